#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string actuals = "/api/v1/reports/actuals";
const std::string attainment = "/api/v1/reports/attainment";

// Ana 300.00 USD in March and 50.00 EUR in January, Cy 40.00 USD in the fourth quarter before.
void sell(ApiServer& server) {
  for (const char* deal :
       {R"({"id":"1","owner":"Ana","amount":"300","status":"won","closed_on":"2027-03-02"})",
        R"({"id":"2","owner":"Ana","amount":"50","currency":"EUR","status":"won","closed_on":"2027-01-20"})",
        R"({"id":"3","owner":"Cy","amount":"40","status":"won","closed_on":"2026-12-31"})"}) {
    REQUIRE(server.post_deal(deal).status == 201);
  }
}

// The actual of one owner in a report.
std::string actual_of(const ApiServer::Reply& report, const std::string& id) {
  for (const std::string& row : items_of(report.body)) {
    if (field_of(row, "id") == id) return field_of(row, "actual");
  }
  return "not there";
}

}  // namespace

TEST_CASE("what every unit came to, those above with all below, those without facts at nought") {
  ApiServer server;
  sell(server);
  const auto report = server.get(olu, actuals + "?metric=revenue&by=unit&period=2027");
  REQUIRE(report.status == 200);
  CHECK(items_of(report.body).size() == 6);
  CHECK(actual_of(report, company.text()) == "355.00");  // 300 + 50 EUR at the planned 1.10
  CHECK(actual_of(report, north.text()) == "355.00");
  CHECK(actual_of(report, team_a.text()) == "355.00");
  CHECK(actual_of(report, team_b.text()) == "0.00");
  CHECK(actual_of(report, south.text()) == "0.00");
  CHECK(field_of(items_of(report.body).front(), "path").empty());  // the company first, then by path
  CHECK(field_of(report.body, "currency") == "USD");
  CHECK(field_of(report.body, "label") == "2027");
}

TEST_CASE("periods are named as people write them, and facts fall on their first and last days") {
  ApiServer server;
  sell(server);
  const auto cys = [&](const std::string& period) {
    return actual_of(server.get(olu, actuals + "?by=person&period=" + period), cy.text());
  };
  const auto anas = [&](const std::string& period) {
    return actual_of(server.get(olu, actuals + "?by=person&period=" + period), ana.text());
  };
  CHECK(cys("2026-Q4") == "40.00");
  CHECK(cys("FY2026") == "40.00");
  CHECK(cys("2026-12-31..2026-12-31") == "40.00");
  CHECK(cys("2027-01-01..2027-03-31") == "0.00");
  CHECK(anas("2027-Q1") == "355.00");
  CHECK(anas("2027-03") == "300.00");
  CHECK(anas("2027-03&as_of=2027-03-01") == "0.00");
  CHECK(anas("2027-03&as_of=2027-03-02") == "300.00");
  // Without a period: the fiscal year that is running.
  CHECK(actual_of(server.get(olu, actuals + "?by=person"), ana.text()) == "355.00");
}

TEST_CASE("another currency is asked for by its code; what no rate leads to is counted, not guessed") {
  ApiServer server;
  sell(server);
  REQUIRE(server
              .post_deal(
                  R"({"id":"4","owner":"Ben","amount":"9","currency":"CHF","status":"won","closed_on":"2027-03-01"})")
              .status == 201);
  const auto report = server.get(olu, actuals + "?by=person&period=2027&currency=EUR");
  CHECK(field_of(report.body, "currency") == "EUR");
  CHECK(actual_of(report, ana.text()) == "322.73");  // 300 / 1.10 + 50
  const auto dollars = server.get(olu, actuals + "?by=person&period=2027");
  CHECK(actual_of(dollars, ben.text()) == "0.00");
  for (const std::string& row : items_of(dollars.body)) {
    CHECK(value_of(row, "unconverted") == (field_of(row, "id") == ben.text() ? "1" : "0"));
  }
  CHECK(actual_of(server.get(olu, actuals + "?by=person&period=2027&currency=CHF"), ben.text()) == "9.00");
}

TEST_CASE("a report about something unknown says what there is") {
  ApiServer server;
  const auto metric = server.get(ana, actuals + "?metric=joy");
  CHECK(metric.status == 400);
  CHECK(has(metric.body, "\"?metric\""));
  CHECK(has(metric.body, "revenue"));
  CHECK(has(metric.body, "win_rate"));
  CHECK(server.get(ana, attainment + "?metric=joy").status == 400);
  CHECK(has(server.get(ana, actuals + "?period=soon").body, "\"?period\""));
  CHECK(has(server.get(ana, attainment + "?period=2027-13").body, "\"?period\""));
  const auto several = server.get(ana, actuals + "?by=dog&currency=DOLLAR&rates=best&as_of=yesterday");
  CHECK(several.status == 400);
  for (const char* field : {"?by", "?currency", "?rates", "?as_of"}) {
    CHECK(has(several.body, "\"" + std::string(field) + "\""));
  }
}

TEST_CASE("a viewer sees units and no other person; a rep the own unit and the people in it") {
  ApiServer server;
  sell(server);
  server.add_goal(revenue_goal(server, ana));
  const std::string of_team = server.add_goal(revenue_goal(server, team_a)).text();
  CHECK(fields_of(server.get(vic, actuals + "?by=person").body, "id") == std::vector<std::string>{vic.text()});
  CHECK(fields_of(server.get(vic, actuals + "?by=unit").body, "id").size() == 6);
  CHECK(fields_of(server.get(vic, attainment).body, "id") == std::vector<std::string>{of_team});
  CHECK_FALSE(has(server.get(vic, attainment).body, "Ana"));
  const auto seen_by_cy = server.get(cy, actuals + "?by=person");
  CHECK(fields_of(seen_by_cy.body, "id") == std::vector<std::string>{cy.text(), max.text()});
  CHECK(server.get(joe, actuals + "?by=unit").body == "[]");
  CHECK(server.get(joe, attainment).body == "[]");
}

TEST_CASE("a goal for the own line alone is in nobody else's report, a goal for all in everybody's") {
  ApiServer server;
  const std::string hidden = server.add_goal(revenue_goal(server, ana, Visibility::private_to_line)).text();
  const std::string open = server.add_goal(revenue_goal(server, sid, Visibility::workspace)).text();
  const auto ids = [&](PersonId person) { return fields_of(server.get(person, attainment).body, "id"); };
  using Ids = std::vector<std::string>;
  CHECK(ids(mo) == Ids{hidden, open});
  CHECK(ids(ben) == Ids{open});
  CHECK(ids(olu) == Ids{open});
  CHECK(ids(eve) == Ids{open});
}
