#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// A pact of Ana's, and what operations do to those whom it is about.
template <class Engine>
struct Moved : PactTableOn<Engine> {
  void move_to(const char* unit) {
    this->as("Olu");
    const Person person = this->person("Ana");
    REQUIRE(refusal(app::transfer_person(this->desk(), this->by(), person.id, person.revision,
                                         {.unit = this->unit(unit).id, .from = this->today})) == "");
  }
  void gone(const char* name) {
    this->as("Olu");
    const Person person = this->person(name);
    REQUIRE(refusal(app::end_employment(this->desk(), this->by(), person.id, person.revision, this->today)) == "");
  }
  std::string take_over(const std::string& who, std::int64_t number) {
    const auto asked = this->signing(number);
    return this->at_desk(who, [&](const auto& desk) { return app::take_over_sales_pact(desk, this->pact, asked); });
  }
  // "1 manager, 2 manager, 2 rep": the signatures in their order.
  std::string given() {
    std::string all;
    for (const Signature& one : this->signatures()) {
      all += (all.empty() ? "" : ", ") + std::to_string(one.text) + " " + std::string(text_of(one.capacity));
    }
    return all;
  }
};

}  // namespace

TEST_CASE_TEMPLATE(
    "E4 E31 what a former manager proposed nobody signs once another leads the rep, before the pact was turned and "
    "after it",
    Engine, ON_EVERY_STORE) {
  Moved<Engine> table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  table.move_to("Central");
  CHECK(table.sign("Ana", 1) == "TERMS_CHANGED text");
  CHECK(table.sign("Mo", 1) == "not found");
  REQUIRE(table.turn());
  CHECK(table.sign("Ana", 1) == "TERMS_CHANGED text");
  table.revision = table.stored().pact.revision;
  REQUIRE(table.confirm("Uma") == "");
  REQUIRE(table.move("Ana", table.motives()) == "");
  REQUIRE(table.confirm("Ana") == "");
  REQUIRE(table.propose("Uma") == "");
  CHECK(table.sign("Mo", 2) == "not found");
  REQUIRE(table.sign("Ana", 2) == "");
  CHECK(table.sign("Ana", 2) == "");
  CHECK(table.given() == "1 manager, 2 manager, 2 rep");
  CHECK(table.signatures().at(1).person == table.person("Uma").id);
}

TEST_CASE_TEMPLATE("E4 E31 a manager who leads the rep no more takes nothing over, though above her still", Engine,
                   ON_EVERY_STORE) {
  Moved<Engine> table;
  table.active();
  table.move_to("Central");
  REQUIRE(table.turn());
  table.move_to("North");  // Mo leads her again, before anybody has turned to it
  CHECK(table.take_over("Uma", 1) == "TERMS_CHANGED text");
  CHECK(table.take_over("Mo", 1) == "not allowed");
  REQUIRE(table.turn());
  CHECK(table.take_over("Uma", 1) == "not allowed");
  REQUIRE(table.take_over("Mo", 1) == "");
  CHECK(table.take_over("Mo", 1) == "");
  CHECK(table.given() == "1 manager, 1 rep, 1 succeeding_manager");
}

TEST_CASE_TEMPLATE("E4 E31 who takes the same text over again, after another manager did, has one signature under it",
                   Engine, ON_EVERY_STORE) {
  Moved<Engine> table;
  table.active();
  const auto taken_over_by = [&](const char* who, const char* unit) {
    table.move_to(unit);
    REQUIRE(table.turn());
    return table.take_over(who, 1);
  };
  CHECK(taken_over_by("Uma", "Central") == "");
  CHECK(taken_over_by("Mo", "North") == "");
  CHECK(taken_over_by("Uma", "Central") == "");
  CHECK(table.state() == "active");
  CHECK(table.given() == "1 manager, 1 rep, 1 succeeding_manager, 1 succeeding_manager");
}

TEST_CASE_TEMPLATE("E1 E31 what the rep has proposed is signed with nobody once the rep has left", Engine,
                   ON_EVERY_STORE) {
  Moved<Engine> table;
  table.discussed();
  REQUIRE(table.propose("Ana") == "");
  table.gone("Ana");
  CHECK(table.sign("Mo", 1) == "TERMS_CHANGED text");
  REQUIRE(table.turn());
  CHECK(table.state() == "terminated");
  CHECK(table.given() == "1 rep");
}

TEST_CASE_TEMPLATE("E1 E31 a team's text that names somebody who has left is completed by no other signature", Engine,
                   ON_EVERY_STORE) {
  TeamTable<Engine> team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Di"}) REQUIRE(team.sign(name, 1) == "");
  team.as("Olu");
  const Person di = team.person("Di");
  REQUIRE(refusal(app::end_employment(team.desk(), team.by(), di.id, di.revision, team.today)) == "");
  CHECK(team.sign("Cy", 1) == "TERMS_CHANGED text");
  CHECK(team.sign("Ben", 1) == "");  // the same signature again
  team.turn();
  CHECK(team.state() == "forming");
  CHECK(team.signatures().size() == 3);
}

TEST_CASE_TEMPLATE("E3 E31 a member who moves to another unit signs what names them, and who leads that unit doesn't",
                   Engine, ON_EVERY_STORE) {
  TeamTable<Engine> team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Cy"}) REQUIRE(team.sign(name, 1) == "");
  team.as("Olu");
  const Person di = team.person("Di");
  REQUIRE(refusal(app::transfer_person(team.desk(), team.by(), di.id, di.revision,
                                       {.unit = team.unit("West").id, .from = team.today})) == "");
  team.turn();
  CHECK(team.sign("Gil", 1) == "not allowed");
  CHECK(team.sign("Mo", 1) == "not allowed");
  REQUIRE(team.sign("Di", 1) == "");
  CHECK(team.state() == "active");
  CHECK(team.signatures().size() == 4);
}
