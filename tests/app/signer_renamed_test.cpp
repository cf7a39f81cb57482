#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Operations give somebody another name, and an import another address.
template <class Table>
PersonId rename(Table& table, const std::string& who, const std::string& name, const std::string& email) {
  table.as("Olu");
  const Person person = table.person(who);
  REQUIRE(refusal(app::change_person(table.desk(), table.by(), person.id, person.revision, {.display_name = name})) ==
          "");
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    Person moved = tx.organisation().find_person(person.id).value();
    moved.email = email;
    CHECK(tx.organisation().update(moved));
  });
  return person.id;
}

// "1 Ana, 2 Ana Maria": the texts that a person has signed, and with which name.
std::string names_of(const std::vector<Signature>& signatures, PersonId person) {
  std::string all;
  for (const Signature& one : signatures) {
    if (one.person != person) continue;
    all += (all.empty() ? "" : ", ") + std::to_string(one.text) + " " + one.signer;
  }
  return all;
}

}  // namespace

TEST_CASE_TEMPLATE("E30 a new name and e-mail leave a sales pact's signature as it read; the next has the new name",
                   Engine, ON_EVERY_STORE) {
  PactTableOn<Engine> table;
  table.active();
  const auto before = table.signatures();
  const PersonId ana = rename(table, "Ana", "Ana Maria \U0001F680", "maria@acme.example");
  CHECK(table.signatures() == before);
  const auto page = table.page("Mo");
  CHECK(page->pact.rep.name == "Ana Maria \U0001F680");
  CHECK(page->whole->in_force->signatures.at(1).person.name == "Ana");
  CHECK(page->whole->in_force->signatures.at(1).person.id == ana);
  CHECK(to_hex(sha256(page->whole->in_force->canonical)) == page->whole->in_force->hash);
  CHECK(table.at_desk("Mo", [&](const auto& desk) {
    return app::open_sales_pact_amendment(desk, table.pact, table.revision);
  }) == "");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana Maria \U0001F680", 2) == "");
  CHECK(names_of(table.signatures(), ana) == "1 Ana, 2 Ana Maria \U0001F680");
}

TEST_CASE_TEMPLATE("E30 a new name and e-mail leave a team pact's signature as it read; the next has the new name",
                   Engine, ON_EVERY_STORE) {
  TeamTable<Engine> team;
  team.active();
  const auto before = team.signatures();
  const PersonId ben = rename(team, "Ben", "Benedikt", "benedikt@acme.example");
  CHECK(team.signatures() == before);
  const auto page = team.page("Ana");
  REQUIRE(page->whole.has_value());
  const auto& shown = page->whole->in_force->signatures;
  const auto signature = std::ranges::find(shown, ben, [](const auto& one) { return one.person.id; });
  REQUIRE(signature != shown.end());
  CHECK(signature->person.name == "Ben");
  REQUIRE(team.amend("Benedikt") == "");
  REQUIRE(team.freeze("Benedikt") == "");
  for (const char* name : {"Ana", "Benedikt", "Cy", "Di"}) REQUIRE(team.sign(name, 2) == "");
  CHECK(names_of(team.signatures(), ben) == "1 Ben, 2 Benedikt");
}
