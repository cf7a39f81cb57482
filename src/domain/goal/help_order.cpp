#include "domain/goal/help_order.hpp"

#include "base/check.hpp"

namespace salespact {
namespace {

// Smaller first, absent last.
std::strong_ordering present_first(const std::optional<Rational>& a, const std::optional<Rational>& b) {
  if (a && b) return *a <=> *b;
  return b.has_value() <=> a.has_value();
}

}  // namespace

Drift drift_of(const Rational& change) {
  static const Rational steady = Rational::of(3, 100);
  if (change <= -steady) return Drift::falling;
  return change >= steady ? Drift::rising : Drift::steady;
}

HelpReason help_reason(GoalStatus status, const std::optional<Rational>& pace_change) {
  static const Rational slip = Rational::of(-1, 10);
  switch (status) {
    case GoalStatus::off_track: return HelpReason::off_track;
    case GoalStatus::at_risk: return HelpReason::at_risk;
    case GoalStatus::no_data: return HelpReason::no_data;
    case GoalStatus::on_track: return pace_change && *pace_change <= slip ? HelpReason::slipping : HelpReason::no_need;
    case GoalStatus::reached:
    case GoalStatus::too_early:
    case GoalStatus::ahead: return HelpReason::no_need;
  }
  check(false, "every status is handled");
  return HelpReason::no_need;
}

std::strong_ordering in_order_of_need(const HelpCase& a, const HelpCase& b) {
  if (const auto order = a.reason <=> b.reason; order != 0) return order;
  if (const auto order = b.days_behind <=> a.days_behind; order != 0) return order;
  if (const auto order = b.gap <=> a.gap; order != 0) return order;
  if (const auto order = present_first(a.pace_index, b.pace_index); order != 0) return order;
  return present_first(a.pace_change, b.pace_change);
}

}  // namespace salespact
