#include "http/support/permission_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Ana's goal runs with a weekly rhythm.
struct RhythmicGoal {
  ApiServer server;
  GoalId goal;
  std::string path;

  RhythmicGoal() {
    goal = add_agreed_goal(server);
    server.write([&](app::Transaction& tx) {
      auto agreement = tx.agreements().find(goal).value();
      agreement.terms.rhythm = Rhythm::weekly;
      tx.agreements().put(agreement);
      Goal running = tx.goals().find(goal).value();
      running.state = GoalState::active;
      running.period = revenue_goal(server, ana).period;
      CHECK(tx.goals().update(running));
      tx.changes().append(app::ChangeKind::goal);
    });
    path = "/api/v1/goals/" + goal.text() + "/check-ins";
  }
};

}  // namespace

TEST_CASE("a goal's check-in over HTTP: the window to write, what is refused, and a retry that writes nothing twice") {
  RhythmicGoal one;
  const auto open = one.server.get(ana, one.path);
  REQUIRE(open.status == 200);
  CAPTURE(open.body);
  const std::string window = field_of(open.body, "mine\":{\"window\":{\"start");
  REQUIRE(window.size() == 10);
  const std::string body = fmt::format(R"({{"window":"{}","confidence":7,"moved":"Two offers out"}})", window);
  CHECK(one.server.as(ana, "POST", one.path, R"({"window":")" + window + R"(","confidence":11})").status == 400);
  CHECK(one.server.as(ana, "POST", one.path, R"({"window":")" + window + R"(","sure":1})").status == 400);
  const ApiServer::Headers key{{"Idempotency-Key", "check-in-1"}};
  CHECK(one.server.as(ana, "POST", one.path, body, key).status == 201);
  CHECK(one.server.as(ana, "POST", one.path, body, key).status == 201);
  const auto read = one.server.get(mo, one.path);
  CHECK(has(read.body, R"("confidence":7)"));
  CHECK(has(read.body, R"("state":"submitted")"));
  one.server.write([&](app::Transaction& tx) { CHECK(tx.journal().entries(one.goal).size() == 1); });
  const auto above = one.server.get(uma, one.path);
  CHECK(above.status == 200);
  CHECK_FALSE(has(above.body, "Two offers"));
  CHECK(has(above.body, R"("confidence":null)"));
  CHECK(one.server.get(ben, one.path).status == 404);
}

TEST_CASE("who reads a goal's check-ins is told so with what was agreed about it") {
  RhythmicGoal one;
  const std::string agreement = "/api/v1/goals/" + one.goal.text() + "/agreement";
  for (const PersonId who : {ana, mo, uma}) {
    CHECK(has(one.server.get(who, agreement).body, R"("read_check_ins":true)"));
  }
  CHECK_FALSE(has(one.server.get(ben, agreement).body, R"("read_check_ins":true)"));
}

TEST_CASE("help asked over HTTP is accepted and confirmed") {
  RhythmicGoal one;
  const std::string window = field_of(one.server.get(ana, one.path).body, "mine\":{\"window\":{\"start");
  const std::string body = fmt::format(
      R"({{"window":"{}","confidence":5,"support":[{{"from":"{}","what":"Call them","by":"2099-01-04"}}]}})", window,
      ben.text());
  REQUIRE(one.server.as(ana, "POST", one.path, body).status == 201);
  const auto asked = one.server.get(ben, "/api/v1/support-requests");
  CHECK(has(asked.body, R"("unanswered":1)"));
  const std::string words = "/api/v1/support-requests/" + field_of(asked.body, "id") + "/words";
  CHECK(one.server.as(cy, "POST", words, R"({"act":"accept","day":"2099-01-01"})").status == 404);
  CHECK(one.server.as(ben, "POST", words, R"({"act":"accept"})").status == 422);
  CHECK(one.server.as(ben, "POST", words, R"({"act":"accept","day":"2099-01-01"})").status == 200);
  const auto done = one.server.as(ana, "POST", words, R"({"act":"confirm"})");
  CHECK(has(done.body, R"("state":"done")"));
}

TEST_CASE(
    "DOMAIN 6 doubts change what author and manager read of a status, on every route, and nothing that others read") {
  RhythmicGoal one;
  REQUIRE(one.server.post_deal(R"({"id":"1","owner":"Ana","amount":"900","status":"won","closed_on":"2027-03-02"})")
              .status == 201);
  const std::string window = field_of(one.server.get(ana, one.path).body, "mine\":{\"window\":{\"start");
  const std::string body = fmt::format(R"({{"window":"{}","confidence":2}})", window);
  REQUIRE(one.server.as(ana, "POST", one.path, body).status == 201);
  const std::string goal = "/api/v1/goals/" + one.goal.text();
  const std::string mark = R"("without_doubts":"ahead")";
  const std::string lowered = R"("status":"on_track")";
  for (const std::string& path : {goal, goal + "/explanation", "/api/v1/goals?person=" + ana.text(),
                                  "/api/v1/today?person=" + ana.text(), "/api/v1/reports/team?unit=" + team_a.text()}) {
    CAPTURE(path);
    for (const PersonId who : {ana, mo}) CHECK(has(one.server.get(who, path).body, mark));
    for (const PersonId who : {uma, olu, ben, eve}) {
      const auto reply = one.server.get(who, path);
      CHECK(reply.status == 200);
      CHECK_FALSE(has(reply.body, R"("without_doubts":")"));
      CHECK_FALSE(has(reply.body, lowered));
    }
  }
  CHECK(has(one.server.get(mo, goal + "/pace").body, lowered));
  CHECK(has(one.server.get(uma, goal + "/pace").body, R"("status":"ahead")"));
  CHECK(has(one.server.get(mo, goal + "?as_of=2027-03-12").body, R"("without_doubts":null)"));
  for (const std::string path : {"/api/v1/reports/attainment", "/api/v1/alignment?parent=loose"}) {
    for (const PersonId who : {ana, mo, uma, olu, ben}) CHECK_FALSE(has(one.server.get(who, path).body, lowered));
  }
  CHECK(has(one.server.get(mo, "/api/v1/reports/team").body, R"("need":{"reason":"doubts")"));
  CHECK_FALSE(has(one.server.get(uma, "/api/v1/reports/team?unit=" + team_a.text()).body, R"("reason":"doubts")"));
}
