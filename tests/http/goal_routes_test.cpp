#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string list = "/api/v1/goals";

std::string won(const std::string& id, const std::string& amount, const std::string& day) {
  return R"({"id":")" + id + R"(","owner":"Ana","amount":")" + amount + R"(","status":"won","closed_on":")" + day +
         "\"}";
}

}  // namespace

TEST_CASE("pages of goals, walked by their cursors, show every goal exactly once and in order") {
  ApiServer server;
  std::vector<std::string> made;
  for (int i = 0; i < 7; ++i) made.push_back(server.add_goal(revenue_goal(server, ana)).text());
  for (const int limit : {1, 2, 3, 6, 7, 8, 200}) {
    CAPTURE(limit);
    std::vector<std::string> seen;
    std::string cursor;
    int pages = 0;
    do {
      const auto reply =
          server.get(olu, list + "?limit=" + std::to_string(limit) + (cursor.empty() ? "" : "&cursor=" + cursor));
      for (const std::string& id : fields_of(reply.body, "id")) seen.push_back(id);
      cursor = field_of(reply.body, "next");
      ++pages;
    } while (!cursor.empty() && pages < 20);
    CHECK(seen == made);
    CHECK(pages == (7 + limit - 1) / limit);
  }
  CHECK(has(server.get(olu, list + "?limit=7").body, "\"next\":null"));
}

TEST_CASE("a goal tells its numbers as they stand, or as they stood at the end of a day") {
  ApiServer server;
  const std::string path = list + "/" + server.add_goal(revenue_goal(server, ana)).text();
  CHECK(server.post_deal(won("1", "250.00", "2027-03-10")).status == 201);
  CHECK(server.post_deal(won("2", "150.50", "2027-03-15")).status == 201);
  const auto now = server.get(ana, path);
  CHECK(field_of(now.body, "actual") == "400.50");
  CHECK(field_of(now.body, "target") == "1000.00");
  CHECK(field_of(now.body, "attainment") == "0.400500");
  CHECK(field_of(now.body, "as_of") == "2027-03-14");
  const auto then = server.get(ana, path + "?as_of=2027-03-14");
  CHECK(field_of(then.body, "actual") == "250.00");
  CHECK(field_of(server.get(ana, list + "?as_of=2027-03-09").body, "actual") == "0.00");
  CHECK(field_of(server.get(ana, list + "?as_of=2027-03-10").body, "actual") == "250.00");
}

TEST_CASE("filters leave the goals that fit, and only those") {
  ApiServer server;
  const std::string anas = server.add_goal(revenue_goal(server, ana)).text();
  const std::string team = server.add_goal(revenue_goal(server, team_a)).text();
  Goal calls = revenue_goal(server, ana);
  calls.metric = server.metric("calls");
  calls.currency.reset();
  calls.target = 40;
  calls.period = {PeriodKind::month, "2027-03", {*Date::parse_iso("2027-03-01"), *Date::parse_iso("2027-03-31")}};
  const std::string callss = server.add_goal(calls).text();
  Goal draft = revenue_goal(server, ana);
  draft.state = GoalState::draft;
  const std::string drafted = server.add_goal(draft).text();

  const auto ids = [&](const std::string& query) {
    const auto reply = server.get(olu, list + query);
    CHECK(reply.status == 200);
    return fields_of(reply.body, "id");
  };
  using Ids = std::vector<std::string>;
  CHECK(ids("") == Ids{anas, team, callss});
  CHECK(ids("?metric=calls") == Ids{callss});
  CHECK(ids("?person=" + ana.text()) == Ids{anas, callss});
  CHECK(ids("?unit=" + team_a.text()) == Ids{team});
  CHECK(ids("?period=2027-Q1") == Ids{anas, team});
  CHECK(ids("?period=2027-03") == Ids{callss});
  CHECK(ids("?period=2027-03-01..2027-03-31&metric=revenue").empty());
  CHECK(ids("?person=" + ben.text()).empty());
  CHECK(server.get(olu, list + "/" + drafted).status == 404);
}

TEST_CASE("a question that can't be answered is refused with everything that is wrong at once") {
  ApiServer server;
  const auto refused =
      server.get(ana, list + "?metric=joy&period=soon&as_of=2027-02-30&limit=0&person=nobody&cursor=x&unit=y");
  CHECK(refused.status == 400);
  CHECK(field_of(refused.body, "code") == "bad_query");
  for (const char* field : {"?metric", "?period", "?as_of", "?limit", "?person", "?cursor", "?unit"}) {
    CHECK(has(refused.body, "\"" + std::string(field) + "\""));
  }
  CHECK(server.get(ana, list + "?limit=200").status == 200);
  CHECK(server.get(ana, list + "?limit=201").status == 400);
  CHECK(server.get(ana, list + "?limit=1&limit=2").status == 400);
  CHECK(server.get(ana, list + "?colour=red").status == 400);
  CHECK(server.get(ana, list + "?person=" + ana.text() + "&unit=" + team_a.text()).status == 400);
}

TEST_CASE("a goal that one has already is answered 304, until its revision or its numbers change") {
  ApiServer server;
  const std::string path = list + "/" + server.add_goal(revenue_goal(server, ana)).text();
  const auto first = server.get(ana, path);
  const std::string etag = first.header("etag");
  CHECK_FALSE(etag.empty());
  const auto again = server.as(ana, "GET", path, "", {{"If-None-Match", etag}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  CHECK(again.header("etag") == etag);
  CHECK(server.as(ana, "GET", path, "", {{"If-None-Match", "\"other\""}}).status == 200);
  // Another day of the same goal, and the same day after a deal, are other answers.
  CHECK(server.as(ana, "GET", path + "?as_of=2027-02-01", "", {{"If-None-Match", etag}}).status == 200);
  CHECK(server.post_deal(won("1", "250.00", "2027-03-10")).status == 201);
  const auto moved = server.as(ana, "GET", path, "", {{"If-None-Match", etag}});
  CHECK(moved.status == 200);
  CHECK(field_of(moved.body, "actual") == "250.00");
}

TEST_CASE("an unknown goal is not found, whatever its id looks like") {
  ApiServer server;
  CHECK(server.get(ana, list + "/0000000000001").status == 404);
  CHECK(server.get(ana, list + "/zzz").status == 404);
  CHECK(server.get(ana, list + "/0000000000001/").status == 404);
}
