#pragma once

#include "http/support/permission_table.hpp"

namespace salespact::test {

// A pact of Ana's with Mo, who leads her: the two read all of it, Uma above and operations its outline.
inline constexpr Statuses pact_of_ana{401, 401, 404, 200, 404, 404, 200, 200, 404, 404, 404, 404, 200, 403, 200, 200};
inline constexpr Statuses pact_parties{401, 401, 404, 200, 404, 404, 200, 404, 404, 404, 404, 404, 404, 403, 200, 404};
inline constexpr Statuses pact_party_or_stale{401, 401, 404, 412, 404, 404, 412, 403,
                                              404, 404, 404, 404, 403, 403, 412, 403};
inline constexpr Statuses pact_seen_or_stale{401, 401, 404, 412, 404, 404, 412, 412,
                                             404, 404, 404, 404, 412, 403, 412, 412};
// How it is lived: the two parties, and those above only from the third step of the ladder on.
inline constexpr Statuses life_of_ana{401, 401, 404, 200, 404, 404, 200, 404, 404, 404, 404, 404, 404, 403, 200, 404};
inline constexpr Statuses pact_party_or_not_in_force{401, 401, 404, 422, 404, 404, 422, 403,
                                                     404, 404, 404, 404, 403, 403, 422, 403};
// The rep alone says what no record can.
inline constexpr Statuses pact_rep_or_not_in_force{401, 401, 404, 422, 404, 404, 403, 403,
                                                   404, 404, 404, 404, 403, 403, 422, 403};
inline constexpr Statuses pact_opened_or_refused{401, 401, 404, 422, 404, 404, 422, 422,
                                                 404, 404, 404, 404, 404, 403, 422, 404};
// Only Uma is above the two; nothing is signed that she could open.
inline constexpr Statuses pact_above_or_refused{401, 401, 404, 403, 404, 404, 403, 422,
                                                404, 404, 404, 404, 403, 403, 403, 403};
inline constexpr Statuses nothing_open{401, 401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 403, 404, 404};
// A person signs, in a session and with the password given again, which this one is not.
inline constexpr Statuses signer_without_password{401, 401, 403, 403, 403, 403, 403, 403,
                                                  403, 403, 403, 403, 403, 403, 422, 422};

// Nothing is signed yet, so that there is nothing to export.
inline constexpr Statuses pact_party_or_refused{401, 401, 404, 422, 404, 404, 422, 403,
                                                404, 404, 404, 404, 403, 403, 422, 403};

// To look at what proves it, of which there is nothing yet.
inline constexpr Statuses pact_party_or_outline{401, 401, 404, 200, 404, 404, 200, 403,
                                                404, 404, 404, 404, 403, 403, 200, 403};

// No text was frozen yet.
inline constexpr Statuses pact_party_or_missing{401, 401, 404, 404, 404, 404, 404, 403,
                                                404, 404, 404, 404, 403, 403, 404, 403};

inline SalesPactId add_sales_pact(ApiServer& server) {
  app::KeptSalesPact made;
  made.pact.id = {63'001};
  made.pact.rep = ana;
  made.pact.manager = mo;
  made.opened_by = mo;
  made.pact.effective = {Date::parse_iso("2027-01-01").value(), Date::parse_iso("2027-03-31").value()};
  made.draft.effective = made.pact.effective;
  server.write([&](app::Transaction& tx) { tx.sales_pacts().insert(made); });
  return made.pact.id;
}

inline std::vector<Row> sales_pacts(SalesPactId made) {
  const std::string all = "/api/v1/sales-pacts";
  const std::string one = all + "/" + made.text();
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  const std::string words = R"({"effective":{"start":"2027-01-01","end":"2027-03-31"}})";
  const std::string signature =
      R"({"password":"not mine","statement":"I have read this and I agree","text":1,"hash":")" + std::string(64, '0') +
      "\"}";
  const std::string in_session = "signed in, not by token";
  return {
      {"GET /api/v1/sales-pacts", read_all, all, everybody},
      {"POST /api/v1/sales-pacts", write_all, all, pact_opened_or_refused,
       R"({"rep":")" + ana.text() + R"(","words":)" + words + "}"},
      {"GET /api/v1/sales-pacts/{id}", read_all, one, pact_of_ana},
      {"GET /api/v1/sales-pacts/{id}/texts", read_all, one + "/texts", pact_parties},
      {"GET /api/v1/sales-pacts/{id}/proof", read_all, one + "/proof", pact_party_or_outline},
      {"GET /api/v1/sales-pacts/{id}/export", read_all, one + "/export", pact_party_or_refused},
      {"GET /api/v1/sales-pacts/{id}/texts/{number}/copy", read_all, one + "/texts/1/copy", pact_party_or_missing},
      {"GET /api/v1/checkpoints", read_all, "/api/v1/checkpoints", everybody},
      {"GET /api/v1/checkpoints/latest", read_all, "/api/v1/checkpoints/latest", everybody},
      {"PUT /api/v1/sales-pacts/{id}/draft", write_all, one + "/draft", pact_party_or_stale, words, stale},
      {"POST /api/v1/sales-pacts/{id}/formula", write_all, one + "/formula", pact_party_or_stale, "{}", stale},
      {"PUT /api/v1/sales-pacts/{id}/motives", write_all, one + "/motives", pact_party_or_stale,
       R"({"personal_goals":"A house","shared":true})", stale},
      {"PUT /api/v1/sales-pacts/{id}/preparation", write_all, one + "/preparation", pact_party_or_stale,
       R"({"words":)" + words + R"(,"ready":true})", stale},
      {"POST /api/v1/sales-pacts/{id}/discussion", write_all, one + "/discussion", pact_party_or_stale,
       R"({"on":"2027-01-04"})", stale},
      {"POST /api/v1/sales-pacts/{id}/counter", write_all, one + "/counter", pact_party_or_stale,
       R"({"comment":"Less"})", stale},
      {"POST /api/v1/sales-pacts/{id}/withdraw", write_all, one + "/withdraw", pact_party_or_stale, "", stale},
      {"POST /api/v1/sales-pacts/{id}/amendments", write_all, one + "/amendments", pact_party_or_stale, "", stale},
      {"DELETE /api/v1/sales-pacts/{id}/amendments", write_all, one + "/amendments", pact_party_or_stale, "", stale},
      {"POST /api/v1/sales-pacts/{id}/end", write_all, one + "/end", pact_seen_or_stale, R"({"reason":"Enough"})",
       stale},
      {"DELETE /api/v1/sales-pacts/{id}/end", write_all, one + "/end", pact_party_or_stale, "", stale},
      {"POST /api/v1/sales-pacts/{id}/end/refusal", write_all, one + "/end/refusal", pact_party_or_stale,
       R"({"reason":"It goes well"})", stale},
      {"GET /api/v1/standards", read_all, "/api/v1/standards", everybody},
      {"GET /api/v1/sales-pacts/{id}/life", read_all, one + "/life", life_of_ana},
      {"POST /api/v1/sales-pacts/{id}/decisions", write_all, one + "/decisions", pact_party_or_not_in_force,
       R"({"act":"contest","reason":"A fair"})"},
      {"POST /api/v1/sales-pacts/{id}/reports", write_all, one + "/reports", pact_rep_or_not_in_force,
       R"({"metric":"calls","window":"2027-01-04","value":"12"})"},
      {"POST /api/v1/sales-pacts/{id}/promises", write_all, one + "/promises", pact_party_or_not_in_force,
       R"({"key":"p1","due":"2027-01-10","act":"kept"})"},
      {"POST /api/v1/sales-pacts/{id}/break-glass", write_all, one + "/break-glass", pact_above_or_refused,
       R"({"reason":"A complaint of a customer"})"},
      {"GET /api/v1/sales-pacts/{id}/break-glass", read_all, one + "/break-glass", nothing_open},
      {"GET /api/v1/waiting", read_all, "/api/v1/waiting", everybody},
      {"GET /api/v1/notices", read_all, "/api/v1/notices", everybody},
      {"POST /api/v1/notices/{id}/acknowledgement", write_all, "/api/v1/notices/" + made.text() + "/acknowledgement",
       nothing_open},
      {"POST /api/v1/sales-pacts/{id}/proposals", in_session, one + "/proposals", signer_without_password,
       R"({"password":"not mine","statement":"I have read this and I agree"})", stale},
      {"POST /api/v1/sales-pacts/{id}/signatures", in_session, one + "/signatures", signer_without_password, signature},
      {"POST /api/v1/sales-pacts/{id}/takeover", in_session, one + "/takeover", signer_without_password, signature},
  };
}

// Templates tell of nobody: everybody reads them, operations of the company write them.
inline std::vector<Row> pact_templates() {
  const std::string all = "/api/v1/pact-templates";
  const std::string one = all + "/account-executive";
  const std::string none = all + "/" + id_to_text(999'999'999);
  const ApiServer::Headers stale{{"If-Match", "\"99\""}};
  const std::string refused = R"({"name":"Joy","for_role":"Everybody","words":{"effective":{"start":"2027-01-01",)"
                              R"("end":"2027-03-31"},"role":{"formula":"1"}}})";
  return {
      {"GET /api/v1/pact-templates", read_all, all, everybody},
      {"GET /api/v1/pact-templates/{id}", read_all, one, everybody},
      {"GET /api/v1/pact-templates/{id}/versions", read_all, one + "/versions", everybody},
      {"POST /api/v1/pact-templates", ops_admin, all, admin_or_refused, refused},
      {"PUT /api/v1/pact-templates/{id}", ops_admin, none, admin_or_missing, refused, stale},
      {"POST /api/v1/pact-templates/{id}/retire", ops_admin, none + "/retire", admin_or_missing, "", stale},
      {"POST /api/v1/pact-templates/{id}/restore", ops_admin, none + "/restore", admin_or_missing, "", stale},
  };
}

}  // namespace salespact::test
