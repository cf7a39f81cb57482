#include "app/alignment/read_alignment.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

// C8 (DOMAIN 3.7), from two pacts that Ana has signed to what the map, the rooms and the readiness list say.
namespace {

using Claims = TeamTable<contract::MemoryEngine>;

template <class Engine>
GoalId unit_goal(TeamTable<Engine>& team, const char* title, const char* metric) {
  Goal goal;
  goal.id = team.ids.template make<GoalId>();
  goal.title = title;
  goal.owner = team.unit("North").id;
  goal.metric = team.read([&](app::Transaction& tx) { return tx.metrics().find(metric); }).value().id;
  goal.period = {PeriodKind::quarter, "2027-Q2", {day("2027-04-01"), day("2027-06-30")}};
  goal.target = 500;
  team.engine.store().write(team.workspace.id, [&](app::Transaction& tx) {
    tx.goals().insert(std::span(&goal, 1));
    tx.changes().append(app::ChangeKind::goal, goal.id.value, 1);
  });
  return goal.id;
}

// Ana promises so many of an activity a week, the others what they always do.
template <class Engine>
TeamPactTerms promising(TeamTable<Engine>& team, const char* title, const char* metric, std::int64_t per_week,
                        std::optional<GoalId> goal = {}) {
  TeamPactTerms terms = team.terms();
  terms.title = title;
  terms.commitments[0].metric = metric;
  terms.commitments[0].quantity = Decimal{per_week, 0};
  if (goal) terms.goal = PactGoal{*goal, {}};
  return terms;
}

template <class Engine>
void bind(TeamTable<Engine>& team, const TeamPactTerms& terms) {
  REQUIRE(team.open("Ana", terms) == "");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(team.sign(name, 1) == "");
  REQUIRE(team.state() == "active");
}

template <class Engine>
std::string conflicts(TeamTable<Engine>& team, const char* reader) {
  team.as(reader);
  team.numbers.follow(team.today);
  const auto page = app::read_alignment_problems(*team.numbers.current(), team.viewpoint(),
                                                 {.filter = {.problem = app::AlignmentFlagKind::conflict}}, team.today);
  REQUIRE(page.has_value());
  std::string text;
  for (const app::AlignmentProblemRow& row : page->items) {
    text += (text.empty() ? "" : ", ") + row.flag.code + " " + row.goal.title;
    if (row.flag.other) text += "/" + row.flag.other->title;
    if (row.flag.blocks) text += " blocks";
  }
  return text;
}

template <class Engine>
std::string claimed_twice(TeamTable<Engine>& team, const char* reader) {
  const auto page = team.page(reader);
  REQUIRE(page.has_value());
  REQUIRE(page->whole.has_value());
  std::string text;
  for (const app::ClaimedTwiceLine& one : page->whole->claimed_twice) {
    text += (text.empty() ? "" : ", ") + one.person.name + " " + one.metric + " in " + one.title;
  }
  return text;
}

}  // namespace

TEST_CASE_TEMPLATE("C8 two pacts that claim the same meetings are told in the map and in both rooms", Engine,
                   ON_EVERY_STORE) {
  TeamTable<Engine> team;
  const GoalId calls = unit_goal(team, "More calls", "calls");
  const GoalId meetings = unit_goal(team, "More meetings", "meetings");
  bind(team, promising(team, "Keep them", "meetings", 2, calls));
  CHECK(conflicts(team, "Mo") == "");
  REQUIRE(team.open("Ana", promising(team, "Win them", "meetings", 3, meetings)) == "");
  CHECK_MESSAGE(claimed_twice(team, "Ana") == "Ana meetings in Keep them", "while it is written");
  CHECK_MESSAGE(conflicts(team, "Mo") == "", "nothing binds yet");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(team.sign(name, 1) == "");
  CHECK(conflicts(team, "Mo") == "C8 More calls/More meetings, C8 More meetings/More calls");
  CHECK(claimed_twice(team, "Mo") == "Ana meetings in Keep them");
  REQUIRE(team.leave("Ana") == "");
  team.go_to("2027-04-21");
  CHECK_MESSAGE(conflicts(team, "Mo") != "", "a week of notice: the last day of both");
  team.go_to("2027-04-22");
  CHECK_MESSAGE(conflicts(team, "Mo") == "", "Ana is bound by the first only");
}

TEST_CASE("C8 other work is no double claim, until the hours of both are more than there are") {
  Claims team;
  const GoalId first = unit_goal(team, "More calls", "calls");
  bind(team, promising(team, "Keep them", "meetings", 8, first));
  const auto& metrics = *team.numbers.current()->numbers.metrics;
  const int minutes = metrics.find("calls")->metric.minutes_per_unit;
  REQUIRE(minutes > 0);
  // 16 hours to sell in; the meetings take 6 of them.
  const std::int64_t most = (16 * 60 - 8 * metrics.find("meetings")->metric.minutes_per_unit) / minutes;
  REQUIRE(team.open("Ana", promising(team, "Win them", "calls", most)) == "");
  CHECK(claimed_twice(team, "Ana") == "");
  CHECK(team.page("Ana")->whole->readiness[9].passed);
  REQUIRE(team.write("Ana", promising(team, "Win them", "calls", most + 1)) == "");
  CHECK(claimed_twice(team, "Ana") == "Ana  in Keep them");
  CHECK_MESSAGE(team.freeze("Ana") == "NOT_READY P10", "the hours of other pacts count as well");
}

TEST_CASE("C8 of a pact that a reader may not read nothing is told") {
  Claims team;
  const TeamPactTerms secret = promising(team, "Keep them", "meetings", 2);
  bind(team, secret);
  TeamPactTerms other = promising(team, "Win them", "meetings", 2);
  other.members.push_back({team.id_of("Fay"), {}});
  other.commitments.push_back(team.action("Fay", "Call five customers"));
  REQUIRE(team.open("Ana", other) == "");
  CHECK(claimed_twice(team, "Ana") == "Ana meetings in Keep them");
  CHECK_MESSAGE(claimed_twice(team, "Fay") == "", "of the first pact Fay may know the title only");
}
