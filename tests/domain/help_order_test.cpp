#include "domain/goal/help_order.hpp"

#include <doctest/doctest.h>

using namespace salespact;

namespace {

Rational hundredths(std::int64_t value) { return Rational::of(value, 100); }

// True when `a` is to be helped before `b`, and not the other way round.
bool before(const HelpCase& a, const HelpCase& b) { return in_order_of_need(a, b) < 0 && in_order_of_need(b, a) > 0; }

HelpCase behind(HelpReason reason, std::int64_t days, Rational gap = 0) {
  return {.reason = reason, .days_behind = days, .gap = gap};
}

}  // namespace

TEST_SUITE("who needs help first") {
  TEST_CASE("off track and at risk need help; on track does not, unless it slips by a tenth") {
    CHECK(help_reason(GoalStatus::off_track, std::nullopt) == HelpReason::off_track);
    CHECK(help_reason(GoalStatus::at_risk, hundredths(20)) == HelpReason::at_risk);
    CHECK(help_reason(GoalStatus::no_data, std::nullopt) == HelpReason::no_data);
    CHECK(help_reason(GoalStatus::on_track, std::nullopt) == HelpReason::no_need);
    CHECK(help_reason(GoalStatus::on_track, hundredths(-9)) == HelpReason::no_need);
    CHECK(help_reason(GoalStatus::on_track, hundredths(-10)) == HelpReason::slipping);
    // Whoever is ahead may lose some of it, and what is reached stays so.
    for (const GoalStatus status : {GoalStatus::ahead, GoalStatus::reached, GoalStatus::too_early}) {
      CHECK(help_reason(status, hundredths(-50)) == HelpReason::no_need);
    }
    CHECK(needs_help(HelpReason::promise_overdue));
    CHECK(needs_help(HelpReason::asked));
    CHECK(needs_help(HelpReason::doubts));
    CHECK(needs_help(HelpReason::off_track));
    CHECK(needs_help(HelpReason::at_risk));
    for (const HelpReason reason :
         {HelpReason::slipping, HelpReason::away, HelpReason::no_data, HelpReason::no_need, HelpReason::no_goals}) {
      CHECK_FALSE(needs_help(reason));
    }
  }

  TEST_CASE("the reason goes before everything else") {
    CHECK(before(behind(HelpReason::off_track, 0), behind(HelpReason::at_risk, 9, 1'000'000)));
    CHECK(before(behind(HelpReason::slipping, 0), behind(HelpReason::away, 9)));
    CHECK(before(behind(HelpReason::away, 0), behind(HelpReason::no_data, 9)));
    CHECK(before(behind(HelpReason::no_need, 0), behind(HelpReason::no_goals, 0)));
  }

  TEST_CASE("of the same reason: days behind, then money, then pace, then where it goes") {
    const auto at_risk = HelpReason::at_risk;
    CHECK(before(behind(at_risk, 4), behind(at_risk, 3, 1'000'000)));
    CHECK(before(behind(at_risk, 3, 200), behind(at_risk, 3, 199)));
    HelpCase slow = behind(at_risk, 3, 200);
    HelpCase slower = slow;
    slow.pace_index = hundredths(85);
    slower.pace_index = hundredths(84);
    CHECK(before(slower, slow));
    CHECK(before(slow, behind(at_risk, 3, 200)));  // without a pace: last
    slower.pace_index = slow.pace_index;
    slow.pace_change = hundredths(-1);
    slower.pace_change = hundredths(-2);
    CHECK(before(slower, slow));
    slower.pace_change = slow.pace_change;
    CHECK(in_order_of_need(slower, slow) == 0);
  }

  TEST_CASE("three hundredths of pace either way are steady") {
    CHECK(drift_of(hundredths(-3)) == Drift::falling);
    CHECK(drift_of(Rational::of(-29, 1000)) == Drift::steady);
    CHECK(drift_of(0) == Drift::steady);
    CHECK(drift_of(Rational::of(29, 1000)) == Drift::steady);
    CHECK(drift_of(hundredths(3)) == Drift::rising);
  }
}
