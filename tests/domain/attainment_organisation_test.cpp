#include "attainment_example.hpp"

#include <doctest/doctest.h>

namespace salespact::attainment {
namespace {

using namespace example;
using namespace example::company;

std::vector<UnitIndex> units_of(const Organisation& organisation, PersonIndex person, std::string_view on) {
  const Fact fact{.amount = 1, .count = 1, .owner = person, .day = day(on)};
  std::vector<UnitIndex> units;
  for (const auto node : organisation.path_of(fact)) {
    if (node != Organisation::nowhere) units.push_back(node - 1);
  }
  return units;
}

OrganisationRefusal refusal(OrganisationRows changed) { return Organisation::of(std::move(changed)).error(); }

TEST_CASE("the last day before a membership's end still belongs to the old unit, the end day to the new") {
  const auto organisation = example::organisation(rows());
  CHECK(units_of(*organisation, ben, "2024-02-29") == std::vector<UnitIndex>{north, root});
  CHECK(units_of(*organisation, ben, "2024-03-01") == std::vector<UnitIndex>{south, root});
}

TEST_CASE("a unit's parent of the day decides the path") {
  const auto organisation = example::organisation(rows());
  CHECK(units_of(*organisation, ana, "2024-06-30") == std::vector<UnitIndex>{team, north, root});
  CHECK(units_of(*organisation, ana, "2024-07-01") == std::vector<UnitIndex>{team, south, root});
}

TEST_CASE("a person without membership is credited to the root only") {
  const auto organisation = example::organisation(rows());
  CHECK(units_of(*organisation, cy, "2024-01-31") == std::vector<UnitIndex>{root});
  CHECK(organisation->node_of_person(cy, day("2024-01-31")) == Organisation::nowhere);
  CHECK(organisation->node_of_person(cy, day("2024-02-01")) == Organisation::node_of(root));
}

TEST_CASE("a unit without a parent on a day hangs below the root") {
  const auto organisation = example::organisation(rows());
  CHECK(units_of(*organisation, ana, "2020-01-01") == std::vector<UnitIndex>{team, north, root});
  auto later = rows();
  later.parents[2].tenure = between("2020-02-01", "2024-06-01");
  const auto gap = example::organisation(later);
  CHECK(units_of(*gap, ana, "2020-01-31") == std::vector<UnitIndex>{team, root});
  CHECK(units_of(*gap, ana, "2024-06-30") == std::vector<UnitIndex>{team, root});
  CHECK(units_of(*gap, ana, "2024-07-01") == std::vector<UnitIndex>{team, south, root});
}

TEST_CASE("memberships that touch are accepted, memberships that share a day are refused") {
  auto touching = rows();
  touching.memberships[2].tenure = between("2024-03-01", "2024-03-02");
  CHECK(Organisation::of(touching).has_value());
  auto shared = rows();
  shared.memberships[2].tenure = since("2024-02-29");
  CHECK(refusal(shared) == OrganisationRefusal::overlapping_memberships);
}

TEST_CASE("a tenure of one day is accepted, an empty one refused") {
  auto one_day = rows();
  one_day.memberships[3].tenure = between("2024-02-01", "2024-02-02");
  CHECK(Organisation::of(one_day).has_value());
  one_day.memberships[3].tenure = between("2024-02-01", "2024-02-01");
  CHECK(refusal(one_day) == OrganisationRefusal::empty_tenure);
  auto parents = rows();
  parents.parents[3].tenure = between("2024-07-01", "2024-07-01");
  CHECK(refusal(parents) == OrganisationRefusal::empty_tenure);
}

TEST_CASE("a unit with two parents on a day is refused") {
  auto changed = rows();
  changed.parents[3].tenure = since("2024-06-30");
  CHECK(refusal(changed) == OrganisationRefusal::overlapping_parents);
}

TEST_CASE("two units may swap places on a day but never be above each other on the same day") {
  auto swapped = rows();
  swapped.parents = {{north, root, between("2020-01-01", "2024-01-01")},
                     {south, north, between("2020-01-01", "2024-01-01")},
                     {south, root, since("2024-01-01")},
                     {north, south, since("2024-01-01")}};
  CHECK(Organisation::of(swapped).has_value());
  swapped.parents[3].tenure = since("2024-01-02");
  CHECK(Organisation::of(swapped).has_value());
  swapped.parents[0].tenure = between("2020-01-01", "2023-12-31");
  swapped.parents[3].tenure = since("2023-12-31");
  CHECK(refusal(swapped) == OrganisationRefusal::cycle);
}

TEST_CASE("a unit that is its own parent is a cycle") {
  auto changed = rows();
  changed.parents[2].parent = team;
  CHECK(refusal(changed) == OrganisationRefusal::cycle);
}

TEST_CASE("the root has no parent") {
  auto changed = rows();
  changed.parents.push_back({root, north, since("2024-01-01")});
  CHECK(refusal(changed) == OrganisationRefusal::root_has_parent);
}

TEST_CASE("rows of people and units that don't exist are refused") {
  auto changed = rows();
  changed.memberships.push_back({3, north, since("2024-01-01")});
  CHECK(refusal(changed) == OrganisationRefusal::unknown_person);
  changed = rows();
  changed.memberships.push_back({cy, 4, between("2020-01-01", "2020-01-02")});
  CHECK(refusal(changed) == OrganisationRefusal::unknown_unit);
  changed = rows();
  changed.parents.push_back({4, root, since("2024-01-01")});
  CHECK(refusal(changed) == OrganisationRefusal::unknown_unit);
  CHECK(refusal({.people = 0, .units = 1, .root = 1, .memberships = {}, .parents = {}}) ==
        OrganisationRefusal::unknown_unit);
  CHECK(refusal({.people = 0, .units = 0, .root = 0, .memberships = {}, .parents = {}}) ==
        OrganisationRefusal::no_units);
}

TEST_CASE("a tree of the deepest size is accepted, one level more is refused") {
  const auto line = [](std::uint32_t levels) {
    OrganisationRows rows{.people = 0, .units = levels, .root = 0, .memberships = {}, .parents = {}};
    for (UnitIndex unit = 1; unit < levels; ++unit) rows.parents.push_back({unit, unit - 1, since("2024-01-01")});
    return rows;
  };
  CHECK(Organisation::of(line(deepest_tree)).has_value());
  CHECK(refusal(line(deepest_tree + 1)) == OrganisationRefusal::too_deep);
}

}  // namespace
}  // namespace salespact::attainment
