#include "app/access/rules.hpp"
#include "http/account_routes.hpp"
#include "http/support/check_in_permissions.hpp"
#include "http/support/delegation_permissions.hpp"
#include "http/support/permission_table.hpp"
#include "http/support/records.hpp"
#include "http/support/sales_pact_permissions.hpp"
#include "http/support/team_pact_permissions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

class Company : public ApiServer {
 public:
  std::string goal = add_goal(revenue_goal(*this, ana)).text();
  ObjectiveId draft = add_draft(*this);
  GoalId agreed = add_agreed_goal(*this);
  std::string aligned = add_alignment(*this, goal);
  GoalTemplateId made = add_template(*this);
  SalesPactId pact = add_sales_pact(*this);
  TeamPactId team_pact = add_team_pact(*this);
  std::string deal = field_of(post_deal(anas_deal).body, "deal\":{\"id");
  std::string activity = add_calls(*this).text();
  std::string measurement = add_referrals(*this).text();
  std::string file =
      field_of(send_file("deals", "id,owner,amount,status,closed_on\nX,Zoe,1.00,won,2027-03-01\n").body, "id");

  [[nodiscard]] std::vector<Row> matrix() const {
    std::vector<Row> all = records();
    for (Row& row : administration()) all.push_back(std::move(row));
    for (Row& row : strategy(draft)) all.push_back(std::move(row));
    for (Row& row : agreements(agreed)) all.push_back(std::move(row));
    for (Row& row : alignment(goal, aligned)) all.push_back(std::move(row));
    for (Row& row : goal_templates(made)) all.push_back(std::move(row));
    for (Row& row : sales_pacts(pact)) all.push_back(std::move(row));
    for (Row& row : pact_templates()) all.push_back(std::move(row));
    for (Row& row : delegations()) all.push_back(std::move(row));
    for (Row& row : team_pacts(team_pact)) all.push_back(std::move(row));
    for (Row& row : check_ins(team_pact, pact, agreed)) all.push_back(std::move(row));
    return all;
  }

  [[nodiscard]] std::vector<Row> records() const {
    const std::string csv = "id,owner,amount,status,closed_on\nD-2,Ana,1.00,won,2027-03-01\n";
    return {
        {"GET /api/v1/goals", read_all, "/api/v1/goals", everybody},
        {"GET /api/v1/goals/{id}", read_all, "/api/v1/goals/" + goal, goal_of_ana},
        {"GET /api/v1/goals/{id}/pace", read_all, "/api/v1/goals/" + goal + "/pace", goal_of_ana},
        {"GET /api/v1/goals/{id}/explanation", read_all, "/api/v1/goals/" + goal + "/explanation", goal_of_ana},
        {"GET /api/v1/goals/{id}/records", read_all, "/api/v1/goals/" + goal + "/records", goal_of_ana},
        {"POST /api/v1/goals/check", read_all, "/api/v1/goals/check", everybody, R"({"statement":"Sell more"})"},
        {"GET /api/v1/today", read_all, "/api/v1/today?person=" + ana.text(), goal_of_ana},
        {"GET /api/v1/reports/actuals", read_all, "/api/v1/reports/actuals", everybody},
        {"GET /api/v1/reports/attainment", read_all, "/api/v1/reports/attainment", everybody},
        {"GET /api/v1/reports/company", read_all, "/api/v1/reports/company", some_unit},
        {"GET /api/v1/reports/distribution", read_all, "/api/v1/reports/distribution", some_unit},
        {"GET /api/v1/reports/trend", read_all, "/api/v1/reports/trend?person=" + ana.text(), goal_of_ana},
        {"GET /api/v1/reports/deals", read_all, "/api/v1/reports/deals", some_unit},
        {"GET /api/v1/reports/pacts", aggregates, "/api/v1/reports/pacts", aggregate_readers},
        {"GET /api/v1/reports/mas", leaders_and_ops, "/api/v1/reports/mas", standards_readers},
        {"GET /api/v1/reports/check-ins", leaders, "/api/v1/reports/check-ins", confidence_readers},
        {"GET /api/v1/reports/team", read_all, "/api/v1/reports/team?unit=" + team_a.text(), team_of_ana},
        {"GET /api/v1/reports/compare", read_all, "/api/v1/reports/compare?person=" + ana.text(), goal_of_ana},
        {"GET /api/v1/people/{id}/sales-formula", read_all, "/api/v1/people/" + ana.text() + "/sales-formula",
         detail_of_ana},
        {"GET /api/v1/search", read_all, "/api/v1/search?q=ana", everybody},
        {"POST /api/v1/deals", ops_deals, "/api/v1/deals", ops_or_403, anas_deal},
        {"GET /api/v1/deals", read_all, "/api/v1/deals?person=" + ana.text(), detail_of_ana},
        {"GET /api/v1/deals/{id}", read_all, "/api/v1/deals/" + deal, detail_of_ana},
        {"DELETE /api/v1/deals/{id}", ops_deals, "/api/v1/deals/" + deal, ops_or_stale, "", {{"If-Match", "\"99\""}}},
        {"GET /api/v1/activities/{id}", read_all, "/api/v1/activities/" + activity, detail_of_ana},
        {"DELETE /api/v1/activities/{id}",
         ops_import,
         "/api/v1/activities/" + activity,
         ops_or_stale,
         "",
         {{"If-Match", "\"99\""}}},
        {"GET /api/v1/measurements/{id}", read_all, "/api/v1/measurements/" + measurement, detail_of_ana},
        {"DELETE /api/v1/measurements/{id}",
         ops_import,
         "/api/v1/measurements/" + measurement,
         ops_or_stale,
         "",
         {{"If-Match", "\"99\""}}},
        {"POST /api/v1/imports/{kind}",
         ops_import,
         "/api/v1/imports/deals?dry_run=true",
         ops_or_403,
         csv,
         {{"Content-Type", "text/csv"}}},
        {"GET /api/v1/imports", ops_import, "/api/v1/imports", ops_or_403},
        {"GET /api/v1/imports/{id}", ops_import, "/api/v1/imports/" + file, ops_or_404},
        {"GET /api/v1/imports/{id}/rejected", ops_import, "/api/v1/imports/" + file + "/rejected", ops_or_404},
        {"POST /api/v1/import-previews",
         ops_import,
         "/api/v1/import-previews",
         ops_or_403,
         csv,
         {{"Content-Type", "text/csv"}}},
        {"GET /api/v1/import-mappings", ops_import, "/api/v1/import-mappings", ops_anywhere},
        {"PUT /api/v1/import-mappings", ops_import, "/api/v1/import-mappings", ops_or_403,
         R"({"name":"Ours","kind":"deals","mapping":{"columns":{"id":"Nr"}}})"},
        {"GET /api/v1/import-mappings/{id}/file", ops_import, "/api/v1/import-mappings/" + id_to_text(7) + "/file",
         nothing_for_ops},
        {"DELETE /api/v1/import-mappings/{id}", ops_import, "/api/v1/import-mappings/" + id_to_text(7),
         admin_or_missing},
        {"GET /api/v1/sample-data", read_all, "/api/v1/sample-data", everybody},
        {"POST /api/v1/sample-data", ops_admin, "/api/v1/sample-data", admin_or_created},
        {"DELETE /api/v1/sample-data", ops_admin, "/api/v1/sample-data", admin_or_removed},
        {"GET /api/v1/checklist", ops_admin, "/api/v1/checklist", ops_or_403},
        {"DELETE /api/v1/checklist", ops_admin, "/api/v1/checklist", admin_or_done},
        {"GET /api/v1/workspace", read_all, "/api/v1/workspace", everybody},
        {"GET /api/v1/people", read_all, "/api/v1/people", everybody},
        {"GET /api/v1/units", read_all, "/api/v1/units", everybody},
        {"GET /api/v1/metrics", read_all, "/api/v1/metrics", everybody},
        {"GET /api/v1/audit", "any of ops; scope admin", "/api/v1/audit", ops_or_403},
        {"GET /api/v1/audit/own", read_all, "/api/v1/audit/own", everybody},
        {"GET /api/v1/events", read_all, "/api/v1/events", everybody},
    };
  }

  // What each asker puts before its request.
  std::vector<Headers> ways_in() {
    const auto bearer = [](const std::string& token) { return Headers{{"Authorization", "Bearer " + token}}; };
    const auto page = [](const std::string& cookie) {
      return Headers{{"Cookie", cookie}, {"Sec-Fetch-Site", "same-origin"}};
    };
    std::vector<Headers> ways{{}, bearer("sp_unknown")};
    for (const PersonId person : {joe, ana, ben, cy, mo, uma, max, eve, vic, sue, olu}) {
      ways.push_back(bearer(token_of(person)));
    }
    ways.push_back({});  // narrow: by route
    ways.push_back(page(session_of(ana)));
    ways.push_back(page(session_of(olu)));
    return ways;
  }

  int status(const Row& row, Headers headers) const {
    headers.insert(headers.end(), row.headers.begin(), row.headers.end());
    const std::string method = row.route.substr(0, row.route.find(' '));
    if (row.path != "/api/v1/events") return ask(method, row.path, headers, row.body).status;
    const auto client = connect();
    std::string text = "GET /api/v1/events HTTP/1.1\r\nHost: sales.example\r\n";
    for (const auto& [name, value] : headers) text.append(name).append(": ").append(value).append("\r\n");
    client->send(text + "\r\n");
    return client->reply(true).status;
  }
};

std::set<std::string> as_set(const std::vector<std::string>& list) { return {list.begin(), list.end()}; }

// Without what differs from request to request.
std::string without_request_id(std::string body) {
  const std::string id = field_of(body, "request_id");
  REQUIRE_FALSE(id.empty());
  return body.erase(body.find(id), id.size());
}

// Every item of every page, each asked for by the `next` of the one before.
std::vector<std::string> walk(ApiServer& server, PersonId person, const std::string& path, int limit) {
  std::vector<std::string> ids;
  std::string cursor;
  do {
    const auto reply =
        server.get(person, path + "?limit=" + std::to_string(limit) + (cursor.empty() ? "" : "&cursor=" + cursor));
    REQUIRE(reply.status == 200);
    const auto page = fields_of(reply.body, "id");
    CHECK(page.size() <= static_cast<std::size_t>(limit));
    ids.insert(ids.end(), page.begin(), page.end());
    cursor = field_of(reply.body.substr(reply.body.rfind("\"next\":")), "next");
    CHECK((cursor.empty() || page.size() == static_cast<std::size_t>(limit)));
  } while (!cursor.empty());
  return ids;
}

const std::vector<PersonId> everyone{ana, ben, dee, cy, sid, mo, max, cora, uma, eve, olu, vic, sue, fay, nia, joe};

}  // namespace

TEST_CASE("D1: every route of the program says who may use it and stands in a table of this suite") {
  const Company company;
  std::set<std::string> listed;
  for (const Row& row : company.matrix()) listed.insert(row.route + ": " + row.who_may);
  std::set<std::string> of_accounts;  // account_routes_test.cpp has the table of these
  const AccountServer accounts;
  for (const auto& route : accounts.router().routes()) {
    of_accounts.insert(std::string(http::text_of(route->method)) + " " + route->path);
  }
  std::set<std::string> found;
  for (const auto& route : company.router().routes()) {
    const std::string name = std::string(http::text_of(route->method)) + " " + route->path;
    CHECK_FALSE(route->who_may.text().empty());
    CHECK_FALSE(route->doc.operation.empty());
    if (!of_accounts.contains(name)) found.insert(name + ": " + route->who_may.text());
  }
  CHECK(found == listed);
}

TEST_CASE("DOMAIN 6: every route, asked by everybody, answers each as the rules say") {
  Company company;
  company.finished_import(company.file);
  const auto ways = company.ways_in();
  const std::string without_read = company.token(olu, {"import", "deals:write", "write", "admin"});
  const std::string only_read = company.token(olu, {"read"});
  for (const Row& row : company.matrix()) {
    for (std::size_t i = 0; i < askers.size(); ++i) {
      CAPTURE(row.route);
      CAPTURE(askers.at(i));
      ApiServer::Headers way = ways.at(i);
      if (askers.at(i) == "narrow") {
        way = {{"Authorization", "Bearer " + (row.who_may.ends_with("scope read") ? without_read : only_read)}};
      }
      CHECK(company.status(row, way) == row.expected.at(i));
    }
  }
}

TEST_CASE("D2: what one may not see is answered word for word like what does not exist") {
  Company company;
  const auto same = [&](PersonId person, const std::string& hidden, const std::string& nothing) {
    auto one = company.get(person, hidden);
    auto other = company.get(person, nothing);
    CHECK(one.status == 404);
    CHECK(field_of(one.body, "code") == field_of(other.body, "code"));
    CHECK(field_of(one.body, "detail") == field_of(other.body, "detail"));
    CHECK(without_request_id(one.body) == without_request_id(other.body));
    CHECK(one.headers.size() == other.headers.size());
  };
  const std::string none = "0000000000001";
  same(cy, "/api/v1/goals/" + company.goal, "/api/v1/goals/" + none);
  same(ben, "/api/v1/deals/" + company.deal, "/api/v1/deals/" + none);
  same(eve, "/api/v1/deals?person=" + ana.text(), "/api/v1/deals?person=" + none);
  same(sue, "/api/v1/imports/" + company.file, "/api/v1/imports/" + none);
  same(olu, "/api/v1/goals/nonsense", "/api/v1/goals/" + none);
}

TEST_CASE("D10: lists, pages and reports hold exactly the goals and owners that the rules allow") {
  ApiServer server;
  for (const Visibility visibility : {Visibility::unit, Visibility::workspace, Visibility::private_to_line}) {
    for (const PersonId person : {ana, ben, cy, sid, mo}) server.add_goal(revenue_goal(server, person, visibility));
    for (const OrgUnitId unit : {company, north, south, team_a}) {
      server.add_goal(revenue_goal(server, unit, visibility));
    }
  }
  Goal held = revenue_goal(server, sid, Visibility::private_to_line);
  held.accountable = vic;
  server.add_goal(held);

  for (const PersonId person : everyone) {
    CAPTURE(person.value);
    const app::Viewpoint viewer = server.people.seen_by(person);
    std::set<std::string> goals;
    for (const Goal& goal : server.goals()) {
      if (app::may_read_goal(viewer, goal)) goals.insert(goal.id.text());
    }
    const auto seen = walk(server, person, "/api/v1/goals", 4);
    CHECK(seen.size() == goals.size());
    CHECK(as_set(seen) == goals);
    CHECK(as_set(fields_of(server.get(person, "/api/v1/reports/attainment").body, "id")) == goals);

    const app::VisibleOwners visible(viewer);
    std::set<std::string> seen_in_teams;
    for (const OrgUnitId unit : {company, north, south, team_a, team_b, team_c}) {
      const auto team = server.get(person, "/api/v1/reports/team?unit=" + unit.text());
      CHECK(team.status == (visible.contains(unit) ? 200 : 404));
      if (team.status != 200) continue;
      for (const Goal& goal : server.goals()) {
        if (has(team.body, "\"id\":\"" + goal.id.text() + "\"")) seen_in_teams.insert(goal.id.text());
      }
    }
    for (const std::string& goal : seen_in_teams) CHECK(goals.contains(goal));
    std::set<std::string> people;
    std::set<std::string> units;
    for (const PersonId id : visible.people()) people.insert(id.text());
    for (const OrgUnitId id : visible.units()) units.insert(id.text());
    CHECK(as_set(walk(server, person, "/api/v1/people", 3)) == people);
    CHECK(as_set(fields_of(server.get(person, "/api/v1/units").body, "id")) == units);
    CHECK(as_set(fields_of(server.get(person, "/api/v1/reports/actuals?by=person").body, "id")) == people);
    CHECK(as_set(fields_of(server.get(person, "/api/v1/reports/actuals?by=unit").body, "id")) == units);
  }
}

TEST_CASE("E28: who moves or leaves is seen by whom the day says") {
  ApiServer server;
  const std::string of_ana = "/api/v1/goals/" + server.add_goal(revenue_goal(server, ana)).text();
  const std::string of_dee = "/api/v1/goals/" + server.add_goal(revenue_goal(server, dee)).text();
  CHECK(server.get(fay, of_ana).status == 404);   // managed Ana's team until today
  CHECK(server.get(nia, of_ana).status == 404);   // will manage it from tomorrow
  CHECK(server.get(cora, of_dee).status == 200);  // Dee helps in her team: goals, no deals
  CHECK(server.get(cora, "/api/v1/deals?person=" + dee.text()).status == 404);
  CHECK(server.get(mo, "/api/v1/deals?person=" + gil.text()).status == 200);  // left Mo's team: the history stays
  CHECK(server.get(max, "/api/v1/deals?person=" + gil.text()).status == 404);
}

TEST_CASE("B6: a role that was taken away counts no more with the next request") {
  Company company;
  CHECK(company.get(olu, "/api/v1/audit").status == 200);
  company.write([](app::Transaction& tx) {
    for (RoleAssignment row : tx.organisation().load().roles) {
      if (row.person != olu) continue;
      row.tenure.to = access_day;
      tx.organisation().put(row);
    }
    tx.changes().append(app::ChangeKind::organisation);
  });
  CHECK(company.get(olu, "/api/v1/audit").status == 403);
  CHECK(company.get(olu, "/api/v1/imports").status == 403);
  CHECK(company.post_deal(anas_deal).status == 403);
  CHECK(company.get(olu, "/api/v1/deals/" + company.deal).status == 404);
}
