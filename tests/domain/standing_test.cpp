#include "domain/goal/standing.hpp"

#include <doctest/doctest.h>

using namespace salespact;

namespace {

std::optional<Rational> attained(Scoring scoring, std::int64_t actual, std::int64_t target,
                                 std::optional<std::int64_t> baseline = {}) {
  return attainment_of(scoring, Rational(actual), target, baseline);
}

StandingInput input(Scoring scoring, std::int64_t target, std::optional<Rational> actual) {
  StandingInput in;
  in.scoring = scoring;
  in.target = target;
  in.actual = actual;
  in.elapsed_share = Rational::of(1, 2);
  in.working_days_elapsed = 30;
  in.working_days_remaining = 30;
  return in;
}

}  // namespace

TEST_CASE("G09 75,000 of 100,000 is 75 %") { CHECK(attained(Scoring::quota, 75'000, 100'000) == Rational::of(3, 4)); }

TEST_CASE("G10 from 1.00 to 1.50 million, 1.35 is 70 % of the way") {
  CHECK(attained(Scoring::gap, 135, 150, 100) == Rational::of(7, 10));
}

TEST_CASE("G11 from 500 down to 400, 420 is 80 % of the way") {
  CHECK(attained(Scoring::gap, 420, 400, 500) == Rational::of(4, 5));
}

TEST_CASE("G12 churn that rises from 5.0 to 5.5 instead of falling to 4.0 is at -50 %, shown as 0") {
  const auto attainment = attained(Scoring::gap, 55, 40, 50);
  CHECK(attainment == Rational::of(-1, 2));
  CHECK(shown_attainment(*attainment) == Rational(0));
}

TEST_CASE("G13 the gap formula also goes to zero") { CHECK(attained(Scoring::gap, 1, 0, 4) == Rational::of(3, 4)); }

TEST_CASE("G14 fewer complaints than allowed is 100 %") { CHECK(attained(Scoring::cap, 30, 40) == Rational(1)); }

TEST_CASE("G15 46 complaints where 40 were allowed is 85 %") {
  CHECK(attained(Scoring::cap, 46, 40) == Rational::of(85, 100));
  CHECK(attained(Scoring::cap, 40, 40) == Rational(1));
  CHECK(attained(Scoring::cap, 80, 40) == Rational(0));
  CHECK(attained(Scoring::cap, 200, 40) == Rational(0));
  CHECK(attained(Scoring::cap, 0, 0) == Rational(1));
  CHECK(attained(Scoring::cap, 1, 0) == Rational(0));
}

TEST_CASE("G16 11 of 12 readings inside 250 ± 5 % is 91.67 %") {
  std::vector<std::optional<Rational>> readings(12, Rational(2500));
  readings[0] = Rational(2375);
  readings[1] = Rational(2625);
  readings[2] = Rational(2626);
  const WindowScore windows = windows_in_band(readings, 2375, 2625);
  CHECK(windows.met == 11);
  const auto attainment = attainment_of(Scoring::maintain, std::nullopt, 2500, {}, windows);
  CHECK(to_decimal_text(*attainment * Rational(100), 2) == "91.67");
  readings[0].reset();
  CHECK(windows_in_band(readings, 2375, 2625).met == 10);
}

TEST_CASE("G17 a target of zero has no attainment") {
  CHECK_FALSE(attained(Scoring::quota, 5'000, 0).has_value());
  CHECK(stand(input(Scoring::quota, 0, Rational(5'000))).status == GoalStatus::no_data);
}

TEST_CASE("G18 more refunds than sales make a negative attainment, shown as 0") {
  const auto attainment = attained(Scoring::quota, 80'000 - 90'000, 100'000);
  CHECK(attainment == Rational::of(-1, 10));
  CHECK(shown_attainment(*attainment) == Rational(0));
  CHECK(stand(input(Scoring::quota, 100'000, Rational(-10'000))).status == GoalStatus::off_track);
}

TEST_CASE("what is shown stays between 0 and 9.99") {
  CHECK(shown_attainment(Rational(12)) == Rational::of(999, 100));
  CHECK(shown_attainment(Rational::of(999, 100)) == Rational::of(999, 100));
  CHECK(shown_attainment(Rational::of(1, 3)) == Rational::of(1, 3));
}

TEST_CASE("without data there is no number and no colour") {
  const Standing empty_ratio = stand(input(Scoring::gap, 40, std::nullopt));
  CHECK_FALSE(empty_ratio.attainment.has_value());
  CHECK_FALSE(empty_ratio.projection.has_value());
  CHECK_FALSE(empty_ratio.required_per_working_day.has_value());
  CHECK(empty_ratio.status == GoalStatus::no_data);
  StandingInput in = input(Scoring::quota, 100, Rational(0));
  CHECK(stand(in).status == GoalStatus::off_track);  // a delivered zero is a number
  in.source_silent = true;
  CHECK(stand(in).status == GoalStatus::no_data);
  CHECK_FALSE(attainment_of(Scoring::gap, Rational(3), 4, std::nullopt).has_value());
  CHECK_FALSE(attainment_of(Scoring::gap, Rational(3), 4, 4).has_value());
  CHECK_FALSE(attainment_of(Scoring::rate_window, Rational(3), 4, {}, {0, 0}).has_value());
}

TEST_CASE("reached needs nothing more a day, whatever the calendar says") {
  StandingInput in = input(Scoring::quota, 100, Rational(100));
  in.elapsed_share = Rational::of(1, 100);
  in.working_days_elapsed = 0;
  const Standing standing = stand(in);
  CHECK(standing.status == GoalStatus::reached);
  CHECK(standing.required_per_working_day == Rational(0));
  in.actual = Rational(99);
  CHECK(stand(in).status == GoalStatus::too_early);
  in.working_days_remaining = 0;
  CHECK_FALSE(stand(in).required_per_working_day.has_value());
}

TEST_CASE("before anything is over there is neither pace nor projection") {
  StandingInput in = input(Scoring::quota, 100, Rational(5));
  in.elapsed_share = 0;
  const Standing standing = stand(in);
  CHECK_FALSE(standing.pace_index.has_value());
  CHECK_FALSE(standing.projection.has_value());
  CHECK(standing.expected == Rational(0));
  CHECK(standing.status == GoalStatus::too_early);
}

TEST_CASE("a period of two days is judged when it is over") {
  StandingInput in = input(Scoring::quota, 100, Rational(99));
  in.elapsed_share = 1;
  in.working_days_elapsed = 2;
  in.working_days_remaining = 0;
  CHECK(stand(in).status == GoalStatus::on_track);
  in.actual = Rational(50);
  CHECK(stand(in).status == GoalStatus::off_track);
}

TEST_CASE("a ceiling is never reached; nothing spent is ahead of nobody, and too much needs nothing") {
  CHECK(stand(input(Scoring::cap, 100, Rational(0))).pace_index == Rational(1));
  CHECK(stand(input(Scoring::cap, 100, Rational(0))).status == GoalStatus::on_track);
  CHECK(stand(input(Scoring::cap, 100, Rational(-5))).pace_index == Rational(1));
  CHECK(stand(input(Scoring::cap, 100, Rational(40))).status == GoalStatus::ahead);
  CHECK(stand(input(Scoring::cap, 100, Rational(120))).required_per_working_day == Rational(0));
  CHECK(stand(input(Scoring::cap, 100, Rational(120))).status == GoalStatus::off_track);
}

TEST_CASE("windows take the place of the pace index, and are never ahead") {
  const auto status = [](std::int64_t met, std::int64_t closed) {
    StandingInput in = input(Scoring::rate_window, 8, std::nullopt);
    in.windows = {met, closed};
    const Standing standing = stand(in);
    CHECK_FALSE(standing.pace_index.has_value());
    CHECK_FALSE(standing.expected.has_value());
    return standing.status;
  };
  CHECK(status(10, 10) == GoalStatus::on_track);
  CHECK(status(19, 20) == GoalStatus::on_track);
  CHECK(status(8, 10) == GoalStatus::at_risk);
  CHECK(status(7, 10) == GoalStatus::off_track);
  CHECK(status(0, 0) == GoalStatus::no_data);
}

TEST_CASE("yes or no is reached, or on track until the end") {
  CHECK(stand(input(Scoring::boolean, 1, Rational(1))).status == GoalStatus::reached);
  StandingInput in = input(Scoring::boolean, 1, Rational(0));
  CHECK(stand(in).status == GoalStatus::on_track);
  in.confidence = 2;
  CHECK(stand(in).status == GoalStatus::at_risk);
  in.elapsed_share = 1;
  CHECK(stand(in).status == GoalStatus::off_track);
}

TEST_CASE("a rate without baseline is expected at its target all the time") {
  StandingInput in = input(Scoring::quota, 50'00, Rational(48'00));
  in.accumulates = false;
  const Standing standing = stand(in);
  CHECK(standing.expected == Rational(50'00));
  CHECK(standing.pace_index == Rational::of(96, 100));
  CHECK(standing.projection == Rational(48'00));
  CHECK(standing.status == GoalStatus::on_track);
  in.scoring = Scoring::cap;
  in.actual = Rational(60'00);
  CHECK(stand(in).pace_index == Rational::of(5, 6));
}

TEST_CASE("a ratio of fewer than ten cases is never worse than at risk, and says so") {
  StandingInput in = input(Scoring::gap, 50, Rational(10));
  in.baseline = 20;
  in.sample_size = 9;
  Standing standing = stand(in);
  CHECK(standing.small_sample);
  CHECK(standing.status == GoalStatus::at_risk);
  in.sample_size = 10;
  standing = stand(in);
  CHECK_FALSE(standing.small_sample);
  CHECK(standing.status == GoalStatus::off_track);
}

TEST_CASE("old facts and late check-ins mark the number as stale") {
  StandingInput in = input(Scoring::quota, 100, Rational(50));
  in.days_since_last_fact = 7;
  CHECK_FALSE(stand(in).stale);
  in.days_since_last_fact = 8;
  CHECK(stand(in).stale);
  CHECK(stand(in).status == GoalStatus::on_track);
  in.days_since_last_fact.reset();
  CHECK_FALSE(stand(in).stale);
  in.check_in_late = true;
  CHECK(stand(in).stale);
}

TEST_CASE("a workspace may set its own borders") {
  StatusThresholds strict;
  strict.on_track = Rational::of(99, 100);
  const StandingInput in = input(Scoring::quota, 200, Rational(98));
  CHECK(stand(in).status == GoalStatus::on_track);
  CHECK(stand(in, strict).status == GoalStatus::at_risk);
}

TEST_CASE("the largest targets and actuals are reckoned exactly") {
  StandingInput in = input(Scoring::quota, 1'000'000'000'000'000, Rational(999'999'999'999'999));
  in.elapsed_share = Rational::of(106'260'999, 212'523'001);
  const Standing standing = stand(in);
  CHECK(standing.attainment == Rational::of(999'999'999'999'999, 1'000'000'000'000'000));
  CHECK(*standing.projection * in.elapsed_share == *in.actual);
}
