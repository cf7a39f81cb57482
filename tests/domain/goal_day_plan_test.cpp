#include "domain/days.hpp"
#include "domain/goal/day_plan.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;
using salespact::test::weekdays;

namespace {

// Mid-day of `today`: what was there in the morning, and what is there now.
DayPlanQuestion running(const char* today, std::int64_t target, std::int64_t morning, std::int64_t now) {
  return {.target = target,
          .baseline = {},
          .actual_elapsed = Rational(morning),
          .actual = Rational(now),
          .elapsed_until = day(today) - 1,
          .today = day(today)};
}

DayPlanQuestion ended(const char* today, std::int64_t target, std::int64_t actual) {
  return {.target = target,
          .baseline = {},
          .actual_elapsed = Rational(actual),
          .actual = Rational(actual),
          .elapsed_until = day(today),
          .today = day(today)};
}

std::int64_t total(const DayPlan& plan) {
  std::int64_t sum = plan.later + (plan.today ? plan.today->open : 0);
  for (const DayAmount& at : plan.days) sum += at.amount;
  return sum;
}

}  // namespace

TEST_CASE("G19 day by day: 140,000.00 over 13 working days are 10,769.23 each, and add up to the cent") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-31"));
  const auto plan = plan_days(ended("2027-03-12", 230'000'00, 90'000'00), weights);
  REQUIRE(plan.has_value());
  CHECK(plan->to_go == 140'000'00);
  CHECK_FALSE(plan->today.has_value());
  CHECK(round_half_away(*plan->per_day) == 10'769'23);
  REQUIRE(plan->days.size() == 7);
  CHECK(plan->days[0].day == day("2027-03-15"));
  CHECK(plan->days[4].day == day("2027-03-19"));
  CHECK(plan->days[5].day == day("2027-03-22"));  // over the weekend
  for (const DayAmount& at : plan->days) CHECK((at.amount == 10'769'23 || at.amount == 10'769'24));
  CHECK(plan->later_days == Rational(6));
  CHECK(total(*plan) == 140'000'00);
}

TEST_CASE("what comes in today makes today's rest smaller, and only what goes beyond it the days after") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-12"));  // ten working days
  const auto at = [&](std::int64_t now) { return plan_days(running("2027-03-08", 1'000, 500, now), weights).value(); };
  DayPlan plan = at(500);  // five days left, today's among them
  CHECK(plan.today->planned == 100);
  CHECK(plan.today->open == 100);
  CHECK(plan.per_day == Rational(100));
  plan = at(540);
  CHECK(plan.today->done == 40);
  CHECK(plan.today->open == 60);
  CHECK(plan.per_day == Rational(100));
  plan = at(700);
  CHECK(plan.today->open == 0);
  CHECK(plan.per_day == Rational(75));
  plan = at(460);  // a cancellation: today asks for no more than this morning, the other days do
  CHECK(plan.today->open == 100);
  CHECK(plan.per_day == Rational(110));
  plan = at(1'100);
  CHECK(plan.to_go == 0);
  CHECK(total(plan) == 0);
}

TEST_CASE("a day off asks for nothing, half a day for half") {
  WorkCalendar calendar;
  calendar.days_off[day("2027-03-10")] = 500;
  const PaceWeights weights(calendar, days("2027-03-01", "2027-03-12"));
  const auto plan = plan_days(running("2027-03-07", 1'450, 1'000, 1'000), weights).value();  // a Sunday
  CHECK(plan.today->working_day == Rational(0));
  CHECK(plan.today->open == 0);
  REQUIRE(plan.days.size() == 5);
  CHECK(plan.days[0].amount == 100);
  CHECK(plan.days[2].amount == 50);
  CHECK(plan.days[2].working_day == Rational::of(1, 2));
  CHECK(plan.later == 0);
}

TEST_CASE("few pieces over many days are whole pieces, spread evenly") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-12"));
  const auto plan = plan_days(ended("2027-02-28", 3, 0), weights).value();
  std::vector<std::int64_t> amounts;
  for (const DayAmount& at : plan.days) amounts.push_back(at.amount);
  CHECK(amounts == std::vector<std::int64_t>{0, 1, 0, 0, 1, 0, 0});
  CHECK(plan.later == 1);
}

TEST_CASE("before the period begins its first days are named") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-12"));
  const auto plan = plan_days(running("2027-02-25", 1'000, 0, 0), weights).value();
  CHECK(plan.today->open == 0);
  CHECK(plan.days.front().day == day("2027-03-01"));
  CHECK(plan.days.front().amount == 100);
}

TEST_CASE("what is not made of daily amounts has no plan, and says why") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-12"));
  const auto why = [&](const DayPlanQuestion& question) { return plan_days(question, weights).error(); };
  DayPlanQuestion q = ended("2027-03-05", 100, 50);
  q.accumulates = false;
  CHECK(why(q) == NoDayPlan::not_additive);
  q = ended("2027-03-05", 100, 50);
  for (const Scoring scoring : {Scoring::maintain, Scoring::rate_window, Scoring::boolean}) {
    q.scoring = scoring;
    CHECK(why(q) == NoDayPlan::not_additive);
  }
  q.scoring = Scoring::gap;
  q.baseline = 120;
  CHECK(why(q) == NoDayPlan::falling);
  q.baseline = 20;
  CHECK(plan_days(q, weights).has_value());
  q = ended("2027-03-05", 100, 50);
  q.actual.reset();
  CHECK(why(q) == NoDayPlan::no_actual);
  CHECK(why(ended("2027-03-12", 100, 50)) == NoDayPlan::period_over);
  CHECK(plan_days(running("2027-03-12", 100, 50, 50), weights).value().today->open == 50);
  CHECK(why(running("2027-03-13", 100, 50, 50)) == NoDayPlan::period_over);
  const PaceWeights into_weekend(weekdays, days("2027-03-01", "2027-03-14"));
  CHECK(plan_days(ended("2027-03-12", 100, 50), into_weekend).error() == NoDayPlan::no_days_left);
  CHECK(plan_days(ended("2027-03-12", 100, 100), into_weekend).has_value());
}

TEST_CASE("whatever the calendar, the target and the day: actual, today, the days and later add up to the target") {
  std::mt19937 random(20270308);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  for (int round = 0; round < 600; ++round) {
    WorkCalendar calendar;
    for (int i = below(10); i > 0; --i) calendar.days_off[day("2027-01-01") + below(90)] = std::int64_t{250} * below(5);
    const PaceWeights weights(calendar, days("2027-01-01", "2027-03-31"));
    DayPlanQuestion q = running("2027-01-01", 1 + below(1'000'000), below(900'000), 0);
    q.actual = *q.actual_elapsed + Rational(below(50'000) - 10'000);
    q.today = day("2027-01-01") + below(90);
    q.elapsed_until = below(2) == 0 ? q.today : q.today - 1;
    if (q.elapsed_until == q.today) q.actual_elapsed = q.actual;
    if (below(3) == 0) q.scoring = Scoring::cap;
    const auto plan = plan_days(q, weights);
    CAPTURE(round);
    if (!plan) {
      CHECK((plan.error() == NoDayPlan::period_over || plan.error() == NoDayPlan::no_days_left));
      continue;
    }
    CHECK(plan->to_go == std::max<std::int64_t>(0, q.target - round_half_away(*q.actual)));
    CHECK(total(*plan) == plan->to_go);
    CHECK(plan->later >= 0);
    for (const DayAmount& at : plan->days) {
      CHECK(at.amount >= 0);
      CHECK(at.day > q.today);
      CHECK(at.working_day == Rational::of(calendar.weight(at.day), WorkCalendar::whole_day));
      const Rational apart = Rational(at.amount) - *plan->per_day * at.working_day;
      CHECK(apart < Rational(1));
      CHECK(apart > Rational(-1));
    }
  }
}
