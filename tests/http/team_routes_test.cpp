#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <zlib.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string team = "/api/v1/reports/team";
const std::string compare = "/api/v1/reports/compare";

std::string list_of(const std::string& json, const std::string& name) {
  const std::size_t at = json.find("\"" + name + "\":[");
  return at == std::string::npos ? "[]" : json.substr(at + name.size() + 3);
}

std::vector<std::string> people_of(const ApiServer::Reply& reply) {
  return fields_of(list_of(reply.body, "people"), "id");
}

// Ana has sold 900 of the 1,000 that she is given for the quarter, Ben nothing.
void sell(ApiServer& server) {
  REQUIRE(
      server.post_deal(R"({"id":"1","owner":"Ana","amount":"900","status":"won","closed_on":"2027-03-02"})").status ==
      201);
  server.add_goal(revenue_goal(server, ana));
  server.add_goal(revenue_goal(server, ben));
  server.add_goal(revenue_goal(server, ben, Visibility::private_to_line));
  server.add_goal(revenue_goal(server, team_a));
}

std::string inflated(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
  std::string out(4'000'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT: the C interface takes bytes
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

}  // namespace

TEST_CASE("a manager gets the own team without asking for it, in the order of need") {
  ApiServer server;
  sell(server);
  const auto reply = server.get(mo, team);
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("unit":{"id":")" + team_a.text() + '"'));
  CHECK(field_of(reply.body, "order") == "need");
  const auto people = people_of(reply);
  REQUIRE(people.size() >= 4);
  CHECK(people.at(0) == ben.text());  // nothing sold
  CHECK(people.at(1) == ana.text());  // ahead
  CHECK(has(reply.body, R"("need":{"reason":"off_track")"));
  CHECK(has(reply.body, R"("summary":{"people":5,"with_goals":2,"need_help":1)"));  // Ivy is invited
  CHECK(field_of(reply.body, "as_of") == "2027-03-14");
}

TEST_CASE("peers see the team by name, without who needs help and without what is for the line alone") {
  ApiServer server;
  sell(server);
  const auto reply = server.get(ana, team);
  CHECK(field_of(reply.body, "order") == "name");
  CHECK(has(reply.body, R"("summary":null)"));
  CHECK_FALSE(has(reply.body, R"("reason")"));
  std::size_t goals = 0;
  for (std::size_t at = reply.body.find("\"target\""); at != std::string::npos;
       at = reply.body.find("\"target\"", at + 1))
    ++goals;
  CHECK(goals == 3);  // Ana's, one of Ben's two, the team's
  // Above the own unit a peer sees no more people than there.
  const auto of_company = server.get(ana, team + "?unit=" + company.text());
  CHECK(people_of(of_company).size() == people_of(reply).size());
}

TEST_CASE("a viewer sees the goals of units and nobody's; who belongs nowhere sees nothing") {
  ApiServer server;
  sell(server);
  const auto seen = server.get(vic, team + "?unit=" + team_a.text());
  CHECK(seen.status == 200);
  CHECK(people_of(seen).empty());
  CHECK(fields_of(list_of(seen.body, "goals"), "id").size() == 1);
  CHECK_FALSE(has(seen.body, "Ana"));
  CHECK(server.get(joe, team).status == 404);
  CHECK(server.get(cy, team + "?unit=" + team_a.text()).status == 404);
  CHECK(server.get(olu, team + "?unit=" + id_to_text(99)).status == 404);
}

TEST_CASE("what a question gets wrong is said field by field") {
  ApiServer server;
  const auto reply = server.get(mo, team + "?unit=x&as_of=soon");
  CHECK(reply.status == 400);
  CHECK(has(reply.body, "\"?unit\""));
  CHECK(has(reply.body, "\"?as_of\""));
  CHECK(has(server.get(mo, team + "?period=never").body, "\"?period\""));
  CHECK(has(server.get(mo, team + "?metric=joy").body, "\"?metric\""));
  const auto several = server.get(mo, compare + "?by=dog&like_for_like=perhaps&currency=EURO&metric=,");
  for (const char* field : {"?by", "?like_for_like", "?currency", "?metric"}) {
    CHECK(has(several.body, "\"" + std::string(field) + "\""));
  }
  CHECK(has(server.get(mo, compare + "?before=then").body, "\"?before\""));
  CHECK(server.get(mo, compare + "?person=" + ana.text() + "&unit=" + team_a.text()).status == 400);
}

TEST_CASE("the answer is compressed for those who take it, and not sent again when nothing has changed") {
  ApiServer server;
  sell(server);
  const auto plain = server.get(mo, team);
  const auto packed = server.as(mo, "GET", team, "", {{"Accept-Encoding", "br, gzip;q=0.5"}});
  CHECK(packed.headers.at("content-encoding") == "gzip");
  CHECK(packed.body.size() * 2 < plain.body.size());
  CHECK(inflated(packed.body) == plain.body);
  CHECK(has(packed.headers.at("vary"), "accept-encoding"));
  const auto again =
      server.as(mo, "GET", team, "", {{"Accept-Encoding", "gzip"}, {"If-None-Match", packed.headers.at("etag")}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  CHECK_FALSE(server.as(mo, "GET", team, "", {{"Accept-Encoding", "br"}}).headers.contains("content-encoding"));
}

TEST_CASE("two periods are compared for those whom the asker may see") {
  ApiServer server;
  sell(server);
  const auto reply = server.get(mo, compare + "?metric=revenue,deals_won&unit=" + team_a.text());
  REQUIRE(reply.status == 200);
  CHECK(has(reply.body, R"("before":{"label":"2026-Q4")"));
  CHECK(has(reply.body, R"("like_for_like":true)"));
  const auto rows = items_of(list_of(reply.body, "rows"));
  CHECK(rows.size() == 10);
  CHECK(field_of(rows.front(), "name") == "Ana");
  CHECK(field_of(rows.front(), "change") == "900.00");
  CHECK(field_of(rows.front(), "verdict") == "better");
  CHECK(has(rows.front(), R"("change_share":null)"));
  const auto of_max = server.get(max, compare + "?unit=" + team_a.text());
  CHECK(of_max.status == 404);
  CHECK(items_of(list_of(server.get(max, compare).body, "rows")).size() == 2);  // Cy and Max
}

TEST_CASE("search finds what the asker may see and nothing else, in 1 to 100 characters") {
  ApiServer server;
  sell(server);
  const std::string search = "/api/v1/search?q=";
  const auto found = server.get(mo, search + "an%C3%A4");
  REQUIRE(found.status == 200);
  CHECK(fields_of(found.body, "name").front() == "Ana");
  CHECK(fields_of(server.get(cy, search + "ana").body, "name").empty());
  CHECK(has(server.get(cy, search + "ana").body, R"({"items":[],"more":false})"));
  for (const std::string& wrong :
       {std::string("/api/v1/search"), search, search + "%20", search + std::string(101, 'x')}) {
    CAPTURE(wrong);
    CHECK(server.get(mo, wrong).status == 400);
  }
  CHECK(server.get(mo, search + std::string(100, 'x')).status == 200);
}
