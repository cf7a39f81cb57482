#include "domain/team_of_three.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("who has given notice neither writes the amendment of the others nor gives it up") {
  Team team;
  team.active();
  REQUIRE(team.leave(cy));
  REQUIRE(team.amend(ben));
  CHECK_FALSE(team.name({ana, ben}, cy));
  CHECK(team.refused == "NOT_A_MEMBER");
  REQUIRE(team.name({ana, ben}));
  CHECK_FALSE(team.take(drop_amendment(team.pact, cy)));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK_FALSE(team.freeze(cy));
  REQUIRE(team.freeze(ben));
  REQUIRE(team.sign(ana, 2));
  CHECK_FALSE(team.name({ana, ben}, cy));
  CHECK_FALSE(team.take(decline(team.pact, cy, "No")));
  CHECK(std::get<TeamSigning>(team.pact.talks).given == std::set{ana});
  REQUIRE(team.name({ana, ben}, ben));
  CHECK_FALSE(team.take(drop_amendment(team.pact, cy)));
  CHECK(team.take(drop_amendment(team.pact, ana)));
}

TEST_CASE("who joins by an amendment writes their own part until it is frozen, and then signs or declines") {
  Team team;
  team.active();
  REQUIRE(team.amend(ben));
  CHECK_FALSE(team.name({ana, ben, cy, di}, di));
  CHECK(team.refused == "NOT_A_MEMBER");
  REQUIRE(team.name({ana, ben, cy, di}));
  CHECK(team.name({ana, ben, cy, di}, di));
  CHECK_FALSE(team.name({ana, ben, di}, di));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK_FALSE(team.take(drop_amendment(team.pact, di)));
  REQUIRE(team.freeze(ben));
  REQUIRE(team.sign(ana, 2));
  CHECK_FALSE(team.name({ana, ben, cy, di}, di));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK(std::get<TeamSigning>(team.pact.talks).given == std::set{ana});
  CHECK(team.take(decline(team.pact, di, "Too far away")));
}

TEST_CASE("an amendment of what is in force begins by the day of the last signature: no day is left without a pact") {
  Team team;
  team.active();
  REQUIRE(team.amend(ben));
  TeamPactSummary later = team.words;
  later.effective.start = team.today + 1;
  REQUIRE(team.take(rewrite(team.pact, ben, later, {})));
  CHECK_FALSE(team.freeze(ben));
  CHECK(team.refused == "BEGINS_LATER");
  later.effective.start = team.today;
  REQUIRE(team.take(rewrite(team.pact, ben, later, {})));
  REQUIRE(team.freeze(ben));
  team.sign_all();
  CHECK(team.state() == "active");
  CHECK(team.pact.left.empty());

  // What has not begun yet may be put off, until it has.
  Team agreed;
  REQUIRE(agreed.freeze(ana));
  agreed.sign_all();
  REQUIRE(agreed.amend(ben));
  later.effective.start = day("2027-05-01");
  REQUIRE(agreed.take(rewrite(agreed.pact, ben, later, {})));
  agreed.today = day("2027-03-28");
  REQUIRE(agreed.freeze(ben));
  REQUIRE(agreed.sign(ana, 2));
  agreed.on("2027-04-01");
  CHECK_FALSE(agreed.sign(cy, 2));
  CHECK(agreed.refused == "BEGINS_LATER");
  CHECK(binding_of(agreed.pact)->text == 1);
}

TEST_CASE("the others' signatures do not shorten a notice: who leaves is a member for all of the seven days") {
  Team team;
  team.active();
  REQUIRE(team.leave(cy));
  REQUIRE(team.amend(ben));
  REQUIRE(team.freeze(ben));
  team.sign_all();
  CHECK(binding_of(team.pact)->text == 2);
  CHECK(team.pact.left == std::map<PersonId, Date>{{cy, day("2027-04-08")}});
  CHECK(current_members(team.pact, day("2027-04-07")) == std::set{ana, ben, cy});
  CHECK(current_members(team.pact, day("2027-04-08")) == std::set{ana, ben});
  CHECK(staying_members(team.pact) == std::set{ana, ben});
  CHECK_FALSE(team.amend(cy));
  team.pact = without_departed(team.pact, {cy}, team.today);
  CHECK(current_members(team.pact, team.today) == std::set{ana, ben});
}
