#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string won(const std::string& id, const std::string& owner, const std::string& amount, const std::string& day) {
  return R"({"id":")" + id + R"(","owner":")" + owner + R"(","amount":")" + amount +
         R"(","status":"won","closed_on":")" + day + "\"}";
}

struct Pages {
  ApiServer server;
  std::string goal = server.add_goal(revenue_goal(server, ana)).text();
  std::string team = server.add_goal(revenue_goal(server, team_a)).text();

  Pages() {
    CHECK(server.post_deal(won("1", "Ana", "250.00", "2027-03-10")).status == 201);
    CHECK(server.post_deal(won("2", "Ana:50;Ben:50", "300.00", "2027-03-12")).status == 201);
    CHECK(server.post_deal(won("3", "Ben", "70.00", "2027-03-15")).status == 201);
  }
  [[nodiscard]] std::string of(const std::string& id, const std::string& what) const {
    return "/api/v1/goals/" + id + "/" + what;
  }
};

}  // namespace

TEST_CASE("the course of a goal has a point a day, with the weekend at rest and the last actual of today") {
  Pages pages;
  const auto reply = pages.server.get(ana, pages.of(pages.goal, "pace"));
  REQUIRE(reply.status == 200);
  CHECK(field_of(reply.body, "facts_until") == "2027-03-15");
  const std::string days = reply.body.substr(reply.body.find("\"days\":[") + 7);
  const auto points = items_of(days);
  REQUIRE(points.size() == 90);
  CHECK(field_of(points[0], "working_day") == "1");  // a Friday
  CHECK(field_of(points[1], "working_day") == "0");
  CHECK(field_of(points[68], "actual") == "250.00");  // 10 March
  CHECK(field_of(points[70], "actual") == "400.00");
  CHECK(field_of(points[73], "day") == "2027-03-15");
  CHECK(field_of(points[73], "projection") == "400.00");
  CHECK(has(points[72], "\"projection\":null"));
  CHECK(has(points[74], "\"actual\":null"));
  CHECK(field_of(points[89], "expected") == "1000.00");
}

TEST_CASE("an explanation names its formulas and the numbers in them") {
  Pages pages;
  const auto reply = pages.server.get(ana, pages.of(pages.goal, "explanation") + "?as_of=2027-03-31");
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("formula":"actual_over_target")"));
  CHECK(has(reply.body, R"({"name":"target","kind":"value","value":"1000.00","exact":"1000"})"));
  CHECK(has(reply.body, R"({"name":"attainment","kind":"fraction","value":"0.400000","exact":"2/5"})"));
  CHECK(has(reply.body, R"("rule":"pace","figure":"pace_index","at_least":null,"below":"0.8")"));
  CHECK(has(reply.body, "deals where status = won: sum amount on closed_on"));
  CHECK(has(reply.body,
            R"("counted":{"records":"deals","conditions":[{"field":"status","dimension":"","negated":false,)"
            R"("values":["won"]}],"measure":"sum_amount","on":"closed_on","once_per":null})"));
}

TEST_CASE("the records of a goal come newest first, with their share and source, page by page") {
  Pages pages;
  const auto reply = pages.server.get(ana, pages.of(pages.goal, "records"));
  REQUIRE(reply.status == 200);
  CHECK(field_of(reply.body, "access") == "detail");
  CHECK(field_of(reply.body, "total") == "400.00");
  CHECK(fields_of(reply.body, "external_id") == std::vector<std::string>{"2", "1"});
  CHECK(fields_of(reply.body, "credited") == std::vector<std::string>{"150.00", "250.00"});
  CHECK(field_of(items_of(reply.body)[0], "share") == "50");
  CHECK(field_of(items_of(reply.body)[0], "source") == "api");

  std::vector<std::string> walked;
  std::string cursor;
  do {
    const auto page = pages.server.get(
        mo, pages.of(pages.team, "records") + "?limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
    REQUIRE(page.status == 200);
    for (const std::string& id : fields_of(page.body, "external_id")) walked.push_back(id);
    cursor = field_of(page.body.substr(page.body.rfind("\"next\":")), "next");
  } while (!cursor.empty());
  CHECK(walked == std::vector<std::string>{"3", "2", "1"});
  CHECK(fields_of(pages.server.get(mo, pages.of(pages.team, "records")).body, "credited") ==
        std::vector<std::string>{"70.00", "300.00", "250.00"});
}

TEST_CASE("DOMAIN 6: who may see a goal but not its deals gets no record, neither in the list nor on Today") {
  Pages pages;
  for (const PersonId person : {ben, eve}) {  // a peer, an executive
    const auto reply = pages.server.get(person, pages.of(pages.goal, "records"));
    REQUIRE(reply.status == 200);
    CHECK(field_of(reply.body, "access") == "totals");
    CHECK(items_of(reply.body).empty());
    CHECK_FALSE(has(reply.body, "external_id"));
    const auto page = pages.server.get(person, "/api/v1/today?person=" + ana.text());
    REQUIRE(page.status == 200);
    CHECK(field_of(page.body, "actual") == "400.00");
    CHECK_FALSE(has(page.body, "external_id"));
    CHECK(has(page.body, "\"record_count\":null"));
  }
  const auto managers = pages.server.get(mo, "/api/v1/today?person=" + ana.text());
  CHECK(value_of(managers.body, "record_count") == "1");  // since Friday
  CHECK(has(managers.body, "external_id"));
  CHECK(field_of(pages.server.get(ben, pages.of(pages.team, "records")).body, "access") == "totals");
}

TEST_CASE("Today shows one's own goals, or those of somebody whom one may see, and hides private ones") {
  Pages pages;
  pages.server.add_goal(revenue_goal(pages.server, ana, Visibility::private_to_line));
  const auto goals = [&](PersonId who, const std::string& query) {
    const auto reply = pages.server.get(who, "/api/v1/today" + query);
    CHECK(reply.status == 200);
    return items_of(reply.body.substr(reply.body.find("\"goals\":[") + 8)).size();
  };
  CHECK(goals(ana, "") == 2);
  CHECK(goals(mo, "?person=" + ana.text()) == 2);
  CHECK(goals(ben, "?person=" + ana.text()) == 1);
  CHECK(goals(eve, "") == 0);
  CHECK(pages.server.get(cy, "/api/v1/today?person=" + ana.text()).status == 404);
  CHECK(pages.server.get(ana, "/api/v1/today?person=0000000000001").status == 404);
  const auto then = pages.server.get(ana, "/api/v1/today?as_of=2027-03-11");
  CHECK(field_of(then.body, "actual") == "250.00");
  CHECK(field_of(then.body, "facts_until") == "2027-03-11");
}

TEST_CASE("questions about a goal that can't be answered say what would be accepted") {
  Pages pages;
  CHECK(pages.server.get(ana, pages.of(pages.goal, "pace") + "?as_of=soon").status == 400);
  CHECK(pages.server.get(ana, pages.of(pages.goal, "records") + "?limit=201").status == 400);
  CHECK(pages.server.get(ana, pages.of(pages.goal, "records") + "?part=both").status == 400);
  const auto refused = pages.server.get(ana, pages.of(pages.goal, "records") + "?cursor=x");
  CHECK(refused.status == 400);
  CHECK(has(refused.body, "\"?cursor\""));
  CHECK(pages.server.get(ana, "/api/v1/today?person=x").status == 400);
  CHECK(pages.server.get(ana, pages.of("0000000000001", "explanation")).status == 404);
}
