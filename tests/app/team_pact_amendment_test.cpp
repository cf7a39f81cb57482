#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

bool offers(MemoryTeam& team, const std::string& who, app::TeamPactStep step) {
  const auto steps = team.page(who)->steps;
  return std::ranges::find(steps, step) != steps.end();
}

}  // namespace

TEST_CASE("who has given notice reads the amendment of the others, and neither writes nor drops it") {
  using enum app::TeamPactStep;
  MemoryTeam team;
  team.active();
  REQUIRE(team.leave("Cy") == "");
  REQUIRE(team.amend("Ben", WithdrawalChoice::go_on) == "");
  TeamPactTerms wanted = team.stored().draft;
  wanted.promises.push_back(team.help("Ben", "Di", "Shares notes"));
  wanted.promises.push_back(team.help("Di", "Ana", "Shares notes"));
  CHECK(team.write("Cy", wanted) == "NOT_A_MEMBER ");
  CHECK(team.drop("Cy") == "NOT_A_MEMBER ");
  CHECK(team.write_own("Cy", {}) == "NOT_A_MEMBER ");
  REQUIRE(team.write("Ben", wanted) == "");
  CHECK(team.page("Cy")->steps == std::vector{mark, learn, dissolve});
  CHECK(offers(team, "Ana", drop_amendment));
  REQUIRE(team.freeze("Di") == "");
  REQUIRE(team.sign("Ana", 2) == "");
  wanted.title = "Keep nobody";
  CHECK(team.write("Cy", wanted) == "NOT_A_MEMBER ");
  CHECK(team.page("Ana")->whole->signing->given == 1);
}

TEST_CASE("who joins by an amendment writes their own part of it, and drops nothing") {
  using enum app::TeamPactStep;
  MemoryTeam team;
  team.active();
  REQUIRE(team.amend("Ben") == "");
  TeamPactTerms wanted = team.stored().draft;
  wanted.members.push_back({team.id_of("Fay"), {}});
  wanted.commitments.push_back(team.action("Fay", "Visits one customer"));
  wanted.promises.push_back(team.help("Fay", "Ana", "Rehearses"));
  wanted.promises.push_back(team.help("Ana", "Fay", "Rehearses"));
  REQUIRE(team.write("Ben", wanted) == "");
  CHECK(team.page("Fay")->steps == std::vector{write_own});
  CHECK(team.agree("Fay") == "");
  wanted = team.stored().draft;
  wanted.commitments[0].what = "Call fifty customers";
  CHECK(team.write("Fay", wanted) == "NOT_A_MEMBER ");
  CHECK(team.drop("Fay") == "NOT_A_MEMBER ");
  REQUIRE(team.freeze("Ben") == "");
  CHECK(team.page("Fay")->steps == std::vector{sign, decline});
  OwnTerms own = own_terms(team.stored().draft, team.id_of("Fay"));
  own.commitments[0].what = "Visits nobody";
  CHECK(team.write_own("Fay", own) == "NOT_A_MEMBER ");
  CHECK(team.decline("Fay", "Too much") == "");
}
