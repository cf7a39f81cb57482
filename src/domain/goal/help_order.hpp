#pragma once

#include "base/words.hpp"
#include "domain/goal/status.hpp"

#include "base/rational.hpp"

#include <compare>
#include <cstdint>
#include <optional>

namespace salespact {

// Who needs help first (DOMAIN 8.4; docs/adr/0009, 0101). The first reason is the most urgent; those of a person, not
// of a goal, come before the others, and are each reader's own.
enum class HelpReason {
  promise_overdue,  // of a person: the reader's own promises to them are overdue
  asked,            // of a person: they asked the reader for support, or something blocks them
  doubts,           // of a person: they are not sure that they reach it
  off_track,
  at_risk,
  slipping,  // on track still, and the pace index lost a tenth within four weeks
  away,      // on leave: nothing to ask of them now
  no_data,   // nobody can tell
  no_need,   // on track, ahead, reached, or too early to say
  no_goals   // of a person: nothing is running
};

template <>
inline constexpr auto words<HelpReason> = std::to_array<Word<HelpReason>>({
    {HelpReason::promise_overdue, "promise_overdue"},
    {HelpReason::asked, "asked"},
    {HelpReason::doubts, "doubts"},
    {HelpReason::off_track, "off_track"},
    {HelpReason::at_risk, "at_risk"},
    {HelpReason::slipping, "slipping"},
    {HelpReason::away, "away"},
    {HelpReason::no_data, "no_data"},
    {HelpReason::no_need, "no_need"},
    {HelpReason::no_goals, "no_goals"},
});

// Where the pace index has gone over the last weeks.
enum class Drift { falling, steady, rising };

template <>
inline constexpr auto words<Drift> = std::to_array<Word<Drift>>({
    {Drift::falling, "falling"},
    {Drift::steady, "steady"},
    {Drift::rising, "rising"},
});

// `change`: pace index now less the one of up to four weeks ago. Three hundredths either way are steady.
[[nodiscard]] Drift drift_of(const Rational& change);

// Of a goal's standing alone.
[[nodiscard]] HelpReason help_reason(GoalStatus status, const std::optional<Rational>& pace_change);

// Somebody should do something about it now.
[[nodiscard]] constexpr bool needs_help(HelpReason reason) { return reason <= HelpReason::at_risk; }

// What the order is made of, the worst goal standing for its owner.
struct HelpCase {
  HelpReason reason = HelpReason::no_goals;
  std::int64_t days_behind = 0;  // whole working days behind the expected line; 0 when not behind, or without a line
  Rational gap = 0;              // what is missing to the expected line, minor units of one currency; 0 where no money
  std::optional<Rational> pace_index{};
  std::optional<Rational> pace_change{};
};

// Less: needs help first. By reason; more days behind; more money missing; lower pace index; falling faster. What is
// absent comes last. Equal cases are for the caller to order, by name.
[[nodiscard]] std::strong_ordering in_order_of_need(const HelpCase& a, const HelpCase& b);

}  // namespace salespact
