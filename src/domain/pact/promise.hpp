#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/pact/pact_health.hpp"
#include "domain/pact/sales_pact_terms.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// What each side of a sales pact has promised the other (DOMAIN 2.5, sections 2 and 5), and what came of it. An
// expectation comes due at the end of each window of its cadence, a development item on its day. Expectations bind both
// parties, so both sides' promises are followed alike; one without a cadence has no day on which it could be missed.

enum class PromiseKind { expectation, development };

struct PactPromise {
  std::string key{};  // of the expectation or the development item; the same through every text of the pact
  PromiseKind kind = PromiseKind::expectation;
  PactParty by = PactParty::manager;  // whose it is; what somebody else is to provide is the manager's
  std::string text{};
  DateRange window{};  // it is due at the end of its last day
  [[nodiscard]] Date due() const { return window.end; }
  friend bool operator==(const PactPromise&, const PactPromise&) = default;
};

// Those of one text, for the days on which it binds; in order of their due days, then of their keys. Windows that the
// first or the last of these days cuts are left out (E26).
[[nodiscard]] std::vector<PactPromise> promises_in(const SalesPactTerms& terms, const DateRange& days, PersonId rep,
                                                   int week_start);

enum class PromiseAct {
  kept,       // says whose promise it is
  confirmed,  // says the other side, whether or not it was claimed
  denied,     // says the other side, and why
};

struct PromiseWord {
  std::string key{};
  Date due{};
  PromiseAct act = PromiseAct::kept;
  PactParty as = PactParty::manager;
  PersonId by{};
  Date on{};
  std::string comment{};
  std::optional<PersonId> on_behalf_of{};  // the manager, where `by` is the deputy
  friend bool operator==(const PromiseWord&, const PromiseWord&) = default;
};

enum class PromiseState {
  running,      // not due yet, and nothing said
  awaiting,     // said to be kept; the other side has five working days to answer
  kept,         // the other side confirms it
  unconfirmed,  // said to be kept, and never answered: counts a half
  overdue,      // due, not kept, and the last of its kind: it can still be made good
  missed,       // due, not kept, and overtaken by the next of its kind
};

inline constexpr int working_days_to_confirm = 5;

struct PromiseStanding {
  PactPromise promise;
  PromiseState state = PromiseState::running;
  std::optional<Date> kept_on{};  // the day on which it was last said or confirmed to be kept
  std::int64_t days_late = 0;     // working days after the due day: until it was kept, or until today
  std::string comment{};          // of the last word
  // It is: the last of its kind that is due, and neither kept on its day nor confirmed since. That it was kept, said
  // after its day, makes it kept only when the other side confirms it or has not answered in its five days.
  bool counts_as_overdue = false;
};

// Of the promises whose days have begun. The words are in the order in which they were said.
[[nodiscard]] std::vector<PromiseStanding> follow_promises(std::span<const PactPromise> promises,
                                                           std::span<const PromiseWord> words,
                                                           const WorkCalendar& calendar, Date today);

// What is decided of one side's promises: awaited answers and running days are not.
[[nodiscard]] KeptCount count_promises(std::span<const PromiseStanding> standings, PactParty by, PromiseKind kind);
[[nodiscard]] int overdue_promises(std::span<const PromiseStanding> standings, PactParty by);

enum class PromiseProblem { no_such_promise, not_begun, not_yours, said_already, comment_missing };

[[nodiscard]] std::expected<void, Refusal<PromiseProblem>> may_say(std::span<const PactPromise> promises,
                                                                   std::span<const PromiseWord> words,
                                                                   const PromiseWord& word);

template <>
inline constexpr auto words<PromiseKind> = std::to_array<Word<PromiseKind>>({
    {PromiseKind::expectation, "expectation"},
    {PromiseKind::development, "development"},
});

template <>
inline constexpr auto words<PromiseAct> = std::to_array<Word<PromiseAct>>({
    {PromiseAct::kept, "kept"},
    {PromiseAct::confirmed, "confirmed"},
    {PromiseAct::denied, "denied"},
});

template <>
inline constexpr auto words<PromiseState> = std::to_array<Word<PromiseState>>({
    {PromiseState::running, "running"},
    {PromiseState::awaiting, "awaiting"},
    {PromiseState::kept, "kept"},
    {PromiseState::unconfirmed, "unconfirmed"},
    {PromiseState::overdue, "overdue"},
    {PromiseState::missed, "missed"},
});

template <>
inline constexpr auto words<PromiseProblem> = std::to_array<Word<PromiseProblem>>({
    {PromiseProblem::no_such_promise, "NO_SUCH_PROMISE"},
    {PromiseProblem::not_begun, "NOT_BEGUN"},
    {PromiseProblem::not_yours, "NOT_YOURS"},
    {PromiseProblem::said_already, "SAID_ALREADY"},
    {PromiseProblem::comment_missing, "COMMENT_MISSING"},
});

}  // namespace salespact
