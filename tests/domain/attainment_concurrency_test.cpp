#include "attainment_example.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <random>
#include <thread>

namespace salespact::attainment {
namespace {

// One writer and several readers without pause between them. Every page that a reader looks at must be one state:
// each parent the sum of its children, and the whole story of facts up to some version.

constexpr std::uint32_t teams = 6;
constexpr std::uint32_t people_a_team = 5;
constexpr std::uint32_t series_count = 3;
constexpr std::int32_t days = 200;
const Date first_day = Date::of(2024, 1, 1).value();
const DateRange whole{first_day, first_day + (days - 1)};

// Company 0, regions 1 and 2, teams from 3 on.
OrganisationRows two_regions() {
  OrganisationRows rows{
      .people = teams * people_a_team, .units = 3 + teams, .root = 0, .memberships = {}, .parents = {}};
  const Tenure always{Date::of(1900, 1, 1).value(), std::nullopt};
  rows.parents = {{1, 0, always}, {2, 0, always}};
  for (UnitIndex team = 0; team < teams; ++team) {
    rows.parents.push_back({3 + team, 1 + team % 2, always});
    for (std::uint32_t i = 0; i < people_a_team; ++i)
      rows.memberships.push_back({team * people_a_team + i, 3 + team, always});
  }
  return rows;
}

// The same with the first team below the other region.
OrganisationRows regions_after_a_move() {
  OrganisationRows rows = two_regions();
  rows.parents[2].parent = 2;
  return rows;
}

bool parents_equal_children(const Snapshot& page, const DateRange& range) {
  for (Series series = 0; series < series_count; ++series) {
    const auto sum_of = [&](Owner owner) { return page.sum(owner, series, range); };
    Sum regions[2]{};
    for (UnitIndex team = 0; team < teams; ++team) {
      Sum members{};
      for (std::uint32_t i = 0; i < people_a_team; ++i) members += sum_of(Owner::person(team * people_a_team + i));
      if (members != sum_of(Owner::unit(3 + team))) return false;
      const auto path = page.organisation().path_of_node(Organisation::node_of(3 + team), range.start);
      regions[path[1] - 2] += members;
    }
    if (regions[0] != sum_of(Owner::unit(1)) || regions[1] != sum_of(Owner::unit(2))) return false;
    if (regions[0] + regions[1] != sum_of(Owner::unit(0))) return false;
  }
  return true;
}

// Each batch adds one count to every series for a person, so that the root's count tells the batches that are in.
std::vector<Change> batch_of(std::mt19937_64& random, std::vector<Fact>& facts) {
  std::vector<Change> changes;
  const auto owner = static_cast<PersonIndex>(random() % (std::uint64_t{teams} * people_a_team));
  for (Series series = 0; series < series_count; ++series) {
    const auto day = first_day + static_cast<std::int32_t>(random() % days);
    facts.push_back({.amount = static_cast<std::int64_t>(random() % 2000) - 500,
                     .count = 1,
                     .owner = owner,
                     .series = series,
                     .day = day});
    changes.push_back(example::added(facts.back()));
  }
  // A correction that leaves the count as it is.
  Fact& corrected = facts[random() % facts.size()];
  changes.push_back(example::removed(corrected));
  corrected.day = first_day + static_cast<std::int32_t>(random() % days);
  changes.push_back(example::added(corrected));
  return changes;
}

TEST_CASE("readers see whole states only while a writer adds, corrects and re-organises") {
  const auto before = example::organisation(two_regions());
  const auto after = example::organisation(regions_after_a_move());
  Engine engine(before, series_count);
  std::atomic<bool> writing{true};
  std::atomic<std::uint64_t> pages{0};
  std::atomic<std::uint64_t> torn{0};

  const auto read = [&](unsigned number) {
    std::mt19937_64 random(number);
    std::uint64_t newest = 0;
    const std::shared_ptr<const Snapshot> kept = engine.snapshot();
    const Sum at_pin = kept->sum(Owner::unit(0), 0, whole);
    while (writing.load(std::memory_order_relaxed)) {
      const auto page = engine.snapshot();
      const auto from = static_cast<std::int32_t>(random() % days);
      const DateRange part{first_day + from, first_day + static_cast<std::int32_t>(random() % days)};
      bool whole_state = parents_equal_children(*page, whole) && parents_equal_children(*page, part);
      const std::int64_t batches = page->sum(Owner::unit(0), 0, whole).count;
      for (Series series = 1; series < series_count; ++series) {
        whole_state = whole_state && page->sum(Owner::unit(0), series, whole).count == batches;
      }
      whole_state = whole_state && page->version() >= newest && kept->sum(Owner::unit(0), 0, whole) == at_pin;
      newest = page->version();
      torn += whole_state ? 0U : 1U;
      ++pages;
    }
  };

  std::vector<std::thread> readers;
  for (unsigned number = 0; number < 3; ++number) readers.emplace_back(read, number);
  std::mt19937_64 random(99);
  std::vector<Fact> facts;
  std::size_t accepted = 0;
  for (int round = 0; round < 1500 || pages.load() < 50; ++round) {
    accepted += engine.apply(batch_of(random, facts)).has_value() ? 1U : 0U;
    if (round % 100 == 50) engine.reorganise(round % 200 == 50 ? after : before);
    if (round % 500 == 499) {
      BulkLoad load(engine.snapshot()->organisation().rows() == after->rows() ? after : before, series_count);
      load.add(facts).value();
      engine.replace(std::move(load).finish());
    }
  }
  writing = false;
  for (std::thread& reader : readers) reader.join();
  CHECK(torn.load() == 0);
  CHECK(engine.snapshot()->sum(Owner::unit(0), 0, whole).count == static_cast<std::int64_t>(accepted));
  CHECK(parents_equal_children(*engine.snapshot(), whole));
}

}  // namespace
}  // namespace salespact::attainment
