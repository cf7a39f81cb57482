#pragma once

#include "http/support/permission_table.hpp"

namespace salespact::test {

// A pact that Ana leads for Team A: she, Mo and Uma above read all of it, operations its days, Ben that it is there and
// what it is called, executives and viewers that it is there.
inline constexpr Statuses team_pact_of_ana{401, 401, 404, 200, 200, 404, 200, 200,
                                           404, 200, 200, 404, 200, 403, 200, 200};
inline constexpr Statuses team_member_or_stale{401, 401, 404, 412, 403, 404, 403, 403,
                                               404, 403, 403, 404, 403, 403, 412, 403};
inline constexpr Statuses team_member_or_refused{401, 401, 404, 422, 403, 404, 403, 403,
                                                 404, 403, 403, 404, 403, 403, 422, 403};
inline constexpr Statuses team_reader{401, 401, 404, 200, 403, 404, 200, 200, 404, 403, 403, 404, 403, 403, 200, 403};
// Nothing was signed by all yet: who reads all of it is told so.
inline constexpr Statuses team_reader_or_refused{401, 401, 404, 422, 403, 404, 422, 422,
                                                 404, 403, 403, 404, 403, 403, 422, 403};
// No text was frozen yet: there is a copy of none, for nobody.
inline constexpr Statuses no_team_text{401, 401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 403, 404, 404};
inline constexpr Statuses team_pact_opened_or_refused{401, 401, 404, 422, 422, 422, 422, 422,
                                                      422, 422, 422, 422, 422, 403, 422, 422};

inline TeamPactId add_team_pact(ApiServer& server) {
  const DateRange days{Date::parse_iso("2027-01-01").value(), Date::parse_iso("2027-03-31").value()};
  app::KeptTeamPact made;
  made.pact.id = {64'001};
  made.pact.unit = team_a;
  made.pact.shown = {.title = "Together", .lead = ana, .members = {ana}, .effective = days};
  made.pact.talks = TeamForming{.words = made.pact.shown};
  made.draft.title = "Together";
  made.draft.lead = ana;
  made.draft.members = {{ana, "Ana"}};
  made.draft.effective = days;
  made.opened_by = ana;
  server.write([&](app::Transaction& tx) { tx.team_pacts().insert(made); });
  return made.pact.id;
}

inline std::vector<Row> team_pacts(TeamPactId made) {
  const std::string all = "/api/v1/pacts";
  const std::string one = all + "/" + made.text();
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  const std::string words = R"({"title":"Us","statement":"Sell more","members":[")" + PersonId{98'765}.text() +
                            R"("],"effective":{"start":"2027-01-01","end":"2027-03-31"}})";
  const std::string signature =
      R"({"password":"not mine","statement":"I have read this and I agree","text":1,"hash":")" + std::string(64, '0') +
      "\"}";
  const std::string in_session = "signed in, not by token";
  const auto step = [&](const std::string& verb, const std::string& what, const std::string& body) {
    return Row{verb + " /api/v1/pacts/{id}" + what, write_all, one + what, team_member_or_stale, body, stale};
  };
  return {
      {"GET /api/v1/pacts", read_all, all, everybody},
      {"POST /api/v1/pacts", write_all, all, team_pact_opened_or_refused, R"({"words":)" + words + "}"},
      {"GET /api/v1/pacts/{id}", read_all, one, team_pact_of_ana},
      {"GET /api/v1/pacts/{id}/texts", read_all, one + "/texts", team_pact_of_ana},
      {"GET /api/v1/pacts/{id}/proof", read_all, one + "/proof", team_reader},
      {"GET /api/v1/pacts/{id}/export", read_all, one + "/export", team_reader_or_refused},
      {"GET /api/v1/pacts/{id}/texts/{number}/copy", read_all, one + "/texts/1/copy", no_team_text},
      step("PUT", "/draft", words),
      step("PUT", "/own", "{}"),
      step("POST", "/signing", ""),
      step("POST", "/decline", R"({"reason":"Less"})"),
      step("POST", "/amendments", "{}"),
      step("DELETE", "/amendments", ""),
      step("DELETE", "/dissolution", ""),
      step("POST", "/dissolution/refusal", R"({"reason":"We are close"})"),
      step("POST", "/withdrawal", R"({"cause":"notice"})"),
      step("POST", "/close", R"({"outcome":"partly","learning":"Ask earlier"})"),
      {"POST /api/v1/pacts/{id}/occurrences", write_all, one + "/occurrences", team_member_or_refused,
       R"({"key":"t1n1","window":"2027-01-04","kind":"kept"})"},
      {"POST /api/v1/pacts/{id}/learnings", write_all, one + "/learnings", team_member_or_refused,
       R"({"learned":"Ask earlier"})"},
      {"POST /api/v1/pacts/{id}/signatures", in_session, one + "/signatures", signer_without_password, signature},
      {"POST /api/v1/pacts/{id}/dissolution", in_session, one + "/dissolution", signer_without_password,
       R"({"password":"not mine","as":"member","reason":"Enough"})", stale},
  };
}

}  // namespace salespact::test
