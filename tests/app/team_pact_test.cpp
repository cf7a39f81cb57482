#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("who opens a pact leads it, for a unit of theirs, with people who work here") {
  MemoryTeam team;
  CHECK(team.open("Ana", team.terms(), team.unit("West").id) == "UNIT_UNKNOWN unit");
  CHECK(team.open("Olu", team.terms()) == "LEAD_NO_MEMBER lead");
  TeamPactTerms wanted = team.terms();
  wanted.members.push_back({PersonId{99}, {}});
  wanted.commitments[0].metric = "nonsense";
  wanted.goal = PactGoal{GoalId{99}, {}};
  CHECK(team.open("Ana", wanted) == "MEMBER_UNKNOWN members/4, GOAL_UNKNOWN goal, METRIC_UNKNOWN commitments/0/metric");
  CHECK(team.open("Ben", team.terms()) == "");
  CHECK(team.stored().pact.shown.lead == team.id_of("Ben"));
  CHECK(team.open("Ana", team.terms()) == "");
  CHECK(team.stored().pact.unit == team.unit("North").id);
  CHECK(team.stored().draft.members[1].name == "Ben");
  CHECK(team.key(0) == "t1n1");
  CHECK(team.promise(0) == "t1n5");
}

TEST_CASE("a measured commitment asks for what its metric counts") {
  MemoryTeam team;
  TeamPactTerms wanted = team.terms();
  wanted.commitments[0].metric = "meetings";
  wanted.commitments[0].quantity = Decimal{25, 1};
  CHECK(team.open("Ana", wanted) == "QUANTITY_INVALID commitments/0/quantity");
  wanted.commitments[0].quantity = Decimal{2, 0};
  CHECK(team.open("Ana", wanted) == "");
}

TEST_CASE("the lead writes all of it, each member their own, and agrees by that to what is written about them") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  const auto agreed = [&] { return std::get<TeamForming>(team.stored().pact.talks).agreed; };
  CHECK(agreed() == std::set{team.id_of("Ana")});
  CHECK(team.write("Ben", team.stored().draft) == "LEAD_WRITES ");
  CHECK(team.write("Fay", team.stored().draft) == "not allowed");
  CHECK(team.write("Hal", team.stored().draft) == "not found");
  CHECK(team.agree("Ben") == "");
  CHECK(agreed() == std::set{team.id_of("Ana"), team.id_of("Ben")});
  CHECK(team.listed("Cy").front().waits_for_me);
  CHECK_FALSE(team.listed("Ben").front().waits_for_me);
  TeamPactTerms wanted = team.stored().draft;
  wanted.commitments[1].what = "Call fifty customers";  // Ben's
  REQUIRE(team.write("Ana", wanted) == "");
  CHECK(agreed() == std::set{team.id_of("Ana")});
  OwnTerms own = own_terms(team.stored().draft, team.id_of("Ben"));
  own.commitments[0].what = "Call six customers";
  own.commitments.push_back({.what = "Write to ten", .days = {day("2027-04-01"), day("2027-06-30")}});
  REQUIRE(team.write_own("Ben", own) == "");
  CHECK(agreed() == std::set{team.id_of("Ana"), team.id_of("Ben")});
  CHECK(own_terms(team.stored().draft, team.id_of("Ben")).commitments.size() == 2);
  --team.revision;
  CHECK(team.agree("Cy") == "stale");
}

TEST_CASE("P1 to P10 are told while it forms, and what is missing keeps it from being signed") {
  MemoryTeam team;
  TeamPactTerms wanted = team.terms();
  wanted.promises.clear();
  wanted.check_in_days = 15;
  REQUIRE(team.open("Ana", wanted) == "");
  CHECK(team.freeze("Ben") == "NOT_THE_LEAD ");
  CHECK(team.freeze("Ana") == "NOT_READY P4, NOT_READY P6");
  const auto whole = team.page("Ben")->whole.value();
  REQUIRE(whole.readiness.size() == 10);
  CHECK(whole.readiness[3].rule == "P4");
  CHECK(whole.readiness[3].people.size() == 4);
  CHECK(whole.readiness[3].receivers.size() == 4);
  CHECK_FALSE(whole.may_be_signed);
  REQUIRE(team.write("Ana", team.terms()) == "");
  CHECK(team.page("Ben")->whole->may_be_signed);
  CHECK(team.freeze("Ana") == "");
  CHECK(team.state() == "signing");
}

TEST_CASE("P10 a member with more measured work than hours keeps it from being signed") {
  MemoryTeam team;
  TeamPactTerms wanted = team.terms();
  wanted.commitments[0].metric = "meetings";
  wanted.commitments[0].cadence = Cadence::day;
  wanted.commitments[0].quantity = Decimal{20, 0};
  REQUIRE(team.open("Ana", wanted) == "");
  CHECK(team.freeze("Ana") == "NOT_READY P10");
  CHECK(team.page("Ana")->whole->readiness[9].people == std::vector{team.id_of("Ana")});
}

TEST_CASE("it binds when all have signed the same hash; a lost answer is asked for again, an old text refused") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  CHECK(team.sign("Fay", 1) == "not allowed");
  CHECK(team.sign("Mo", 1) == "not allowed");
  CHECK(team.sign("Olu", 1) == "not allowed");
  CHECK(team.sign("Hal", 1) == "not found");
  CHECK(team.sign("Ana", 2) == "TERMS_CHANGED hash");
  auto asked = team.signing(1);
  asked.hash[0] ^= 1;
  CHECK(team.at_desk("Ana", [&](const auto& desk) { return app::sign_team_pact(desk, team.pact, asked); }) ==
        "TERMS_CHANGED hash");
  asked = team.signing(1);
  asked.signing.statement = "ok";
  CHECK(team.at_desk("Ana", [&](const auto& desk) { return app::sign_team_pact(desk, team.pact, asked); }) ==
        "STATEMENT_MISSING statement");
  for (const char* name : {"Ana", "Ben", "Cy"}) REQUIRE(team.sign(name, 1) == "");
  CHECK(team.sign("Ben", 1) == "");
  CHECK(team.signatures().size() == 3);
  CHECK(team.state() == "signing");
  CHECK(team.sign("Di", 1) == "");
  CHECK(team.state() == "active");
  CHECK(team.sign("Di", 1) == "");
  CHECK(team.signatures().size() == 4);
}

TEST_CASE("E29 who declines is named among the members and nowhere else") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  REQUIRE(team.sign("Ana", 1) == "");
  CHECK(team.decline("Mo", "No") == "not allowed");
  CHECK(team.decline("Ben", "") == "REASON_MISSING reason");
  const auto signing = team.page("Mo")->whole.value();
  CHECK(signing.signing->given == 1);
  CHECK(signing.signing->missing.empty());
  CHECK(signing.proposed->signatures.empty());
  CHECK(signing.readiness[4].people.empty());
  CHECK(team.page("Ana")->whole->signing->missing.size() == 3);
  REQUIRE(team.decline("Ben", "Too many calls") == "");
  CHECK(team.state() == "forming");
  const auto told = [&](const char* who) {
    const auto whole = team.page(who)->whole.value();
    for (const auto& event : whole.events) {
      if (event.kind == app::TeamPactEventKind::declined) return event.by + ": " + event.comment;
    }
    return std::string("nothing");
  };
  CHECK(told("Cy") == "Ben: Too many calls");
  CHECK(told("Mo") == ": ");
  const app::AuditEntry entry = team.last_audit();
  CHECK(entry.action == "team_pact.signing_ended");
  CHECK_FALSE(entry.actor.has_value());
  CHECK(entry.actor_label == "system");
}

TEST_CASE("E31 an edit ends the signing; the hash that was read is refused afterwards") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  REQUIRE(team.sign("Ben", 1) == "");
  CHECK(team.agree("Cy") == "");  // the same words are no edit
  CHECK(team.state() == "signing");
  OwnTerms own = own_terms(team.stored().draft, team.id_of("Cy"));
  own.commitments[0].what = "Call four customers";
  REQUIRE(team.write_own("Cy", own) == "");
  CHECK(team.state() == "forming");
  CHECK(team.last_audit().action == "team_pact.signing_ended");
  CHECK(team.sign("Ana", 1) == "TERMS_CHANGED text");
  CHECK(team.sign("Ben", 1) == "TERMS_CHANGED text");  // void, though Ben had signed it
  REQUIRE(team.freeze("Ana") == "");
  CHECK(team.sign("Ana", 1) == "TERMS_CHANGED text");
  CHECK(team.sign("Ana", 2) == "");
}

TEST_CASE("the row of DOMAIN 6: who reads all of it, its outline, its title, that there is one, or nothing") {
  MemoryTeam team;
  team.active();
  using app::TeamPactAccess;
  const auto access = [&](const char* who) {
    const auto page = team.page(who);
    return page ? page->access : TeamPactAccess::none;
  };
  for (const char* who : {"Ana", "Cy", "Mo", "Uma"}) CHECK(access(who) == TeamPactAccess::whole);
  CHECK(access("Olu") == TeamPactAccess::metadata);
  CHECK(access("Fay") == TeamPactAccess::title);
  CHECK(access("Gil") == TeamPactAccess::title);  // leads Cy
  CHECK(access("Eve") == TeamPactAccess::state);
  CHECK(access("Vic") == TeamPactAccess::state);
  CHECK(access("Hal") == TeamPactAccess::none);
  CHECK(team.listed("Hal").empty());
  const auto of_eve = team.listed("Eve").front();
  CHECK_FALSE(of_eve.title.has_value());
  CHECK_FALSE(of_eve.lead.has_value());
  const auto of_fay = team.listed("Fay").front();
  CHECK(of_fay.title == "Keep them");
  CHECK_FALSE(of_fay.effective.has_value());
  const auto of_olu = team.page("Olu").value();
  CHECK(of_olu.pact.members == 4);
  CHECK_FALSE(of_olu.whole.has_value());
  CHECK(team.page("Mo")->steps == std::vector{app::TeamPactStep::dissolve_as_manager});
  CHECK(team.page("Fay")->steps.empty());
  // Everybody in it sees who read all of it.
  std::vector<std::string> readers;
  const auto whole = team.page("Ana")->whole.value();
  for (const auto& one : whole.readings) readers.push_back(one.reader.name);
  std::ranges::sort(readers);
  CHECK(readers == std::vector<std::string>{"Ana", "Cy", "Mo", "Uma"});
}
