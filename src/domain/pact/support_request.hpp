#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "domain/pact/check_in.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>

namespace salespact {

// Help that somebody asks of one other person (DOMAIN 2.6): asked, accepted with a day or declined with a reason, and
// done when the one who asked says so.

struct SupportRequest {
  PersonId asker{};
  SupportNeed need{};
  Date asked_on{};
  friend bool operator==(const SupportRequest&, const SupportRequest&) = default;
};

enum class SupportAct {
  accept,    // says the helper, with the day
  decline,   // says the helper, and why
  confirm,   // says who asked: it was given, accepted in words or not
  withdraw,  // says who asked
};

struct SupportWord {
  SupportAct act = SupportAct::accept;
  PersonId by{};
  Date on{};
  std::optional<Date> day{};  // accept: until when
  std::string comment{};
  friend bool operator==(const SupportWord&, const SupportWord&) = default;
};

enum class SupportState { asked, accepted, declined, done, withdrawn };
[[nodiscard]] SupportState state_after(SupportAct act);

struct SupportStanding {
  SupportState state = SupportState::asked;
  std::optional<Date> promised{};     // the last day that the helper gave
  std::optional<Date> answered_on{};  // first
  std::int64_t response_days = 0;     // working days until the first answer, or until today
  bool overdue = false;               // asked or accepted, and its day is over
  std::string comment{};              // of the last word
};

[[nodiscard]] SupportStanding follow(const SupportRequest& request, std::span<const SupportWord> words,
                                     const WorkCalendar& calendar, Date today);

enum class SupportProblem { not_yours, settled, day_missing, day_over, reason_missing, said_already };

[[nodiscard]] std::expected<void, Refusal<SupportProblem>> may_say(const SupportRequest& request,
                                                                   std::span<const SupportWord> words,
                                                                   const SupportWord& word);

// What somebody owes to those who asked: what waits for an answer, what was promised and is overdue, and how long
// answers took.
struct SupportDebt {
  std::int64_t unanswered = 0;
  std::int64_t overdue = 0;
  std::int64_t answered = 0;
  std::int64_t response_days = 0;  // of those answered, in all
  [[nodiscard]] std::optional<Rational> mean_response_days() const;
};
[[nodiscard]] SupportDebt debt_of(std::span<const SupportStanding> standings);

template <>
inline constexpr auto words<SupportAct> = std::to_array<Word<SupportAct>>({
    {SupportAct::accept, "accept"},
    {SupportAct::decline, "decline"},
    {SupportAct::confirm, "confirm"},
    {SupportAct::withdraw, "withdraw"},
});

template <>
inline constexpr auto words<SupportState> = std::to_array<Word<SupportState>>({
    {SupportState::asked, "asked"},
    {SupportState::accepted, "accepted"},
    {SupportState::declined, "declined"},
    {SupportState::done, "done"},
    {SupportState::withdrawn, "withdrawn"},
});

template <>
inline constexpr auto words<SupportProblem> = std::to_array<Word<SupportProblem>>({
    {SupportProblem::not_yours, "NOT_YOURS"},
    {SupportProblem::settled, "SETTLED"},
    {SupportProblem::day_missing, "DAY_MISSING"},
    {SupportProblem::day_over, "DAY_OVER"},
    {SupportProblem::reason_missing, "REASON_MISSING"},
    {SupportProblem::said_already, "SAID_ALREADY"},
});

}  // namespace salespact
