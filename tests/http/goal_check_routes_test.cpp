#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

ApiServer::Reply check(ApiServer& server, const std::string& body) {
  return server.as(ana, "POST", "/api/v1/goals/check", body);
}

}  // namespace

TEST_CASE("a sentence that is checked answers findings, score and the fields read from it") {
  ApiServer server;
  const auto reply = check(server, R"({"statement":"Increase customer retention by 15 % by 31 December 2027"})");
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("rule":"M4","severity":"warning")"));
  CHECK(has(reply.body, R"("metric":"retention_rate")"));
  CHECK(has(reply.body, R"("direction":"increase")"));
  CHECK(has(reply.body, R"("by":"15 %")"));
  CHECK(has(reply.body, R"("from":null)"));
}

TEST_CASE("places are counted in characters, not in bytes") {
  ApiServer server;
  const auto reply = check(server, R"({"statement":"Zoë will try to sell more"})");
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("score":)"));
  CHECK(has(reply.body, R"("rule":"S2","severity":"warning","final":false,"field":"statement","at":[9,12])"));
}

TEST_CASE("what is no sentence is refused with what would be") {
  ApiServer server;
  for (const char* const body : {R"({})", R"({"statement":7})", R"({"statement":"a","b":1})"}) {
    CAPTURE(body);
    const auto reply = check(server, body);
    CHECK(reply.status == 400);
    CHECK(has(reply.body, R"("errors":[)"));
  }
  const auto empty = check(server, R"({"statement":""})");
  CHECK(empty.status == 422);
  CHECK(has(empty.body, R"("/statement")"));
  CHECK(check(server, R"({"statement":")" + std::string(100'000, 'a') + "\"}").status == 422);
}

TEST_CASE("a draft is checked with the evidence of the books, and answers the target and how real it is") {
  ApiServer server;
  const auto reply = check(server, R"({"statement":"Grow revenue to $460k by 30 June by opening 12 accounts","draft":{)"
                                   R"("person":")" +
                                       ana.text() +
                                       R"(","metric":"revenue","period":"2027-Q2",)"
                                       R"("target":{"mode":"absolute","value":"460000.00","baseline":"400000"}}})");
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("target":{"target":"460000.00")"));
  CHECK(has(reply.body, R"("realism":{"band":")"));
  CHECK(has(reply.body, R"("rule":"R4","severity":"info","final":false,"field":"rationale","at":[])"));
  CHECK(has(reply.body, R"("blocked":)"));
}

TEST_CASE("a draft without a sentence is checked by its fields alone; what can't be read is named") {
  ApiServer server;
  CHECK(has(check(server, R"({"statement":"","draft":{}})").body, R"("rule":"S1","severity":"error","final":true)"));
  const std::string german = R"("statement":"Umsatz bis Ende Q2 um 15 % steigern")";
  CHECK(has(check(server, "{" + german + R"(,"draft":{}})").body, R"("rule":"S1","severity":"error","final":true)"));
  const auto alone = check(server, "{" + german + "}");
  CHECK(alone.status == 422);
  CHECK(has(alone.body, "one in English is accepted"));
  const auto unread = check(server, R"({"statement":"","draft":{"metric":"happiness"}})");
  CHECK(unread.status == 422);
  CHECK(has(unread.body, R"("/draft/metric")"));
  const auto others = check(server, R"({"statement":"","draft":{"person":")" + mo.text() + R"("}})");
  CHECK(others.status == 422);
  CHECK(has(others.body, R"("/draft/owner")"));
  for (const char* const draft : {R"({"target":{"value":"1"}})", R"({"framework":"clever"})", R"({"x":1})",
                                  R"({"target":{"mode":"absolute","value":1}})"}) {
    CAPTURE(draft);
    CHECK(check(server, std::string(R"({"statement":"","draft":)") + draft + "}").status == 400);
  }
}

TEST_CASE("the draft of a goal that is kept counts what it serves already; a goal that one may not write is refused") {
  ApiServer server;
  const std::string strategy = "/api/v1/strategy/objectives";
  const auto made = server.as(
      eve, "POST", strategy,
      R"({"title":"Grow in the north","start":"2027-01-01","end":"2027-12-31","owner":")" + mo.text() + "\"}");
  REQUIRE_MESSAGE(made.status == 201, made.body);
  const std::string objective = field_of(made.body, "id");
  const ApiServer::Headers as_read{{"If-Match", "\"1\""}};
  const auto active = server.as(olu, "POST", strategy + "/" + objective + "/states", R"({"state":"active"})", as_read);
  REQUIRE_MESSAGE(active.status == 200, active.body);
  Goal goal = revenue_goal(server, ana);
  goal.state = GoalState::draft;
  const std::string id = server.add_goal(goal).text();
  REQUIRE(server
              .as(mo, "POST", "/api/v1/goals/" + id + "/alignments",
                  R"({"objective":")" + objective + R"(","kind":"supports"})")
              .status == 201);
  const std::string draft = R"({"statement":"","draft":{"person":")" + ana.text() +
                            R"(","metric":"revenue","period":"2027-Q1","target":{"mode":"absolute","value":"1000"}})";
  CHECK(has(check(server, draft + "}").body, R"("rule":"R1")"));
  const auto kept = check(server, draft + R"(,"goal":")" + id + "\"}");
  CHECK(kept.status == 200);
  CHECK_FALSE(has(kept.body, R"("rule":"R1")"));
  const std::string of_mo = server.add_goal(revenue_goal(server, mo)).text();
  for (const std::string& other : {of_mo, GoalId{77}.text()}) {
    const auto refused = check(server, draft + R"(,"goal":")" + other + "\"}");
    CHECK(refused.status == 422);
    CHECK(has(refused.body, R"("pointer":"/goal","code":"GOAL_UNKNOWN")"));
  }
}
