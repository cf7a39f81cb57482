#pragma once

#include "domain/pact/check_in.hpp"
#include "domain/pact/pact_health.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// A deliberate look at a pact or a goal (DOMAIN 2.6): is it still relevant, achievable and aligned, and what is to
// change?

enum class ReviewKind { mid, quarterly, end };
enum class ReviewDecision { keep, adjust, retire };

struct ReviewAnswers {
  std::string relevant{};
  std::string achievable{};
  std::string aligned{};
  std::string change{};
  friend bool operator==(const ReviewAnswers&, const ReviewAnswers&) = default;
};

// What the people in it have kept so far.
enum class ReviewMeasure {
  commitments,   // of a team's pact
  support,       // promises of its members
  check_ins,     // on time
  standards,     // windows of a sales pact
  expectations,  // of the rep, kept by the manager
  development,   // of the rep by themselves
  provided,      // development that the manager promised
  one_to_ones,
};
struct ReviewCount {
  ReviewMeasure measure = ReviewMeasure::commitments;
  KeptCount count{};
  friend bool operator==(const ReviewCount&, const ReviewCount&) = default;
};

struct PactReview {
  ReviewKind kind = ReviewKind::mid;
  Date due{};
  bool decided = true;  // false: what somebody proposes who does not decide
  ReviewAnswers answers{};
  ReviewDecision decision = ReviewDecision::keep;
  std::string reason{};               // of a pact that is retired
  std::vector<ActualLine> actuals{};  // frozen, as are the counts
  std::vector<ReviewCount> counts{};
  friend bool operator==(const PactReview&, const PactReview&) = default;
};

struct ReviewDue {
  ReviewKind kind = ReviewKind::mid;
  Date due{};
  friend bool operator==(const ReviewDue&, const ReviewDue&) = default;
};

// When a pact is looked at: on the day that it names, or else every quarter before its end, a shorter one once
// half-way; and on its last day.
[[nodiscard]] std::vector<ReviewDue> reviews_of(const DateRange& effective, std::optional<Date> named);

inline constexpr std::int32_t days_review_opens_before = 7;
inline constexpr std::int32_t days_review_may_wait = 14;

enum class ReviewState { scheduled, open, overdue, decided };
[[nodiscard]] ReviewState state_of(const ReviewDue& review, bool decided, Date today);
// A decision changes what it is about; on the last day it only says what the next one is to be.
[[nodiscard]] constexpr bool has_effect(ReviewKind kind) { return kind != ReviewKind::end; }

enum class ReviewProblem {
  answers_missing,
  text_length,
  reason_missing,
  amendment_missing,
  not_open,
  decided_already,
  no_such_review,
};

// Texts are trimmed; a decision needs all four answers.
[[nodiscard]] std::vector<Refusal<ReviewProblem>> problems_of(const PactReview& review);

template <>
inline constexpr auto words<ReviewKind> = std::to_array<Word<ReviewKind>>({
    {ReviewKind::mid, "mid"},
    {ReviewKind::quarterly, "quarterly"},
    {ReviewKind::end, "end"},
});

template <>
inline constexpr auto words<ReviewMeasure> = std::to_array<Word<ReviewMeasure>>({
    {ReviewMeasure::commitments, "commitments"},
    {ReviewMeasure::support, "support"},
    {ReviewMeasure::check_ins, "check_ins"},
    {ReviewMeasure::standards, "standards"},
    {ReviewMeasure::expectations, "expectations"},
    {ReviewMeasure::development, "development"},
    {ReviewMeasure::provided, "provided"},
    {ReviewMeasure::one_to_ones, "one_to_ones"},
});

template <>
inline constexpr auto words<ReviewDecision> = std::to_array<Word<ReviewDecision>>({
    {ReviewDecision::keep, "keep"},
    {ReviewDecision::adjust, "adjust"},
    {ReviewDecision::retire, "retire"},
});

template <>
inline constexpr auto words<ReviewState> = std::to_array<Word<ReviewState>>({
    {ReviewState::scheduled, "scheduled"},
    {ReviewState::open, "open"},
    {ReviewState::overdue, "overdue"},
    {ReviewState::decided, "decided"},
});

template <>
inline constexpr auto words<ReviewProblem> = std::to_array<Word<ReviewProblem>>({
    {ReviewProblem::answers_missing, "ANSWERS_MISSING"},
    {ReviewProblem::text_length, "TEXT_LENGTH"},
    {ReviewProblem::reason_missing, "REASON_MISSING"},
    {ReviewProblem::amendment_missing, "AMENDMENT_MISSING"},
    {ReviewProblem::not_open, "NOT_OPEN"},
    {ReviewProblem::decided_already, "DECIDED_ALREADY"},
    {ReviewProblem::no_such_review, "NO_SUCH_REVIEW"},
});

}  // namespace salespact
