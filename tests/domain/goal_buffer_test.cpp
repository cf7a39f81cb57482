#include "domain/days.hpp"
#include "domain/goal/buffer.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;
using salespact::test::weekdays;

namespace {

std::vector<SeasonPart> q1_season(std::vector<std::int64_t> shares) {
  SeasonalityProfile profile;
  profile.shares = std::move(shares);
  return season_parts(profile, FiscalCalendar{}, days("2027-01-01", "2027-03-31")).value();
}

BufferQuestion quota(std::int64_t target, std::int64_t actual) {
  return {.target = target, .baseline = std::nullopt, .actual = Rational(actual)};
}

// The same worked out the slow way: a thousandth of a working day after the other, from the start of the period.
Rational walked(const PaceWeights& weights, const WorkCalendar& calendar, const Rational& share, Date elapsed) {
  const Rational now = weights.working_days_elapsed(elapsed);
  std::optional<Rational> nearest;
  const auto distance = [](const Rational& a) { return a.is_negative() ? -a : a; };
  Rational until = 0;
  const auto consider = [&](const Rational& moment) {
    if (!nearest || distance(moment - now) < distance(*nearest - now)) nearest = moment;
  };
  for (Date at = weights.period().start; at <= weights.period().end; at = at + 1) {
    const Rational worked = Rational::of(calendar.weight(at), WorkCalendar::whole_day);
    const Rational before = weights.elapsed_share(at - 1);
    const Rational after = weights.elapsed_share(at);
    if (before <= share && share <= after) {
      if (before == after) {  // stands still: any moment of the day will do
        consider(until);
        consider(until + worked);
        if (until <= now && now <= until + worked) consider(now);
      } else {
        consider(until + worked * (share - before) / (after - before));
      }
    }
    until = until + worked;
  }
  return nearest.value() - now;
}

}  // namespace

TEST_CASE("G19 in days: 90,000 of 230,000 after 10 of 23 working days are where the ninth should have ended") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-31"));
  CHECK(working_day_buffer(quota(230'000'00, 90'000'00), weights, day("2027-03-12")) == Rational(-1));
  CHECK(working_day_buffer(quota(230'000'00, 100'000'00), weights, day("2027-03-12")) == Rational(0));
  CHECK(working_day_buffer(quota(230'000'00, 125'000'00), weights, day("2027-03-12")) == Rational::of(5, 2));
}

TEST_CASE("G20 in days: 297,000 are expected three working days later, as the season has it") {
  const auto season = q1_season({3000, 3000, 4000});
  const PaceWeights weights(weekdays, days("2027-01-01", "2027-03-31"), season);
  CHECK(working_day_buffer(quota(600'000, 297'000), weights, day("2027-02-12")) == Rational(3));
}

TEST_CASE("G21 in days: a rate that has come 40 % of the way half way through is a tenth of the days behind") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-26"));  // 20 working days
  BufferQuestion churn{
      .scoring = Scoring::gap, .accumulates = false, .target = 40, .baseline = 50, .actual = Rational(46)};
  CHECK(working_day_buffer(churn, weights, day("2027-03-12")) == Rational(-2));
  churn.actual = Rational(54);  // the wrong way
  CHECK(working_day_buffer(churn, weights, day("2027-03-12")) == Rational(-18));
}

TEST_CASE("G22 in days: a budget spent faster than planned is behind, one spent slower ahead") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-26"));
  BufferQuestion budget{.scoring = Scoring::cap, .target = 20'000, .baseline = {}, .actual = Rational(12'500)};
  CHECK(working_day_buffer(budget, weights, day("2027-03-12")) == Rational::of(-5, 2));
  budget.actual = Rational(7'500);
  CHECK(working_day_buffer(budget, weights, day("2027-03-12")) == Rational::of(5, 2));
  budget.actual = Rational(22'000);  // over it when the period is over
  CHECK(working_day_buffer(budget, weights, day("2027-03-26")) == Rational(-2));
}

TEST_CASE("a weekend takes no buffer, half a holiday half a day") {
  WorkCalendar calendar;
  calendar.days_off[day("2027-03-05")] = 500;
  const PaceWeights weights(calendar, days("2027-03-01", "2027-03-12"));  // 9.5 working days
  const BufferQuestion half = quota(95, 40);
  CHECK(working_day_buffer(half, weights, day("2027-03-04")) == Rational(0));
  CHECK(working_day_buffer(half, weights, day("2027-03-05")) == Rational::of(-1, 2));
  CHECK(working_day_buffer(half, weights, day("2027-03-06")) == Rational::of(-1, 2));
  CHECK(working_day_buffer(half, weights, day("2027-03-07")) == Rational::of(-1, 2));
  CHECK(working_day_buffer(half, weights, day("2027-03-08")) == Rational::of(-3, 2));
}

TEST_CASE("where the season expects nothing the plan stands still and so does the buffer") {
  const auto season = q1_season({5000, 0, 5000});
  const PaceWeights weights(weekdays, days("2027-01-01", "2027-03-31"), season);
  const BufferQuestion half = quota(1'000, 500);
  for (const char* at : {"2027-01-31", "2027-02-10", "2027-02-28"}) {
    CHECK(working_day_buffer(half, weights, day(at)) == Rational(0));
  }
  CHECK(working_day_buffer(half, weights, day("2027-03-01")) == Rational(-1));
  CHECK(working_day_buffer(half, weights, day("2027-01-28")) == Rational(1));
}

TEST_CASE("beyond both ends the mean pace goes on") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-26"));
  CHECK(working_day_buffer(quota(100, 110), weights, day("2027-03-12")) == Rational(12));
  CHECK(working_day_buffer(quota(100, 100), weights, day("2027-03-12")) == Rational(10));
  CHECK(working_day_buffer(quota(100, -10), weights, day("2027-03-12")) == Rational(-12));
  CHECK(working_day_buffer(quota(100, 0), weights, day("2027-02-28")) == Rational(0));
  CHECK(working_day_buffer(quota(100, 90), weights, day("2027-03-26")) == Rational(-2));
  CHECK(working_day_buffer(quota(100, 90), weights, day("2027-05-01")) == Rational(-2));
}

TEST_CASE("what has no daily pace has no buffer, and says why") {
  const PaceWeights weights(weekdays, days("2027-03-01", "2027-03-31"));
  const auto why = [&](BufferQuestion question, const char* at = "2027-03-12") {
    return working_day_buffer(question, weights, day(at)).error();
  };
  BufferQuestion q = quota(100, 50);
  q.accumulates = false;
  CHECK(why(q) == NoBuffer::no_daily_pace);
  q.scoring = Scoring::gap;
  CHECK(why(q) == NoBuffer::no_target);  // no baseline
  q.scoring = Scoring::maintain;
  CHECK(why(q) == NoBuffer::by_windows);
  q.scoring = Scoring::rate_window;
  CHECK(why(q) == NoBuffer::by_windows);
  q.scoring = Scoring::boolean;
  CHECK(why(q) == NoBuffer::yes_or_no);
  CHECK(why(quota(0, 50)) == NoBuffer::no_target);
  BufferQuestion silent = quota(100, 0);
  silent.actual.reset();
  CHECK(why(silent) == NoBuffer::no_actual);
  CHECK(why(quota(100, 50), "2027-02-27") == NoBuffer::not_begun);
  CHECK(working_day_buffer(quota(100, 50), weights, day("2027-02-28")).has_value());
}

TEST_CASE("the buffer of any value on any day is what a walk along the expected line finds") {
  std::mt19937 random(20270312);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  for (int round = 0; round < 400; ++round) {
    WorkCalendar calendar;
    for (int i = below(12); i > 0; --i) calendar.days_off[day("2027-01-01") + below(90)] = std::int64_t{250} * below(5);
    constexpr std::array<std::array<std::int64_t, 3>, 4> shapes{
        {{3000, 3000, 4000}, {5000, 0, 5000}, {0, 2500, 7500}, {3333, 3334, 3333}}};
    const auto& shape = shapes.at(static_cast<std::size_t>(below(4)));
    const auto season = below(2) == 0 ? std::vector<SeasonPart>{} : q1_season({shape.begin(), shape.end()});
    const PaceWeights weights(calendar, days("2027-01-01", "2027-03-31"), season);
    const std::int64_t target = 1 + below(100'000);
    const std::int64_t actual = below(static_cast<int>(target) + 1);
    const Date elapsed = day("2026-12-31") + below(91);
    CAPTURE(round);
    const auto found = working_day_buffer(quota(target, actual), weights, elapsed);
    REQUIRE(found.has_value());
    CHECK(*found == walked(weights, calendar, Rational::of(actual, target), elapsed));
    // Ahead and behind as the expected line says.
    const Rational expected = Rational(target) * weights.elapsed_share(elapsed);
    if (*found > Rational(0)) CHECK(Rational(actual) > expected);
    if (found->is_negative()) CHECK(Rational(actual) < expected);
  }
}
