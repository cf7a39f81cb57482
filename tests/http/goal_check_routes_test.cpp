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
  CHECK(has(reply.body, R"("rule":"S2","severity":"warning","at":[9,12])"));
}

TEST_CASE("what is no sentence is refused with what would be") {
  ApiServer server;
  for (const std::string body : {R"({})", R"({"statement":7})", R"({"statement":"a","b":1})"}) {
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
