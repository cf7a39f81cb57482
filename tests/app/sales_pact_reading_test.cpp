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
