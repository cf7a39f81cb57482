#include "app/office.hpp"

#include <map>

using namespace salespact;
using namespace salespact::test;

namespace {

// "Ana: Central [..2027-03-01), West [2027-03-01..)" for everybody, by name.
template <class Engine>
std::map<std::string, std::string> histories(Office<Engine>& office) {
  std::map<std::string, std::string> out;
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    const app::OrganisationRows rows = tx.organisation().load();
    std::map<OrgUnitId, std::string> units;
    for (const OrgUnit& unit : rows.units) units[unit.id] = unit.name;
    for (const Person& person : rows.people) {
      std::map<Date, std::string> stretches;
      for (const Membership& row : rows.memberships) {
        if (row.person != person.id) continue;
        const std::string from = row.tenure.from == earliest_date ? "" : row.tenure.from.iso();
        stretches[row.tenure.from] =
            units.at(row.unit) + " [" + from + ".." + (row.tenure.to ? row.tenure.to->iso() : "") + ")";
      }
      std::string& text = out[person.display_name];
      for (const auto& [from, stretch] : stretches) text += (text.empty() ? "" : ", ") + stretch;
    }
  });
  return out;
}

}  // namespace

TEST_CASE_TEMPLATE("people bring their units with them, and sent again nothing changes", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  const std::string rows =
      "Ana,ana@acme.example,Central/Team 1,rep,,\nMo,mo@acme.example,Central/Team 1,manager,,\n"
      "Eve,eve@acme.example,,exec,,\n";
  CHECK(told(office.people(rows)) == "3 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.people(rows)) == "0 new, 3 unchanged, 0 corrected, 0 rejected");
  CHECK(office.actuals({.period = "2027"}) == "company 0.00, Central 0.00, Central/Team 1 0.00");
}

TEST_CASE("several rows of one person are that person's history") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,2026-01-01,2027-03-01\nAna,ana@acme.example,West,rep,2027-03-01,\n");
  CHECK(histories(office)["Ana"] == "Central [2026-01-01..2027-03-01), West [2027-03-01..)");
}

TEST_CASE("a later row with a date moves a person from that day") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  CHECK(told(office.people("Ana,ana@acme.example,West,rep,2027-03-01,\n")) ==
        "1 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(histories(office)["Ana"] == "Central [..2027-03-01), West [2027-03-01..)");
  office.deals("1,Ana,100,USD,won,,2027-01-01,2027-02-28,,\n2,Ana,10,USD,won,,2027-01-01,2027-03-01,,\n");
  CHECK(office.actuals({.period = "2027"}) == "company 110.00, Central 100.00, West 10.00");
}

TEST_CASE("a move without its date would rewrite the past, so it is refused") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  const auto report = office.people("Ana,ana@acme.example,West,rep,,\n");
  CHECK(told(report) == "0 new, 0 unchanged, 0 corrected, 1 rejected");
  CHECK(report.problems.front().code == "HISTORY_OVERLAPS");
  CHECK(report.problems.front().message.find("date of the move") != std::string::npos);
}

TEST_CASE("an end date is the first day that no longer counts, and who has only ended stretches has departed") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  CHECK(told(office.people("Ana,ana@acme.example,Central,rep,,2027-04-15\n")) ==
        "0 new, 0 unchanged, 1 corrected, 0 rejected");
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    const Person person = tx.organisation().load().people.front();
    CHECK(person.status == PersonStatus::departed);
    CHECK(person.departed_on == day("2027-04-15"));
  });
  office.people("Bea,bea@acme.example,Central,rep,,2027-04-16\n");
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    CHECK(tx.organisation().load().people.back().status == PersonStatus::active);
  });
}

TEST_CASE("two people of one name are told apart by their e-mail, and their deals must say which") {
  Office<contract::MemoryEngine> office;
  office.people("Ana Li,ana1@acme.example,Central,rep,,\nAna Li,ana2@acme.example,West,rep,,\n");
  const auto report = office.deals(
      "1,Ana Li,10,USD,won,,2027-01-01,2027-02-01,,\n"
      "2,ANA2@acme.example,20,USD,won,,2027-01-01,2027-02-01,,\n");
  CHECK(told(report) == "1 new, 0 unchanged, 0 corrected, 1 rejected");
  CHECK(report.problems.front().code == "OWNER_AMBIGUOUS");
  CHECK(office.actuals({.period = "2027"}) == "company 20.00, Central 0.00, West 20.00");
}

TEST_CASE(
    "an e-mail that comes later belongs to the person of that name, and a new name to the person of that e-mail") {
  Office<contract::MemoryEngine> office;
  office.people("Ana Li,,Central,rep,,\n");
  CHECK(told(office.people("Ana Li,ana@acme.example,Central,rep,,\n")) ==
        "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(told(office.people("Ana Li-Roth,ana@acme.example,Central,manager,,\n")) ==
        "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(histories(office).size() == 1);
  CHECK(histories(office).begin()->first == "Ana Li-Roth");
}

TEST_CASE("the company's own name in front of a path means the company, not a unit of that name") {
  Office<contract::MemoryEngine> office;
  office.people(
      "Eve,eve@acme.example,Acme,exec,,\nAna,ana@acme.example,ACME/North,rep,,\n"
      "Ben,ben@acme.example,North,rep,,\n");
  CHECK(office.actuals({.period = "2027"}) == "company 0.00, North 0.00");
}

TEST_CASE_TEMPLATE("a file gives its importer no role, and everybody else what it says", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people("Olu,olu@acme.example,,ops,,\nMo,mo@acme.example,Central,manager,,\n");
  std::map<std::string, PersonId> ids;
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    for (const Person& person : tx.organisation().load().people) {
      ids[person.display_name] = person.id;
      tx.accounts().put(app::Credential{person.id, "hash", 0, {}});
    }
  });
  const auto sent_by = [&](std::optional<PersonId> actor, const std::string& rows) {
    auto request = office.request(app::ImportKind::people, "person,email,unit,role,from,to\n" + rows);
    request.actor = actor;
    return app::import_file(office.ports(), request, office.moment()).value();
  };
  const std::string own = "Olu,olu@acme.example,Central,manager,2027-04-01,\n";
  const auto refused = sent_by(ids.at("Olu"), "Olu,olu@acme.example,,ops,,\n" + own + "Ben,,Central,rep,,\n");
  CHECK(told(refused) == "1 new, 1 unchanged, 0 corrected, 1 rejected");
  REQUIRE(refused.problems.size() == 1);
  CHECK(refused.problems.front().message.starts_with("nobody gives a role to themselves: "));
  CHECK(sent_by(ids.at("Olu"), "Olu,olu@acme.example,New unit,manager,2027-04-01,\n").counts.rejected == 1);
  CHECK(sent_by(ids.at("Mo"), own).counts.rejected == 0);
  CHECK(sent_by(std::nullopt, "Mo,mo@acme.example,West,manager,2027-04-02,\n").counts.rejected == 0);
}
