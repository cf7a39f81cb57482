#include "app/sales_pact/pact_templates.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

struct TemplateTable : PactTable {
  PactTemplateId made;
  std::int64_t made_revision = 0;

  static PactTemplate wanted(const std::string& name = "Inside sales") {
    PactTemplate one = library_pact_template("account-executive")->content;
    one.name = name;
    return one;
  }
  template <class Work>
  std::string keep(const std::string& who, const Work& work) {
    as(who);
    const app::AdministrationPorts ports = desk();
    const app::By asked = by();
    const app::Decided<app::KeptPactTemplate> done = work(ports, asked);
    if (done) {
      made = done->newest.id;
      made_revision = done->revision;
    }
    return refusal(done);
  }
  std::string create(const std::string& who, const PactTemplate& content) {
    return keep(who, [&](const auto& ports, const auto& by) { return app::create_pact_template(ports, by, content); });
  }
  std::string rewrite(const std::string& who, const PactTemplate& content) {
    return keep(who, [&](const auto& ports, const auto& by) {
      return app::rewrite_pact_template(ports, by, made, made_revision, content);
    });
  }
  std::string offer(const std::string& who, bool offered) {
    return keep(who, [&](const auto& ports, const auto& by) {
      return app::offer_pact_template(ports, by, made, made_revision, offered);
    });
  }
  std::string open_from(const std::string& who, const std::string& id) {
    const PersonId rep = person("Ana").id;
    const SalesPactTerms days{.effective = {day("2027-04-01"), day("2027-06-30")}};
    return at_desk(who, [&](const auto& desk) { return app::open_sales_pact(desk, rep, days, id); });
  }
  std::vector<std::string> names(bool with_retired = false) {
    std::vector<std::string> found;
    for (const auto& one :
         app::read_pact_templates(engine.store(), workspace.id, viewpoint(), with_retired).templates) {
      found.push_back(one.name);
    }
    return found;
  }
};

}  // namespace

TEST_CASE("2.7 operations keep templates of sales pacts in versions, nobody else does") {
  TemplateTable table;
  for (const char* who : {"Ana", "Mo", "Uma", "Eve", "Vic"}) {
    CHECK(table.create(who, TemplateTable::wanted()) == "not allowed");
  }
  REQUIRE(table.create("Olu", TemplateTable::wanted()) == "");
  CHECK(table.create("Olu", TemplateTable::wanted("inside SALES")) == "NAME_TAKEN name");
  PactTemplate other = TemplateTable::wanted();
  other.words.targets.floors.front().threshold = {10, 0};
  REQUIRE(table.rewrite("Olu", other) == "");
  REQUIRE(table.rewrite("Olu", other) == "");  // nothing new: no version
  const auto versions =
      app::read_pact_template_versions(table.engine.store(), table.workspace.id, table.viewpoint(), table.made.text());
  REQUIRE(versions.size() == 2);
  CHECK(versions.front().version == 2);
  CHECK(versions.front().words.targets.floors.front().threshold == Decimal{10, 0});
  CHECK(versions.back().words.targets.floors.front().threshold == Decimal{8, 0});
  table.made_revision = 1;
  CHECK(table.rewrite("Olu", TemplateTable::wanted("Late")) == "stale");
}

TEST_CASE("a template with a metric that there is not, or with what is of a person, is refused by its fields") {
  TemplateTable table;
  PactTemplate wrong = TemplateTable::wanted("");
  wrong.words.role.formula = "1 / 2";
  CHECK(table.create("Olu", wrong) == "TEXT_LENGTH name, OF_A_PERSON role/formula");
  wrong = TemplateTable::wanted();
  wrong.words.targets.floors.front().metric = "joy";
  CHECK(table.create("Olu", wrong) == "METRIC_UNKNOWN targets/floors/0/metric");
  wrong = TemplateTable::wanted();
  wrong.words.targets.floors.front().threshold = {85, 1};
  CHECK(table.create("Olu", wrong) == "MAS_THRESHOLD_TOO_PRECISE targets/floors/0/threshold");
}

TEST_CASE("2.5 a draft that is opened from a template begins with its words, for its own days") {
  TemplateTable table;
  REQUIRE(table.create("Olu", TemplateTable::wanted()) == "");
  REQUIRE(table.open_from("Mo", table.made.text()) == "");
  const SalesPactTerms draft = table.stored().draft;
  const SalesPactTerms words = TemplateTable::wanted().words;
  CHECK(draft.effective == DateRange{day("2027-04-01"), day("2027-06-30")});
  CHECK(draft.targets.floors == words.targets.floors);
  CHECK(draft.expectations == words.expectations);
  CHECK(draft.consequences == words.consequences);
  CHECK(draft.role.decision_rights == words.role.decision_rights);
  // What the two see it beside.
  CHECK(table.page("Ana")->whole->events.front().comment == table.made.text());
}

TEST_CASE("a template that is retired or was never there opens nothing; a key of the library does") {
  TemplateTable table;
  CHECK(table.open_from("Mo", "nonsense") == "TEMPLATE_UNKNOWN from_template");
  REQUIRE(table.create("Olu", TemplateTable::wanted()) == "");
  REQUIRE(table.offer("Olu", false) == "");
  CHECK(table.open_from("Mo", table.made.text()) == "TEMPLATE_UNKNOWN from_template");
  CHECK(table.names() == std::vector<std::string>{"Sales development", "Account executive", "Field sales"});
  CHECK(table.names(true).front() == "Inside sales");
  CHECK(table.rewrite("Olu", TemplateTable::wanted("Anew")) == "TEMPLATE_RETIRED ");
  REQUIRE(table.offer("Olu", true) == "");
  CHECK(table.names().front() == "Inside sales");
  CHECK(table.open_from("Mo", "field-sales") == "");
}
