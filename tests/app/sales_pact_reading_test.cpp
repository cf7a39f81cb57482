#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("what moves the rep is read by the manager from the talk on, also when nobody has prepared alone") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  REQUIRE(table.move("Ana", PactTable::motives(), true) == "");
  REQUIRE(table.confirm("Mo") == "");
  CHECK_FALSE(table.page("Mo")->whole->motives.has_value());
  REQUIRE(table.confirm("Ana") == "");
  CHECK(table.page("Mo")->whole->motives->section == PactTable::motives());
  REQUIRE(table.move("Ana", PactTable::motives(), false) == "");
  CHECK_FALSE(table.page("Mo")->whole->motives.has_value());
}

TEST_CASE("everybody sees who looked at their pact, also when its texts alone were read") {
  PactTable table;
  table.active();
  for (int i = 0; i < 2; ++i) {
    table.as("Mo");
    CHECK(app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact,
                                     table.today));
  }
  table.as("Uma");
  CHECK_FALSE(
      app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact, table.today));
  const auto readings = table.read([&](app::Transaction& tx) { return tx.sales_pacts().readings(table.pact); });
  REQUIRE(readings.size() == 1);
  CHECK(readings.front().reader == table.person("Mo").id);
}

TEST_CASE("R-AMD whoever signs is told which error an amendment claims to repair") {
  PactTable table;
  table.active();
  REQUIRE(table.at_desk("Ana", [&](const auto& desk) {
    return app::open_sales_pact_amendment(desk, table.pact, table.revision);
  }) == "");
  SalesPactTerms easier = table.stored().draft;
  easier.targets.floors.front().threshold = {6, 0};
  REQUIRE(table.write("Ana", easier) == "");
  REQUIRE(table.propose("Ana", "The form said 8 by mistake") == "");
  const auto proposed = table.page("Mo")->whole->proposed;
  REQUIRE(proposed);
  CHECK_FALSE(proposed->easing);
  CHECK(proposed->repairs_error == "The form said 8 by mistake");
  table.as("Mo");
  const auto texts =
      app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact, table.today);
  REQUIRE(texts->size() == 2);
  CHECK(texts->front().repairs_error.empty());
  CHECK(texts->back().repairs_error == "The form said 8 by mistake");
}

TEST_CASE("one above reads why the manager asks for the end, and nobody else who sees the outline does") {
  PactTable table;
  table.active();
  REQUIRE(table.end("Mo", "Another role") == "");
  CHECK(table.page("Uma")->end_reason == "Another role");
  CHECK(table.page("Olu")->end_reason.empty());
  PactTable other;
  other.active();
  REQUIRE(other.end("Ana", "Between the two of us") == "");
  CHECK(other.page("Uma")->end_reason.empty());
}
