#pragma once

#include "http/support/api_server.hpp"

#include <array>
#include <string>
#include <vector>

// Which route answers whom, and how: what permission_routes_test.cpp asks.
namespace salespact::test {

// Who asks, in the order of the columns below. Ana is the person concerned; Sue is sales operations of South, where Ana
// is not; Joe has no place and no role; `narrow` is a token of Olu's that lacks the scope.
inline constexpr auto askers =
    std::to_array<std::string_view>({"nobody", "unknown token", "joe", "ana", "ben", "cy", "mo", "uma", "max", "eve",
                                     "vic", "sue", "olu", "narrow", "Ana, in session", "Olu, in session"});
using Statuses = std::array<int, askers.size()>;

inline constexpr Statuses everybody{401, 401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 200, 200};
//                               joe  ana  ben  cy   mo   uma  max  eve  vic  sue  olu  narrow
inline constexpr Statuses goal_of_ana{401, 401, 404, 200, 200, 404, 200, 200, 404, 200, 404, 404, 200, 403, 200, 200};
inline constexpr Statuses detail_of_ana{401, 401, 404, 200, 404, 404, 200, 200, 404, 404, 404, 404, 200, 403, 200, 200};
inline constexpr Statuses ops_or_403{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403, 200};
inline constexpr Statuses ops_or_404{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 200, 403, 403, 200};
// What only a version that nobody has read keeps Olu from.
inline constexpr Statuses ops_or_stale{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 412, 403, 403, 412};

// The same where whoever has no right learns that, since there is nothing to hide.
inline constexpr Statuses admin_or_stale{401, 401, 403, 403, 403, 403, 403, 403,
                                         403, 403, 403, 403, 412, 403, 403, 412};
// Well formed, and refused by the use case for what it asks.
inline constexpr Statuses admin_or_refused{401, 401, 403, 403, 403, 403, 403, 403,
                                           403, 403, 403, 403, 422, 403, 403, 422};
// Where nothing is read or written: operations of a unit try out rules too.
inline constexpr Statuses ops_of_any_unit{401, 401, 403, 403, 403, 403, 403, 403,
                                          403, 403, 403, 200, 200, 403, 403, 200};
inline constexpr Statuses team_of_ana{401, 401, 404, 200, 200, 404, 200, 200, 404, 200, 200, 404, 200, 403, 200, 200};

// Of the topmost unit that one may see; Joe may see none.
inline constexpr Statuses some_unit{401, 401, 404, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 200, 200};
// Kept mappings hold no company data: whoever may import anywhere reads them.
inline constexpr Statuses ops_anywhere{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403, 403, 200};
inline constexpr Statuses nothing_for_ops{401, 401, 403, 403, 403, 403, 403, 403,
                                          403, 403, 403, 404, 404, 403, 403, 404};
inline constexpr Statuses admin_or_missing{401, 401, 403, 403, 403, 403, 403, 403,
                                           403, 403, 403, 403, 404, 403, 403, 404};
inline constexpr Statuses admin_or_done{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403, 403, 204};
// The first of the two loads it, the second finds it there; with removing it is the other way round.
inline constexpr Statuses admin_or_created{401, 401, 403, 403, 403, 403, 403, 403,
                                           403, 403, 403, 403, 201, 403, 403, 422};
inline constexpr Statuses admin_or_removed{401, 401, 403, 403, 403, 403, 403, 403,
                                           403, 403, 403, 403, 200, 403, 403, 422};

// Executives and sales operations of the whole company write the strategy.
inline constexpr Statuses strategists_or_stale{401, 401, 403, 403, 403, 403, 403, 403,
                                               403, 412, 403, 403, 412, 403, 403, 412};
inline constexpr Statuses strategists_or_refused{401, 401, 403, 403, 403, 403, 403, 403,
                                                 403, 422, 403, 403, 422, 403, 403, 422};
// A draft, which its owner Mo sees too.
inline constexpr Statuses draft_of_mo{401, 401, 404, 404, 404, 404, 200, 404, 404, 200, 404, 404, 200, 403, 404, 200};
inline constexpr Statuses draft_of_mo_or_stale{401, 401, 403, 403, 403, 403, 412, 404,
                                               404, 412, 403, 404, 412, 403, 403, 412};
inline constexpr Statuses draft_or_stale{401, 401, 403, 403, 403, 403, 403, 403,
                                         403, 412, 403, 404, 412, 403, 403, 412};

// Of a goal that is agreed: who may read it, and may try to change it from a revision that nobody has read.
inline constexpr Statuses goal_or_stale{401, 401, 404, 412, 412, 404, 412, 412, 404, 412, 404, 404, 412, 403, 412, 412};
inline constexpr Statuses writer_or_refused{401, 401, 422, 422, 422, 422, 422, 422,
                                            422, 422, 422, 422, 422, 403, 422, 422};

inline const std::string write_all = "signed in; scope write";
// Of a goal of Ana's: whoever may draft it, those who see it and those who don't.
inline constexpr Statuses draft_for_ana_or_stale{401, 401, 404, 412, 403, 404, 412, 412,
                                                 404, 403, 404, 404, 412, 403, 412, 412};
inline constexpr Statuses draft_for_ana_or_refused{401, 401, 404, 422, 403, 404, 422, 422,
                                                   404, 403, 404, 404, 422, 403, 422, 422};

// Aggregates of pacts: executives and operations, of a unit too.
inline constexpr Statuses aggregate_readers{401, 401, 403, 403, 403, 403, 403, 403,
                                            403, 200, 403, 200, 200, 403, 403, 200};
// Of standards, and of check-ins, also who leads a unit.
inline constexpr Statuses standards_readers{401, 401, 403, 403, 403, 403, 200, 200,
                                            200, 200, 403, 200, 200, 403, 403, 200};
inline const std::string leaders_and_ops = "any of manager, exec, ops; scope read";
inline constexpr Statuses confidence_readers{401, 401, 403, 403, 403, 403, 200, 200,
                                             200, 200, 403, 403, 403, 403, 403, 403};
inline const std::string leaders = "any of manager, exec; scope read";
inline const std::string aggregates = "any of exec, ops; scope read";
inline const std::string read_all = "signed in; scope read";
inline const std::string ops_import = "any of ops; scope import";
inline const std::string ops_deals = "any of ops; scope deals:write";
inline const std::string ops_admin = "any of ops; scope admin";
inline const std::string strategists = "any of exec, ops; scope write";
inline const std::string managers_admin = "any of manager, ops; scope admin";

struct Row {
  std::string route;
  std::string who_may;
  std::string path;  // of a request that is right in itself
  Statuses expected;
  std::string body{};
  ApiServer::Headers headers{};
};

inline const std::string anas_deal =
    R"({"id":"D-1","owner":"Ana","amount":"250.00","status":"won","closed_on":"2027-03-10"})";

// Every write of administration is sent in a way that changes nothing: from a revision that nobody has read, or with
// something that is refused.
inline std::vector<Row> administration() {
  const std::string none = id_to_text(999'999'999);
  const std::string person = "/api/v1/people/" + ana.text();
  const std::string unit = "/api/v1/units/" + team_a.text();
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  const std::string absence = R"({"start":"2027-05-03","end":"2027-05-04","kind":"other"})";
  const std::string in_unit = R"({"unit":")" + team_b.text() + R"(","from":"2027-04-01")";
  return {
      {"GET /api/v1/people/{id}", read_all, person, goal_of_ana},
      {"PATCH /api/v1/people/{id}", ops_admin, person, admin_or_stale, "{}", stale},
      {"POST /api/v1/people/{id}/moves", ops_admin, person + "/moves", admin_or_stale, in_unit + "}", stale},
      {"POST /api/v1/people/{id}/departures", ops_admin, person + "/departures", admin_or_stale,
       R"({"from":"2027-04-01"})", stale},
      {"POST /api/v1/people/{id}/roles", ops_admin, person + "/roles", admin_or_stale, in_unit + R"(,"role":"exec"})",
       stale},
      {"DELETE /api/v1/people/{id}/roles/{role}", ops_admin, person + "/roles/" + none, admin_or_stale, "", stale},
      {"POST /api/v1/people/{id}/absences", managers_admin, person + "/absences", ops_or_stale, absence, stale},
      {"PUT /api/v1/people/{id}/absences/{absence}", managers_admin, person + "/absences/" + none, ops_or_stale,
       absence, stale},
      {"DELETE /api/v1/people/{id}/absences/{absence}", managers_admin, person + "/absences/" + none, ops_or_stale, "",
       stale},
      {"GET /api/v1/units/{id}", read_all, unit, team_of_ana},
      {"POST /api/v1/units", ops_admin, "/api/v1/units", admin_or_refused,
       R"({"name":"New","kind":"team","parent":")" + none + "\"}"},
      {"PATCH /api/v1/units/{id}", ops_admin, unit, admin_or_stale, "{}", stale},
      {"POST /api/v1/units/{id}/moves", ops_admin, unit + "/moves", admin_or_stale,
       R"({"parent":")" + south.text() + R"(","from":"2027-04-01"})", stale},
      {"PUT /api/v1/units/{id}/work-calendar", managers_admin, unit + "/work-calendar", ops_or_stale,
       R"({"work_calendar":null})", stale},
      {"GET /api/v1/work-calendars", read_all, "/api/v1/work-calendars", everybody},
      {"GET /api/v1/work-calendars/{id}", read_all, "/api/v1/work-calendars/" + id_to_text(8'001), everybody},
      {"POST /api/v1/work-calendars", managers_admin, "/api/v1/work-calendars", admin_or_refused,
       R"({"name":"Never","weekdays":[]})"},
      {"PATCH /api/v1/work-calendars/{id}", managers_admin, "/api/v1/work-calendars/" + id_to_text(8'001),
       admin_or_stale, "{}", stale},
      {"GET /api/v1/fiscal-calendar", read_all, "/api/v1/fiscal-calendar", everybody},
      {"PUT /api/v1/fiscal-calendar", ops_admin, "/api/v1/fiscal-calendar", admin_or_stale,
       R"({"pattern":"13x4","label_rule":"end_year"})", stale},
      {"POST /api/v1/fiscal-calendar-previews", ops_admin, "/api/v1/fiscal-calendar-previews", ops_or_403,
       R"({"pattern":"13x4","label_rule":"end_year"})"},
      {"GET /api/v1/exchange-rates", read_all, "/api/v1/exchange-rates", everybody},
      {"PUT /api/v1/exchange-rates", ops_admin, "/api/v1/exchange-rates", admin_or_stale, R"({"rates":[]})", stale},
      {"PATCH /api/v1/workspace", ops_admin, "/api/v1/workspace", admin_or_stale, "{}", stale},
      {"GET /api/v1/seasonality-profiles", read_all, "/api/v1/seasonality-profiles", everybody},
      {"POST /api/v1/seasonality-profiles", ops_admin, "/api/v1/seasonality-profiles", admin_or_refused,
       R"({"name":"Short","shares":["99.99"]})"},
      {"GET /api/v1/ramp-profiles", read_all, "/api/v1/ramp-profiles", everybody},
      {"POST /api/v1/ramp-profiles", ops_admin, "/api/v1/ramp-profiles", admin_or_refused,
       R"({"name":"Never","percent_by_month":[99]})"},
      {"GET /api/v1/metrics/{key}", read_all, "/api/v1/metrics/revenue", everybody},
      {"POST /api/v1/metrics", ops_admin, "/api/v1/metrics", admin_or_refused,
       R"({"key":"revenue","name":"Again","kind":"additive","unit":"count"})"},
      {"PATCH /api/v1/metrics/{key}", ops_admin, "/api/v1/metrics/revenue", admin_or_stale, "{}", stale},
      {"GET /api/v1/quotas", ops_admin, "/api/v1/quotas", ops_or_403},
      {"PUT /api/v1/quotas", ops_admin, "/api/v1/quotas", admin_or_refused, R"({"metric":"joy","cells":[]})"},
      {"POST /api/v1/rule-previews", ops_admin, "/api/v1/rule-previews", ops_of_any_unit,
       R"({"rule":"deals: count on closed_on"})"},
  };
}

// A draft of Mo's, not yet activated.
inline ObjectiveId add_draft(ApiServer& server) {
  Objective draft;
  draft.id = {60'001};
  draft.title = "Grow in the north";
  draft.horizon = {access_day, access_day + 300};
  draft.owner = mo;
  server.write([&](app::Transaction& tx) {
    tx.strategy().insert(draft);
    tx.changes().append(app::ChangeKind::strategy);
  });
  return draft.id;
}

inline std::vector<Row> strategy(ObjectiveId draft) {
  const std::string all = "/api/v1/strategy";
  const std::string one = all + "/objectives/" + draft.text();
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  return {
      {"GET /api/v1/strategy", read_all, all, everybody},
      {"GET /api/v1/strategy/vision", read_all, all + "/vision", everybody},
      {"PUT /api/v1/strategy/vision", strategists, all + "/vision", strategists_or_stale, R"({"text":"x"})", stale},
      {"GET /api/v1/strategy/mission", read_all, all + "/mission", everybody},
      {"PUT /api/v1/strategy/mission", strategists, all + "/mission", strategists_or_stale, R"({"text":"x"})", stale},
      {"POST /api/v1/strategy/objectives", strategists, all + "/objectives", strategists_or_refused,
       R"({"title":"Hire more","start":"2027-01-01","end":"2027-12-31","owner":")" + ana.text() + "\"}"},
      {"GET /api/v1/strategy/objectives/{id}", read_all, one, draft_of_mo},
      {"PATCH /api/v1/strategy/objectives/{id}", "any of manager, exec, ops; scope write", one, draft_of_mo_or_stale,
       R"({"title":"Grow in the far north"})", stale},
      {"DELETE /api/v1/strategy/objectives/{id}", strategists, one, draft_or_stale, "", stale},
      {"POST /api/v1/strategy/objectives/{id}/states", strategists, one + "/states", draft_or_stale,
       R"({"state":"active"})", stale},
      {"POST /api/v1/strategy/objectives/{id}/moves", strategists, one + "/moves", draft_or_stale,
       R"({"parent":null,"before":null})", stale},
  };
}

// A goal of Ana's that runs and that she and Mo have agreed on.
inline GoalId add_agreed_goal(ApiServer& server) {
  Goal goal = revenue_goal(server, ana);
  goal.period = {
      PeriodKind::quarter, "2027-Q2", {Date::parse_iso("2027-04-01").value(), Date::parse_iso("2027-06-30").value()}};
  goal.assigned = false;
  goal.state = GoalState::agreed;
  const GoalId id = server.add_goal(goal);
  server.write([&](app::Transaction& tx) {
    GoalAgreement agreement;
    agreement.goal = id;
    agreement.author = ana;
    agreement.author_parties = {GoalParty::owner};
    tx.agreements().put(agreement);
    tx.agreements().append({.goal = id, .by = ana});
  });
  return id;
}

inline std::vector<Row> agreements(GoalId goal) {
  const std::string one = "/api/v1/goals/" + goal.text();
  const std::string draft = R"({"statement":"Sell more","draft":{"period":"2020-Q1"}})";
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  return {
      {"POST /api/v1/goals", write_all, "/api/v1/goals", writer_or_refused, draft},
      {"POST /api/v1/goals/batch", write_all, "/api/v1/goals/batch", writer_or_refused,
       R"({"statement":"Sell more","draft":{},"rows":[]})"},
      {"GET /api/v1/goals/waiting", read_all, "/api/v1/goals/waiting", everybody},
      {"GET /api/v1/goals/{id}/agreement", read_all, one + "/agreement", goal_of_ana},
      {"PUT /api/v1/goals/{id}/draft", write_all, one + "/draft", goal_or_stale, draft, stale},
      {"POST /api/v1/goals/{id}/steps", write_all, one + "/steps", goal_or_stale, R"({"act":"cancel"})", stale},
      {"POST /api/v1/goals/{id}/overrides", write_all, one + "/overrides", goal_or_stale,
       R"({"rule":"A1","reason":"x"})", stale},
      {"POST /api/v1/goals/{id}/amendments", write_all, one + "/amendments", goal_or_stale,
       R"({"reason":"market","target":"5","comment":"x"})", stale},
      {"POST /api/v1/goals/{id}/amendments/decision", write_all, one + "/amendments/decision", goal_or_stale,
       R"({"agree":true})", stale},
      {"POST /api/v1/goals/{id}/support", write_all, one + "/support", goal_or_stale,
       R"({"resource":0,"state":"provided"})", stale},
      {"POST /api/v1/goals/{id}/milestones", write_all, one + "/milestones", goal_or_stale,
       R"({"milestone":0,"reached_on":null})", stale},
  };
}

// A template of the company's own.
inline GoalTemplateId add_template(ApiServer& server) {
  app::KeptTemplate made;
  made.newest.id = {62'001};
  made.newest.content.name = "Meetings";
  made.newest.content.for_role = "Account executive";
  made.newest.content.metric = "meetings";
  made.newest.content.statement = "Hold {target} meetings";
  made.newest.written_by = olu;
  server.write([&](app::Transaction& tx) { tx.goal_templates().insert(made); });
  return made.newest.id;
}

inline std::vector<Row> goal_templates(GoalTemplateId made) {
  const std::string all = "/api/v1/goal-templates";
  const std::string one = all + "/" + made.text();
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  const std::string body = R"({"name":"Joy","for_role":"Everybody","metric":"joy","target":{"mode":"absolute"},)"
                           R"("length":"month","statement":"Joy"})";
  return {
      {"GET /api/v1/goal-templates", read_all, all, everybody},
      {"GET /api/v1/goal-templates/{id}", read_all, one, everybody},
      {"GET /api/v1/goal-templates/{id}/versions", read_all, one + "/versions", everybody},
      {"GET /api/v1/goal-templates/{id}/draft", read_all, one + "/draft", everybody},
      {"POST /api/v1/goal-templates", ops_admin, all, admin_or_refused, body},
      {"PUT /api/v1/goal-templates/{id}", ops_admin, one, admin_or_stale, body, stale},
      {"POST /api/v1/goal-templates/{id}/retire", ops_admin, one + "/retire", admin_or_stale, "", stale},
      {"POST /api/v1/goal-templates/{id}/restore", ops_admin, one + "/restore", admin_or_stale, "", stale},
  };
}

// An alignment of Ana's goal to a goal of Team A, made where there is none yet.
inline std::string add_alignment(ApiServer& server, const std::string& goal) {
  const GoalAlignmentId id{61'001};
  const GoalId parent = server.add_goal(revenue_goal(server, team_a));
  server.write([&](app::Transaction& tx) {
    const GoalAlignment made{.id = id,
                             .child = *GoalId::parse(goal),
                             .parent = parent,
                             .kind = AlignmentKind::sum,
                             .weight = {},
                             .tenure = {*Date::parse_iso("2027-01-01"), {}}};
    tx.alignments().insert(std::span(&made, 1));
    tx.changes().append(app::ChangeKind::alignment);
  });
  return id.text();
}

inline std::vector<Row> alignment(const std::string& goal, const std::string& made) {
  const std::string of_goal = "/api/v1/goals/" + goal;
  const std::string one = of_goal + "/alignments/" + made;
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  return {
      {"GET /api/v1/alignment", read_all, "/api/v1/alignment", everybody},
      {"GET /api/v1/alignment/problems", read_all, "/api/v1/alignment/problems", everybody},
      {"GET /api/v1/goals/{id}/line-of-sight", read_all, of_goal + "/line-of-sight", goal_of_ana},
      {"GET /api/v1/goals/{id}/coverage", read_all, of_goal + "/coverage", goal_of_ana},
      {"POST /api/v1/goals/{id}/alignments", write_all, of_goal + "/alignments", draft_for_ana_or_refused,
       R"({"goal":")" + goal + R"(","kind":"sum"})"},
      {"PATCH /api/v1/goals/{id}/alignments/{alignment}", write_all, one, draft_for_ana_or_stale, "{}", stale},
      {"DELETE /api/v1/goals/{id}/alignments/{alignment}", write_all, one, draft_for_ana_or_stale, "", stale},
  };
}

}  // namespace salespact::test
