#include "domain/goal/target_course.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace salespact;  // NOLINT(google-build-using-namespace): the rules under test

namespace {

Date day(const char* iso) { return Date::parse_iso(iso).value(); }

StandingInput quota(std::int64_t target, Rational elapsed) {
  StandingInput input;
  input.target = target;
  input.elapsed_share = elapsed;
  return input;
}

// 100 became 200 at a half, and 150 at three quarters.
const std::vector<TargetChange> twice{{day("2027-02-15"), Rational::of(1, 2), 100, 200},
                                      {day("2027-03-10"), Rational::of(3, 4), 200, 150}};

}  // namespace

TEST_CASE("R-AMD: the past keeps the target that was in force") {
  CHECK(target_on({}, 70, day("2027-01-01")) == 70);
  CHECK(target_on(twice, 150, day("2027-02-14")) == 100);
  CHECK(target_on(twice, 150, day("2027-02-15")) == 200);
  CHECK(target_on(twice, 150, day("2027-03-09")) == 200);
  CHECK(target_on(twice, 150, day("2027-12-31")) == 150);
}

TEST_CASE("R-AMD (G29): what is expected bends where an amendment begins, and meets the new target at the end") {
  CHECK_FALSE(expected_on(twice, quota(100, Rational::of(1, 4)), day("2027-01-20")));
  CHECK(expected_on(twice, quota(200, Rational::of(1, 2)), day("2027-02-15")) == Rational(50));
  // From 50 at a half straight to 200 at the end: 125 at three quarters.
  CHECK(expected_on(twice, quota(200, Rational::of(3, 4)), day("2027-03-09")) == Rational(125));
  // From there straight to 150.
  CHECK(expected_on(twice, quota(150, Rational::of(7, 8)), day("2027-03-20")) == Rational::of(275, 2));
  CHECK(expected_on(twice, quota(150, Rational(1)), day("2027-03-31")) == Rational(150));
  // On the day itself yesterday has elapsed, and no more is expected than was.
  CHECK(expected_on(twice, quota(200, Rational::of(49, 100)), day("2027-02-15")) == Rational(50));
}

TEST_CASE("R-AMD: a rate that is expected all along follows its target, and a gap sets out from its baseline") {
  StandingInput rate = quota(150, Rational::of(7, 8));
  rate.accumulates = false;
  CHECK_FALSE(expected_on(twice, rate, day("2027-03-20")));
  StandingInput gap = rate;
  gap.scoring = Scoring::gap;
  gap.baseline = 40;
  // 40 + (100 - 40) / 2 = 70 at a half; from 70 to 200: 135 at three quarters; from 135 to 150: 142.5 at seven eighths.
  CHECK(expected_on(twice, gap, day("2027-03-20")) == Rational::of(285, 2));
}

TEST_CASE("R-AMD: what was agreed last takes the place of what would begin on its day or later") {
  std::vector<TargetChange> changes;
  add_change(changes, {day("2027-02-15"), Rational::of(1, 2), 100, 80});
  add_change(changes, {day("2027-02-16"), Rational::of(11, 20), 80, 90});  // a day later: both hold
  CHECK(changes.size() == 2);
  CHECK(target_on(changes, 0, day("2027-02-15")) == 80);
  add_change(changes, {day("2027-02-15"), Rational::of(1, 2), 90, 120});  // on the day of the first
  REQUIRE(changes.size() == 1);
  CHECK(target_on(changes, 0, day("2027-02-14")) == 100);
  CHECK(target_on(changes, 0, day("2027-12-31")) == 120);
}
