#include "domain/org/organisation_tree.hpp"
#include "domain/days.hpp"
#include "domain/org/organisation_move.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;
using salespact::test::day;

namespace {

const OrgUnitId company{1}, central{2}, west{3}, brinkmann{4}, slash{5};
const PersonId anna{11}, ben{12};

Tenure ever() { return {earliest_date, std::nullopt}; }
Tenure from(const char* iso) { return {day(iso), std::nullopt}; }
Tenure until(const char* iso) { return {earliest_date, day(iso)}; }

OrgUnit unit(OrgUnitId id, const char* name) {
  OrgUnit out;
  out.id = id;
  out.name = name;
  return out;
}

Membership member(std::int64_t id, PersonId person, OrgUnitId of, Tenure tenure) {
  return {MembershipId{id}, person, of, tenure, 100, true};
}

// Brinkmann's team moves from Central to West on 1 April 2027; Anna follows nobody, Ben joins on 1 March.
OrganisationChart chart() {
  return {{unit(company, "Acme"), unit(central, "Central"), unit(west, "West"), unit(brinkmann, "Dustin Brinkmann"),
           unit(slash, "R&D/\\Labs")},
          {{UnitParentId{1}, central, company, ever()},
           {UnitParentId{2}, west, company, ever()},
           {UnitParentId{3}, brinkmann, central, until("2027-04-01")},
           {UnitParentId{4}, brinkmann, west, from("2027-04-01")},
           {UnitParentId{5}, slash, west, ever()}},
          {member(1, anna, brinkmann, until("2027-05-01")), member(2, anna, west, from("2027-05-01")),
           member(3, ben, central, from("2027-03-01"))}};
}

OrganisationTree tree() {
  auto built = OrganisationTree::of(chart());
  REQUIRE(built.has_value());
  return *std::move(built);
}

TreeProblem refusal(OrganisationChart of) {
  const auto built = OrganisationTree::of(std::move(of));
  REQUIRE_FALSE(built.has_value());
  REQUIRE(built.error().size() == 1);
  CHECK_FALSE(built.error().front().message.empty());
  return built.error().front().code;
}

}  // namespace

TEST_CASE("a unit hangs where it hung on the day") {
  const auto org = tree();
  CHECK(org.root() == company);
  CHECK_FALSE(org.parent(company, day("2027-01-01")).has_value());
  CHECK(org.parent(brinkmann, day("2027-03-31")) == central);
  CHECK(org.parent(brinkmann, day("2027-04-01")) == west);
  CHECK(org.ancestors(brinkmann, day("2027-03-31")) == std::vector{central, company});
  CHECK(org.ancestors(company, day("2027-03-31")).empty());
  CHECK(org.children(west, day("2027-03-31")) == std::vector{slash});
  CHECK(org.subtree(west, day("2027-04-01")).size() == 3);
  CHECK(org.subtree(company, day("2027-04-01")).size() == 5);
  CHECK(org.is_below(brinkmann, west, day("2027-04-01")));
  CHECK_FALSE(org.is_below(brinkmann, west, day("2027-03-31")));
  CHECK(org.is_below(brinkmann, company, day("2027-03-31")));
  CHECK_FALSE(org.is_below(west, west, day("2027-03-31")));
  CHECK_FALSE(org.is_below(company, west, day("2027-03-31")));
}

TEST_CASE("a path names the units below the company, with separators in names escaped") {
  const auto org = tree();
  CHECK(org.path(brinkmann, day("2027-03-31")) == "Central/Dustin Brinkmann");
  CHECK(org.path(brinkmann, day("2027-04-01")) == "West/Dustin Brinkmann");
  CHECK(org.path(company, day("2027-04-01")).empty());
  CHECK(org.path(slash, day("2027-04-01")) == "West/R&D\\/\\\\Labs");
  for (const OrgUnit& each : org.units())
    CHECK(org.unit_at(org.path(each.id, day("2027-04-01")), day("2027-04-01")) == each.id);
  CHECK(org.unit_at(" central / DUSTIN  brinkmann", day("2027-03-31")) == brinkmann);
  CHECK_FALSE(org.unit_at("Central/Dustin Brinkmann", day("2027-04-01")).has_value());
  CHECK_FALSE(org.unit_at("Central//", day("2027-03-31")).has_value());
}

TEST_CASE("a person belongs to a unit on a day, and to the units above by it") {
  const auto org = tree();
  CHECK(org.unit_of(anna, day("2027-04-30")) == brinkmann);
  CHECK(org.unit_of(anna, day("2027-05-01")) == west);
  CHECK_FALSE(org.unit_of(ben, day("2027-02-28")).has_value());
  CHECK_FALSE(org.unit_of(PersonId{99}, day("2027-02-28")).has_value());
  using enum OrganisationTree::Reach;
  CHECK(org.members(central, day("2027-03-15"), direct) == std::vector{ben});
  CHECK(org.members(central, day("2027-03-15"), subtree) == std::vector{ben, anna});
  CHECK(org.members(west, day("2027-04-15"), subtree) == std::vector{anna});
  CHECK(org.members(west, day("2027-04-15"), direct).empty());
}

TEST_CASE("a unit without a row for a day hangs below the company") {
  auto rows = chart();
  rows.parents[2].tenure.to = day("2027-03-01");
  const auto org = OrganisationTree::of(rows).value();
  CHECK(org.parent(brinkmann, day("2027-03-15")) == company);
  CHECK(org.children(company, day("2027-03-15")).size() == 3);
}

TEST_CASE("a tree without one root, with a cycle, with overlaps or unknown units is refused") {
  auto rows = chart();
  rows.units.push_back(unit(OrgUnitId{6}, "Stray"));
  CHECK(refusal(rows) == TreeProblem::several_roots);
  CHECK(refusal({}) == TreeProblem::no_root);
  rows = chart();
  rows.parents[2].tenure = ever();
  CHECK(refusal(rows) == TreeProblem::overlapping_parents);
  rows = chart();
  rows.parents[2].tenure.to = day("2027-04-02");
  CHECK(refusal(rows) == TreeProblem::overlapping_parents);
  rows = chart();
  rows.parents[3].tenure.to = day("2027-04-01");
  CHECK(refusal(rows) == TreeProblem::empty_tenure);
  rows = chart();
  rows.parents[4].parent = OrgUnitId{77};
  rows.parents.push_back({UnitParentId{6}, slash, west, from("2027-01-01")});
  CHECK(refusal(rows) == TreeProblem::unknown_unit);
  rows = chart();
  rows.memberships[0].tenure.to = day("2027-05-02");
  CHECK(refusal(rows) == TreeProblem::overlapping_memberships);
  rows.memberships[0].primary = false;
  CHECK(OrganisationTree::of(rows).has_value());
  rows.memberships[2].unit = OrgUnitId{77};
  CHECK(refusal(rows) == TreeProblem::unknown_unit);
  rows = chart();
  rows.memberships[2].fte_percent = 0;
  CHECK(refusal(rows) == TreeProblem::fte_invalid);
}

TEST_CASE("a cycle is found on whatever day it would be there, and only then") {
  auto rows = chart();
  // Central goes below Brinkmann's team while that is still below Central, or only after it has left.
  rows.parents[0].tenure.to = day("2027-03-31");
  rows.parents.push_back({UnitParentId{6}, central, brinkmann, from("2027-03-31")});
  CHECK(refusal(rows) == TreeProblem::cycle);
  rows.parents[0].tenure.to = day("2027-04-01");
  rows.parents.back().tenure.from = day("2027-04-01");
  CHECK(OrganisationTree::of(rows).has_value());
  rows = chart();
  rows.parents[4].parent = slash;
  CHECK(refusal(rows) == TreeProblem::cycle);
}

TEST_CASE("moving a unit ends its row and begins another until the next move that is known") {
  const auto org = tree();
  const auto move = move_unit(org, brinkmann, west, day("2027-02-01")).value();
  REQUIRE(move.ended.size() == 1);
  CHECK(move.ended[0].id == UnitParentId{3});
  CHECK(move.ended[0].tenure == Tenure{earliest_date, day("2027-02-01")});
  REQUIRE(move.added.size() == 1);
  CHECK(move.added[0].parent == west);
  CHECK(move.added[0].tenure == Tenure{day("2027-02-01"), day("2027-04-01")});
  CHECK(move.removed.empty());

  const auto same_day = move_unit(org, brinkmann, central, day("2027-04-01")).value();
  CHECK(same_day.ended.empty());
  REQUIRE(same_day.removed.size() == 1);
  CHECK(same_day.removed[0].id == UnitParentId{4});
  CHECK(same_day.added[0].tenure == from("2027-04-01"));

  CHECK(move_unit(org, company, west, day("2027-02-01")).error().code == MoveProblem::root_stays);
  CHECK(move_unit(org, west, OrgUnitId{77}, day("2027-02-01")).error().code == MoveProblem::unknown_unit);
  CHECK(move_unit(org, brinkmann, central, day("2027-02-01")).error().code == MoveProblem::already_there);
  CHECK(move_unit(org, west, west, day("2027-02-01")).error().code == MoveProblem::below_itself);
  // On 1 February the team is not below West, but from April on it would be.
  CHECK(move_unit(org, west, brinkmann, day("2027-02-01")).error().code == MoveProblem::below_itself);
}

TEST_CASE("moving a person keeps what was before; who leaves has no membership from that day") {
  const auto org = tree();
  const auto move = move_person(org, anna, central, day("2027-03-01")).value();
  CHECK(move.ended[0].tenure == Tenure{earliest_date, day("2027-03-01")});
  CHECK(move.added[0].tenure == Tenure{day("2027-03-01"), day("2027-05-01")});
  const auto joins = move_person(org, ben, west, day("2027-01-01")).value();
  CHECK(joins.ended.empty());
  CHECK(joins.added[0].tenure == Tenure{day("2027-01-01"), day("2027-03-01")});
  CHECK(move_person(org, PersonId{99}, west, day("2027-01-01"), 50)->added[0].fte_percent == 50);
  CHECK(move_person(org, ben, central, day("2027-03-01")).error().code == MoveProblem::already_there);
  CHECK(move_person(org, ben, OrgUnitId{77}, day("2027-03-01")).error().code == MoveProblem::unknown_unit);

  const auto leaves = take_out(org, anna, day("2027-04-15"));
  REQUIRE(leaves.ended.size() == 1);
  CHECK(leaves.ended[0].tenure == Tenure{earliest_date, day("2027-04-15")});
  REQUIRE(leaves.removed.size() == 1);
  CHECK(leaves.removed[0].id == MembershipId{2});
  CHECK(leaves.added.empty());
}

TEST_CASE("a thousand units and ten thousand people are laid out and asked") {
  OrganisationChart large;
  large.units.push_back(unit(OrgUnitId{1}, "Company"));
  for (std::int64_t i = 2; i <= 1000; ++i) {
    large.units.push_back(unit(OrgUnitId{i}, ("Unit " + std::to_string(i)).c_str()));
    large.parents.push_back({UnitParentId{i}, OrgUnitId{i}, OrgUnitId{i / 4 + 1}, ever()});
  }
  for (std::int64_t i = 1; i <= 10'000; ++i) {
    large.memberships.push_back(member(i, PersonId{i}, OrgUnitId{i % 1000 + 1}, ever()));
  }
  const auto org = OrganisationTree::of(std::move(large)).value();
  CHECK(org.members(org.root(), day("2027-01-01"), OrganisationTree::Reach::subtree).size() == 10'000);
  CHECK(org.unit_of(PersonId{9'999}, day("2027-01-01")) == OrgUnitId{1000});
  CHECK(org.ancestors(OrgUnitId{1000}, day("2027-01-01")).back() == org.root());
}
