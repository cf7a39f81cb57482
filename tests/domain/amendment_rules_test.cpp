#include "domain/goal/amendment_rules.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

AmendmentAsked easing(AmendmentReason reason, std::int32_t after_days) {
  AmendmentAsked asked;
  asked.reason = reason;
  asked.agreed_on = *Date::parse_iso("2027-05-03");
  asked.valid_from = asked.agreed_on + after_days;
  asked.period = {*Date::parse_iso("2027-04-01"), *Date::parse_iso("2027-06-30")};
  asked.expected_at_change = Rational::of(2, 5);
  return asked;
}

std::string judged(const AmendmentAsked& asked, std::int32_t notice_days = easing_notice_days) {
  const auto verdict = judge_amendment(asked, notice_days);
  if (verdict) return "holds";
  CHECK_FALSE(verdict.error().message.empty());
  return std::string(text_of(verdict.error().code));
}

}  // namespace

TEST_CASE("R-AMD what is easier depends on where the metric is to go") {
  using enum MetricDirection;
  CHECK(amendment_kind(increase, 100, 90) == AmendmentKind::easing);
  CHECK(amendment_kind(increase, 100, 110) == AmendmentKind::tightening);
  CHECK(amendment_kind(decrease, 100, 110) == AmendmentKind::easing);
  CHECK(amendment_kind(decrease, 100, 90) == AmendmentKind::tightening);
  CHECK(amendment_kind(increase, 100, 100) == AmendmentKind::none);
  CHECK(amendment_kind(maintain, 100, 90) == AmendmentKind::none);
}

TEST_CASE("R-AMD an easing waits seven days, but for an error or a change of capacity") {
  CHECK(judged(easing(AmendmentReason::market, 6)) == "TOO_SOON");
  CHECK(judged(easing(AmendmentReason::market, 7)) == "holds");
  CHECK(judged(easing(AmendmentReason::scope, 0)) == "TOO_SOON");
  CHECK(judged(easing(AmendmentReason::strategy, 6)) == "TOO_SOON");
  CHECK(judged(easing(AmendmentReason::capacity, 0)) == "holds");
  CHECK(judged(easing(AmendmentReason::capacity, -1)) == "TOO_SOON");
  CHECK(judged(easing(AmendmentReason::error, -10)) == "holds");
  CHECK(judged(easing(AmendmentReason::market, 6), 5) == "holds");
}

TEST_CASE("R-AMD a tightening holds as soon as it is agreed, not before") {
  AmendmentAsked asked = easing(AmendmentReason::strategy, 0);
  asked.kind = AmendmentKind::tightening;
  CHECK(judged(asked) == "holds");
  asked.valid_from = asked.agreed_on - 1;
  CHECK(judged(asked) == "TOO_SOON");
}

TEST_CASE("R-AMD in the last tenth only an error is amended") {
  AmendmentAsked asked = easing(AmendmentReason::market, 7);
  asked.expected_at_change = Rational::of(899, 1000);
  CHECK(judged(asked) == "holds");
  asked.expected_at_change = Rational::of(9, 10);
  CHECK(judged(asked) == "TOO_LATE");
  asked.reason = AmendmentReason::capacity;
  CHECK(judged(asked) == "TOO_LATE");
  asked.reason = AmendmentReason::error;
  CHECK(judged(asked) == "holds");
}

TEST_CASE("R-AMD an amendment changes something, on a day of the goal") {
  AmendmentAsked asked = easing(AmendmentReason::error, 7);
  asked.valid_from = asked.period.end;
  CHECK(judged(asked) == "holds");
  asked.valid_from = asked.period.end + 1;
  CHECK(judged(asked) == "OUTSIDE_PERIOD");
  asked.valid_from = asked.period.start - 1;
  CHECK(judged(asked) == "OUTSIDE_PERIOD");
  asked.kind = AmendmentKind::none;
  CHECK(judged(asked) == "NOTHING_CHANGES");
}
