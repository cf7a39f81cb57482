#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Ana's quota and Team A's, for the same quarter.
struct Goals : ApiServer {
  std::string of_ana = add_goal(revenue_goal(*this, ana)).text();
  std::string of_team = add_goal(revenue_goal(*this, team_a)).text();
  std::string of_south = add_goal(revenue_goal(*this, south)).text();

  Reply align(PersonId by, const std::string& child, const std::string& body) {
    return as(by, "POST", "/api/v1/goals/" + child + "/alignments", body);
  }
  Reply sum(PersonId by, const std::string& child, const std::string& parent, const std::string& more = "") {
    return align(by, child, fmt::format(R"({{"goal":"{}","kind":"sum"{}}})", parent, more));
  }
};

ApiServer::Headers from(const std::string& etag) { return {{"If-Match", etag}}; }

}  // namespace

TEST_CASE("a goal is aligned, seen in the map and in its line, changed and taken away from what was read") {
  Goals server;
  const auto made = server.sum(mo, server.of_ana, server.of_team, R"(,"share":"0.5")");
  CHECK(made.status == 201);
  CHECK(made.header("etag") == "\"1\"");
  CHECK(has(made.body, R"("kind":"sum","share":"0.500000","weight":null,"from":"2027-01-01","to":null)"));
  const std::string path = made.header("location");
  CHECK(path == "/api/v1/goals/" + server.of_ana + "/alignments/" + field_of(made.body, "id"));
  const auto below = server.get(mo, "/api/v1/alignment?parent=goal:" + server.of_team);
  CHECK(below.status == 200);
  CHECK(field_of(below.body, "key") == "goal:" + server.of_ana);
  CHECK(has(server.get(ana, "/api/v1/goals/" + server.of_ana + "/line-of-sight").body, R"("orphan":true)"));
  CHECK(has(server.get(mo, "/api/v1/goals/" + server.of_team + "/coverage").body, R"("coverage":"0.500000")"));
  CHECK(server.as(mo, "PATCH", path, R"({"share":"1"})").status == 428);
  const auto changed = server.as(mo, "PATCH", path, R"({"share":"0.75","to":"2027-03-01"})", from("\"1\""));
  CHECK(changed.status == 200);
  CHECK(changed.header("etag") == "\"2\"");
  CHECK(has(changed.body, R"("share":"0.750000","weight":null,"from":"2027-01-01","to":"2027-03-01")"));
  CHECK(server.as(mo, "PATCH", path, R"({"to":null})", from("\"1\"")).status == 412);
  CHECK(server.as(mo, "DELETE", path, "", from("\"1\"")).status == 412);
  CHECK(server.as(mo, "DELETE", path, "", from("\"2\"")).status == 204);
  CHECK(server.as(mo, "DELETE", path, "", from("\"2\"")).status == 404);
  CHECK(server.get(mo, "/api/v1/alignment?parent=goal:" + server.of_team).body.find("goal:") == std::string::npos);
}

TEST_CASE("an alignment that can't be is refused with its code, its field and what would be accepted") {
  Goals server;
  REQUIRE(server.sum(uma, server.of_ana, server.of_team).status == 201);
  const auto refused = [&](const ApiServer::Reply& reply, std::string_view pointer, std::string_view code) {
    CHECK(reply.status == 422);
    CHECK(has(reply.body, fmt::format(R"("pointer":"{}","code":"{}")", pointer, code)));
  };
  refused(server.sum(uma, server.of_team, server.of_ana), "/parent", "ALIGNMENT_CYCLE");
  refused(server.sum(uma, server.of_ana, server.of_ana), "/parent", "ALIGNMENT_SELF");
  refused(server.sum(uma, server.of_ana, server.of_team), "/parent", "ALIGNMENT_OVERLAP");
  refused(server.sum(mo, server.of_ana, server.of_south), "/parent", "PARENT_UNKNOWN");
  refused(server.sum(mo, server.of_ana, "0000000000001"), "/parent", "PARENT_UNKNOWN");
  refused(server.sum(olu, server.of_ana, server.of_south, R"(,"share":"0")"), "/share", "SHARE_INVALID");
  Goal calls = revenue_goal(server, team_a);
  calls.metric = server.metric("calls");
  calls.currency.reset();
  const std::string of_calls = server.add_goal(calls).text();
  refused(server.sum(uma, of_calls, server.of_team), "/kind", "SUM_UNIT");
  const auto both = server.align(mo, server.of_ana,
                                 fmt::format(R"({{"goal":"{0}","objective":"{0}","kind":"sum"}})", server.of_team));
  CHECK(both.status == 400);
  CHECK(has(both.body, R"("pointer":"/goal","code":"contradiction")"));
  const auto wrong = server.align(mo, server.of_ana, fmt::format(R"({{"goal":"{}","kind":"maybe"}})", server.of_team));
  CHECK(wrong.status == 400);
  CHECK(has(wrong.body, R"("pointer":"/kind","code":"unknown_value")"));
  CHECK(server.sum(olu, server.of_ana, server.of_south, R"(,"share":"0.0000001")").status == 400);
}

TEST_CASE("the map opens at its top, by pages, and says what a wrong question would have to be") {
  Goals server;
  const auto top = server.get(uma, "/api/v1/alignment");
  CHECK(top.status == 200);
  CHECK(field_of(top.body, "key") == "loose");
  CHECK(value_of(top.body, "children") == "2");
  const auto page = server.get(olu, "/api/v1/alignment?parent=loose&limit=1");
  const std::string next = field_of(page.body.substr(page.body.rfind("\"next\":")), "next");
  CHECK_FALSE(next.empty());
  CHECK(items_of(page.body).size() == 1);
  CHECK(server.get(olu, "/api/v1/alignment?parent=loose&limit=1&cursor=" + next).status == 200);
  for (const char* question : {"parent=goal:0000000000001", "parent=elsewhere", "cursor=x", "unit=0000000000009",
                               "status=lost", "problem=none", "ended=maybe", "limit=0"}) {
    CAPTURE(question);
    CHECK(server.get(olu, std::string("/api/v1/alignment?") + question).status == 400);
  }
  CHECK(server.get(cy, "/api/v1/alignment?parent=goal:" + server.of_south).status == 400);
}

TEST_CASE("problems are listed by pages with their totals") {
  Goals server;
  const auto page = server.get(olu, "/api/v1/alignment/problems?limit=2");
  CHECK(page.status == 200);
  CHECK(has(page.body, R"("totals":[{"code":"ORPHAN","goals":3},{"code":"CHILDLESS","goals":2}])"));
  CHECK(items_of(page.body).size() == 2);
  CHECK(field_of(page.body.substr(page.body.rfind("\"next\":")), "next") == "2");
  const auto orphans = server.get(ana, "/api/v1/alignment/problems?problem=orphan");
  CHECK(items_of(orphans.body).size() == 2);
  CHECK_FALSE(has(orphans.body, server.of_south));
  CHECK(server.get(olu, "/api/v1/alignment/problems?cursor=none").status == 400);
}
