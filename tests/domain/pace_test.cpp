#include "domain/calendar/pace_weights.hpp"
#include "domain/days.hpp"
#include "domain/goal/amendment.hpp"
#include "domain/goal/standing.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;
using salespact::test::weekdays;

namespace {

StandingInput at(const PaceWeights& weights, const char* as_of) {
  StandingInput in;
  in.elapsed_share = weights.elapsed_share(day(as_of));
  in.working_days_elapsed = weights.working_days_elapsed(day(as_of));
  in.working_days_remaining = weights.working_days_remaining(day(as_of));
  return in;
}

StandingInput half_way(Scoring scoring, std::int64_t target, std::int64_t actual) {
  StandingInput in;
  in.scoring = scoring;
  in.target = target;
  in.actual = Rational(actual);
  in.elapsed_share = Rational::of(1, 2);
  in.working_days_elapsed = 30;
  in.working_days_remaining = 30;
  return in;
}

std::vector<SeasonPart> q1_season(std::vector<std::int64_t> shares) {
  SeasonalityProfile profile;
  profile.shares = std::move(shares);
  const auto parts = season_parts(profile, FiscalCalendar{}, days("2027-01-01", "2027-03-31"));
  REQUIRE(parts.has_value());
  return *parts;
}

}  // namespace

TEST_CASE("G19 in March 2027 after 10 of 23 working days 90,000 of 230,000 is at risk") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-31"));
  StandingInput in = at(weights, "2027-03-12");
  CHECK(in.working_days_elapsed == Rational(10));
  CHECK(weights.working_days() == Rational(23));
  in.target = 230'000'00;
  in.actual = Rational(90'000'00);
  const Standing standing = stand(in);
  CHECK(standing.expected == Rational(100'000'00));
  CHECK(standing.pace_index == Rational::of(9, 10));
  CHECK(standing.projection == Rational(207'000'00));
  CHECK(round_half_away(*standing.required_per_working_day) == 10'769'23);
  CHECK(standing.status == GoalStatus::at_risk);
}

TEST_CASE("G20 with shares of 30, 30 and 40 % half of February makes 45 % of the quarter") {
  const auto season = q1_season({3000, 3000, 4000});
  const PaceWeights weights(weekdays, days("2027-01-01", "2027-03-31"), season);
  StandingInput in = at(weights, "2027-02-12");
  CHECK(in.elapsed_share == Rational::of(45, 100));
  in.target = 600'000;
  in.actual = Rational(297'000);
  const Standing standing = stand(in);
  CHECK(standing.expected == Rational(270'000));
  CHECK(standing.pace_index == Rational::of(11, 10));
  CHECK(standing.status == GoalStatus::ahead);
}

TEST_CASE("G21 churn from 5.0 to 4.0 % that is at 4.6 half way is just at risk") {
  StandingInput in = half_way(Scoring::gap, 40, 46);
  in.baseline = 50;
  const Standing standing = stand(in);
  CHECK(standing.attainment == Rational::of(2, 5));
  CHECK(standing.expected == Rational(45));
  CHECK(standing.pace_index == Rational::of(4, 5));
  CHECK(standing.status == GoalStatus::at_risk);
  CHECK(standing.projection == Rational(42));
}

TEST_CASE("G22 12,500 of a discount budget of 20,000 half way is at risk and heads for 25,000") {
  const Standing standing = stand(half_way(Scoring::cap, 20'000, 12'500));
  CHECK(standing.expected == Rational(10'000));
  CHECK(standing.pace_index == Rational::of(4, 5));
  CHECK(standing.status == GoalStatus::at_risk);
  CHECK(standing.projection == Rational(25'000));
  CHECK(standing.required_per_working_day == Rational(250));
}

TEST_CASE("G23 the leap day of 2028 is a working day like others") {
  const PaceWeights weights(weekdays, days("2028-02-01", "2028-02-29"));
  StandingInput in = at(weights, "2028-02-15");
  CHECK(in.elapsed_share == Rational::of(11, 21));
  in.target = 21'000;
  in.actual = Rational(11'000);
  const Standing standing = stand(in);
  CHECK(standing.pace_index == Rational(1));
  CHECK(standing.status == GoalStatus::on_track);
}

TEST_CASE("G25 with 8 % of the period over it is too early to say") {
  StandingInput in = half_way(Scoring::quota, 100, 6);
  in.elapsed_share = Rational::of(8, 100);
  CHECK(stand(in).status == GoalStatus::too_early);
  in.elapsed_share = Rational::of(10, 100);
  CHECK(stand(in).status == GoalStatus::off_track);
  in.working_days_elapsed = Rational::of(299, 100);
  CHECK(stand(in).status == GoalStatus::too_early);
  in.working_days_elapsed = 3;
  CHECK(stand(in).status == GoalStatus::off_track);
}

TEST_CASE("G26 the pace index decides the status at its exact borders") {
  const auto status = [](std::int64_t ten_thousandths) {
    const StandingInput in = half_way(Scoring::quota, 20'000, ten_thousandths);
    return stand(in).status;
  };
  CHECK(status(9500) == GoalStatus::on_track);
  CHECK(status(9499) == GoalStatus::at_risk);
  CHECK(status(8000) == GoalStatus::at_risk);
  CHECK(status(7999) == GoalStatus::off_track);
  CHECK(status(10500) == GoalStatus::ahead);
  CHECK(status(10499) == GoalStatus::on_track);
}

TEST_CASE("G27 an owner with confidence 3 lowers on track to at risk, and says so") {
  StandingInput in = half_way(Scoring::quota, 200, 100);
  in.confidence = 3;
  Standing standing = stand(in);
  CHECK(standing.status == GoalStatus::at_risk);
  CHECK(standing.owner_doubts);
  in.confidence = 4;
  standing = stand(in);
  CHECK(standing.status == GoalStatus::on_track);
  CHECK_FALSE(standing.owner_doubts);
  in.confidence = 1;
  in.actual = Rational(110);
  CHECK(stand(in).status == GoalStatus::on_track);  // from ahead, one level only
  in.actual = Rational(90);
  standing = stand(in);
  CHECK(standing.status == GoalStatus::at_risk);
  CHECK_FALSE(standing.owner_doubts);  // at risk by its numbers
}

TEST_CASE("G28 at close the stretch target decides between exceeded and achieved") {
  const auto outcome = [](std::int64_t actual, std::optional<std::int64_t> stretch) {
    StandingInput in = half_way(Scoring::quota, 100, actual);
    in.stretch = stretch;
    const Standing standing = stand(in);
    return outcome_of(standing.attainment, standing.stretch_attainment);
  };
  CHECK(outcome(125, 120) == GoalOutcome::exceeded);
  CHECK(outcome(120, 120) == GoalOutcome::exceeded);
  CHECK(outcome(104, 120) == GoalOutcome::achieved);
  CHECK(outcome(71, 120) == GoalOutcome::partly);
  CHECK(outcome(70, 120) == GoalOutcome::partly);
  CHECK(outcome(69, 120) == GoalOutcome::missed);
  CHECK(outcome(110, std::nullopt) == GoalOutcome::exceeded);
  CHECK(outcome(109, std::nullopt) == GoalOutcome::achieved);
  CHECK(outcome_of(std::nullopt, std::nullopt) == GoalOutcome::void_outcome);
}

TEST_CASE("G29 after a change of the target the expected line bends, and keeps what was expected before") {
  const Rational x_old = Rational(100) * Rational::of(2, 5);
  CHECK(x_old == Rational(40));
  CHECK(expected_after_change(x_old, Rational::of(2, 5), 130, Rational::of(2, 5)) == Rational(40));
  const Rational now = expected_after_change(x_old, Rational::of(2, 5), 130, Rational::of(7, 10));
  CHECK(now == Rational(85));
  CHECK(expected_after_change(x_old, Rational::of(2, 5), 130, 1) == Rational(130));
  CHECK(expected_after_change(100, 1, 130, 1) == Rational(130));

  StandingInput in = half_way(Scoring::quota, 130, 85);
  in.elapsed_share = Rational::of(7, 10);
  in.expected = now;
  CHECK(stand(in).pace_index == Rational(1));
  CHECK(stand(in).status == GoalStatus::on_track);
}

TEST_CASE("nothing of a period is over before its start, all of it at its end") {
  const PaceWeights weights(weekdays, days("2027-03-06", "2027-03-31"));  // begins on a Saturday
  CHECK(weights.elapsed_share(day("2027-03-05")) == Rational(0));
  CHECK(weights.elapsed_share(day("2027-03-07")) == Rational(0));
  CHECK(weights.elapsed_share(day("2027-03-31")) == Rational(1));
  CHECK(weights.elapsed_share(day("2027-09-01")) == Rational(1));
  CHECK(weights.working_days_elapsed(day("2027-01-01")) == Rational(0));
  CHECK(weights.working_days_remaining(day("2027-03-31")) == Rational(0));
  CHECK(weights.working_days_remaining(day("2027-01-01")) == Rational(18));
}

TEST_CASE("a period without working days goes by calendar days") {
  const PaceWeights weekend(weekdays, days("2027-03-06", "2027-03-07"));
  CHECK(weekend.elapsed_share(day("2027-03-06")) == Rational::of(1, 2));
  CHECK(weekend.working_days() == Rational(2));
  WorkCalendar closed;
  closed.weekdays.reset();
  const PaceWeights never(closed, days("2027-03-01", "2027-03-10"));
  CHECK(never.elapsed_share(day("2027-03-03")) == Rational::of(3, 10));
}

TEST_CASE("a part of a season without working days is spread by its calendar days") {
  WorkCalendar no_february = weekdays;
  for (Date d = day("2027-02-01"); d <= day("2027-02-28"); d = d + 1) no_february.days_off[d] = 1000;
  const auto season = q1_season({3000, 3000, 4000});
  const PaceWeights weights(no_february, days("2027-01-01", "2027-03-31"), season);
  CHECK(weights.elapsed_share(day("2027-02-14")) == Rational::of(45, 100));
  CHECK(weights.working_days_elapsed(day("2027-02-28")) == Rational(21));
}

TEST_CASE("paused days leave the calendar, whether told once, twice or in pieces") {
  const DateRange march = days("2027-03-01", "2027-03-31");
  const std::vector<DateRange> pause{days("2027-03-03", "2027-03-05"), days("2027-02-20", "2027-03-03"),
                                     days("2027-03-05", "2027-03-07")};
  const PaceWeights weights(weekdays, march, {}, pause);
  CHECK(weights.working_days() == Rational(18));
  CHECK(weights.elapsed_share(day("2027-03-07")) == Rational(0));
  CHECK(weights.elapsed_share(day("2027-03-12")) == Rational::of(5, 18));
  const std::vector<DateRange> whole{march};
  CHECK(PaceWeights(weekdays, march, {}, whole).elapsed_share(day("2027-03-01")) == Rational::of(1, 31));
}

TEST_CASE("day weights as integers give the same share elapsed on every day") {
  WorkCalendar calendar = weekdays;
  calendar.days_off = {{day("2027-01-01"), 1000}, {day("2027-02-10"), 500}, {day("2027-03-03"), 333}};
  const DateRange q1 = days("2027-01-01", "2027-03-31");
  const auto season = q1_season({3333, 0, 6667});
  const std::vector<DateRange> pause{days("2027-01-10", "2027-01-20")};
  for (const auto& weights :
       {PaceWeights(calendar, q1), PaceWeights(calendar, q1, season), PaceWeights(calendar, q1, season, pause)}) {
    const auto by_day = weights.day_weights();
    REQUIRE(by_day.size() == 90);
    const std::int64_t total = std::accumulate(by_day.begin(), by_day.end(), std::int64_t{0});
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < by_day.size(); ++i) {
      sum += by_day[i];
      REQUIRE(Rational::of(sum, total) == weights.elapsed_share(q1.start + static_cast<std::int32_t>(i)));
    }
  }
}

TEST_CASE("day weights that would not fit are rounded, and still end at the whole") {
  WorkCalendar odd = weekdays;
  std::int64_t off = 1;
  for (Date d = day("2027-01-01"); d <= day("2027-12-31"); d = d + 1) odd.days_off[d] = off = off * 7 % 997;
  SeasonalityProfile profile;
  profile.shares.assign(12, 833);
  profile.shares.back() = 837;
  const DateRange year = days("2027-01-01", "2027-12-31");
  const auto season = season_parts(profile, FiscalCalendar{}, year).value();
  const PaceWeights weights(odd, year, season);
  const auto by_day = weights.day_weights();
  CHECK(std::accumulate(by_day.begin(), by_day.end(), std::int64_t{0}) == 1'000'000'000'000);
  CHECK(by_day.size() == 365);
}

TEST_CASE("season and ramp profiles are refused when they do not total or never fill up") {
  SeasonalityProfile season;
  CHECK(problems_of(season).front().code == ProfileProblem::no_shares);
  season.shares = {5000, 5000};
  CHECK(problems_of(season).empty());
  season.shares = {5000, 5001};
  CHECK(problems_of(season).front().code == ProfileProblem::shares_not_whole);
  season.shares = {-1, 10'001};
  CHECK(problems_of(season).front().code == ProfileProblem::share_negative);
  season.shares = {2000, 2000, 2000, 2000, 2000};
  CHECK(season_parts(season, FiscalCalendar{}, days("2027-01-01", "2027-03-31")).error().code ==
        ProfileProblem::shares_do_not_fit);
  CHECK(season_parts(season, FiscalCalendar{}, days("2027-01-01", "2027-05-31")).has_value());

  RampProfile ramp;
  CHECK(problems_of(ramp).front().code == ProfileProblem::no_months);
  ramp.percent_by_month = {0, 25, 50, 100};
  CHECK(problems_of(ramp).empty());
  CHECK(ramp_percent(ramp, 0) == 0);
  CHECK(ramp_percent(ramp, 3) == 100);
  CHECK(ramp_percent(ramp, 40) == 100);
  ramp.percent_by_month = {0, 99};
  CHECK(problems_of(ramp).front().code == ProfileProblem::never_full);
  ramp.percent_by_month = {101, 100};
  CHECK(problems_of(ramp).front().code == ProfileProblem::percent_invalid);
}
