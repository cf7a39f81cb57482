#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("the workspace tells its currency, today, and the periods that are running") {
  ApiServer server;
  const auto reply = server.get(vic, "/api/v1/workspace");
  REQUIRE(reply.status == 200);
  CHECK(field_of(reply.body, "name") == "Company");
  CHECK(field_of(reply.body, "currency") == "USD");
  CHECK(field_of(reply.body, "today") == "2027-03-15");
  CHECK(has(reply.body, R"("fiscal_year":{"label":"2027","start":"2027-01-01","end":"2027-12-31"})"));
  CHECK(has(reply.body, R"("start":"2027-01-01","end":"2027-03-31"})"));
  CHECK(has(reply.body, "\"data_until\":null"));
  server.post_deal(R"({"id":"1","owner":"Ana","amount":"1","status":"won","closed_on":"2027-03-10"})");
  CHECK(field_of(server.get(vic, "/api/v1/workspace").body, "data_until") == "2027-03-10");
}

TEST_CASE("people come with their unit and roles, each once over all pages") {
  ApiServer server;
  const auto first = server.get(olu, "/api/v1/people?limit=10");
  CHECK(items_of(first.body).size() == 10);
  const auto rest = server.get(olu, "/api/v1/people?limit=10&cursor=" + field_of(first.body, "next"));
  CHECK(items_of(rest.body).size() == 8);
  CHECK(has(rest.body, "\"next\":null"));
  const std::string anas = items_of(first.body).front();
  CHECK(field_of(anas, "id") == ana.text());
  CHECK(field_of(anas, "name") == "Ana");
  CHECK(field_of(anas, "unit") == "North/Team A");
  CHECK(has(anas, R"("roles":["rep"])"));
  CHECK(server.get(olu, "/api/v1/people?limit=201").status == 400);
  CHECK(server.get(olu, "/api/v1/people?cursor=first").status == 400);
}

TEST_CASE("units come by path, with the unit above") {
  ApiServer server;
  const auto reply = server.get(uma, "/api/v1/units");
  const auto all = items_of(server.get(olu, "/api/v1/units").body);
  REQUIRE(all.size() == 6);
  CHECK(field_of(all.front(), "id") == company.text());
  CHECK(has(all.front(), "\"parent\":null"));
  std::vector<std::string> paths;
  for (const std::string& unit : all) paths.push_back(field_of(unit, "path"));
  CHECK(std::ranges::is_sorted(paths));
  CHECK(std::ranges::find(paths, "North/Team A") != paths.end());
  for (const std::string& id : fields_of(reply.body, "id")) CHECK(id != south.text());
}

TEST_CASE("metrics come with the rules that make their numbers") {
  ApiServer server;
  const auto all = fields_of(server.get(ana, "/api/v1/metrics").body, "key");
  CHECK(all.size() >= 18);
  for (const char* key : {"revenue", "deals_won", "win_rate", "pipeline", "calls"}) {
    CHECK(std::ranges::find(all, key) != all.end());
  }
}
