#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("a commitment is reported, endorsed, and missed in silence; help counts when its receiver says so") {
  MemoryTeam team;
  team.active();
  CHECK(team.mark("Ana", team.key(0), MarkKind::kept, "2027-04-12") == "NO_SUCH_WINDOW ");  // signed on the 15th
  team.go_to("2027-04-20");
  CHECK(team.mark("Ana", team.key(0), MarkKind::kept, "2027-04-19") == "");
  CHECK(team.mark("Ben", team.key(0), MarkKind::kept, "2027-04-19") == "NOT_YOURS ");
  CHECK(team.mark("Ben", team.key(0), MarkKind::endorsed, "2027-04-19") == "");
  CHECK(team.mark("Mo", team.key(0), MarkKind::endorsed, "2027-04-19") == "not allowed");
  CHECK(team.mark("Ana", team.promise(0), MarkKind::confirmed, "2027-04-19") == "NO_SUCH_WINDOW ");
  CHECK(team.mark("Ben", team.promise(0), MarkKind::confirmed, "2027-04-19") == "");
  CHECK(team.mark("Cy", team.promise(3), MarkKind::asked, "2027-04-20") == "");
  CHECK(team.mark("Cy", team.promise(3), MarkKind::denied, "2027-04-20") == "TOO_EARLY ");
  team.go_to("2027-04-23");
  CHECK(team.mark("Cy", team.promise(3), MarkKind::denied, "2027-04-20") == "");
  team.go_to("2027-04-28");
  CHECK(team.mark("Ben", team.key(1), MarkKind::kept, "2027-04-19") == "TOO_LATE ");
  const auto whole = team.page("Di")->whole.value();
  CHECK(whole.commitments.kept == 1);
  CHECK(whole.commitments.missed == 3);
  CHECK(whole.support.kept == 1);
  CHECK(whole.support.missed == 1);
  REQUIRE(whole.members.size() == 4);
  CHECK(whole.members[0].person.name == "Ana");
  CHECK(whole.members[0].commitments.kept == 1);
  // 30 for commitments at a quarter, 15 for support at a half, 10 for check-ins of which none came: 15 of 55.
  CHECK(whole.health.score == "27.27");
  CHECK(whole.health.level == PactHealth::talk);
}

TEST_CASE("a measured commitment follows the records of its member") {
  MemoryTeam team;
  TeamPactTerms wanted = team.terms();
  wanted.commitments[0].metric = "meetings";
  wanted.commitments[0].quantity = Decimal{2, 0};
  REQUIRE(team.open("Ana", wanted) == "");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(team.sign(name, 1) == "");
  team.go_to("2027-04-28");
  const auto first = [&] {
    const auto whole = team.page("Ana")->whole.value();
    for (const auto& one : whole.occurrences) {
      if (one.key == team.key(0)) return one;
    }
    return app::OccurrenceLine{};
  };
  CHECK(first().measured);
  CHECK(first().verdict == OccurrenceVerdict::excused);  // no source has said anything
  CHECK(team.mark("Ana", team.key(0), MarkKind::kept, "2027-04-26") == "IS_MEASURED ");
  const std::string columns = "id,owner,type,occurred_on,count\n";
  team.import(app::ImportKind::activities, columns + "a1,Ana,meeting,2027-04-20,1\na2,Ben,meeting,2027-04-21,9\n");
  CHECK(first().verdict == OccurrenceVerdict::excused);  // and nothing of its last working day, the 23rd (E27)
  team.import(app::ImportKind::activities, columns + "a4,Ben,meeting,2027-04-23,1\n");
  CHECK(first().verdict == OccurrenceVerdict::partly);
  CHECK(first().value == "1.00");
  team.import(app::ImportKind::activities, columns + "a3,Ana,meeting,2027-04-25,1\n");
  CHECK(first().verdict == OccurrenceVerdict::kept);
}

TEST_CASE("an amendment is written from what binds, signed by all, and keys go on") {
  MemoryTeam team;
  team.active();
  CHECK(team.amend("Mo") == "not allowed");
  REQUIRE(team.amend("Cy") == "");
  CHECK(team.state() == "amending");
  TeamPactTerms wanted = team.stored().draft;
  wanted.commitments[0].quantity = Decimal{4, 0};
  wanted.commitments.push_back(team.action("Di", "Visit one customer"));
  REQUIRE(team.write("Ben", wanted) == "");
  CHECK(team.key(4) == "t2n1");
  REQUIRE(team.freeze("Ben") == "");
  const auto proposed = team.page("Ana")->whole->proposed.value();
  CHECK(proposed.changes.size() > 1);
  CHECK(proposed.canonical.find(R"("replaces":")" + to_hex(team.signing(1).hash)) != std::string::npos);
  for (const char* name : {"Ana", "Ben", "Cy"}) REQUIRE(team.sign(name, 2) == "");
  CHECK(team.page("Ana")->whole->in_force->number == 1);
  REQUIRE(team.sign("Di", 2) == "");
  CHECK(team.page("Ana")->whole->in_force->number == 2);
  CHECK(team.state() == "active");
}

TEST_CASE("what isn't signed in seven days lapses by the calendar, told without a name") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  team.go_to("2027-04-21");
  CHECK(team.state() == "signing");
  team.go_to("2027-04-22");
  CHECK(team.state() == "forming");
  CHECK(team.last_audit().action == "team_pact.turned");
  const std::int64_t before = team.revision;
  team.turn();
  CHECK(team.revision == before);
}

TEST_CASE("after seven days to the instant nobody signs any more, though the calendar has not been turned") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  const auto asked = team.signing(1);
  const auto sign_after = [&](const char* who, std::int64_t microseconds) {
    return team.at_desk(who, [&](const auto& desk) {
      app::By late = desk.by;
      late.moment.now.microseconds += microseconds;
      return app::sign_team_pact({desk.ports, late, desk.board}, team.pact, asked);
    });
  };
  constexpr std::int64_t seven_days = 7 * 86'400'000'000;
  CHECK(sign_after("Ana", seven_days - 1) == "");
  CHECK(sign_after("Ben", seven_days) == "DATES_OVER text");
  CHECK_MESSAGE(sign_after("Ana", seven_days) == "", "a lost answer is asked for again");
  CHECK(team.signatures().size() == 1);
}

TEST_CASE("a member leaves with notice; the others choose, or the pact goes on short-handed; copies stay theirs") {
  MemoryTeam team;
  team.active();
  CHECK(team.leave("Mo") == "not allowed");
  CHECK(team.leave("Cy", WithdrawalCause::leave) == "CAUSE_UNPROVEN cause");
  CHECK(team.leave("Cy", WithdrawalCause::transfer) == "CAUSE_UNPROVEN cause");
  CHECK(team.leave("Cy", WithdrawalCause::departure) == "CAUSE_UNPROVEN cause");
  REQUIRE(team.leave("Cy") == "");
  CHECK(team.page("Ana")->whole->withdrawals.front().from == day("2027-04-22"));
  CHECK_FALSE(team.page("Ana")->whole->short_handed);
  team.go_to("2027-04-22");
  CHECK(team.page("Ana")->whole->short_handed);
  const auto copies = team.page("Cy").value();
  CHECK(copies.access == app::TeamPactAccess::title);
  REQUIRE(copies.signed_once.size() == 1);
  CHECK(copies.signed_once[0].signatures.size() == 4);
  CHECK(team.page("Fay")->signed_once.empty());
  REQUIRE(team.amend("Ben", WithdrawalChoice::redistribute) == "");
  CHECK(team.stored().draft.members.size() == 3);
  CHECK(team.freeze("Ben") == "NOT_READY P4");  // who helped Di was Cy, and Ben helped nobody else
  TeamPactTerms wanted = team.stored().draft;
  wanted.promises.push_back(team.help("Ben", "Ana", "Shares notes"));
  REQUIRE(team.write("Ben", wanted) == "");
  REQUIRE(team.write("Di", [&] {
    TeamPactTerms more = team.stored().draft;
    more.promises.push_back(team.help("Ana", "Di", "Rehearses"));
    return more;
  }()) == "");
  REQUIRE(team.freeze("Ben") == "");
  for (const char* name : {"Ana", "Ben", "Di"}) REQUIRE(team.sign(name, 2) == "");
  CHECK_FALSE(team.page("Ana")->whole->short_handed);
  CHECK(team.page("Cy")->signed_once.size() == 1);
}

TEST_CASE("E1 who leaves the company is taken out of the words that wait, and is bound no longer") {
  const auto gone = [](MemoryTeam& team, const char* name) {
    team.as("Olu");
    const Person person = team.person(name);
    const app::AdministrationPorts ports = team.desk();
    REQUIRE(app::end_employment(ports, team.by(), person.id, person.revision, team.today).has_value());
    team.turn();
    return person.id;
  };
  MemoryTeam signing;
  REQUIRE(signing.open("Ana", signing.terms()) == "");
  REQUIRE(signing.freeze("Ana") == "");
  REQUIRE(signing.sign("Ana", 1) == "");
  const PersonId di = gone(signing, "Di");
  CHECK(signing.state() == "forming");
  CHECK(signing.stored().draft.members.size() == 3);
  CHECK(own_terms(signing.stored().draft, di) == OwnTerms{});
  CHECK(signing.freeze("Ana") == "NOT_READY P4");  // Cy has nobody to help any more
  MemoryTeam active;
  active.active();
  const PersonId cy = gone(active, "Cy");
  CHECK_FALSE(current_members(active.stored().pact, active.today).contains(cy));
  CHECK(active.page("Ana")->whole->withdrawals.size() == 1);
}

TEST_CASE("it dissolves when all its members say so, or by who leads its unit with a reason") {
  MemoryTeam team;
  team.active();
  using app::DissolvingAs;
  CHECK(team.dissolve("Fay", DissolvingAs::member, "Enough") == "not allowed");
  CHECK(team.dissolve("Ana", DissolvingAs::manager, "Enough") == "not allowed");
  CHECK(team.dissolve("Mo", DissolvingAs::member, "Enough") == "not allowed");
  CHECK(team.dissolve("Olu", DissolvingAs::manager, "Enough") == "not allowed");
  CHECK(team.dissolve("Mo", DissolvingAs::manager, "") == "REASON_MISSING reason");
  REQUIRE(team.dissolve("Ana", DissolvingAs::member, "Another product") == "");
  CHECK(team.page("Ben")->whole->dissolution->by.size() == 1);
  for (const char* name : {"Ben", "Cy"}) REQUIRE(team.dissolve(name, DissolvingAs::member, "") == "");
  CHECK(team.state() == "active");
  REQUIRE(team.dissolve("Di", DissolvingAs::member, "") == "");
  CHECK(team.state() == "dissolved");
  CHECK(team.page("Di").has_value());
  MemoryTeam managed;
  managed.active();
  REQUIRE(managed.dissolve("Uma", DissolvingAs::manager, "A new plan") == "");
  CHECK(managed.state() == "dissolved");
}

TEST_CASE("behind the last day a member says what came of it, with one learning") {
  MemoryTeam team;
  team.active();
  team.go_to("2027-07-01");
  CHECK(team.state() == "ended");
  CHECK(team.close("Mo", TeamOutcome::fulfilled, "Ask earlier") == "not allowed");
  CHECK(team.close("Ben", {}, "Ask earlier") == "OUTCOME_MISSING outcome");
  CHECK(team.close("Ben", TeamOutcome::fulfilled, "") == "REASON_MISSING learning");
  REQUIRE(team.close("Ben", TeamOutcome::fulfilled, "Ask earlier") == "");
  const auto whole = team.page("Ana")->whole.value();
  CHECK(whole.celebrate);
  CHECK(whole.learning == "Ask earlier");
}

TEST_CASE("a question is read with its words and its name, by the member whom it is about too") {
  MemoryTeam team;
  team.active();
  team.go_to("2027-04-20");
  REQUIRE(team.mark("Ana", team.key(0), MarkKind::kept, "2027-04-19") == "");
  REQUIRE(team.at_desk("Ben", [&](const auto& desk) {
    return app::mark_team_pact(
        desk, team.pact,
        {.key = team.key(0), .window = day("2027-04-19"), .kind = MarkKind::questioned, .note = "Were it five?"});
  }) == "");
  const auto whole = team.page("Ana")->whole.value();
  const auto one = std::ranges::find(whole.occurrences, team.key(0), &app::OccurrenceLine::key);
  REQUIRE(one->answers.size() == 1);
  CHECK(one->answers[0].by.name == "Ben");
  CHECK(one->answers[0].kind == MarkKind::questioned);
  CHECK(one->answers[0].note == "Were it five?");
}

TEST_CASE("a milestone is reached when a member says so") {
  MemoryTeam team;
  team.active();
  const auto first = [&] { return team.page("Mo")->whole->milestones.at(0); };
  CHECK_FALSE(first().reached_on.has_value());
  CHECK(team.mark("Mo", first().key, MarkKind::reached, "2027-04-15") == "not allowed");
  CHECK(team.mark("Ben", first().key, MarkKind::reached, "2027-04-16") == "NO_SUCH_WINDOW ");
  REQUIRE(team.mark("Ben", first().key, MarkKind::reached, "2027-04-15") == "");
  CHECK(team.mark("Cy", first().key, MarkKind::reached, "2027-04-15") == "SAID_ALREADY ");
  CHECK(first().reached_on == day("2027-04-15"));
  CHECK(first().said_by == "Ben");
  team.go_to("2027-06-01");
  CHECK_FALSE(first().late);
}

TEST_CASE("a setback is told to the team, to one's managers, or kept to oneself") {
  MemoryTeam team;
  team.active();
  CHECK(team.learn("Mo", {.learned = "Something"}) == "not allowed");
  CHECK(team.learn("Ben", {}) == "REASON_MISSING learned");
  REQUIRE(team.learn("Ben", {.what = "Lost one", .cause = SetbackCause::product, .learned = "Ask"}) == "");
  REQUIRE(team.learn("Ben", {.what = "Lost two", .learned = "Ask", .share = SetbackShare::line}) == "");
  REQUIRE(team.learn("Ben", {.what = "Lost three", .learned = "Ask", .share = SetbackShare::self}) == "");
  CHECK(team.page("Ben")->whole->learnings.size() == 3);
  CHECK(team.page("Mo")->whole->learnings.size() == 2);
  CHECK(team.page("Ana")->whole->learnings.size() == 1);
}

TEST_CASE("the audit log tells of every step and signature, and of no word of the pact") {
  MemoryTeam team;
  team.active();
  REQUIRE(team.learn("Ben", {.what = "Lost one", .learned = "Ask"}) == "");
  const auto entries = team.read([](app::Transaction& tx) { return tx.audit().page(0, 100); });
  int signed_texts = 0;
  for (const app::AuditEntry& entry : entries) {
    if (!entry.action.starts_with("team_pact.")) continue;
    for (const char* word : {"Keep them", "Call five", "Lost one", "Dinner"}) {
      CHECK(entry.after.find(word) == std::string::npos);
      CHECK(entry.reason.find(word) == std::string::npos);
    }
    if (entry.action != "team_pact.signature_given") continue;
    ++signed_texts;
    CHECK(entry.after.find(to_hex(team.signing(1).hash)) != std::string::npos);
  }
  CHECK(signed_texts == 4);
}
