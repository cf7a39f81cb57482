#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string meetings(const std::string& rows, const std::string& more = "") {
  return R"({"statement":"{owner}: hold {target} meetings by {end} by calling every account","draft":{"metric":"meetings",)"
         R"("framework":"plain","target":{"mode":"absolute","value":"30"},"period":"2027-Q3","assigned":true,)"
         R"("why":"Meetings win deals","needs_nothing":true,"stands_alone_because":"a trial"},"rows":[)" +
         rows + "]" + more + "}";
}

ApiServer::Reply give(ApiServer& server, const PersonId& who, const std::string& body) {
  return server.as(who, "POST", "/api/v1/goals/batch", body);
}

}  // namespace

TEST_CASE("many goals are tried first and then given, each found by its id") {
  ApiServer server;
  const std::string rows = R"({"owner":"Ana"},{"owner":"Ben","value":"25"})";
  const auto tried = give(server, mo, meetings(rows, R"(,"act":"assign","dry_run":true)"));
  REQUIRE(tried.status == 200);
  CHECK(has(tried.body, R"("written":0)"));
  CHECK(has(tried.body, R"("statement":"Ben: hold 25 meetings by 30 September 2027 by calling every account")"));
  CHECK(has(tried.body, R"("realism":"no_evidence")"));
  const auto given = give(server, mo, meetings(rows, R"(,"act":"assign")"));
  REQUIRE(given.status == 201);
  CHECK(has(given.body, R"("written":2)"));
  const std::size_t at = given.body.find(R"("goal":")");
  REQUIRE(at != std::string::npos);
  const std::string id = given.body.substr(at + 8, given.body.find('"', at + 8) - at - 8);
  const auto agreement = server.as(ana, "GET", "/api/v1/goals/" + id + "/agreement");
  REQUIRE(agreement.status == 200);
  CHECK(has(agreement.body, R"("assigned":true)"));
  CHECK(has(agreement.body, R"("steps":["acknowledge"])"));
}

TEST_CASE("rows that can't be done are named, with what would be accepted, and nothing is kept") {
  ApiServer server;
  const auto refused =
      give(server, mo, meetings(R"({"owner":"Ana"},{"owner":"Nobody"},{"owner":"Ana"})", R"(,"act":"assign")"));
  CHECK(refused.status == 422);
  CHECK(has(refused.body, R"("pointer":"/rows/1/owner")"));
  CHECK(has(refused.body, R"("pointer":"/rows/2/owner")"));
  CHECK(has(refused.body, "OWNER_TWICE"));
  CHECK_FALSE(has(server.as(ana, "GET", "/api/v1/goals").body, "meetings"));
  const auto tried = give(server, mo, meetings(R"({"owner":"Nobody"})", R"(,"dry_run":true)"));
  REQUIRE(tried.status == 200);
  CHECK(has(tried.body, R"("problems":[{"field":"owner","code":"OWNER_UNKNOWN")"));
}

TEST_CASE("a body that says whose the goals are twice, or gives no rows, is refused") {
  ApiServer server;
  const auto twice =
      give(server, mo, R"({"statement":"Sell","draft":{"person":")" + ana.text() + R"("},"rows":[{"owner":"Ana"}]})");
  CHECK(twice.status == 400);
  CHECK(has(twice.body, R"("pointer":"/draft")"));
  const auto none = give(server, mo, meetings(""));
  CHECK(none.status == 422);
  CHECK(has(none.body, R"("pointer":"/rows")"));
  CHECK(give(server, mo, meetings(R"({"owner":"Ana","amount":"5"})")).status == 400);
}
