#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

ApiServer::Headers from(const std::string& etag) { return {{"If-Match", etag}}; }

// As a browser's page does, with the ETag of what was read.
RawClient::Reply as_page(ApiServer& server, PersonId person, const std::string& method, const std::string& path,
                         const std::string& body, ApiServer::Headers headers = {}) {
  headers.emplace_back("Cookie", server.session_of(person));
  headers.emplace_back("Sec-Fetch-Site", "same-origin");
  return server.ask(method, path, headers, body);
}

std::string person_path(PersonId id) { return "/api/v1/people/" + id.text(); }
std::string unit_path(OrgUnitId id) { return "/api/v1/units/" + id.text(); }

}  // namespace

TEST_CASE("a unit is made, renamed and moved, each from what was read") {
  ApiServer server;
  const auto made =
      server.as(olu, "POST", "/api/v1/units",
                fmt::format(R"({{"name":"Team D","kind":"team","parent":"{}","from":"2027-03-01"}})", north.text()));
  CHECK(made.status == 201);
  CHECK(made.header("etag") == "\"1\"");
  const std::string path = made.header("location");
  const auto rename = [&](const ApiServer::Headers& headers) {
    return server.as(olu, "PATCH", path, R"({"name":"Team E"})", headers);
  };
  CHECK(rename({}).status == 428);
  CHECK(rename(from("\"2\"")).status == 412);
  CHECK(rename(from("\"1\"")).status == 200);
  CHECK(rename(from("\"1\"")).status == 412);
  const auto moved = server.as(olu, "POST", path + "/moves",
                               fmt::format(R"({{"parent":"{}","from":"2027-04-01"}})", south.text()), from("\"2\""));
  CHECK(moved.status == 200);
  const auto read = server.get(olu, path);
  CHECK(read.header("etag") == "\"3\"");
  CHECK(field_of(read.body, "name") == "Team E");
  CHECK(has(read.body, R"("parent_name":"North","from":"2027-03-01","to":"2027-04-01")"));
  CHECK(has(read.body, R"("parent_name":"South","from":"2027-04-01","to":null)"));
  const auto taken = server.as(olu, "POST", "/api/v1/units",
                               fmt::format(R"({{"name":"team b","kind":"company","parent":"{}"}})", north.text()));
  CHECK(taken.status == 422);
  CHECK(field_of(taken.body, "code") == "change_refused");
  CHECK(has(taken.body, R"("pointer":"/kind")"));
}

TEST_CASE("every field that can't be read is named before anything is decided") {
  ApiServer server;
  const auto reply =
      server.as(olu, "PATCH", person_path(ana),
                R"({"weekly_hours":0,"hired_on":"yesterday","ramp_profile":7,"salary":1})", from("\"1\""));
  CHECK(reply.status == 400);
  for (const char* pointer : {"/weekly_hours", "/hired_on", "/ramp_profile", "/salary"})
    CHECK(has(reply.body, pointer));
}

TEST_CASE("the terms of a person are set, kept when they are not named, and cleared by null") {
  ApiServer server;
  const auto ramp = server.as(olu, "POST", "/api/v1/ramp-profiles", R"({"name":"Slow","percent_by_month":[50,100]})");
  CHECK(ramp.status == 201);
  const auto set = [&](const std::string& body, const char* etag) {
    const auto reply = server.as(olu, "PATCH", person_path(ana), body, from(etag));
    CHECK(reply.status == 200);
    return reply.body;
  };
  const std::string id = field_of(ramp.body, "id");
  CHECK(field_of(set(fmt::format(R"({{"ramp_profile":"{}","weekly_hours":30}})", id), "\"1\""), "ramp_profile") == id);
  const std::string kept = set(R"({"hired_on":"2026-11-01"})", "\"2\"");
  CHECK(field_of(kept, "ramp_profile") == id);
  CHECK(value_of(kept, "weekly_hours") == "30");
  CHECK(value_of(set(R"({"ramp_profile":null})", "\"3\""), "ramp_profile") == "null");
}

TEST_CASE("managers put their own people on leave, and nobody else reads why") {
  ApiServer server;
  const std::string body = R"({"start":"2027-05-03","end":"2027-05-07","kind":"sickness"})";
  const auto add = [&](PersonId who) {
    return as_page(server, who, "POST", person_path(ana) + "/absences", body, from("\"1\"")).status;
  };
  CHECK(add(ana) == 403);
  CHECK(add(uma) == 403);  // above the manager
  CHECK(add(max) == 404);  // of another team
  CHECK(add(mo) == 201);
  CHECK(field_of(server.get(mo, person_path(ana)).body, "kind") == "sickness");
  for (const PersonId other : {ben, uma}) {
    const auto seen = server.get(other, person_path(ana)).body;
    CHECK(has(seen, R"("start":"2027-05-03","end":"2027-05-07","percent":100,"kind":null)"));
    CHECK(value_of(seen, "weekly_hours") == (other == uma ? "40" : "null"));
  }
  const std::string absence = field_of(
      items_of(
          server.get(mo, person_path(ana)).body.substr(server.get(mo, person_path(ana)).body.find("\"absences\"") + 11))
          .at(0),
      "id");
  const std::string path = person_path(ana) + "/absences/" + absence;
  CHECK(as_page(server, mo, "PUT", path, R"({"start":"2027-05-03","end":"2027-05-04","percent":50,"kind":"other"})",
                from("\"2\""))
            .status == 200);
  CHECK(as_page(server, max, "DELETE", path, "", from("\"3\"")).status == 404);
  CHECK(as_page(server, mo, "DELETE", path, "", from("\"3\"")).status == 200);
}

TEST_CASE("roles, moves and departures take hold with the next request") {
  ApiServer server;
  CHECK(server.get(ana, "/api/v1/goals").status == 200);
  CHECK(as_page(server, ana, "GET", "/api/v1/goals", "").status == 200);
  const auto granted = server.as(olu, "POST", person_path(cy) + "/roles",
                                 fmt::format(R"({{"role":"ops","unit":"{}"}})", company.text()), from("\"1\""));
  CHECK(granted.status == 201);
  CHECK(server.get(cy, "/api/v1/audit").status == 403);  // the token was made without the scope
  CHECK(as_page(server, cy, "GET", "/api/v1/audit", "").status == 200);
  CHECK(server
            .as(olu, "POST", person_path(ana) + "/moves",
                fmt::format(R"({{"unit":"{}","from":"2027-03-01"}})", team_b.text()), from("\"1\""))
            .status == 200);
  CHECK(server.get(max, person_path(ana)).status == 200);
  CHECK(server.get(mo, person_path(ana)).status == 404);
  CHECK(server.as(olu, "POST", person_path(ana) + "/departures", R"({"from":"2027-03-15"})", from("\"2\"")).status ==
        200);
  CHECK(server.get(ana, "/api/v1/goals").status == 401);
  CHECK(as_page(server, ana, "GET", "/api/v1/goals", "").status == 401);
  // Cy administers too, so Olu may be taken the role; then nobody is left who may.
  const auto role_of = [&](PersonId person) {
    const std::string body = server.get(olu, person_path(person)).body;
    return field_of(body.substr(body.rfind("\"id\":", body.find("\"role\":\"ops\""))), "id");
  };
  const std::string of_olu = person_path(olu) + "/roles/" + role_of(olu);
  const std::string of_cy = person_path(cy) + "/roles/" + role_of(cy);
  CHECK(as_page(server, olu, "DELETE", of_cy + "?on=2027-03-14", "", from("\"2\"")).status == 200);
  const auto last = as_page(server, olu, "DELETE", of_olu, "", from("\"1\""));
  CHECK(last.status == 422);
  CHECK(has(last.body, "LAST_ADMINISTRATOR"));
}

TEST_CASE("a manager makes a calendar for the own unit only and adds days off to it") {
  ApiServer server;
  const auto make = [&](PersonId who, OrgUnitId unit) {
    return as_page(
        server, who, "POST", "/api/v1/work-calendars",
        fmt::format(
            R"({{"name":"Ours","unit":"{}","days_off":[{{"date":"2027-05-01","off":"0.5","name":" May Day "}}]}})",
            unit.text()));
  };
  CHECK(make(mo, team_b).status == 403);
  CHECK(make(uma, team_a).status == 403);
  const auto made = make(mo, team_a);
  CHECK(made.status == 201);
  CHECK(has(made.body,
            R"("weekdays":[1,2,3,4,5],"days_off":[{"date":"2027-05-01","off":"0.5","name":"May Day"}],"units":[)"));
  const std::string path = made.header("location");
  const auto change = [&](PersonId who, const std::string& days, const char* etag) {
    return as_page(server, who, "PATCH", path, fmt::format(R"({{"days_off":[{}]}})", days), from(etag));
  };
  CHECK(change(max, "", "\"1\"").status == 403);
  CHECK(change(mo, R"({"date":"2027-05-01","off":"0.1234"})", "\"1\"").status == 400);
  CHECK(change(mo, R"({"date":"2027-05-01","off":"1"},{"date":"2027-05-01","off":"0.5"})", "\"1\"").status == 400);
  CHECK(change(mo, R"({"date":"2027-05-01","off":"1"})", "\"1\"").status == 200);
  server.add_goal(revenue_goal(server, ana));
  CHECK(change(mo, R"({"date":"2027-03-01","off":"1"},{"date":"2027-05-01","off":"1"})", "\"2\"").status == 422);
  CHECK(change(mo, R"({"date":"2027-03-16","off":"1"},{"date":"2027-05-01","off":"1"})", "\"2\"").status == 200);
  const auto assign = [&](PersonId who, OrgUnitId unit, const std::string& calendar) {
    return as_page(server, who, "PUT", unit_path(unit) + "/work-calendar",
                   fmt::format(R"({{"work_calendar":{}}})", calendar), from("\"1\""))
        .status;
  };
  CHECK(assign(max, team_a, "null") == 404);
  CHECK(assign(uma, team_a, "null") == 403);
  CHECK(assign(max, team_b, "\"" + path.substr(path.rfind('/') + 1) + "\"") == 204);
  CHECK(as_page(server, olu, "PUT", unit_path(team_c) + "/work-calendar", "{}", from("\"1\"")).status == 400);
}

TEST_CASE("the fiscal calendar, profiles, rates and settings of the company") {
  ApiServer server;
  CHECK(server.get(joe, "/api/v1/fiscal-calendar").header("etag") == "\"1\"");
  const auto retail = [&](const char* etag) {
    return server.as(olu, "PUT", "/api/v1/fiscal-calendar",
                     R"({"pattern":"4-4-5","year_end_rule":"nearest","label_rule":"end_year"})", from(etag));
  };
  CHECK(retail("\"1\"").status == 200);
  CHECK(field_of(server.get(ana, "/api/v1/fiscal-calendar").body, "pattern") == "4-4-5");
  const auto season = [&](const std::string& last) {
    return server.as(olu, "POST", "/api/v1/seasonality-profiles",
                     fmt::format(R"({{"name":"Q4","shares":["20.00","20","20.5","{}"]}})", last));
  };
  CHECK(season("39.49").status == 422);
  CHECK(season("39.505").status == 400);
  CHECK(has(season("39.50").body, R"("shares":["20.00","20.00","20.50","39.50"])"));

  const auto rates = server.get(ana, "/api/v1/exchange-rates");
  CHECK(has(rates.body, R"({"kind":"plan","from":"EUR","to":"USD","valid_from":"2026-01-01","rate":"1.1"})"));
  const auto put = [&](const std::string& rate, const std::string& etag) {
    return server.as(olu, "PUT", "/api/v1/exchange-rates",
                     fmt::format(R"({{"rates":[{{"kind":"dated","from":"GBP","to":"USD","valid_from":"2027-01-01",)"
                                 R"("rate":"{}"}}]}})",
                                 rate),
                     from(etag));
  };
  CHECK(put("1.2345678", rates.header("etag")).status == 400);
  CHECK(put("0", rates.header("etag")).status == 422);
  CHECK(put("1.25", rates.header("etag")).status == 200);
  CHECK(put("1.25", rates.header("etag")).status == 412);

  const std::string revision = server.get(olu, "/api/v1/exchange-rates").header("etag");
  const auto settings =
      server.as(olu, "PATCH", "/api/v1/workspace", R"({"week_start":7,"locale":"de-CH"})", from(revision));
  CHECK(settings.status == 200);
  CHECK(value_of(settings.body, "week_start") == "7");
  CHECK(server.post_deal(R"({"id":"D-1","owner":"Ana","amount":"1.00","status":"won","closed_on":"2027-03-10"})")
            .status == 201);
  const auto currency =
      server.as(olu, "PATCH", "/api/v1/workspace", R"({"currency":"EUR"})", from(settings.header("etag")));
  CHECK(currency.status == 422);
  CHECK(has(currency.body, "CURRENCY_FIXED"));
}

TEST_CASE("a metric is tried out, made, changed and retired") {
  ApiServer server;
  const auto preview = [&](const std::string& rule) {
    return server.as(olu, "POST", "/api/v1/rule-previews", fmt::format(R"({{"rule":"{}"}})", rule));
  };
  CHECK(field_of(preview("deals  where status = Won: count on closed_on").body, "rule") ==
        "deals where status = Won: count on closed_on");
  CHECK(preview("deals where status = maybe: count on closed_on").status == 422);
  const auto misread = preview("deals where status = won: sum closed_on");
  CHECK(has(misread.body, R"("params":{"position":"31","accepted":"`amount` or `days`"})"));
  const std::string body =
      R"({"key":"gadgets","name":"Gadgets","kind":"additive","unit":"money",)"
      R"("rule":"deals where status = won and product = Gadget: sum amount on closed_on","upper_bound":"10.50"})";
  const ApiServer::Headers once{{"Idempotency-Key", "make-gadgets-1"}};
  const auto made = server.as(olu, "POST", "/api/v1/metrics", body, once);
  CHECK(made.status == 201);
  CHECK(field_of(made.body, "upper_bound") == "10.50");
  CHECK(server.as(olu, "POST", "/api/v1/metrics", body, once).status == 201);  // the same answer again
  CHECK(has(server.as(olu, "POST", "/api/v1/metrics", body).body, "KEY_TAKEN"));
  CHECK(server.as(olu, "POST", "/api/v1/metrics", R"({"key":"x"})").status == 400);
  const auto change = [&](const std::string& fields, const char* etag) {
    return server.as(olu, "PATCH", "/api/v1/metrics/gadgets", fields, from(etag));
  };
  CHECK(change(R"({"name":"Gadgets sold","upper_bound":null,"class":"objective"})", "\"1\"").status == 200);
  const auto read = server.get(ana, "/api/v1/metrics/gadgets");
  CHECK(value_of(read.body, "upper_bound") == "null");
  CHECK(field_of(read.body, "class") == "objective");
  CHECK(change(R"({"state":"draft"})", "\"2\"").status == 422);
  CHECK(change(R"({"state":"retired"})", "\"2\"").status == 200);
  CHECK(server.get(ana, "/api/v1/metrics/nothing").status == 404);
}
