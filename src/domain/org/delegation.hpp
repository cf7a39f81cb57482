#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <set>
#include <vector>

namespace salespact {

// Somebody acts for a manager who is away or not in office yet (DOMAIN 2.7, E4), for some days and in some things. What
// moves a rep is never among them, nor is any signature: those are a person's own.

using DelegationId = Id<struct DelegationTag>;

enum class DelegatedRight {
  check_ins,   // reads what the people write in their check-ins, talks about them and excuses
  pact_life,   // reads their sales pacts but for section 3, decides steps of the ladder and answers promises
  pact_talks,  // reads them in the same way, and writes and counters while a text is talked about
};

struct Delegation {
  DelegationId id{};
  PersonId manager{};
  PersonId deputy{};
  DateRange days{};  // both included
  std::set<DelegatedRight> rights{};
  PersonId made_by{};  // the manager, one above, or sales operations
  Instant made_at{};
  std::optional<Instant> ended_at{};  // before its last day: from then on it gives no right
  std::optional<PersonId> ended_by{};
  [[nodiscard]] bool holds_on(Date day) const { return !ended_at && days.contains(day); }
  friend bool operator==(const Delegation&, const Delegation&) = default;
};

inline constexpr std::int32_t longest_delegation = 366;  // days
inline constexpr std::size_t most_deputies = 5;          // of one manager whose days are not over

enum class DelegationProblem {
  dates_over,
  range_invalid,
  rights_missing,
  own_deputy,
  deputy_already,
  deputy_unknown,
  deputy_above,
  not_a_manager,
  too_many,
  over,
};
using DelegationRefusal = Refusal<DelegationProblem>;

// What does not hold of a new one beside those that the manager has made.
[[nodiscard]] std::vector<DelegationRefusal> problems_of(const Delegation& wanted,
                                                         const std::vector<Delegation>& others, Date today);

template <>
inline constexpr auto words<DelegatedRight> = std::to_array<Word<DelegatedRight>>({
    {DelegatedRight::check_ins, "check_ins"},
    {DelegatedRight::pact_life, "pact_life"},
    {DelegatedRight::pact_talks, "pact_talks"},
});

template <>
inline constexpr auto words<DelegationProblem> = std::to_array<Word<DelegationProblem>>({
    {DelegationProblem::dates_over, "DATES_OVER"},
    {DelegationProblem::range_invalid, "RANGE_INVALID"},
    {DelegationProblem::rights_missing, "RIGHTS_MISSING"},
    {DelegationProblem::own_deputy, "OWN_DEPUTY"},
    {DelegationProblem::deputy_already, "DEPUTY_ALREADY"},
    {DelegationProblem::deputy_unknown, "DEPUTY_UNKNOWN"},
    {DelegationProblem::deputy_above, "DEPUTY_ABOVE"},
    {DelegationProblem::not_a_manager, "NOT_A_MANAGER"},
    {DelegationProblem::too_many, "TOO_MANY"},
    {DelegationProblem::over, "DELEGATION_OVER"},
});

}  // namespace salespact
