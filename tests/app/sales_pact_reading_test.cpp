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
