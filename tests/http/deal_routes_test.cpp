#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string deals = "/api/v1/deals";

std::string won(const std::string& amount, const std::string& owner = "Ana", const std::string& id = "D-1") {
  return fmt::format(R"({{"id":"{}","owner":"{}","amount":"{}","status":"won","closed_on":"2027-03-10"}})", id, owner,
                     amount);
}

std::string deal_id(const ApiServer::Reply& reply) { return field_of(reply.body, "deal\":{\"id"); }

}  // namespace

TEST_CASE("a deal is new, then unchanged, then corrected, each with the tag of its version") {
  ApiServer server;
  const auto first = server.post_deal(won("250.00"));
  CHECK(first.status == 201);
  CHECK(field_of(first.body, "outcome") == "new");
  CHECK(first.header("etag") == "\"1\"");
  CHECK(first.header("location") == deals + "/" + deal_id(first));
  const auto same = server.post_deal(won("250"));
  CHECK(same.status == 200);
  CHECK(field_of(same.body, "outcome") == "unchanged");
  CHECK(same.header("etag") == "\"1\"");
  const auto other = server.post_deal(won("240.00"));
  CHECK(other.status == 200);
  CHECK(field_of(other.body, "outcome") == "corrected");
  CHECK(other.header("etag") == "\"2\"");
  CHECK(deal_id(other) == deal_id(first));

  const auto read = server.get(ana, first.header("location"));
  CHECK(read.status == 200);
  CHECK(field_of(read.body, "amount") == "240.00");
  CHECK(field_of(read.body, "currency") == "USD");
  CHECK(read.header("etag") == "\"2\"");
  CHECK(server.as(ana, "GET", first.header("location"), "", {{"If-None-Match", "\"2\""}}).status == 304);
  // The same id of another system is another deal.
  const auto elsewhere = server.post_deal(R"({"id":"D-1","source":"crm","owner":"Ana","amount":"1","status":"open"})");
  CHECK(elsewhere.status == 201);
  CHECK(deal_id(elsewhere) != deal_id(first));
}

TEST_CASE("whoever has just posted a deal sees it in every number") {
  ApiServer server;
  const std::string goal = "/api/v1/goals/" + server.add_goal(revenue_goal(server, team_a)).text();
  for (int i = 1; i <= 5; ++i) {
    REQUIRE(server.post_deal(won("10", "Ana", std::to_string(i))).status == 201);
    CHECK(field_of(server.get(ana, goal).body, "actual") == fmt::format("{}.00", 10 * i));
  }
  CHECK(server.post_deal(won("110", "Ana", "5")).status == 200);
  CHECK(field_of(server.get(olu, "/api/v1/goals?unit=" + team_a.text()).body, "actual") == "150.00");
}

TEST_CASE("owners share a deal; overlay credit comes on top and never rolls up") {
  ApiServer server;
  const auto actual = [&](const Owner& owner, bool unit) {
    const auto report = server.get(olu, fmt::format("/api/v1/reports/actuals?by={}", unit ? "unit" : "person"));
    const std::string id = std::visit([](auto any) { return any.text(); }, owner);
    for (const std::string& row : items_of(report.body)) {
      if (field_of(row, "id") == id) return field_of(row, "actual");
    }
    return std::string();
  };
  const auto posted = server.post_deal(won("100", "Ana:60;Ben:40;Cy:20!"));
  REQUIRE(posted.status == 201);
  CHECK(has(posted.body, fmt::format(R"({{"person":"{}","name":"Ana","share":"60","overlay":false}})", ana.text())));
  CHECK(has(posted.body, fmt::format(R"({{"person":"{}","name":"Cy","share":"20","overlay":true}})", cy.text())));
  CHECK(actual(ana, false) == "60.00");
  CHECK(actual(ben, false) == "40.00");
  CHECK(actual(team_a, true) == "100.00");
  CHECK(actual(team_b, true) == "0.00");
  CHECK(actual(company, true) == "100.00");
  // Whoever has a part in it sees it whole, and so does the manager of any of them.
  for (const PersonId person : {ana, ben, cy, mo, max, uma, olu}) {
    CHECK(server.get(person, posted.header("location")).status == 200);
  }
  for (const PersonId person : {dee, sid, cora, eve, vic, sue}) {
    CHECK(server.get(person, posted.header("location")).status == 404);
  }
  CHECK(fields_of(server.get(cy, deals + "?person=" + cy.text()).body, "external_id") ==
        std::vector<std::string>{"D-1"});
}

TEST_CASE("a deal can belong to a unit, or to the company when nobody is named") {
  ApiServer server;
  const auto of_unit = server.post_deal(won("10", "North/Team A"));
  REQUIRE(of_unit.status == 201);
  CHECK(has(of_unit.body, R"("owner":{"kind":"unit","id":")" + team_a.text()));
  CHECK(server.get(mo, of_unit.header("location")).status == 200);
  CHECK(server.get(max, of_unit.header("location")).status == 404);
  const auto of_nobody = server.post_deal(R"({"id":"2","amount":"5","status":"won","closed_on":"2027-03-01"})");
  REQUIRE(of_nobody.status == 201);
  CHECK(has(of_nobody.body, R"("owner":{"kind":"unit","id":")" + company.text()));
  CHECK(server.get(uma, of_nobody.header("location")).status == 404);
  CHECK(server.get(olu, of_nobody.header("location")).status == 200);
}

TEST_CASE("what is wrong with a deal is said field by field, all of it at once") {
  ApiServer server;
  const auto shape = server.post_deal(
      R"({"id":7,"owner":"Ana","amount":12.5,"currency":"DOLLAR","status":"won","closed_on":"31.03.2027","colour":"red"})");
  CHECK(shape.status == 400);
  for (const char* field : {"/id", "/amount", "/currency", "/closed_on", "/colour"}) {
    CHECK(has(shape.body, "\"pointer\":\"" + std::string(field) + "\""));
  }
  CHECK_FALSE(has(shape.body, "\"pointer\":\"/owner\""));
  CHECK(server.post_deal("{}").status == 400);
  CHECK(server.post_deal("[]").status == 400);
  CHECK(server.post_deal("{").status == 400);
  CHECK(server.post_deal(won("1"), {{"Content-Type", "text/plain"}}).status == 415);

  const auto meaning = server.post_deal(
      R"({"id":"1","owner":"Zoe","amount":"1","status":"won","created_on":"2027-03-17","closed_on":"2027-03-18"})");
  CHECK(meaning.status == 422);
  CHECK(field_of(meaning.body, "code") == "deal_refused");
  CHECK(has(meaning.body, R"("pointer":"/owner","code":"OWNER_UNKNOWN")"));
  CHECK(has(meaning.body, R"("pointer":"/closed_on","code":"FUTURE_DATE")"));
  CHECK(has(meaning.body, R"("pointer":"/created_on","code":"FUTURE_DATE")"));
  CHECK(server.get(olu, deals + "?person=" + ana.text()).body == R"({"items":[],"next":null})");
}

TEST_CASE("fields that are wrong in themselves and fields that mean nothing here are told together") {
  ApiServer server;
  const auto refused =
      server.post_deal(R"({"id":"","owner":"Nobody","amount":"x","currency":"QQQ","status":"foo","closed_on":"bar"})");
  CHECK(refused.status == 400);
  for (const char* field : {"/id", "/owner", "/amount", "/currency", "/status", "/closed_on"}) {
    CHECK_MESSAGE(has(refused.body, "\"pointer\":\"" + std::string(field) + "\""), field);
  }
  CHECK(has(refused.body, R"("pointer":"/owner","code":"OWNER_UNKNOWN")"));
  CHECK(has(refused.body, R"("pointer":"/status","code":"STATUS_UNKNOWN")"));
  // Who may not deliver deals learns nothing of who is here.
  const auto curious = server.as(ana, "POST", deals, R"({"id":"","owner":"Nobody","status":"won"})");
  CHECK_FALSE(has(curious.body, "OWNER_UNKNOWN"));
  // Right in form, wrong in two places of meaning.
  const auto meaning = server.post_deal(R"({"id":"1","owner":"Nobody","amount":"1","status":"foo"})");
  CHECK(meaning.status == 422);
  CHECK(has(meaning.body, R"("pointer":"/owner","code":"OWNER_UNKNOWN")"));
  CHECK(has(meaning.body, R"("pointer":"/status","code":"STATUS_UNKNOWN")"));
}

TEST_CASE("a deal is refused just beyond each of its bounds") {
  ApiServer server;
  const auto status = [&](const std::string& body) { return server.post_deal(body).status; };
  const auto closed = [](const std::string& day) {
    return R"({"id":"c","owner":"Ana","amount":"1","status":"won","closed_on":")" + day + "\"}";
  };
  CHECK(status(closed("2027-03-16")) == 201);  // tomorrow, for whoever is east of the company's zone
  CHECK(status(closed("2027-03-17")) == 422);
  CHECK(status(R"({"id":"s","owner":"Ana:60;Ben:40","amount":"1","status":"open"})") == 201);
  CHECK(status(R"({"id":"s","owner":"Ana:60;Ben:41","amount":"1","status":"open"})") == 422);
  CHECK(status(R"({"id":"s","owner":"Ana:60;Ana:40","amount":"1","status":"open"})") == 422);
  CHECK(status(R"({"id":"w","owner":"Ana","amount":"1","status":"won"})") == 422);  // won, but when?
  CHECK(status(R"({"id":"x","owner":"Ana","amount":"1","status":"maybe"})") == 422);
  CHECK(status(R"({"id":"","owner":"Ana","amount":"1","status":"open"})") == 400);
  CHECK(status(R"({"id":")" + std::string(200, 'i') + R"(","owner":"Ana","amount":"1","status":"open"})") == 201);
  CHECK(status(R"({"id":")" + std::string(201, 'i') + R"(","owner":"Ana","amount":"1","status":"open"})") == 400);
  CHECK(status(R"({"id":"n","owner":"Ana","amount":"-5.00","status":"won","closed_on":"2027-03-01"})") == 201);
  CHECK(status(R"({"id":"big","owner":"Ana","amount":"99999999999999999999","status":"open"})") >= 400);
}

TEST_CASE("text of a deal arrives as it was sent, whatever CSV would make of it") {
  ApiServer server;
  const auto posted = server.post_deal(
      R"({"id":"a,\"b\"","owner":"Ana","amount":"1","status":"open","account":"=1+1, \"Söhne\"","dimensions":{"segment":"a;b,c"}})");
  REQUIRE(posted.status == 201);
  CHECK(has(posted.body, R"("external_id":"a,\"b\"")"));
  CHECK(has(posted.body, R"("account":"=1+1, \"Söhne\"")"));
  CHECK(has(posted.body, R"("segment":"a;b,c")"));
}

TEST_CASE(
    "a deal is voided from the version that was read, counts nowhere then, and comes back when it is sent again") {
  ApiServer server;
  const std::string goal = "/api/v1/goals/" + server.add_goal(revenue_goal(server, ana)).text();
  const std::string path = server.post_deal(won("250")).header("location");
  const auto remove = [&](const ApiServer::Headers& headers) { return server.as(olu, "DELETE", path, "", headers); };
  CHECK(remove({}).status == 428);
  CHECK(remove({{"If-Match", "\"2\""}}).status == 412);
  CHECK(remove({{"If-Match", "1"}}).status == 412);
  CHECK(field_of(server.get(ana, goal).body, "actual") == "250.00");
  CHECK(remove({{"If-Match", "\"1\""}}).status == 204);
  CHECK(field_of(server.get(ana, goal).body, "actual") == "0.00");
  const auto voided = server.get(ana, path);
  CHECK(voided.status == 200);
  CHECK(value_of(voided.body, "voided") == "true");
  CHECK(value_of(voided.body, "revision") == "2");
  CHECK(remove({{"If-Match", "\"2\""}}).status == 204);  // twice is the same as once
  CHECK(value_of(server.get(ana, path).body, "revision") == "2");

  const auto back = server.post_deal(won("250"));
  CHECK(back.status == 200);
  CHECK(field_of(back.body, "outcome") == "corrected");
  CHECK(back.header("etag") == "\"3\"");
  CHECK(field_of(server.get(ana, goal).body, "actual") == "250.00");
  CHECK(server.as(olu, "DELETE", deals + "/0000000000001", "", {{"If-Match", "\"1\""}}).status == 404);
}

TEST_CASE("the deals of a person, page by page, by the day that counts") {
  ApiServer server;
  for (int i = 1; i <= 5; ++i) {
    server.post_deal(
        fmt::format(R"({{"id":"{0}","owner":"Ana","amount":"1","status":"won","closed_on":"2027-03-0{0}"}})", i));
  }
  const std::string of_ana = deals + "?person=" + ana.text();
  const auto first = server.get(ana, of_ana + "&limit=3");
  CHECK(fields_of(first.body, "external_id") == std::vector<std::string>{"1", "2", "3"});
  const auto rest = server.get(ana, of_ana + "&limit=3&cursor=" + field_of(first.body, "next"));
  CHECK(fields_of(rest.body, "external_id") == std::vector<std::string>{"4", "5"});
  CHECK(has(rest.body, "\"next\":null"));
  CHECK(has(server.get(ana, of_ana + "&limit=5").body, "\"next\":null"));
  CHECK(fields_of(server.get(ana, of_ana + "&from=2027-03-02&to=2027-03-04").body, "external_id") ==
        std::vector<std::string>{"2", "3", "4"});
  CHECK(server.get(ana, deals).status == 400);
  CHECK(server.get(ana, of_ana + "&from=2027-03-02").status == 400);
  CHECK(server.get(ana, of_ana + "&limit=0").status == 400);
}

TEST_CASE("a person who was hired or renamed since the last deal is found under the new name") {
  ApiServer server;
  CHECK(server.post_deal(won("1")).status == 201);
  CHECK(server.post_deal(won("1", "Anna", "2")).status == 422);
  server.write([](app::Transaction& tx) {
    Person person = *tx.organisation().find_person(ana);
    person.display_name = "Anna";
    (void)tx.organisation().update(person);
    tx.changes().append(app::ChangeKind::organisation);
  });
  CHECK(server.post_deal(won("1", "Anna", "2")).status == 201);
  CHECK(server.post_deal(won("1", "Ana", "3")).status == 422);
}
