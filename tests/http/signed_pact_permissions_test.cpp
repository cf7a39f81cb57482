#include "http/support/signed_pacts.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using Answers = std::array<int, signed_askers.size()>;

// What DOMAIN 6 says of a signed pact; what may not be seen is not there, also for who once could.
//                             joe  ana  ben  dee  cy   mo   fay  cora uma  max  eve  vic  sue  olu
constexpr Answers nobody_in{404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404};
// That a sales pact is there, its dates and its state, and the numbers of its check-ins: also for operations of the
// unit in which Ana helps.
constexpr Answers sales_outline{404, 200, 404, 404, 404, 200, 404, 404, 200, 404, 404, 404, 200, 200};
constexpr Answers sales_parties{404, 200, 404, 404, 404, 200, 404, 404, 404, 404, 404, 404, 404, 404};
// The same for what those who know of it are told that they may not have.
constexpr Answers sales_parties_alone{404, 200, 404, 404, 404, 200, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_stale{404, 412, 404, 404, 404, 412, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_refused{404, 422, 404, 404, 404, 422, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_rep_refused{404, 422, 404, 404, 404, 403, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_manager_alone{404, 403, 404, 404, 404, 200, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_manager_refused{404, 403, 404, 404, 404, 422, 404, 404, 403, 404, 404, 404, 403, 403};
constexpr Answers sales_party_unread{404, 422, 404, 404, 404, 422, 404, 404, 404, 404, 404, 404, 404, 404};
// Ending it is for the two, and for one above together with the manager.
constexpr Answers sales_end_stale{404, 412, 404, 404, 404, 412, 404, 404, 412, 404, 404, 404, 412, 412};

// That a team's pact is there: its unit, those above, operations, executives and viewers.
constexpr Answers team_seen{404, 200, 200, 200, 404, 200, 404, 404, 200, 404, 200, 200, 404, 200};
// All of it: members, who leads the unit and those above.
constexpr Answers team_whole{404, 200, 200, 404, 404, 200, 404, 404, 200, 404, 404, 404, 404, 404};
// Dee has a copy of what she signed (K11).
constexpr Answers team_copies{404, 200, 200, 200, 404, 200, 404, 404, 200, 404, 404, 404, 404, 404};
constexpr Answers team_sealed{404, 200, 200, 200, 404, 200, 404, 404, 200, 404, 403, 403, 404, 403};
constexpr Answers team_stale{404, 412, 412, 403, 404, 403, 404, 404, 403, 404, 403, 403, 404, 403};
constexpr Answers team_refused{404, 422, 422, 403, 404, 403, 404, 404, 403, 404, 403, 403, 404, 403};
constexpr Answers team_signed_again{404, 200, 200, 403, 404, 403, 404, 404, 403, 404, 403, 403, 404, 403};
// Check-ins: operations see their numbers.
constexpr Answers team_check_ins{404, 200, 200, 404, 404, 200, 404, 404, 200, 404, 404, 404, 404, 200};
// The days of its reviews.
constexpr Answers team_days{404, 200, 200, 404, 404, 200, 404, 404, 200, 404, 404, 404, 404, 200};
constexpr Answers team_feedback_unread{404, 422, 422, 404, 404, 422, 404, 404, 422, 404, 404, 404, 404, 404};

struct Question {
  std::string method;
  std::string what;  // behind the pact's address
  Answers expected;
  std::string body{};
  bool read_long_ago = false;
};

std::vector<Question> of_sales_pact(const std::string& hash) {
  const std::string words = R"({"effective":{"start":"2027-01-01","end":"2027-06-30"}})";
  const std::string consent =
      fmt::format(R"({{"password":"{}","statement":"I have read this and I agree"}})", password);
  const std::string excuse = R"({"person":")" + ana.text() + R"(","window":"2027-01-04","reason":"Fair"})";
  return {
      {"GET", "", sales_outline},
      {"GET", "/texts", sales_parties},
      {"GET", "/proof", sales_parties_alone},
      {"GET", "/export", sales_parties_alone},
      {"GET", "/texts/1/copy", sales_parties_alone},
      {"GET", "/life", sales_parties},
      {"GET", "/check-ins", sales_outline},
      {"GET", "/setbacks", sales_outline},
      {"GET", "/reviews", sales_outline},
      {"GET", "/feedback", sales_parties},
      {"GET", "/break-glass", nobody_in},
      {"PUT", "/draft", sales_stale, words, true},
      {"POST", "/formula", sales_stale, "{}", true},
      {"PUT", "/motives", sales_stale, R"({"personal_goals":"A house","shared":true})", true},
      {"PUT", "/preparation", sales_stale, R"({"words":)" + words + R"(,"ready":true})", true},
      {"POST", "/discussion", sales_stale, R"({"on":"2027-01-04"})", true},
      {"POST", "/proposals", sales_stale, consent, true},
      {"POST", "/counter", sales_stale, R"({"comment":"Less"})", true},
      {"POST", "/withdraw", sales_stale, "", true},
      {"POST", "/amendments", sales_stale, "", true},
      {"DELETE", "/amendments", sales_stale, "", true},
      {"POST", "/end", sales_end_stale, R"({"reason":"Enough"})", true},
      {"POST", "/signatures", sales_parties_alone, SignedPacts::signature(1, hash)},
      {"POST", "/takeover", sales_manager_alone, SignedPacts::signature(1, hash)},
      {"POST", "/decisions", sales_refused, R"({"act":"contest","reason":"A fair"})"},
      {"POST", "/reports", sales_rep_refused, R"({"metric":"calls","window":"2027-01-04","value":"12"})"},
      {"POST", "/promises", sales_refused, R"({"key":"none","due":"2027-01-10","act":"kept"})"},
      {"POST", "/check-ins", sales_rep_refused, R"({"window":"2020-01-06","confidence":7})"},
      {"POST", "/check-ins/excuses", sales_manager_refused, excuse},
      {"POST", "/feedback", sales_party_unread, R"({"kind":"question","text":" "})"},
  };
}

std::vector<Question> of_team_pact(const std::string& hash) {
  const std::string words = R"({"title":"Us","statement":"Sell more","members":[")" + ana.text() +
                            R"("],"effective":{"start":"2027-01-01","end":"2027-06-30"}})";
  return {
      {"GET", "", team_seen},
      {"GET", "/texts", team_seen},
      {"GET", "/proof", team_sealed},
      {"GET", "/export", team_sealed},
      {"GET", "/texts/2/copy", team_copies},
      {"GET", "/check-ins", team_check_ins},
      {"GET", "/setbacks", team_check_ins},
      {"GET", "/reviews", team_days},
      {"GET", "/feedback", team_whole},
      {"PUT", "/draft", team_stale, words, true},
      {"PUT", "/own", team_stale, "{}", true},
      {"POST", "/signing", team_stale, "", true},
      {"POST", "/decline", team_stale, R"({"reason":"Less"})", true},
      {"POST", "/amendments", team_stale, "{}", true},
      {"DELETE", "/amendments", team_stale, "", true},
      {"POST", "/withdrawal", team_stale, R"({"cause":"notice"})", true},
      {"POST", "/close", team_stale, R"({"outcome":"partly","learning":"Ask earlier"})", true},
      {"POST", "/signatures", team_signed_again, SignedPacts::signature(2, hash)},
      {"POST", "/occurrences", team_refused, R"({"key":"none","window":"2027-01-04","kind":"kept"})"},
      {"POST", "/feedback", team_feedback_unread, R"({"kind":"question","text":" "})"},
  };
}

void ask_everybody(SignedPacts& company, const std::string& pact, const std::vector<Question>& questions) {
  for (const Question& one : questions) {
    CAPTURE(one.method + " " + one.what);
    CHECK(company.server.ask(one.method, pact + one.what, {}, one.body).status == 401);
    for (std::size_t i = 0; i < signed_askers.size(); ++i) {
      const std::string asker = signed_askers.at(i).text();
      CAPTURE(asker);
      const std::string read = one.read_long_ago ? "\"99\"" : "";
      CHECK(company.in_session(signed_askers.at(i), one.method, pact + one.what, one.body, read).status ==
            one.expected.at(i));
    }
  }
}

}  // namespace

TEST_CASE("DOMAIN 6: every route of a signed sales pact, asked by everybody, answers each as the rules say") {
  SignedPacts company;
  ask_everybody(company, company.path, of_sales_pact(company.hash_of(company.path)));
}

TEST_CASE("DOMAIN 6: every route of an active team's pact, asked by everybody, answers each as the rules say") {
  SignedPacts company;
  ask_everybody(company, company.team, of_team_pact(company.hash_of(company.team)));
}

TEST_CASE("only one above ends a signed sales pact with the manager, and operations never") {
  SignedPacts company;
  const auto end = [&](PersonId person) {
    return company.in_session(person, "POST", company.path + "/end", R"({"reason":"Enough"})", company.etag()).status;
  };
  CHECK(end(olu) == 403);
  CHECK(end(fay) == 404);
  CHECK(has(company.server.get(ana, company.path).body, R"("state":"active")"));
}

TEST_CASE("D10: no list, count, notice, search or report has a word of a signed pact for who may not read it") {
  SignedPacts company;
  const std::vector<std::string> places{
      all_sales_pacts,
      all_team_pacts,
      "/api/v1/standards",
      "/api/v1/check-ins/due",
      "/api/v1/reviews/due",
      "/api/v1/feedback",
      "/api/v1/support-requests",
      "/api/v1/notices",
      "/api/v1/goals/waiting",
      "/api/v1/alignment",
      "/api/v1/alignment/problems",
      "/api/v1/search?q=Mornings",
      "/api/v1/search?q=Keep",
      "/api/v1/search?q=Dinner",
      "/api/v1/today?person=" + ana.text(),
      "/api/v1/people/" + ana.text(),
      "/api/v1/reports/pacts",
      "/api/v1/reports/mas",
      "/api/v1/reports/check-ins",
      "/api/v1/reports/company",
      "/api/v1/reports/team?unit=" + team_a.text(),
      "/api/v1/audit",
  };
  const std::string sales_id = company.path.substr(company.path.rfind('/') + 1);
  const std::string team_id = company.team.substr(company.team.rfind('/') + 1);
  const std::set<PersonId> parties{ana, mo};
  const std::set<PersonId> sees_sales_pact{ana, mo, uma, sue, olu};
  const std::set<PersonId> sees_team_pact{ana, ben, dee, mo, uma, eve, vic, olu};
  const std::set<PersonId> knows_its_title{ana, ben, dee, mo, uma, olu};
  const std::set<PersonId> reads_all_of_it{ana, ben, mo, uma};
  for (const PersonId person : signed_askers) {
    const std::string asker = person.text();
    CAPTURE(asker);
    for (const std::string& place : places) {
      CAPTURE(place);
      const std::string body = company.in_session(person, "GET", place).body;
      for (const char* word : {"Mornings\"", "Joins two calls", "A talk", "Settled before", "Account executive"}) {
        if (!parties.contains(person)) CHECK_FALSE(has(body, word));
      }
      if (!sees_sales_pact.contains(person)) CHECK_FALSE(has(body, sales_id));
      if (!sees_team_pact.contains(person)) CHECK_FALSE(has(body, team_id));
      if (!knows_its_title.contains(person)) CHECK_FALSE(has(body, "\"Keep them\""));
      if (reads_all_of_it.contains(person)) continue;
      for (const char* word : {"Call five", "Looks at an offer", "Dinner\""}) CHECK_FALSE(has(body, word));
    }
    CHECK(items_of(company.in_session(person, "GET", all_sales_pacts).body).size() ==
          (sees_sales_pact.contains(person) ? 1 : 0));
    CHECK(items_of(company.in_session(person, "GET", all_team_pacts).body).size() ==
          (sees_team_pact.contains(person) ? 1 : 0));
    CHECK(company.in_session(person, "GET", "/api/v1/notices").body == "[]");
  }
}

TEST_CASE("DOMAIN 6: break-glass opens a signed pact to one above who gives a reason, and to nobody else") {
  SignedPacts company;
  const std::string glass = company.path + "/break-glass";
  const std::string reason = R"({"reason":"A complaint of a customer"})";
  const Answers may_break{404, 403, 404, 404, 404, 403, 404, 404, 200, 404, 404, 404, 403, 403};
  Answers opened = nobody_in;
  opened[8] = 200;
  for (std::size_t i = 0; i < signed_askers.size(); ++i) {
    const std::string asker = signed_askers.at(i).text();
    CAPTURE(asker);
    CHECK(company.in_session(signed_askers.at(i), "POST", glass, reason).status == may_break.at(i));
  }
  for (std::size_t i = 0; i < signed_askers.size(); ++i) {
    const std::string asker = signed_askers.at(i).text();
    CAPTURE(asker);
    CHECK(company.in_session(signed_askers.at(i), "GET", glass).status == opened.at(i));
    const bool told = signed_askers.at(i) == ana || signed_askers.at(i) == mo;
    CHECK(items_of(company.in_session(signed_askers.at(i), "GET", "/api/v1/notices").body).size() == (told ? 1 : 0));
  }
  for (const char* part : {"/texts", "/feedback", "/life"}) {
    CHECK(company.in_session(uma, "GET", company.path + part).status == 404);
  }
  for (const char* part : {"/export", "/proof", "/texts/1/copy"}) {
    CHECK(company.in_session(uma, "GET", company.path + part).status == 403);
  }
}

TEST_CASE("who looked at a signed pact is seen by those whom it is about, and by nobody who looked at its outline") {
  SignedPacts company;
  for (const PersonId person : {uma, olu, fay, cora}) company.in_session(person, "GET", company.path);
  const std::string before = company.server.get(ana, company.path).body;
  const std::string readers = before.substr(before.find(R"("readings":)"));
  CHECK_FALSE(has(readers.substr(0, readers.find(']')), "Uma"));
  CHECK(company.in_session(uma, "GET", company.path + "/check-ins").status == 200);
  CHECK(company.in_session(uma, "GET", company.team).status == 200);
  for (const PersonId person : {ana, mo}) {
    const std::string after = company.server.get(person, company.path).body;
    const std::string list = after.substr(after.find(R"("readings":)"));
    CHECK(has(list.substr(0, list.find(']')), "Uma"));
    CHECK_FALSE(has(list.substr(0, list.find(']')), "Olu"));
  }
  const std::string team = company.server.get(ben, company.team).body;
  CHECK(has(team.substr(team.find(R"("readings":)")), "Uma"));
}
