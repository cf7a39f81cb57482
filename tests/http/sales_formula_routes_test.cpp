#include "http/support/api_server.hpp"
#include "http/support/records.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string formula_of(PersonId person, const std::string& query = {}) {
  return "/api/v1/people/" + person.text() + "/sales-formula" + query;
}

}  // namespace

TEST_CASE("the sales formula of the running goal, with what the records say") {
  ApiServer server;
  const GoalId goal = server.add_goal(revenue_goal(server, ana));
  REQUIRE(
      server.post_deal(R"({"id":"1","owner":"Ana","amount":"100","status":"won","closed_on":"2027-03-02"})").status ==
      201);
  add_calls(server);
  const auto reply = server.get(ana, formula_of(ana));
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, "\"goal\":{\"id\":\"" + goal.text() + '"'));
  CHECK(has(reply.body, R"("target":"1000.00","target_assumed":false,"actual":"100.00")"));
  CHECK(has(reply.body, R"("to_win":"900.00")"));
  CHECK(has(reply.body, R"("deal_size":{"value":"100.00","assumed":false)"));
  CHECK(field_of(reply.body, "as_of") == "2027-03-14");
  const auto again = server.as(ana, "GET", formula_of(ana), "", {{"If-None-Match", reply.headers.at("etag")}});
  CHECK(again.status == 304);
}

TEST_CASE("what if rates, deal size, target and lags were others") {
  ApiServer server;
  server.add_goal(revenue_goal(server, ana));
  const auto reply = server.get(mo, formula_of(ana,
                                               "?stages=calls,meetings,proposals&rates=meetings:0.1,proposals:0.5,"
                                               "deals_won:0.25&deal_size=12000&target=180000&lags=calls:1"));
  REQUIRE(reply.status == 200);
  for (const char* needed : {R"("needed":1200)", R"("needed":120,)", R"("needed":60,)", R"("needed":15,)"}) {
    CHECK(has(reply.body, needed));
  }
  CHECK(has(reply.body, R"("target":"180000.00","target_assumed":true)"));
  CHECK(has(reply.body, R"("lag":"1","lag_basis":"assumed")"));
}

TEST_CASE("what a question of a formula gets wrong is said parameter by parameter") {
  ApiServer server;
  const auto reply = server.get(ana, formula_of(ana,
                                                "?rates=meetings&lags=calls:1.5&deal_size=0&target=-1&win_rate=1.1"
                                                "&goal=x&as_of=soon"));
  REQUIRE(reply.status == 400);
  for (const char* field : {"?rates", "?lags", "?deal_size", "?target", "?win_rate", "?goal", "?as_of"}) {
    CHECK(has(reply.body, "\"" + std::string(field) + "\""));
  }
  for (const char* query :
       {"?rates=meetings:1.1", "?rates=meetings:0.1234567", "?rates=meetings:0.1,meetings:0.2", "?rates=meetings:-0.1",
        "?rates=a:1,b:1,c:1,d:1,e:1,f:1,g:1,h:1,i:1", "?lags=calls:261", "?rates=calls:0.5", "?stages=win_rate",
        "?stages=deals_won", "?deal_size=1.005", "?deal_size=99999999999999999999999", "?rates=", "?lags=:3"}) {
    const auto refused = server.get(ana, formula_of(ana, query));
    CHECK_MESSAGE(refused.status == 400, query);
  }
  CHECK(server.get(ana, formula_of(ana, "?goal=" + id_to_text(99))).status == 404);
}

TEST_CASE("a formula is for the person, those above and operations; others are told that there is none") {
  ApiServer server;
  server.add_goal(revenue_goal(server, ana));
  const auto nobody = server.get(ben, formula_of(PersonId{123'456}));
  for (const PersonId asker : {ben, cy, eve, vic, joe}) {
    const auto reply = server.get(asker, formula_of(ana));
    CHECK(reply.status == 404);
    CHECK(field_of(reply.body, "detail") == field_of(nobody.body, "detail"));
  }
  for (const PersonId asker : {ana, mo, uma, olu}) CHECK(server.get(asker, formula_of(ana)).status == 200);
  CHECK(server.get(olu, "/api/v1/people/x/sales-formula").status == 404);
}
