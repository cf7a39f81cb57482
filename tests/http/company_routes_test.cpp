#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string reports = "/api/v1/reports/";

void sell(ApiServer& server) {
  for (const char* deal : {R"({"id":"1","owner":"Ana","amount":"300","status":"won","closed_on":"2027-03-02"})",
                           R"({"id":"2","owner":"Sid","amount":"50","status":"won","closed_on":"2027-01-20"})",
                           R"({"id":"3","owner":"Cy","amount":"40","status":"won","closed_on":"2026-12-31"})"}) {
    REQUIRE(server.post_deal(deal).status == 201);
  }
  for (const Owner& owner : {Owner(company), Owner(north), Owner(team_a), Owner(ana), Owner(ben)}) {
    server.add_goal(revenue_goal(server, owner));
  }
}

}  // namespace

TEST_CASE("the company, its units with their own numbers, and the way down to a deal") {
  ApiServer server;
  sell(server);
  const auto top = server.get(olu, reports + "company?period=2027-Q1");
  REQUIRE(top.status == 200);
  CHECK(field_of(top.body, "label") == "2027-Q1");
  CHECK(value_of(top.body, "running") == "true");
  CHECK(
      has(top.body, R"("path":[{"id":")" + company.text() + R"(","name":"Company"}],"unit":{"id":")" + company.text()));
  CHECK(has(top.body, R"("name":"North","kind":"region","units":2)"));
  CHECK(has(top.body, R"("actual":"350.00")"));
  CHECK(has(top.body, R"("period_before":"2026-Q4","period_after":"2027-Q2")"));
  CHECK(has(top.body, R"("coverage":"1.000000")"));  // North's 1,000.00 of the company's 1,000.00; South has no goal

  const auto region = server.get(olu, reports + "company?unit=" + north.text());
  CHECK(has(region.body, R"("name":"Team A","kind":"team")"));
  CHECK_FALSE(has(region.body, R"("name":"South")"));
  const auto team = server.get(olu, reports + "company?unit=" + team_a.text());
  CHECK(has(team.body, R"("name":"Ana")"));
  const auto deals = server.get(olu, reports + "deals?unit=" + team_a.text());
  CHECK(value_of(deals.body, "detail") == "true");
  CHECK(has(deals.body, R"("external_id":"1")"));
  CHECK_FALSE(has(deals.body, R"("external_id":"2")"));
  const std::string id =
      fields_of(deals.body, "id").empty() ? "" : field_of(deals.body.substr(deals.body.find("\"items\"")), "id");
  CHECK(server.get(olu, "/api/v1/deals/" + id).status == 200);
}

TEST_CASE("a viewer sees units and totals, no names and no counts of fewer than five people") {
  ApiServer server;
  sell(server);
  const auto top = server.get(vic, reports + "company?unit=" + team_a.text());
  REQUIRE(top.status == 200);
  CHECK_FALSE(has(top.body, "Ana"));
  CHECK(has(top.body, R"("standing":null)"));
  CHECK(has(top.body, R"("actual":"300.00")"));
  const auto spread = server.get(vic, reports + "distribution?unit=" + team_a.text());
  CHECK(value_of(spread.body, "withheld") == "true");
  CHECK(has(spread.body, R"("bands":[])"));
  CHECK(value_of(server.get(mo, reports + "distribution?unit=" + team_a.text()).body, "withheld") == "false");
  const auto deals = server.get(vic, reports + "deals?unit=" + team_a.text());
  CHECK(value_of(deals.body, "detail") == "false");
  CHECK(has(deals.body, R"("items":[])"));
}

TEST_CASE("a unit that somebody may not see is not found, the same as one that does not exist") {
  ApiServer server;
  sell(server);
  for (const char* report : {"company", "distribution", "trend", "deals"}) {
    CAPTURE(report);
    const auto ask = [&](PersonId who, const std::string& unit) {
      return server.get(who, reports + report + "?unit=" + unit).status;
    };
    CHECK(ask(cy, team_a.text()) == 404);
    CHECK(ask(cy, id_to_text(999'999)) == 404);
    CHECK(ask(cy, team_b.text()) == 200);
    CHECK(server.get(joe, reports + report).status == 404);
  }
  CHECK(server.get(vic, reports + "trend?person=" + ana.text()).status == 404);
  CHECK(server.get(cy, reports + "deals?person=" + ana.text()).status == 404);
}

TEST_CASE("what a report can't be asked says what can be") {
  ApiServer server;
  const auto refused = [&](const std::string& query, const std::string& field) {
    const auto reply = server.get(olu, reports + query);
    return reply.status == 400 && has(reply.body, "\"?" + field + "\"");
  };
  CHECK(refused("company?metric=joy", "metric"));
  CHECK(refused("company?period=soon", "period"));
  CHECK(refused("company?view=upside_down", "view"));
  CHECK(refused("company?unit=north", "unit"));
  CHECK(refused("distribution?measure=luck", "measure"));
  CHECK(refused("trend?step=decade", "step"));
  CHECK(refused("trend?periods=61", "periods"));
  CHECK(refused("trend?until=soon", "until"));
  CHECK(refused("trend?currency=DOLLAR", "currency"));
  CHECK(refused("deals?metric=calls", "metric"));
  CHECK(refused("deals?cursor=7", "cursor"));
  CHECK(refused("deals?limit=201", "limit"));
  CHECK(refused("actuals?view=upside_down", "view"));
  CHECK(refused("trend?unit=" + north.text() + "&person=" + ana.text(), "unit"));
}

TEST_CASE("a trend by months, and the running one with the year before") {
  ApiServer server;
  sell(server);
  const auto trend = server.get(olu, reports + "trend?periods=3");
  REQUIRE(trend.status == 200);
  CHECK(has(trend.body, R"("label":"2027-01")"));
  CHECK(has(trend.body, R"("label":"2026-03")"));
  CHECK(has(trend.body, R"("actual":"50.00")"));
  const auto quarter = server.get(olu, reports + "trend?step=quarter&periods=1");
  CHECK(has(quarter.body, R"("target":"1000.00")"));
  CHECK(has(quarter.body, R"("attainment":"0.350000")"));
}
