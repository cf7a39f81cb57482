#include "attainment_example.hpp"
#include "domain/attainment/goal_book.hpp"
#include "domain/attainment/live_actuals.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

namespace salespact::attainment {
namespace {

using namespace example;
using namespace example::company;

const DateRange january{day("2024-01-01"), day("2024-01-31")};

Fact sale(PersonIndex person, std::string_view on, std::int64_t amount, std::int64_t count = 1, Series series = 0) {
  return {.amount = amount, .count = count, .owner = person, .series = series, .day = day(on)};
}

// Working days of 1000, Saturdays of 0, and New Year's Day a half holiday.
WeightCalendar calendar_2024() {
  std::vector<std::int64_t> weights;
  for (Date d = day("2024-01-01"); d <= day("2024-12-31"); d = d + 1) {
    weights.push_back(d == day("2024-01-01") ? 500 : d.iso_weekday() <= 5 ? 1000 : 0);
  }
  return {day("2024-01-01"), weights};
}

Goal amount_goal(Owner owner, std::int64_t target, const DateRange& period = january) {
  return {.legs = {{.owner = owner, .series = 0, .range = period}}, .target = target, .period = period};
}

GoalBook book_of(const std::vector<Goal>& goals) { return GoalBook::of({calendar_2024()}, goals).value(); }

Moment at_end_of(std::string_view iso) { return {.elapsed_until = day(iso), .facts_until = day(iso)}; }

TEST_CASE("a goal's actual, expected and attainment come from its own facts and the calendar") {
  const auto engine =
      engine_with(organisation(rows()), 1,
                  {sale(ana, "2024-01-02", 300), sale(ana, "2024-01-31", 200), sale(ana, "2024-02-01", 999)});
  const auto book = book_of({amount_goal(Owner::unit(team), 1000), amount_goal(Owner::person(ben), 1000)});
  const auto figures = book.evaluate(*engine.snapshot(), at_end_of("2024-01-02"));
  CHECK(figures[0].numerator == 300);
  CHECK(figures[0].elapsed_weight == 1500);
  CHECK(figures[0].total_weight == 22500);
  CHECK(figures[0].expected == 67);  // 1000 × 1500 / 22500 = 66.67
  CHECK(figures[0].attainment.rational() == Rational::of(3, 10));
  CHECK(figures[1].numerator == 0);
  CHECK(figures[1].attainment.rational() == Rational(0));
  CHECK(book.evaluate(*engine.snapshot(), at_end_of("2024-12-31"))[0].numerator == 500);
}

TEST_CASE("nothing is expected before the first day and everything after the last") {
  const Engine engine(organisation(rows()), 1);
  const auto book = book_of({amount_goal(Owner::person(ana), 1000, {day("2024-02-01"), day("2024-02-29")})});
  const auto expected = [&](std::string_view on) {
    return book.evaluate(*engine.snapshot(), at_end_of(on))[0].expected;
  };
  CHECK(expected("2024-01-31") == 0);
  CHECK(expected("2024-02-01") == 48);  // 1 of 21 working days
  CHECK(expected("2024-02-28") == 952);
  CHECK(expected("2024-02-29") == 1000);
  CHECK(expected("2024-09-01") == 1000);
}

TEST_CASE("expected amounts round half away from zero in both directions") {
  const WeightCalendar even(day("2024-01-01"), std::vector<std::int64_t>{1, 1});
  const DateRange two_days{day("2024-01-01"), day("2024-01-02")};
  const Engine engine(organisation(rows()), 1);
  const auto expected = [&](std::int64_t target) {
    const auto book = GoalBook::of({even}, std::vector{amount_goal(Owner::person(ana), target, two_days)}).value();
    return book.evaluate(*engine.snapshot(), at_end_of("2024-01-01"))[0].expected;
  };
  CHECK(expected(5) == 3);
  CHECK(expected(-5) == -3);
  CHECK(expected(4) == 2);
  CHECK(expected(std::numeric_limits<std::int64_t>::max()) == (std::int64_t{1} << 62));
}

TEST_CASE("today's facts are inside the actual though today has not elapsed") {
  const auto engine = engine_with(organisation(rows()), 1, {sale(ana, "2024-01-03", 10)});
  const auto book = book_of({amount_goal(Owner::person(ana), 100)});
  const auto figures =
      book.evaluate(*engine.snapshot(), {.elapsed_until = day("2024-01-02"), .facts_until = day("2024-01-03")});
  CHECK(figures[0].numerator == 10);
  CHECK(figures[0].elapsed_weight == 1500);
}

TEST_CASE("a ratio goal divides sums, and has no value when nothing is below the line") {
  const auto engine = engine_with(organisation(rows()), 2,
                                  {sale(ana, "2024-01-05", 0, 3, 0), sale(ben, "2024-01-06", 0, 1, 0),
                                   sale(ana, "2024-01-05", 0, 10, 1), sale(ben, "2024-01-06", 0, 6, 1)});
  const auto rate = [](Owner owner) {
    return Goal{.legs = {{owner, 0, january, Leg::Measure::count, Leg::Part::numerator},
                         {owner, 1, january, Leg::Measure::count, Leg::Part::denominator}},
                .target = 27,
                .target_divisor = 100,
                .period = january};
  };
  const auto book = book_of({rate(Owner::unit(north)), rate(Owner::person(cy))});
  const auto figures = book.evaluate(*engine.snapshot(), at_end_of("2024-01-31"));
  CHECK(figures[0].actual().rational() == Rational::of(4, 16));
  CHECK(figures[0].attainment.rational() == Rational::of(25, 27));
  CHECK(!figures[1].actual().exists());
  CHECK(!figures[1].attainment.exists());
}

TEST_CASE("a target of zero has no attainment, a negative one keeps its sign right") {
  const auto engine = engine_with(organisation(rows()), 1, {sale(ana, "2024-01-05", 50)});
  const auto book = book_of({amount_goal(Owner::person(ana), 0), amount_goal(Owner::person(ana), -100)});
  const auto figures = book.evaluate(*engine.snapshot(), at_end_of("2024-01-31"));
  CHECK(!figures[0].attainment.exists());
  CHECK(figures[1].attainment.rational() == Rational::of(-1, 2));
}

TEST_CASE("the sums of single legs are told in the order they were given") {
  const auto engine =
      engine_with(organisation(rows()), 2, {sale(ana, "2024-01-05", 50), sale(ana, "2024-01-05", 70, 1, 1)});
  const auto book = book_of({Goal{.legs = {{.owner = Owner::unit(north), .series = 1, .range = january},
                                           {.owner = Owner::person(ana), .series = 0, .range = january}},
                                  .target = 1,
                                  .period = january}});
  CHECK(book.evaluate_legs(*engine.snapshot(), day("2024-01-31")) == std::vector<std::int64_t>{70, 50});
}

TEST_CASE("goals that can't be compiled are refused with their place") {
  const auto refusal = [](const Goal& bad) {
    const auto book = GoalBook::of({calendar_2024()}, std::vector{amount_goal(Owner::person(ana), 1), bad});
    REQUIRE(!book.has_value());
    CHECK(book.error().index == 1);
    return book.error().why;
  };
  Goal goal = amount_goal(Owner::person(ana), 1);
  goal.legs.clear();
  CHECK(refusal(goal) == GoalRefusal::no_legs);
  goal = amount_goal(Owner::person(ana), 1);
  goal.target_divisor = 0;
  CHECK(refusal(goal) == GoalRefusal::divisor_not_positive);
  goal = amount_goal(Owner::person(ana), 1);
  goal.calendar = 1;
  CHECK(refusal(goal) == GoalRefusal::unknown_calendar);
  CHECK(refusal(amount_goal(Owner::person(ana), 1, {day("2024-01-02"), day("2024-01-01")})) ==
        GoalRefusal::period_empty);
  CHECK(refusal(amount_goal(Owner::person(ana), 1, {day("2024-12-01"), day("2025-01-01")})) ==
        GoalRefusal::calendar_too_short);
  CHECK(GoalBook::of({calendar_2024()},
                     std::vector{amount_goal(Owner::person(ana), 1, {day("2024-12-01"), day("2024-12-31")})})
            .has_value());
}

TEST_CASE("running sums follow every change and say which goals it touched") {
  Engine engine(organisation(rows()), 1);
  const auto book = std::make_shared<const GoalBook>(
      book_of({amount_goal(Owner::person(ana), 100), amount_goal(Owner::unit(north), 100),
               amount_goal(Owner::unit(root), 100, {day("2024-01-01"), day("2024-01-04")}),
               amount_goal(Owner::unit(south), 9), amount_goal(Owner::person(ben), 100)}));
  REQUIRE(engine.apply(std::vector{added(sale(ana, "2024-01-02", 5))}).has_value());
  LiveActuals live(book, *engine.snapshot());
  const auto step = [&](const std::vector<Change>& changes) {
    REQUIRE(engine.apply(changes).has_value());
    live.apply(engine.snapshot()->organisation(), changes);
    const auto asked = book->evaluate(*engine.snapshot(), at_end_of("2024-12-31"));
    for (std::size_t goal = 0; goal < book->size(); ++goal) CHECK(live.figures(goal, day("2024-12-31")) == asked[goal]);
    auto touched = live.take_touched();
    std::ranges::sort(touched);
    return touched;
  };
  CHECK(step({added(sale(ana, "2024-01-04", 20))}) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(step({added(sale(ana, "2024-01-05", 30))}) == std::vector<std::uint32_t>{0, 1});
  CHECK(step({removed(sale(ana, "2024-01-04", 20)), added(sale(ben, "2024-01-04", 20))}) ==
        std::vector<std::uint32_t>{0, 1, 2, 4});
  auto overlay = sale(ben, "2024-01-04", 8);
  overlay.credit = Credit::overlay;
  CHECK(step({added(overlay)}) == std::vector<std::uint32_t>{4});
  CHECK(step({added({.amount = 3, .owner = south, .day = day("2024-01-04"), .credit = Credit::house})}) ==
        std::vector<std::uint32_t>{2, 3});
}

}  // namespace
}  // namespace salespact::attainment
