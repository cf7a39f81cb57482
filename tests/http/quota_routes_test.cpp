#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string cell(PersonId person, const char* period, const char* target, int revision) {
  return fmt::format(R"({{"person":"{}","period":"{}","target":{},"revision":{}}})", person.text(), period, target,
                     revision);
}

ApiServer::Reply put(ApiServer& server, const std::string& cells, const std::string& more = "",
                     const ApiServer::Headers& headers = {}) {
  return server.as(olu, "PUT", "/api/v1/quotas", R"({"metric":"revenue","cells":[)" + cells + "]" + more + "}",
                   headers);
}

}  // namespace

TEST_CASE("quotas are given in one request, read in the grid and seen by their owners at once") {
  ApiServer server;
  const auto given = put(server, cell(ana, "2027-Q1", "\"1000\"", 0) + "," + cell(ben, "2027-Q1", "\"900.50\"", 0));
  CHECK(given.status == 200);
  CHECK(given.body == R"({"set":2,"changed":0,"taken_away":0,"unchanged":0})");
  const auto grid = server.get(olu, "/api/v1/quotas?metric=revenue&year=2027&by=quarter");
  CHECK(grid.status == 200);
  CHECK(has(grid.body, R"("target":"900.50","currency":"USD","revision":1,"lock":null)"));
  CHECK(has(grid.body, R"("columns":[{"label":"2027-Q1","start":"2027-01-01","end":"2027-03-31"})"));
  const auto follow = [&] { server.write([](app::Transaction&) {}); };  // as the program does after each write
  follow();
  CHECK(fields_of(server.get(ana, "/api/v1/goals").body, "target").front() == "1000.00");
  const auto away = put(server, cell(ana, "2027-Q1", "null", 1), R"(,"reason":"Moved to service")");
  CHECK(value_of(away.body, "taken_away") == "1");
  CHECK(has(server.get(olu, "/api/v1/audit").body, "Moved to service"));
  follow();
  CHECK(items_of(server.get(ana, "/api/v1/goals?person=" + ana.text()).body).empty());
}

TEST_CASE("a cell that somebody changed meanwhile is named, and the whole batch is not stored") {
  ApiServer server;
  REQUIRE(put(server, cell(ana, "2027-Q1", "\"1000\"", 0)).status == 200);
  const auto late = put(server, cell(ben, "2027-Q1", "\"1\"", 0) + "," + cell(ana, "2027-Q1", "\"2\"", 0));
  CHECK(late.status == 409);
  CHECK(field_of(late.body, "code") == "quotas_changed");
  CHECK(has(late.body, R"("pointer":"/cells/1","code":"CHANGED_MEANWHILE")"));
  CHECK_FALSE(has(server.get(olu, "/api/v1/quotas").body, R"("target":"1.00")"));
}

TEST_CASE("a cell without its target, without an owner or with both is refused where it stands") {
  ApiServer server;
  const auto reply = put(server, R"({"period":"2027-Q1","target":"1","revision":0},{"person":")" + ana.text() +
                                     R"(","period":"2027-Q1","revision":0},{"person":")" + ana.text() +
                                     R"(","period":"2027-Q1","target":1,"revision":-1})");
  CHECK(reply.status == 400);
  for (const char* pointer : {"/cells/0/person", "/cells/1/target", "/cells/2/target", "/cells/2/revision"}) {
    CHECK(has(reply.body, pointer));
  }
  const auto decimals = put(server, cell(ana, "2027-Q1", "\"1.005\"", 0));
  CHECK(decimals.status == 422);
  CHECK(has(decimals.body, R"("pointer":"/cells/0/target")"));
  const auto away = put(server, cell(ana, "2027-Q9", "\"1\"", 0));
  CHECK(has(away.body, R"("pointer":"/cells/0/period")"));
  CHECK(server.get(olu, "/api/v1/quotas?metric=joy").status == 400);
  CHECK(server.get(olu, "/api/v1/quotas?year=soon").status == 400);
  CHECK(server.get(olu, "/api/v1/quotas?by=week").status == 400);
}

TEST_CASE("a batch that is sent again under its key is stored once") {
  ApiServer server;
  const ApiServer::Headers key{{"Idempotency-Key", "quarter-start"}};
  const auto first = put(server, cell(ana, "2027-Q1", "\"1000\"", 0), "", key);
  const auto again = put(server, cell(ana, "2027-Q1", "\"1000\"", 0), "", key);
  CHECK(first.body == again.body);
  CHECK(again.header("idempotency-replayed") == "true");
}
