#include "http/support/signed_pacts.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("pacts and standards are reported a row a unit, to operations of a unit its own") {
  ApiServer server;
  const auto all = items_of(server.get(eve, "/api/v1/reports/pacts").body);
  const auto own = items_of(server.get(sue, "/api/v1/reports/pacts").body);
  CHECK(own.size() < all.size());
  REQUIRE_FALSE(own.empty());
  for (const std::string& row : own) {
    CHECK(has(row, R"("kind":"unit")"));
    CHECK(value_of(row, "people") == "0");
  }
  const auto mas = items_of(server.get(olu, "/api/v1/reports/mas?period=2026").body);
  REQUIRE_FALSE(mas.empty());
  CHECK(has(mas.front(), R"("label":"2026")"));
}

TEST_CASE("pacts of teams are reported as many as exist for the asker, of two members without their health") {
  SignedPacts company;
  const auto row_of = [&](PersonId who, const std::string& name) {
    for (const std::string& row : items_of(company.server.get(who, "/api/v1/reports/pacts").body)) {
      if (has(row, R"("name":")" + name + '"')) return row.substr(row.find(R"("team_pacts":)"));
    }
    return std::string("no such row");
  };
  const std::string active =
      R"("team_pacts":{"forming":0,"signing":0,"signed_ahead":0,"active":1,"healthy":null,"unknown":null,)"
      R"("short_handed":null,"ended":0,"dissolved":0,"fulfilled":0,"partly":0,"not_fulfilled":0})";
  CHECK(has(row_of(eve, "Team A"), active));
  CHECK(has(row_of(olu, "Team A"), active));
  CHECK(row_of(sue, "Team A") == "no such row");
  for (const std::string& row : items_of(company.server.get(sue, "/api/v1/reports/pacts").body)) {
    CHECK(has(row, R"("active":0,"healthy":0)"));
  }
}

TEST_CASE("check-ins are reported to a manager of what is led, with obstacles to executives alone") {
  ApiServer server;
  const auto all = items_of(server.get(eve, "/api/v1/reports/check-ins?period=2026").body);
  const auto led = items_of(server.get(mo, "/api/v1/reports/check-ins?period=2026").body);
  REQUIRE_FALSE(led.empty());
  CHECK(led.size() < all.size());
  CHECK(has(all.front(), R"("obstacles":{"market":0)"));
  for (const std::string& row : led) CHECK(has(row, R"("obstacles":null)"));
  const auto running = server.get(eve, "/api/v1/reports/check-ins?period=2027");
  CHECK(running.status == 400);
  CHECK(has(running.body, "a period that is over"));
}

TEST_CASE("standards of a month that runs, or of no month, are refused with what would be accepted") {
  ApiServer server;
  const auto running = server.get(olu, "/api/v1/reports/mas?period=2027");
  CHECK(running.status == 400);
  CHECK(has(running.body, "a period that is over"));
  CHECK(server.get(olu, "/api/v1/reports/mas?period=soon").status == 400);
  CHECK(server.get(olu, "/api/v1/reports/mas?period=2026-01-05..2026-01-09").status == 400);
}
