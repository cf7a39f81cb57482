#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string goals = "/api/v1/goals";

std::string draft(const std::string& value, const std::string& more = "") {
  return fmt::format(R"({{"statement":"Win 12 deals in Q2 2027 by calling every open account","draft":{{"person":"{}",)"
                     R"("metric":"deals_won","period":"2027-Q2","target":{{"mode":"absolute","value":"{}"}},)"
                     R"("why":"Deals pay for the rest","needs_nothing":true,"review_on":"2027-05-15"{}}}}})",
                     ana.text(), value, more);
}

// One goal, and whose turn it is.
struct Talk {
  ApiServer server;
  std::string path;
  std::string etag;

  ApiServer::Reply write(const std::string& body, PersonId by = ana) {
    const auto reply = server.as(by, "POST", goals, body);
    if (reply.status == 201) {
      path = goals + "/" + field_of(reply.body, "id");
      etag = reply.header("etag");
    }
    return reply;
  }
  ApiServer::Reply send(PersonId by, const std::string& method, const std::string& below, const std::string& body) {
    auto reply = server.as(by, method, path + below, body, {{"If-Match", etag}});
    if (reply.status == 200) etag = reply.header("etag");
    return reply;
  }
  ApiServer::Reply step(PersonId by, const std::string& act, const std::string& more = "") {
    return send(by, "POST", "/steps", R"({"act":")" + act + "\"" + more + "}");
  }
  [[nodiscard]] std::string waiting(PersonId by) {
    std::string out;
    for (const std::string& one : items_of(server.get(by, goals + "/waiting").body))
      out += field_of(one, "asked") + " ";
    return out;
  }
};

}  // namespace

TEST_CASE("a goal is written, argued over and agreed, and nobody accepts their own target") {
  Talk talk;
  const auto made = talk.write(draft("12"));
  REQUIRE(made.status == 201);
  CHECK(made.header("location").starts_with("/api/v1/goals/"));
  CHECK(has(made.body, R"("state":"draft")"));
  CHECK(has(made.body, R"("title":")"));
  CHECK(has(made.body, R"("steps":["propose","cancel"],"rewrite":true)"));
  CHECK(talk.waiting(ana) == "finish ");
  CHECK(talk.waiting(mo).empty());
  CHECK(talk.server.get(mo, talk.path + "/agreement").status == 404);  // still Ana's alone
  CHECK(talk.server.get(mo, talk.path).status == 404);

  CHECK(talk.step(ana, "propose").status == 200);
  CHECK(talk.waiting(ana) == "others ");
  CHECK(talk.waiting(mo) == "agree ");
  CHECK(talk.waiting(uma).empty());                                     // she may, but Mo is nearer
  CHECK(talk.server.get(ben, talk.path + "/agreement").status == 404);  // a colleague sees it when it is agreed
  const auto own = talk.step(ana, "agree");
  CHECK(own.status == 422);
  CHECK(has(own.body, R"("code":"OWN_TARGET")"));

  CHECK(talk.step(mo, "want_changes").status == 422);  // says why
  const auto wanted = talk.step(mo, "want_changes", R"(,"comment":"You won 14 before","counter_target":"15")");
  REQUIRE(wanted.status == 200);
  CHECK(has(wanted.body, R"("kind":"changes_wanted")"));
  CHECK(has(wanted.body, R"("comment":"You won 14 before","target":"15")"));
  CHECK(talk.waiting(ana) == "mend ");

  CHECK(talk.send(ana, "PUT", "/draft", draft("14")).status == 200);
  CHECK(talk.step(ana, "propose").status == 200);
  const auto agreed = talk.step(mo, "agree");
  REQUIRE(agreed.status == 200);
  CHECK(has(agreed.body, R"("state":"agreed")"));  // from the first of April on it runs
  CHECK(talk.waiting(ana).empty());
  CHECK(talk.waiting(mo).empty());
  const auto peer = talk.server.get(ben, talk.path + "/agreement");
  CHECK(peer.status == 200);
  CHECK(has(peer.body, R"("events":[])"));  // what was said is between the two
  CHECK(has(peer.body, R"("resolved":"14")"));
  CHECK(talk.server.get(cy, talk.path + "/agreement").status == 404);
}

TEST_CASE("who is late reads again, and what is missing is said by its field") {
  Talk talk;
  const auto bare = talk.server.as(ana, "POST", goals, R"({"statement":"Sell more","draft":{}})");
  CHECK(bare.status == 422);
  for (const char* field : {"/owner", "/metric", "/period"}) CHECK(has(bare.body, field));
  CHECK(talk.write(draft("12"), ben).status == 422);  // not Ben's to write
  CHECK(talk.write(draft("12", R"(,"title":"Four")")).status == 422);
  const auto over =
      talk.server.as(ana, "POST", goals,
                     fmt::format(R"({{"statement":"","draft":{{"person":"{}","metric":"deals_won","period":"2026-Q1",)"
                                 R"("target":{{"mode":"absolute","value":"3"}}}}}})",
                                 ana.text()));
  CHECK(over.status == 422);
  CHECK(has(over.body, R"("code":"PERIOD_OVER")"));
  REQUIRE(talk.write(draft("12")).status == 201);
  CHECK(talk.server.as(ana, "POST", talk.path + "/steps", R"({"act":"propose"})").status == 428);
  const std::string first = talk.etag;
  CHECK(talk.step(ana, "propose").status == 200);
  talk.etag = first;
  CHECK(talk.step(mo, "agree").status == 412);
}

TEST_CASE("an error of the checker keeps a goal from being agreed until the approver overrides it with a reason") {
  Talk talk;
  // Two quotas on the same metric and time: R3 is an error that can be overridden.
  Goal rival = revenue_goal(talk.server, ana);
  rival.metric = talk.server.metric("deals_won");
  rival.currency.reset();
  rival.target = 10;
  rival.period = {
      PeriodKind::quarter, "2027-Q2", {Date::parse_iso("2027-04-01").value(), Date::parse_iso("2027-06-30").value()}};
  talk.server.add_goal(rival);
  REQUIRE(talk.write(draft("12")).status == 201);
  CHECK(talk.step(ana, "propose").status == 200);
  const auto blocked = talk.step(mo, "agree");
  CHECK(blocked.status == 422);
  CHECK(has(blocked.body, R"("code":"BLOCKED_BY_CHECKER")"));
  CHECK(has(blocked.body, "R3: "));
  const std::string because = R"({"rule":"R3","reason":"The quota is closed next week"})";
  CHECK(talk.send(ana, "POST", "/overrides", because).status == 403);  // not by the author
  CHECK(talk.send(mo, "POST", "/overrides", R"({"rule":"M1","reason":"x"})").status == 422);
  CHECK(talk.send(mo, "POST", "/overrides", R"({"rule":"R3","reason":" "})").status == 422);
  const auto done = talk.send(mo, "POST", "/overrides", because);
  CHECK(done.status == 200);
  CHECK(has(done.body, R"("overridden":["R3"])"));
  CHECK(talk.step(mo, "agree").status == 200);
}

TEST_CASE("an amendment is asked for by one side and decided by the other") {
  Talk talk;
  REQUIRE(talk.write(draft("12")).status == 201);
  CHECK(talk.step(ana, "propose").status == 200);
  CHECK(talk.step(mo, "agree").status == 200);
  const std::string asked = R"({"reason":"market","target":"9","comment":"The fair was cancelled"})";
  CHECK(talk.send(ben, "POST", "/amendments", asked).status == 403);
  const auto open = talk.send(ana, "POST", "/amendments", asked);
  REQUIRE(open.status == 200);
  CHECK(has(open.body, R"("target_before":"12","target_after":"9","valid_from":"2027-04-01")"));
  CHECK(talk.waiting(mo) == "decide_amendment ");
  CHECK(talk.send(ana, "POST", "/amendments", asked).status == 422);  // one at a time
  CHECK(talk.send(ana, "POST", "/amendments/decision", R"({"agree":true})").status == 403);
  const auto agreed = talk.send(mo, "POST", "/amendments/decision", R"({"agree":true,"comment":"I see"})");
  REQUIRE(agreed.status == 200);
  CHECK(has(agreed.body, R"("state":"agreed")"));
  CHECK(has(agreed.body, R"("kind":"amendment_agreed")"));
  CHECK(talk.send(mo, "POST", "/amendments/decision", R"({"agree":true})").status == 422);
  CHECK(talk.send(ana, "POST", "/amendments", R"({"reason":"market","target":"12","comment":"x"})").status == 422);
}

TEST_CASE("a quota that was given is no goal that is negotiated here") {
  ApiServer server;
  const std::string path = goals + "/" + server.add_goal(revenue_goal(server, ana)).text();
  CHECK(server.get(ana, path + "/agreement").status == 204);
  CHECK(server.get(cy, path + "/agreement").status == 404);  // and who may not see the goal hears nothing of it
  const auto reply = server.as(ana, "POST", path + "/steps", R"({"act":"acknowledge"})", {{"If-Match", "\"1\""}});
  CHECK(reply.status == 422);
  CHECK(has(reply.body, R"("code":"NOT_NEGOTIATED")"));
}

TEST_CASE("support is provided by who leads and confirmed by the owner alone; milestones are reached on a day") {
  Talk talk;
  const std::string more = R"(,"resources":[{"kind":"training","text":"A course","provider":"Mo","due":"2027-04-20"}],)"
                           R"("milestones":[{"title":"Half of it","due":"2027-05-10"}])";
  REQUIRE(talk.write(draft("12", more)).status == 201);
  CHECK(talk.step(ana, "propose").status == 200);
  CHECK(talk.step(mo, "agree").status == 200);
  CHECK(talk.send(mo, "POST", "/support", R"({"resource":0,"state":"confirmed"})").status == 403);
  const auto given = talk.send(mo, "POST", "/support", R"({"resource":0,"state":"provided"})");
  CHECK(has(given.body, R"("state":"provided"}])"));
  CHECK(has(talk.send(ana, "POST", "/support", R"({"resource":0,"state":"confirmed"})").body,
            R"("state":"confirmed"}])"));
  CHECK(talk.send(ana, "POST", "/support", R"({"resource":1,"state":"confirmed"})").status == 422);
  CHECK(talk.send(ana, "POST", "/milestones", R"({"milestone":0,"reached_on":"2027-12-01"})").status == 422);
  const auto reached = talk.send(ana, "POST", "/milestones", R"({"milestone":0,"reached_on":"2027-03-14"})");
  CHECK(has(reached.body, R"("reached_on":"2027-03-14")"));
}

TEST_CASE("goals are listed by whose they are, by how far they are and by what they are written as") {
  Talk talk;
  talk.server.add_goal(revenue_goal(talk.server, team_a));
  REQUIRE(talk.write(draft("12", R"(,"framework":"hard")")).status == 201);
  const auto listed = [&](const std::string& query) {
    return items_of(talk.server.get(mo, goals + "?" + query).body).size();
  };
  CHECK(listed("framework=hard") == 0);  // a draft is nobody's but its author's
  CHECK(talk.step(ana, "propose").status == 200);
  talk.server.write([](app::Transaction&) {});  // numbers follow
  CHECK(listed("framework=hard") == 1);
  CHECK(listed("framework=hard&state=proposed&by=person") == 1);
  CHECK(listed("framework=hard&state=running") == 0);
  CHECK(listed("framework=hard&by=unit") == 0);
  CHECK(listed("framework=plain&by=unit&under=" + team_a.text()) == 1);
  CHECK(listed("under=" + team_a.text()) == 2);  // the team's and its people's
  CHECK(listed("under=" + team_b.text()) == 0);
  for (const char* wrong : {"state=odd", "framework=odd", "by=odd", "under=06ajbdyv9ammy"}) {
    CHECK(talk.server.get(mo, goals + "?" + wrong).status == 400);
  }
}
