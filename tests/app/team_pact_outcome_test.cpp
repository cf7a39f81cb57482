#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// The pact follows the quota of Ana's unit, which ends with it on 30 June.
struct FollowingTeam : MemoryTeam {
  FollowingTeam() {
    quotas("Central/North,revenue,2027-Q2,100000,USD\n");
    numbers.follow(today);
    const auto board = numbers.current();
    REQUIRE(board->sheet->goals().size() == 1);
    TeamPactTerms wanted = terms();
    wanted.goal = PactGoal{board->sheet->goals().front().goal.id, {}};
    REQUIRE(open("Ana", wanted) == "");
    REQUIRE(freeze("Ana") == "");
    for (const char* who : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(sign(who, 1) == "");
  }
};

}  // namespace

TEST_CASE("while late numbers of its goal are waited for nobody says what came of a team's pact") {
  FollowingTeam team;
  team.go_to("2027-07-01");
  REQUIRE(team.state() == "ended");
  const auto waiting = team.page("Ana").value();
  CHECK(waiting.whole->outcome_awaited == day("2027-07-08"));  // five working days later, and the next morning
  CHECK(std::ranges::find(waiting.steps, app::TeamPactStep::close) == waiting.steps.end());
  CHECK(team.close("Ben", TeamOutcome::fulfilled, "Ask earlier") == "OUTCOME_PENDING outcome");
  team.go_to("2027-07-12");
  const auto told = team.page("Ana").value();
  CHECK_FALSE(told.whole->outcome_awaited);
  CHECK(std::ranges::find(told.steps, app::TeamPactStep::close) != told.steps.end());
  CHECK(told.whole->outcome == TeamOutcome::not_fulfilled);  // nothing was sold
  CHECK(team.close("Ben", TeamOutcome::fulfilled, "Ask earlier") == "OUTCOME_DIFFERS outcome");
  CHECK(team.close("Ben", {}, "Ask earlier") == "");
  CHECK_FALSE(team.page("Ben")->whole->celebrate);
}

TEST_CASE("the room tells how far the linked goal is, to members who see it and to nobody by the outline") {
  FollowingTeam team;
  const auto whole = team.page("Ana")->whole.value();
  REQUIRE(whole.pace);
  CHECK(whole.pace->target == "100000.00");
  CHECK(whole.pace->metric == "revenue");
  CHECK_FALSE(team.page("Eve")->whole);
}
