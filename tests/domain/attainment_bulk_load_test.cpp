#include "attainment_example.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace salespact::attainment {
namespace {

using example::always;
using namespace example::company;

const Date first_day = example::day("2024-01-01");

// Ana's facts, two on each of the days; on every fifth day they come to nothing.
std::vector<Fact> by_day(std::int32_t days) {
  std::vector<Fact> facts;
  for (std::int32_t at = 0; at < days; ++at) {
    const bool cancels = at % 5 == 0;
    const std::int64_t amount = 100 + at * at;
    facts.push_back({.amount = amount, .count = 1, .owner = ana, .day = first_day + at});
    facts.push_back({.amount = cancels ? -amount : at, .count = cancels ? -1 : 1, .owner = ana, .day = first_day + at});
  }
  return facts;
}

// Every sum up to a day, of the person and of two units above, beside plain addition.
void check_sums(const std::vector<Fact>& facts) {
  const Engine engine = example::engine_with(example::organisation(rows()), 1, facts);
  const auto snapshot = engine.snapshot();
  const auto [least, most] = std::ranges::minmax(facts, {}, &Fact::day);
  std::vector<Fact> sorted = facts;
  std::ranges::sort(sorted, {}, &Fact::day);
  Sum expected{};
  auto next = sorted.begin();
  for (Date day = least.day - 1; day <= most.day; day = day + 1) {
    for (; next != sorted.end() && next->day == day; ++next) expected += Sum{next->amount, next->count};
    REQUIRE(snapshot->sum_up_to(Owner::person(ana), 0, day) == expected);
    REQUIRE(snapshot->sum_up_to(Owner::unit(root), 0, day) == expected);
  }
  const DateRange first_half{least.day, example::day("2024-06-30")};
  CHECK(snapshot->sum(Owner::unit(north), 0, always) == snapshot->sum(Owner::person(ana), 0, first_half));
}

TEST_CASE("facts that come by day, the usual order, add up") {
  check_sums(by_day(1));
  check_sums(by_day(64));
  check_sums(by_day(65));
  check_sums(by_day(500));
}

TEST_CASE("facts that come late add up, on days that others have and on days of their own") {
  std::vector<Fact> facts = by_day(300);
  for (const std::int32_t at : {0, 1, 7, 63, 64, 150, 299}) {
    std::vector<Fact> late = facts;
    const auto begin = late.begin() + std::ptrdiff_t{2} * at;
    std::rotate(begin, begin + 1, std::min(begin + 40, late.end()));  // one fact of the day
    check_sums(late);
    std::rotate(begin, begin + 2, std::min(begin + 40, late.end()));  // several days' all
    check_sums(late);
  }
  facts.push_back({.amount = 7, .count = 1, .owner = ana, .day = first_day - 400});  // before all others
  check_sums(facts);
}

TEST_CASE("facts that come in the opposite or no order add up") {
  for (const std::int32_t days : {2, 6, 7, 40, 64, 65, 500}) {
    std::vector<Fact> facts = by_day(days);
    std::ranges::reverse(facts);
    check_sums(facts);
    std::ranges::shuffle(facts, std::mt19937_64(7));
    check_sums(facts);
  }
}

TEST_CASE("one person's late facts leave nothing behind for the next person's") {
  std::vector<Fact> facts = by_day(200);
  std::ranges::shuffle(facts, std::mt19937_64(8));
  for (const PersonIndex person : {ben, cy}) {
    for (std::int32_t at = 0; at < 200; at += 3) {
      facts.push_back({.amount = 1, .count = 0, .owner = person, .day = first_day + at});
    }
  }
  const Engine engine = example::engine_with(example::organisation(rows()), 1, facts);
  CHECK(engine.snapshot()->sum(Owner::person(ben), 0, always) == Sum{67, 0});
  CHECK(engine.snapshot()->sum(Owner::person(cy), 0, always) == Sum{67, 0});
  CHECK(engine.snapshot()->sum(Owner::person(cy), 0, {first_day, first_day + 2}) == Sum{1, 0});
}

TEST_CASE("the first and the last day of the calendar arrive in either order") {
  std::vector<Fact> facts{{.amount = 3, .count = 1, .owner = ana, .day = always.start},
                          {.amount = 4, .count = 1, .owner = ana, .day = always.end}};
  for (int order = 0; order < 2; ++order) {
    const Engine engine = example::engine_with(example::organisation(rows()), 1, facts);
    CHECK(engine.snapshot()->sum_up_to(Owner::person(ana), 0, always.end - 1) == Sum{3, 1});
    CHECK(engine.snapshot()->sum(Owner::unit(root), 0, always) == Sum{7, 2});
    std::ranges::reverse(facts);
  }
}

}  // namespace
}  // namespace salespact::attainment
