#include "app/deputy_table.hpp"
#include "contract/engines.hpp"
#include "domain/org/organisation_text.hpp"
#include "domain/pact/ladder_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using Table = DeputyTable<contract::MemoryEngine>;
using Steps = std::vector<app::SalesPactStep>;

bool tells_of(const app::SalesPactWhole& whole, app::SalesPactEventKind kind) {
  return std::ranges::find(whole.events, kind, &app::SalesPactEventLine::kind) != whole.events.end();
}

}  // namespace

TEST_CASE_TEMPLATE("E4 a deputy reads the pact but for section 3, and acts in its life and its talks", Engine,
                   ON_EVERY_STORE) {
  DeputyTable<Engine> table;
  table.start();
  CHECK_FALSE(table.page("Ben").has_value());
  REQUIRE(table.name("Mo", "Mo", "Ben") == "");
  table.revision = table.stored().pact.revision;
  REQUIRE(table.move("Ana", Table::motives(), false) == "");
  REQUIRE(table.move("Ana", Table::motives(), true) == "");
  CHECK(table.listed("Ben") == 1);
  const auto page = table.page("Ben");
  REQUIRE(page.has_value());
  REQUIRE(page->whole.has_value());
  CHECK(page->pact.acts_in.size() == 3);
  CHECK_FALSE(page->pact.mine.has_value());
  CHECK(page->whole->in_force->words.targets == table.stored().draft.targets);
  CHECK(page->whole->in_force->words.consequences == table.stored().draft.consequences);
  CHECK_FALSE(page->whole->motives.has_value());
  CHECK(page->whole->readings.empty());
  CHECK_FALSE(tells_of(*page->whole, app::SalesPactEventKind::motives_shared));
  CHECK(table.page("Mo")->whole->motives.has_value());
  CHECK(tells_of(*table.page("Ana")->whole, app::SalesPactEventKind::motives_shared));
  CHECK(page->steps == Steps{app::SalesPactStep::amend, app::SalesPactStep::read_life});
  CHECK(table.texts_read_by("Ben") == 1);
  // Both parties see that Ben has read it.
  const auto readings = table.page("Ana")->whole->readings;
  CHECK(std::ranges::any_of(readings, [](const app::ReadingLine& one) { return one.reader.name == "Ben"; }));

  table.miss_twice();
  REQUIRE(table.name("Mo", "Mo", "Ben", Table::all, DateRange{day("2027-05-04"), day("2027-05-31")}) == "");
  const auto life = table.life("Ben", "2027-05-05");
  REQUIRE(life.has_value());
  CHECK(life->reader == LadderParty::manager);
  REQUIRE(life->ladder.proposal.has_value());
  REQUIRE(table.decide("Ben", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK(table.last_audit().actor_label == "Ben on behalf of Mo");
  REQUIRE(table.promise("Ben", "2027-05-05", "2027-05-02", PromiseAct::kept) == "");
  const auto seen = table.life("Ana", "2027-05-05").value();
  REQUIRE(seen.ladder.decisions.size() == 1);
  CHECK(seen.ladder.decisions.front().by == "Ben");
  CHECK(seen.ladder.decisions.front().on_behalf_of == "Mo");
  const auto words = table.read([&](app::Transaction& tx) { return tx.pact_notes().promise_words(table.pact); });
  CHECK(words.back().word.on_behalf_of == table.person("Mo").id);
  CHECK(words.back().word.as == PactParty::manager);

  REQUIRE(table.amend("Ben") == "");
  SalesPactTerms wanted = table.stored().draft;
  wanted.targets.plan = "Three mornings of prospecting";
  REQUIRE(table.write("Ben", wanted) == "");
  REQUIRE(table.propose("Ana") == "");
  REQUIRE(table.counter("Ben", "Mo wants two of them") == "");
  const auto events = table.page("Ana")->whole->events;
  CHECK(events.back().kind == app::SalesPactEventKind::countered);
  CHECK(events.back().by == "Ben");
  CHECK(events.back().on_behalf_of == "Mo");
  REQUIRE(table.drop("Ben") == "");
  // What Mo does is done by Mo.
  REQUIRE(table.amend("Mo") == "");
  CHECK(table.page("Ana")->whole->events.back().on_behalf_of.empty());
}

TEST_CASE("E4 a deputy signs nothing, ends nothing, confirms no talk, and has no copy") {
  Table table;
  REQUIRE(table.open("Mo") == "");
  REQUIRE(table.move("Ana", Table::motives()) == "");
  REQUIRE(table.name("Mo", "Mo", "Ben") == "");
  CHECK(table.page("Ben")->steps == Steps{app::SalesPactStep::write});
  CHECK(table.prepare("Ben", table.terms(), true) == "not allowed");
  CHECK(table.move("Ben", Table::motives()) == "not allowed");
  CHECK(table.confirm("Ben") == "not allowed");
  REQUIRE(table.prepare("Mo", table.terms(), false) == "");
  const auto prepared = table.page("Ben")->whole->preparations;
  for (const app::PreparationView& one : prepared) CHECK_FALSE(one.words.has_value());
  REQUIRE(table.confirm("Mo") == "");
  REQUIRE(table.confirm("Ana") == "");
  CHECK(table.propose("Ben") == "not allowed");
  REQUIRE(table.propose("Ana") == "");
  CHECK(table.sign("Ben", 1) == "not allowed");
  REQUIRE(table.sign("Mo", 1) == "");
  CHECK(table.end("Ben", "It does not work") == "not allowed");
  REQUIRE(table.end("Mo", "Ana has asked for another role") == "");
  CHECK(table.page("Ben")->whole->end_reason.empty());
  CHECK_FALSE(table.page("Ben")->whole->end_asked_by.has_value());
  CHECK(table.signatures().size() == 2);
  const auto copied = table.at_office("Ben", [&](const auto& ports, const auto& by) -> app::Decided<Delegation> {
    const auto read = [](std::string_view) -> std::expected<Document, std::string> { return std::unexpected(""); };
    const auto copy = app::copy_sales_pact(ports, by, table.pact, 1, read);
    if (!copy) return std::unexpected(copy.error());
    return Delegation{};
  });
  CHECK(copied == "not allowed");
}

TEST_CASE(
    "E4 with the manager the deputies change: the former one's see nothing, the new one's act and read no section 3") {
  Table table;
  table.start();
  REQUIRE(table.name("Mo", "Mo", "Ben") == "");
  REQUIRE(table.name("Olu", "Uma", "Cy") == "");
  CHECK_FALSE(table.page("Cy").has_value());  // the pact is Mo's, whom Uma leads
  table.transfer("2027-04-20", "Central");
  REQUIRE(table.state() == "suspended");
  CHECK_FALSE(table.page("Ben").has_value());
  const auto page = table.page("Cy");
  REQUIRE(page.has_value());
  REQUIRE(page->whole.has_value());
  CHECK_FALSE(page->whole->motives.has_value());
  CHECK(table.take_over("Cy", 1) == "not allowed");
  REQUIRE(table.amend("Cy") == "");
  REQUIRE(table.write("Cy", table.terms()) == "");
  CHECK(table.page("Ana")->whole->events.back().on_behalf_of == "Uma");
  // Shared with the new manager, it is still nothing for the deputy.
  REQUIRE(table.move("Ana", Table::motives(), true) == "");
  CHECK(table.page("Uma")->whole->motives.has_value());
  CHECK_FALSE(table.page("Cy")->whole->motives.has_value());
}

TEST_CASE("2.7 each right is one of its own") {
  Table table;
  table.start();
  REQUIRE(table.check_in("Ana", "2027-04-23", "2027-04-19", sure(3, "Slow week")) == "");
  const auto written = table.last;
  REQUIRE(written.has_value());

  REQUIRE(table.name("Mo", "Mo", "Ben", {DelegatedRight::check_ins}) == "");
  const auto check_ins_alone = table.made.value();
  const auto outline = table.page("Ben");
  REQUIRE(outline.has_value());
  CHECK_FALSE(outline->whole.has_value());
  CHECK(outline->steps.empty());
  CHECK_FALSE(table.life("Ben", "2027-04-23").has_value());
  CHECK_FALSE(table.texts_read_by("Ben").has_value());
  CHECK(table.amend("Ben") == "not allowed");
  const auto read = table.check_ins("Ben", "2027-04-23");
  REQUIRE(read.has_value());
  CHECK(read->people.front().windows.front().words->confidence == 3);
  CHECK(table.support("Ben", "2027-04-23").led.size() == 1);
  REQUIRE(table.discuss("Ben", "2027-04-23", *written) == "");
  CHECK(table.last_audit().actor_label == "Ben on behalf of Mo");
  REQUIRE(table.excuse("Ben", "2027-04-26", "Ana", "2027-04-26", "A trade fair") == "");
  REQUIRE(table.stop("Mo", check_ins_alone) == "");

  REQUIRE(table.name("Mo", "Mo", "Ben", {DelegatedRight::pact_life}) == "");
  CHECK(table.life("Ben", "2027-04-26").has_value());
  CHECK(table.page("Ben")->steps == Steps{app::SalesPactStep::read_life});
  CHECK(table.amend("Ben") == "not allowed");
  const auto numbers = table.check_ins("Ben", "2027-04-26");
  REQUIRE(numbers.has_value());
  CHECK_FALSE(numbers->people.front().whole);
  REQUIRE(table.stop("Mo", table.made.value()) == "");

  REQUIRE(table.name("Mo", "Mo", "Ben", {DelegatedRight::pact_talks}) == "");
  CHECK_FALSE(table.life("Ben", "2027-04-26").has_value());
  CHECK(table.decide("Ben", "2027-04-26", LadderAct::confirm, LadderStep::conversation) == "not allowed");
  CHECK(table.amend("Ben") == "");
}

TEST_CASE("2.7 the rights begin and end with the days, with the manager's place, and at once when it is ended") {
  Table table;
  table.start();
  REQUIRE(table.name("Mo", "Mo", "Ben", Table::all, DateRange{day("2027-04-20"), day("2027-04-22")}) == "");
  const DelegationId first = table.made.value();
  const auto sees = [&](const char* on) {
    table.today = day(on);
    return table.page("Ben").has_value();
  };
  CHECK_FALSE(sees("2027-04-19"));
  CHECK(sees("2027-04-20"));
  CHECK(sees("2027-04-22"));
  CHECK_FALSE(sees("2027-04-23"));
  CHECK(table.stop("Mo", first) == "DELEGATION_OVER ");
  REQUIRE(table.name("Mo", "Mo", "Ben") == "");
  CHECK(sees("2027-04-23"));
  REQUIRE(table.stop("Ben", table.made.value()) == "");
  CHECK_FALSE(sees("2027-04-23"));
  CHECK(table.stop("Ben", table.made.value()) == "");
  REQUIRE(table.name("Mo", "Mo", "Ben") == "");
  table.as("Olu");
  const auto roles = table.rows().roles;
  const auto role = std::ranges::find_if(roles, [&](const RoleAssignment& one) {
    return one.person == table.person("Mo").id && one.role == Role::manager;
  });
  REQUIRE(role != roles.end());
  const Person mo = table.person("Mo");
  const app::AdministrationPorts ports = table.desk();
  REQUIRE(refusal(app::end_role(ports, table.by(), mo.id, mo.revision, role->id, table.today)) == "");
  CHECK_FALSE(sees("2027-04-23"));
}

TEST_CASE("2.7 a deputy is named by the manager, by one above or by sales operations, never by themselves") {
  Table table;
  table.start();
  for (const char* who : {"Ana", "Ben", "Cy", "Eve", "Vic"}) {
    CAPTURE(who);
    CHECK(table.name(who, "Mo", "Cy") == "not allowed");
  }
  for (const char* deputy : {"Olu", "Eve", "Vic"}) CHECK(table.name("Mo", "Mo", deputy) == "DEPUTY_UNKNOWN deputy");
  CHECK(table.name("Uma", "Mo", "Uma") == "OWN_DEPUTY deputy");
  CHECK(table.name("Mo", "Mo", "Uma") == "DEPUTY_ABOVE deputy");
  CHECK(table.name("Mo", "Mo", "Mo") == "OWN_DEPUTY deputy");
  CHECK(table.name("Olu", "Ana", "Ben") == "NOT_A_MANAGER manager");
  CHECK(table.name("Ana", "Ana", "Ben") == "NOT_A_MANAGER manager");
  REQUIRE(table.name("Uma", "Mo", "Ben") == "");
  CHECK(table.name("Olu", "Mo", "Ben") == "DEPUTY_ALREADY deputy");
  // A deputy names none.
  CHECK(table.name("Ben", "Mo", "Cy") == "not allowed");
  CHECK(table.stop("Ana", table.made.value()) == "not allowed");
  CHECK(table.stop("Cy", table.made.value()) == "not found");
  REQUIRE(table.stop("Olu", table.made.value()) == "");
}

TEST_CASE("2.7 whom it concerns is told at once, and reads who acts for whom") {
  Table table;
  table.start();
  REQUIRE(table.name("Uma", "Mo", "Cy", {DelegatedRight::pact_life}) == "");
  for (const char* who : {"Ana", "Ben", "Mo", "Cy"}) {
    CAPTURE(who);
    const auto notices = table.told(who);
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().event == app::NoticeEvent::deputy_named);
    REQUIRE(notices.front().delegation.has_value());
    CHECK(notices.front().delegation->deputy.name == "Cy");
    CHECK(notices.front().delegation->manager.name == "Mo");
    const auto page = table.delegations(who);
    REQUIRE(page.delegations.size() == 1);
    CHECK(page.delegations.front().rights == std::vector{DelegatedRight::pact_life});
    CHECK(page.delegations.front().made_by.name == "Uma");
  }
  for (const char* who : {"Eve", "Vic"}) CHECK(table.delegations(who).delegations.empty());
  CHECK(table.delegations("Ana").managers.empty());
  CHECK_FALSE(table.delegations("Ana").delegations.front().may_end);
  CHECK(table.delegations("Cy").delegations.front().may_end);
  REQUIRE(table.delegations("Mo").managers.size() == 1);
  CHECK(table.delegations("Uma").managers.size() == 2);
  CHECK(table.delegations("Uma").managers.front().name == "Uma");
  CHECK(table.delegations("Olu").managers.size() == 2);
  REQUIRE(table.stop("Mo", table.made.value()) == "");
  const auto notices = table.told("Ana");
  REQUIRE(notices.size() == 1);
  CHECK(notices.front().event == app::NoticeEvent::deputy_ended);
  CHECK(table.delegations("Ana").delegations.front().state == app::DelegationState::over);
  CHECK(table.delegations("Ana").delegations.front().ended_by->name == "Mo");
}

TEST_CASE("2.7 who becomes sales operations, or rises above the manager, is no deputy from that request on") {
  for (const Role role : {Role::ops, Role::exec, Role::manager}) {
    CAPTURE(text_of(role));
    Table table;
    table.start();
    REQUIRE(table.name("Mo", "Mo", "Ben") == "");
    REQUIRE(table.page("Ben")->whole.has_value());
    table.as("Olu");
    const Person ben = table.person("Ben");
    const app::AdministrationPorts ports = table.desk();
    REQUIRE(refusal(app::grant_role(ports, table.by(), ben.id, ben.revision,
                                    {.role = role, .unit = table.unit("Central").id, .from = table.today, .to = {}})) ==
            "");
    const auto page = table.page("Ben");
    CHECK_FALSE((page && page->whole));
    CHECK_FALSE(table.life("Ben", "2027-04-15").has_value());
  }
}
