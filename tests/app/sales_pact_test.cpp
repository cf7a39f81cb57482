#include "app/sales_pact_table.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("a rep or who leads them opens a pact, nobody else, and one at a time") {
  PactTable table;
  CHECK(table.open("Uma") == "NOT_LED rep");
  CHECK(table.open("Ben") == "not found");
  CHECK(table.open("Olu") == "not found");
  CHECK(table.open("Ana") == "");
  CHECK(table.stored().pact.manager == table.person("Mo").id);
  CHECK(table.stored().draft.expectations.of_rep.front().key == "p1");
  CHECK(table.stored().draft.expectations.of_manager.front().key == "p2");
  CHECK(table.stored().draft.role.development.front().promised_by == "Mo");
  CHECK(table.open("Mo") == "PACT_OPEN rep");
  CHECK(table.open("Cy", "Cy") == "NO_MANAGER rep");
}

TEST_CASE("a metric, a goal or a provider that there is not is refused by its field") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  SalesPactTerms wanted = table.terms();
  wanted.targets.floors.front().metric = "nonsense";
  wanted.targets.goals = {{GoalId{99}, {}}};
  wanted.role.development.front().provider = PersonId{99};
  CHECK(table.write("Mo", wanted) ==
        "GOAL_UNKNOWN targets/goals/0, PROVIDER_UNKNOWN role/development/0/provider, METRIC_UNKNOWN "
        "targets/floors/0/metric");
  wanted = table.terms();
  wanted.targets.floors.front().threshold = {85, 1};
  CHECK(table.write("Mo", wanted) == "MAS_THRESHOLD_TOO_PRECISE targets/floors/0/threshold");
}

TEST_CASE("MAS_ABOVE_TARGET a floor is never above what the linked goal asks for") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  table.quotas("owner,metric,period,target,currency\nAna,meetings,2027-Q2,65,\n");
  table.numbers.follow(table.today);
  const auto goals = table.numbers.current()->numbers.goals;
  REQUIRE(goals->size() == 1);
  SalesPactTerms wanted = table.terms();
  wanted.targets.goals = {{goals->front().id, "whatever"}};
  // 65 meetings in 65 working days: five a week.
  CHECK(table.write("Mo", wanted) == "MAS_ABOVE_TARGET targets/floors/0/threshold");
  wanted.targets.floors.front().threshold = {5, 0};
  CHECK(table.write("Mo", wanted) == "");
  CHECK(table.stored().draft.targets.goals.front().summary == "Meetings 2027-Q2: 65");
}

TEST_CASE(
    "MAS_ABOVE_TARGET a goal in another currency asks for what it is at the plan rate; without a rate for nothing") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  table.quotas("owner,metric,period,target,currency\nAna,revenue,2027-Q2,65000,EUR\n");
  const auto write = [&](std::int64_t revenue) {
    table.numbers.follow(table.today);
    SalesPactTerms wanted = table.terms();
    wanted.targets.goals = {{table.numbers.current()->numbers.goals->front().id, "whatever"}};
    wanted.targets.floors = {{.metric = "revenue", .threshold = {revenue, 0}}};
    return table.write("Mo", wanted);
  };
  CHECK(write(1'000'000) == "");
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2026-01-01"), 1'100'000});
    tx.changes().append(app::ChangeKind::calendar);
  });
  // 71,500 US dollars in 65 working days: 5,500 a week.
  CHECK(write(5'500) == "");
  CHECK(write(5'501) == "MAS_ABOVE_TARGET targets/floors/0/threshold");
}

TEST_CASE("8.2 both prepare alone, see one another's when both are ready, and where they differ") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  SalesPactTerms rep = table.terms();
  rep.targets.floors.front().threshold = {7, 0};
  REQUIRE(table.prepare("Ana", rep, true) == "");
  REQUIRE(table.prepare("Mo", table.terms(), false) == "");
  const auto before = table.page("Mo")->whole.value();
  CHECK(before.preparations.size() == 2);
  for (const auto& one : before.preparations) CHECK(one.words.has_value() == (one.party == PactParty::manager));
  CHECK(before.prepared_differently.empty());
  REQUIRE(table.prepare("Mo", table.terms(), true) == "");
  const auto after = table.page("Mo")->whole.value();
  for (const auto& one : after.preparations) CHECK(one.words.has_value());
  REQUIRE(after.prepared_differently.size() == 1);
  CHECK(after.prepared_differently.front() == DocumentDifference{"targets/floors/meetings week/min", "8", "7"});
  CHECK(table.prepare("Ana", rep, true) == "NOT_READY ");
}

TEST_CASE("the rep's own section is theirs: shared or hidden as they say, never in anybody else's hands") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  CHECK(table.move("Mo", PactTable::motives()) == "not allowed");
  REQUIRE(table.move("Ana", PactTable::motives(), false) == "");
  CHECK(table.page("Ana")->whole->motives.has_value());
  CHECK_FALSE(table.page("Mo")->whole->motives.has_value());
  REQUIRE(table.move("Ana", PactTable::motives(), true) == "");
  CHECK_FALSE(table.page("Mo")->whole->motives.has_value());
  REQUIRE(table.prepare("Ana", table.terms(), true) == "");
  REQUIRE(table.prepare("Mo", table.terms(), false) == "");
  CHECK_FALSE(table.page("Mo")->whole->motives.has_value());
  REQUIRE(table.prepare("Mo", table.terms(), true) == "");
  CHECK(table.page("Mo")->whole->motives->section == PactTable::motives());
  const auto text_of_pact = [&] {
    return table.read([&](app::Transaction& tx) { return tx.sales_pacts().text(table.pact, 1); })->text;
  };
  REQUIRE(table.confirm("Mo") == "");
  REQUIRE(table.confirm("Ana") == "");
  REQUIRE(table.propose("Mo") == "");
  CHECK(text_of_pact().find("Bigger deals") == std::string::npos);
  const auto kept = table.read([&](app::Transaction& tx) { return tx.sales_pacts().motives(table.pact, 1); }).value();
  CHECK(text_of_pact().find(to_hex(commitment_to(kept.section, kept.salt))) != std::string::npos);
  CHECK(kept.salt.size() >= 32);
}

TEST_CASE("DOMAIN 6 those above and sales operations see that there is a pact, its dates and state; others nothing") {
  PactTable table;
  table.active();
  for (const char* who : {"Uma", "Olu"}) {
    CAPTURE(who);
    const auto page = table.page(who);
    REQUIRE(page.has_value());
    CHECK(page->pact.state == SalesPactState::active);
    CHECK_FALSE(page->whole.has_value());
    // Who is above may break the glass, and nothing else.
    const bool above = std::string_view(who) == "Uma";
    CHECK(page->steps == (above ? std::vector{app::SalesPactStep::break_glass} : std::vector<app::SalesPactStep>()));
    CHECK(table.listed(who) == 1);
  }
  for (const char* who : {"Ben", "Cy", "Eve", "Vic"}) {
    CAPTURE(who);
    CHECK_FALSE(table.page(who).has_value());
    CHECK(table.listed(who) == 0);
    CHECK(table.write(who, table.terms()) == "not found");
  }
  CHECK(table.write("Uma", table.terms()) == "not allowed");
}

TEST_CASE("everybody sees who looked at their pact, once a day") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  for (int i = 0; i < 2; ++i) table.page("Mo");
  table.page("Uma");
  table.page("Ana");
  const auto readings = table.page("Ana")->whole->readings;
  REQUIRE(readings.size() == 2);
  for (const auto& one : readings) CHECK((one.reader.name == "Mo" || one.reader.name == "Ana"));
}

TEST_CASE("8.2 the rep counters one standard, the manager proposes anew, and the second signature puts it in force") {
  PactTable table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  CHECK(table.state() == "proposed");
  CHECK(table.page("Ana")->pact.waits_for_me);
  CHECK(table.write("Ana", table.terms()) == "WRONG_STATE ");
  REQUIRE(table.counter("Ana", " 7 meetings, not 8 ") == "");
  SalesPactTerms wanted = table.terms();
  wanted.targets.floors.front().threshold = {7, 0};
  REQUIRE(table.write("Mo", wanted) == "");
  REQUIRE(table.propose("Mo") == "");
  const auto proposed = table.page("Ana")->whole->proposed.value();
  REQUIRE(proposed.changes.size() == 1);
  CHECK(proposed.changes.front() == DocumentDifference{"targets/floors/meetings week/min", "8", "7"});
  CHECK(proposed.hash == to_hex(sha256(proposed.canonical)));
  CHECK(table.sign("Ana", 1) == "TERMS_CHANGED text");
  CHECK(table.sign("Mo", 2) == "");
  CHECK(table.state() == "proposed");
  REQUIRE(table.sign("Ana", 2) == "");
  CHECK(table.state() == "active");
  const auto signatures = table.signatures();
  REQUIRE(signatures.size() == 3);
  CHECK(signatures.back().capacity == SigningCapacity::rep);
  CHECK(signatures.back().text_hash == table.signing(2).hash);
  CHECK(signatures.back().statement == sentence_of_consent);
  CHECK(signatures.back().signer == "Ana");
}

TEST_CASE("E31 K9 a signature needs the text that was read, the sentence, and a person in a session") {
  PactTable table;
  table.discussed();
  CHECK(table.at_desk("Mo", [&](const auto& desk) {
    return app::propose_sales_pact(desk, table.secrets, table.pact, table.revision, {{"Yes"}, {}});
  }) == "STATEMENT_MISSING statement");
  REQUIRE(table.propose("Mo") == "");
  app::CountersigningAsked asked = table.signing(1);
  asked.hash[0] ^= 1U;
  CHECK(table.at_desk("Ana", [&](const auto& desk) { return app::countersign_sales_pact(desk, table.pact, asked); }) ==
        "TERMS_CHANGED hash");
  asked = table.signing(1);
  const auto by_token = table.at_desk("Ana", [&](const app::SalesPactDesk& desk) {
    app::Principal token = desk.by.who;
    token.credential = app::ApiTokenId{1};
    const app::By by{token, desk.by.moment};
    return app::countersign_sales_pact({desk.ports, by, desk.board}, table.pact, asked);
  });
  CHECK(by_token == "SESSION_MISSING ");
  CHECK(table.signatures().size() == 1);
}

TEST_CASE("a signature that is given again answers as the first one did and adds nothing") {
  PactTable table;
  table.active();
  const auto before = table.stored();
  CHECK(table.sign("Ana", 1) == "");
  CHECK(table.sign("Mo", 1) == "");
  CHECK(table.stored() == before);
  CHECK(table.signatures().size() == 2);
}

TEST_CASE("nothing is proposed that says nothing: every section is written or waived") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  CHECK(table.confirm("Mo") == "SECTION_INCOMPLETE motives");
  SalesPactTerms wanted = table.terms();
  wanted.waived[PactSection::motives] = "Ana would rather not";
  REQUIRE(table.write("Ana", wanted) == "");
  CHECK(table.propose("Mo") == "WRONG_STATE ");
  REQUIRE(table.confirm("Mo") == "");
  REQUIRE(table.confirm("Ana") == "");
  wanted.consequences.steps.pop_back();
  REQUIRE(table.write("Ana", wanted) == "");
  CHECK(table.propose("Mo") == "SECTION_INCOMPLETE consequences/steps");
}

TEST_CASE(
    "after fourteen days to the instant a proposal is answered no more, though the calendar has not been turned") {
  PactTable table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  const auto asked = table.signing(1);
  const auto sign_after = [&](std::int64_t microseconds) {
    return table.at_desk("Ana", [&](const auto& desk) {
      app::By late = desk.by;
      late.moment.now.microseconds += microseconds;
      return app::countersign_sales_pact({desk.ports, late, desk.board}, table.pact, asked);
    });
  };
  constexpr std::int64_t fourteen_days = 14 * 86'400'000'000;
  CHECK(sign_after(fourteen_days) == "DATES_OVER text");
  CHECK(sign_after(fourteen_days - 1) == "");
  CHECK_MESSAGE(sign_after(fourteen_days) == "", "a lost answer is asked for again");
}

TEST_CASE("R-AMD an easier standard binds seven days after both have signed, an error that is repaired at once") {
  PactTable table;
  table.active();
  const auto amend = [&](std::int64_t threshold, const std::string& repairs) {
    REQUIRE(table.at_desk("Ana", [&](const auto& desk) {
      return app::open_sales_pact_amendment(desk, table.pact, table.revision);
    }) == "");
    SalesPactTerms wanted = table.stored().draft;
    wanted.targets.floors.front().threshold = {threshold, 0};
    REQUIRE(table.write("Ana", wanted) == "");
    REQUIRE(table.propose("Ana", repairs) == "");
    REQUIRE(table.sign("Mo", table.stored().pact.texts) == "");
  };
  amend(7, "");
  CHECK(text_in_force(table.stored().pact) == 1);
  CHECK(table.page("Mo")->pact.binds_from == day("2027-04-22"));
  table.go_to("2027-04-22");
  CHECK(text_in_force(table.stored().pact) == 2);
  amend(6, "The form said 7 by mistake");
  CHECK(text_in_force(table.stored().pact) == 3);
  amend(9, "");
  CHECK(text_in_force(table.stored().pact) == 4);
  const auto text = table.read([&](app::Transaction& tx) { return tx.sales_pacts().text(table.pact, 4); }).value();
  CHECK(text.text.find(to_hex(table.signing(3).hash)) != std::string::npos);
}

TEST_CASE("a pact ends when both say so, or when one above agrees with the manager") {
  PactTable table;
  table.active();
  CHECK(table.end("Uma", "Because") == "NOT_READY ");
  CHECK(table.end("Olu", "Because") == "not allowed");
  CHECK(table.end("Mo", "") == "COMMENT_MISSING reason");
  REQUIRE(table.end("Mo", "Another role") == "");
  CHECK(table.state() == "active");
  CHECK(table.page("Ana")->whole->end_reason == "Another role");
  REQUIRE(table.end("Uma", "") == "");
  CHECK(table.state() == "terminated");
  table.revision = 0;
  CHECK(table.open("Mo") == "");
  CHECK(table.end("Ana", "No more") == "");
  CHECK(table.end("Mo", "") == "");
  CHECK(table.state() == "terminated");
}

TEST_CASE("a pact runs out after its last day, and one above does not end it any more") {
  PactTable table;
  table.active();
  table.go_to("2027-06-30");
  CHECK(table.state() == "active");
  table.go_to("2027-07-01");
  CHECK(table.state() == "expired");
  CHECK(table.end("Mo", "Over") == "WRONG_STATE ");
  const auto events = table.page("Ana")->whole->events;
  CHECK(events.back().kind == app::SalesPactEventKind::expired);
  CHECK(events.back().by == "");
}

TEST_CASE("the audit log tells of every step and of the hash that was signed, never a word of the pact") {
  PactTable table;
  table.active();
  const auto entries = table.read([](app::Transaction& tx) { return tx.audit().page(0, 50); });
  std::size_t signatures = 0;
  for (const app::AuditEntry& entry : entries) {
    if (!entry.object.starts_with("sales_pact:")) continue;
    CHECK(entry.after.find("prospecting") == std::string::npos);
    if (entry.action == "sales_pact.signature_given") {
      ++signatures;
      CHECK(entry.after.find(to_hex(table.signing(1).hash)) != std::string::npos);
    }
  }
  CHECK(signatures == 2);
}

TEST_CASE("what comes next is told to each side, until it is over") {
  PactTable table;
  const auto next = [&](const std::string& who) {
    const auto page = table.page(who);
    return page ? page->pact.next : std::nullopt;
  };
  REQUIRE(table.open("Mo") == "");
  CHECK(next("Ana") == app::SalesPactNext::prepare);
  CHECK(next("Mo") == app::SalesPactNext::prepare);
  CHECK_FALSE(next("Uma"));
  REQUIRE(table.prepare("Ana", table.terms(), true) == "");
  CHECK(next("Ana") == app::SalesPactNext::await_preparation);
  CHECK(next("Mo") == app::SalesPactNext::prepare);
  REQUIRE(table.prepare("Mo", table.terms(), true) == "");
  CHECK(next("Ana") == app::SalesPactNext::discuss);
  REQUIRE(table.move("Ana", PactTable::motives()) == "");
  REQUIRE(table.confirm("Mo") == "");
  CHECK(next("Ana") == app::SalesPactNext::confirm_day);
  CHECK(next("Mo") == app::SalesPactNext::await_confirmation);
  REQUIRE(table.confirm("Ana") == "");
  CHECK(next("Mo") == app::SalesPactNext::propose);
  REQUIRE(table.propose("Mo") == "");
  CHECK(next("Ana") == app::SalesPactNext::answer);
  CHECK(next("Mo") == app::SalesPactNext::await_answer);
  REQUIRE(table.counter("Ana", "Seven meetings") == "");
  CHECK(next("Mo") == app::SalesPactNext::revise);
  CHECK(next("Ana") == app::SalesPactNext::await_revision);
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 2) == "");
  CHECK(next("Ana") == app::SalesPactNext::nothing);
  REQUIRE(table.end("Ana", "Another team") == "");
  CHECK(next("Ana") == app::SalesPactNext::await_end);
  CHECK(next("Mo") == app::SalesPactNext::agree_to_end);
  REQUIRE(table.end("Mo", "") == "");
  CHECK(next("Mo") == app::SalesPactNext::nothing);
}

TEST_CASE("the parties read every text that was frozen, with what changed; nobody else reads one") {
  PactTable table;
  const auto texts = [&](const std::string& who) {
    table.as(who);
    return app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact,
                                      table.today);
  };
  table.discussed();
  CHECK(texts("Ana")->empty());
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.counter("Ana", "Seven meetings") == "");
  SalesPactTerms seven = table.stored().draft;
  seven.targets.floors.front().threshold = {7, 0};
  REQUIRE(table.write("Mo", seven) == "");
  REQUIRE(table.propose("Mo") == "");
  const auto both = texts("Ana");
  REQUIRE(both);
  REQUIRE(both->size() == 2);
  CHECK(both->front().changes.empty());
  REQUIRE(both->back().changes.size() == 1);
  CHECK(both->back().changes.front().after == "7");
  CHECK(texts("Mo")->size() == 2);
  for (const char* who : {"Uma", "Olu", "Ben", "Eve"}) CHECK_FALSE(texts(who));
}

TEST_CASE("one above is told that the manager asks for the end, and of no other side's asking") {
  PactTable table;
  table.active();
  REQUIRE(table.end("Ana", "Another team") == "");
  CHECK(table.page("Uma")->steps == std::vector{app::SalesPactStep::break_glass});
  PactTable other;
  other.active();
  REQUIRE(other.end("Mo", "Another role") == "");
  CHECK(other.page("Uma")->steps == std::vector{app::SalesPactStep::end, app::SalesPactStep::break_glass});
  CHECK(other.page("Olu")->steps.empty());
}
