#include "attainment_example.hpp"
#include "domain/attainment/roster.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

namespace salespact::attainment {
namespace {

using namespace example;
using namespace example::company;

constexpr Series euro = 0;
constexpr Series dollar = 1;

Fact fact_of(PersonIndex person, std::string_view on, std::int64_t amount, Series series = euro) {
  return {.amount = amount, .count = 1, .owner = person, .series = series, .day = day(on)};
}

std::int64_t amount_of(const Engine& engine, Owner owner, const DateRange& range = always, Series series = euro) {
  return engine.snapshot()->sum(owner, series, range).amount;
}

TEST_CASE("a fact counts for the person and for every unit above on its day") {
  const auto engine = engine_with(organisation(rows()), 2, {fact_of(ana, "2024-05-05", 700)});
  for (const Owner owner : {Owner::person(ana), Owner::unit(team), Owner::unit(north), Owner::unit(root)}) {
    CHECK(engine.snapshot()->sum(owner, euro, always) == Sum{700, 1});
  }
  CHECK(amount_of(engine, Owner::unit(south)) == 0);
  CHECK(amount_of(engine, Owner::person(ben)) == 0);
  CHECK(amount_of(engine, Owner::unit(root), always, dollar) == 0);
}

TEST_CASE("a move never moves the past: facts stay where they were on their day") {
  const auto engine =
      engine_with(organisation(rows()), 1, {fact_of(ben, "2024-02-29", 100), fact_of(ben, "2024-03-01", 30)});
  CHECK(amount_of(engine, Owner::unit(north)) == 100);
  CHECK(amount_of(engine, Owner::unit(south)) == 30);
  CHECK(amount_of(engine, Owner::person(ben)) == 130);
  CHECK(amount_of(engine, Owner::unit(root)) == 130);
}

TEST_CASE("as is asks for today's members whatever unit they were in") {
  const auto engine =
      engine_with(organisation(rows()), 1, {fact_of(ben, "2024-02-29", 100), fact_of(ben, "2024-03-01", 30)});
  const auto snapshot = engine.snapshot();
  CHECK(snapshot->sum_as_is(south, euro, always, day("2024-03-01")).amount == 130);
  CHECK(snapshot->sum_as_is(north, euro, always, day("2024-03-01")).amount == 0);
  CHECK(snapshot->sum_as_is(north, euro, always, day("2024-02-29")).amount == 130);
}

TEST_CASE("both ends of a range count, and a range that ends before it starts is empty") {
  const auto engine =
      engine_with(organisation(rows()), 1,
                  {fact_of(ana, "2024-02-28", 1), fact_of(ana, "2024-02-29", 10), fact_of(ana, "2024-03-01", 100)});
  CHECK(amount_of(engine, Owner::unit(team), {day("2024-02-29"), day("2024-02-29")}) == 10);
  CHECK(amount_of(engine, Owner::unit(team), {day("2024-02-28"), day("2024-02-29")}) == 11);
  CHECK(amount_of(engine, Owner::unit(team), {day("2024-02-29"), day("2024-03-01")}) == 110);
  CHECK(amount_of(engine, Owner::unit(team), {day("2024-03-01"), day("2024-02-29")}) == 0);
  CHECK(amount_of(engine, Owner::unit(team), {day("2024-03-02"), day("2024-12-31")}) == 0);
  CHECK(amount_of(engine, Owner::unit(team), {day("2023-01-01"), day("2024-02-27")}) == 0);
}

TEST_CASE("overlay credit counts for the person and never for a unit") {
  auto overlay = fact_of(ana, "2024-05-05", 900);
  overlay.credit = Credit::overlay;
  const auto engine = engine_with(organisation(rows()), 1, {fact_of(ana, "2024-05-05", 100), overlay});
  CHECK(amount_of(engine, Owner::person(ana)) == 1000);
  CHECK(engine.snapshot()->overlay(ana, euro, always) == Sum{900, 1});
  CHECK(engine.snapshot()->rolled_up(ana, euro, always) == Sum{100, 1});
  CHECK(amount_of(engine, Owner::unit(team)) == 100);
  CHECK(engine.snapshot()->sum_as_is(root, euro, always, day("2024-05-05")).amount == 100);
}

TEST_CASE("a house account counts in its unit and the units above, for no person") {
  const Fact house{
      .amount = 50, .count = 2, .owner = team, .series = euro, .day = day("2024-06-30"), .credit = Credit::house};
  const auto engine = engine_with(organisation(rows()), 1, {house});
  const auto snapshot = engine.snapshot();
  CHECK(snapshot->sum(Owner::unit(team), euro, always) == Sum{50, 2});
  CHECK(snapshot->sum(Owner::unit(north), euro, always) == Sum{50, 2});
  CHECK(snapshot->sum(Owner::unit(south), euro, always) == Sum{});
  CHECK(snapshot->sum(Owner::unit(root), euro, always) == Sum{50, 2});
  CHECK(snapshot->house(team, euro, always) == Sum{50, 2});
  CHECK(snapshot->sum_as_is(south, euro, always, day("2024-07-01")) == Sum{50, 2});
}

TEST_CASE("facts on days without a membership are in the company's total and are countable") {
  const auto engine =
      engine_with(organisation(rows()), 1, {fact_of(cy, "2024-01-31", 7), fact_of(cy, "2024-02-01", 5)});
  const auto snapshot = engine.snapshot();
  CHECK(amount_of(engine, Owner::unit(root)) == 12);
  CHECK(snapshot->unplaced(euro, always) == Sum{7, 1});
  CHECK(snapshot->unplaced(cy, euro, always) == Sum{7, 1});
  CHECK(snapshot->unplaced(ana, euro, always) == Sum{});
  CHECK(snapshot->unplaced(euro, {day("2024-02-01"), day("2024-12-31")}) == Sum{});
  CHECK(snapshot->sum_as_is(root, euro, always, day("2024-01-01")) == Sum{12, 2});
}

TEST_CASE("a membership that begins again on the same day it ends leaves no gap") {
  auto moved = rows();
  moved.memberships[3] = {cy, root, between("2024-02-01", "2024-02-29")};
  moved.memberships.push_back({cy, team, since("2024-02-29")});
  const auto engine = engine_with(organisation(moved), 1, {fact_of(cy, "2024-02-28", 1), fact_of(cy, "2024-02-29", 2)});
  CHECK(amount_of(engine, Owner::unit(team)) == 2);
  CHECK(engine.snapshot()->unplaced(euro, always) == Sum{});
}

TEST_CASE("a level is what is left up to the day, of a unit the levels of its members on that day") {
  const auto engine =
      engine_with(organisation(rows()), 1,
                  {fact_of(ben, "2024-01-10", 500), fact_of(ben, "2024-02-20", -200), fact_of(ana, "2024-01-11", 40)});
  const auto snapshot = engine.snapshot();
  CHECK(snapshot->level(Owner::person(ben), euro, day("2024-02-19")).amount == 500);
  CHECK(snapshot->level(Owner::person(ben), euro, day("2024-02-20")).amount == 300);
  CHECK(snapshot->level(Owner::unit(north), euro, day("2024-02-29")).amount == 340);
  CHECK(snapshot->level(Owner::unit(south), euro, day("2024-02-29")).amount == 0);
  CHECK(snapshot->level(Owner::unit(north), euro, day("2024-03-01")).amount == 40);
  CHECK(snapshot->level(Owner::unit(south), euro, day("2024-03-01")).amount == 300);
}

TEST_CASE("a correction is a removal and an addition, a void a removal") {
  Engine engine(organisation(rows()), 1);
  const Fact wrong = fact_of(ana, "2024-05-05", 700);
  const Fact right = fact_of(ana, "2024-05-06", 650);
  REQUIRE(engine.apply(std::vector{added(wrong)}).has_value());
  REQUIRE(engine.apply(std::vector{removed(wrong), added(right)}).has_value());
  CHECK(engine.snapshot()->sum(Owner::unit(north), euro, always) == Sum{650, 1});
  CHECK(amount_of(engine, Owner::unit(north), {day("2024-05-05"), day("2024-05-05")}) == 0);
  REQUIRE(engine.apply(std::vector{removed(right)}).has_value());
  CHECK(engine.snapshot()->sum(Owner::person(ana), euro, always) == Sum{});
  CHECK(engine.snapshot()->sum(Owner::unit(root), euro, always) == Sum{});
}

TEST_CASE("a snapshot goes on showing its own state while the engine moves on") {
  Engine engine(organisation(rows()), 1);
  REQUIRE(engine.apply(std::vector{added(fact_of(ana, "2024-05-05", 1))}).has_value());
  const auto pinned = engine.snapshot();
  for (int i = 0; i < 300; ++i) {
    REQUIRE(engine.apply(std::vector{added(fact_of(ana, "2024-05-05", 1)), added(fact_of(ben, "2024-01-05", i))})
                .has_value());
  }
  CHECK(pinned->sum(Owner::unit(root), euro, always) == Sum{1, 1});
  CHECK(engine.snapshot()->sum(Owner::person(ana), euro, always) == Sum{301, 301});
  CHECK(engine.snapshot()->version() == pinned->version() + 300);
}

TEST_CASE("memory of superseded states is used again once nobody looks at them") {
  Engine engine(organisation(rows()), 1);
  const auto one_more = std::vector{added(fact_of(ana, "2024-05-05", 1))};
  for (int i = 0; i < 1000; ++i) REQUIRE(engine.apply(one_more).has_value());
  const std::size_t reserved = engine.snapshot()->reserved_bytes();
  for (int i = 0; i < 20'000; ++i) REQUIRE(engine.apply(one_more).has_value());
  CHECK(engine.snapshot()->reserved_bytes() == reserved);
}

TEST_CASE("a snapshot that is kept for long keeps its own state alive and nothing that came after it") {
  Engine engine(organisation(rows()), 1);
  const auto one_more = std::vector{added(fact_of(ana, "2024-05-05", 1))};
  REQUIRE(engine.apply(one_more).has_value());
  const auto first = engine.snapshot();
  for (int i = 0; i < 1000; ++i) REQUIRE(engine.apply(one_more).has_value());
  const auto second = engine.snapshot();
  for (int i = 0; i < 1000; ++i) REQUIRE(engine.apply(one_more).has_value());
  const std::size_t reserved = engine.snapshot()->reserved_bytes();
  for (int i = 0; i < 20'000; ++i) REQUIRE(engine.apply(one_more).has_value());
  CHECK(engine.snapshot()->reserved_bytes() == reserved);
  CHECK(first->sum(Owner::unit(north), euro, always) == Sum{1, 1});
  CHECK(second->sum(Owner::unit(north), euro, always) == Sum{1001, 1001});
}

TEST_CASE("facts that can't be taken are refused with their place and change nothing") {
  Engine engine(organisation(rows()), 1);
  const Fact good = fact_of(ana, "2024-05-05", 1);
  const auto refusal = [&](const Fact& bad) {
    const auto applied = engine.apply(std::vector{added(good), added(bad)});
    REQUIRE(!applied.has_value());
    CHECK(applied.error().index == 1);
    BulkLoad load(organisation(rows()), 1);
    CHECK(load.add(std::vector{good, bad}).error().why == applied.error().why);
    return applied.error().why;
  };
  CHECK(refusal(fact_of(3, "2024-05-05", 1)) == FactRefusal::unknown_owner);
  CHECK(refusal({.amount = 1, .owner = 4, .day = day("2024-05-05"), .credit = Credit::house}) ==
        FactRefusal::unknown_owner);
  CHECK(refusal(fact_of(ana, "2024-05-05", 1, 1)) == FactRefusal::unknown_series);
  CHECK(refusal(fact_of(ana, "2024-05-05", largest_fact_amount + 1)) == FactRefusal::amount_too_large);
  CHECK(refusal(fact_of(ana, "2024-05-05", -largest_fact_amount - 1)) == FactRefusal::amount_too_large);
  CHECK(refusal({.count = largest_fact_count + 1, .owner = ana, .day = day("2024-05-05")}) ==
        FactRefusal::count_too_large);
  CHECK(refusal({.owner = ana, .day = day("1900-01-01") - 1}) == FactRefusal::day_out_of_range);
  CHECK(refusal({.owner = ana, .day = day("2199-12-31") + 1}) == FactRefusal::day_out_of_range);
  CHECK(amount_of(engine, Owner::unit(root)) == 0);
  REQUIRE(engine
              .apply(std::vector{added(fact_of(ana, "1900-01-01", largest_fact_amount)),
                                 added(fact_of(ana, "2199-12-31", -largest_fact_amount))})
              .has_value());
  CHECK(amount_of(engine, Owner::person(ana)) == 0);
  CHECK(amount_of(engine, Owner::unit(root), {day("1900-01-01"), day("2199-12-30")}) == largest_fact_amount);
}

TEST_CASE("amounts add up to the largest 64-bit number; beyond it the series says so, until it fits again (E38)") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t whole = most / largest_fact_amount;
  std::vector<Fact> facts(static_cast<std::size_t>(whole), fact_of(ana, "2024-05-05", -largest_fact_amount));
  facts.push_back(fact_of(ana, "2024-05-06", -(most % largest_fact_amount)));
  auto engine = engine_with(organisation(rows()), 2, facts);
  CHECK(amount_of(engine, Owner::unit(root)) == -most);
  CHECK(engine.snapshot()->adds_up(0));
  const Fact too_much = fact_of(ben, "2024-05-07", 1);
  REQUIRE(engine.apply(std::vector{added(too_much)}).has_value());
  CHECK_FALSE(engine.snapshot()->adds_up(0));
  CHECK(engine.snapshot()->adds_up(1));
  CHECK(engine.apply(std::vector{added(fact_of(ben, "2024-05-07", 1, dollar))}).has_value());
  REQUIRE(engine.apply(std::vector{removed(too_much)}).has_value());
  CHECK(engine.snapshot()->adds_up(0));
  CHECK(amount_of(engine, Owner::unit(root)) == -most);
  REQUIRE(engine.apply(std::vector{removed(facts.back()), added(too_much)}).has_value());
  CHECK(engine.snapshot()->adds_up(0));

  facts.push_back(fact_of(ben, "2024-05-07", -1));
  BulkLoad load(organisation(rows()), 2);
  load.add(facts).value();
  const Engine loaded(std::move(load).finish());
  CHECK_FALSE(loaded.snapshot()->adds_up(0));
  CHECK(loaded.snapshot()->adds_up(1));
}

TEST_CASE("more can't be removed than was added") {
  Engine engine(organisation(rows()), 1);
  REQUIRE(engine.apply(std::vector{added(fact_of(ana, "2024-05-05", 5))}).has_value());
  CHECK(engine.apply(std::vector{removed(fact_of(ana, "2024-05-05", 6))}).error().why ==
        FactRefusal::removes_unknown_fact);
  CHECK(engine.apply(std::vector{removed(fact_of(ana, "2024-05-05", 5))}).has_value());
}

TEST_CASE("a single far-away date costs no more than another day") {
  std::vector<Fact> facts;
  for (int i = 0; i < 500; ++i) facts.push_back({.amount = i, .count = 1, .owner = ana, .day = day("2024-01-01") + i});
  const auto near = engine_with(organisation(rows()), 1, facts).snapshot()->reserved_bytes();
  facts.push_back(fact_of(ana, "1900-01-01", 3));
  facts.push_back(fact_of(ana, "2199-12-31", 4));
  const auto engine = engine_with(organisation(rows()), 1, facts);
  CHECK(engine.snapshot()->reserved_bytes() <= near + std::size_t{64} * 1024);
  CHECK(amount_of(engine, Owner::unit(root), {day("1900-01-01"), day("2023-12-31")}) == 3);
  CHECK(amount_of(engine, Owner::unit(root), {day("2190-01-01"), day("2199-12-31")}) == 4);
  CHECK(amount_of(engine, Owner::unit(root)) == 499 * 500 / 2 + 7);
}

TEST_CASE("series and people can be added while snapshots are out") {
  Engine engine(organisation(rows()), 1);
  REQUIRE(engine.apply(std::vector{added(fact_of(ana, "2024-05-05", 1))}).has_value());
  const auto before = engine.snapshot();
  engine.add_series(70);
  auto more = rows();
  more.people = 200;
  more.units = 5;
  more.memberships.push_back({199, 4, since("2024-01-01")});
  more.parents.push_back({4, team, since("2024-01-01")});
  engine.reorganise(organisation(more));
  REQUIRE(engine.apply(std::vector{added(fact_of(199, "2024-05-05", 9, 69))}).has_value());
  CHECK(amount_of(engine, Owner::unit(north), always, 69) == 9);
  CHECK(amount_of(engine, Owner::unit(root)) == 1);
  CHECK(before->series() == 1);
  CHECK(before->sum(Owner::unit(root), euro, always) == Sum{1, 1});
}

TEST_CASE("a back-dated move takes the facts of those days along") {
  auto engine =
      engine_with(organisation(rows()), 1,
                  {fact_of(ben, "2024-02-01", 100), fact_of(ben, "2024-02-15", 20), fact_of(cy, "2024-01-15", 7)});
  auto edited = rows();
  edited.memberships[1].tenure = between("2020-01-01", "2024-02-10");
  edited.memberships[2].tenure = since("2024-02-10");
  edited.memberships[3].tenure = since("2024-01-15");
  engine.reorganise(organisation(edited));
  CHECK(amount_of(engine, Owner::unit(north)) == 100);
  CHECK(amount_of(engine, Owner::unit(south)) == 20);
  CHECK(amount_of(engine, Owner::unit(root)) == 127);
  CHECK(engine.snapshot()->unplaced(euro, always) == Sum{});
}

TEST_CASE("a bulk load built aside takes the place of everything") {
  Engine engine(organisation(rows()), 1);
  REQUIRE(engine.apply(std::vector{added(fact_of(ana, "2024-05-05", 1))}).has_value());
  const auto pinned = engine.snapshot();
  BulkLoad load(organisation(rows()), 1);
  load.add(std::vector{fact_of(ben, "2024-05-05", 8)}).value();
  engine.replace(std::move(load).finish());
  CHECK(amount_of(engine, Owner::unit(root)) == 8);
  REQUIRE(engine.apply(std::vector{added(fact_of(ben, "2024-05-05", 2))}).has_value());
  CHECK(amount_of(engine, Owner::unit(root)) == 10);
  CHECK(pinned->sum(Owner::unit(root), euro, always) == Sum{1, 1});
}

TEST_CASE("a roster lists who is below a unit on a day") {
  const auto organisation = example::organisation(rows());
  const Roster june(*organisation, day("2024-06-30"));
  CHECK(std::ranges::equal(june.people(north), std::vector<PersonIndex>{ana}));
  CHECK(std::ranges::equal(june.people(south), std::vector<PersonIndex>{ben}));
  CHECK(june.people(root).size() == 3);
  const Roster july(*organisation, day("2024-07-01"));
  CHECK(july.people(north).empty());
  CHECK(july.people(south).size() == 2);
  CHECK(std::ranges::equal(july.units(south), std::vector<UnitIndex>{south, team}));
  CHECK(Roster(*organisation, day("2024-01-01")).people(root).size() == 3);
}

}  // namespace
}  // namespace salespact::attainment
