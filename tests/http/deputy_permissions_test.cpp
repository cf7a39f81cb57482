#include "http/support/signed_pacts.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Max, who leads another unit, acts for Mo in each right alone, and in all of them.
const std::vector<std::string> given{R"("check_ins")", R"("pact_life")", R"("pact_talks")",
                                     R"("check_ins","pact_life","pact_talks")"};
struct Question {
  std::string method;
  std::string what;             // behind the pact's address
  std::array<int, 4> expected;  // in the order of `given`
  std::string body{};
  bool read_long_ago = false;
};

std::vector<Question> questions(const std::string& hash) {
  const std::string words = R"({"effective":{"start":"2027-01-01","end":"2027-06-30"}})";
  const std::string consent =
      fmt::format(R"({{"password":"{}","statement":"I have read this and I agree"}})", password);
  const std::string excuse = R"({"person":")" + ana.text() + R"(","window":"2027-01-04","reason":"Fair"})";
  constexpr std::array never{403, 403, 403, 403};
  constexpr std::array not_there{404, 404, 404, 404};
  constexpr std::array talks{403, 403, 412, 412};
  return {
      {"GET", "", {200, 200, 200, 200}},
      {"GET", "/texts", {404, 200, 200, 200}},
      {"GET", "/proof", never},
      {"GET", "/export", never},
      {"GET", "/texts/1/copy", never},
      {"GET", "/life", {404, 200, 404, 200}},
      {"GET", "/check-ins", {200, 200, 200, 200}},
      {"GET", "/feedback", not_there},
      {"GET", "/break-glass", not_there},
      {"PUT", "/draft", talks, words, true},
      {"POST", "/formula", never, "{}", true},
      {"PUT", "/motives", never, R"({"personal_goals":"A house","shared":true})", true},
      {"PUT", "/preparation", never, R"({"words":)" + words + R"(,"ready":true})", true},
      {"POST", "/discussion", never, R"({"on":"2027-01-04"})", true},
      {"POST", "/proposals", never, consent, true},
      {"POST", "/counter", talks, R"({"comment":"Less"})", true},
      {"POST", "/withdraw", never, "", true},
      {"POST", "/amendments", talks, "", true},
      {"DELETE", "/amendments", talks, "", true},
      {"POST", "/signatures", never, SignedPacts::signature(1, hash)},
      {"POST", "/takeover", never, SignedPacts::signature(1, hash)},
      {"POST", "/decisions", {403, 422, 403, 422}, R"({"act":"contest","reason":"A fair"})"},
      {"POST", "/reports", never, R"({"metric":"calls","window":"2027-01-04","value":"12"})"},
      {"POST", "/promises", {403, 422, 403, 422}, R"({"key":"none","due":"2027-01-10","act":"kept"})"},
      {"POST", "/check-ins", never, R"({"window":"2020-01-06","confidence":7})"},
      {"POST", "/check-ins/excuses", {422, 403, 403, 422}, excuse},
      {"POST", "/feedback", not_there, R"({"kind":"question","text":" "})"},
      {"POST", "/break-glass", never, R"({"reason":"A complaint of a customer"})"},
  };
}

std::string delegation(PersonId deputy, const std::string& rights) {
  return fmt::format(R"({{"deputy":"{}","from":"2027-03-15","to":"2027-03-19","rights":[{}]}})", deputy.text(), rights);
}

const std::string all_delegations = "/api/v1/delegations";

}  // namespace

TEST_CASE(
    "E4: every route of a signed sales pact, asked by the manager's deputy, answers as what is left to them says") {
  SignedPacts company;
  const auto asked = questions(company.hash_of(company.path));
  for (std::size_t at = 0; at < given.size(); ++at) {
    CAPTURE(given.at(at));
    CHECK(company.server.get(max, company.path).status == 404);
    REQUIRE(company.in_session(mo, "POST", all_delegations, delegation(max, given.at(at))).status == 201);
    for (const Question& one : asked) {
      CAPTURE(one.method + " " + one.what);
      const std::string read = one.read_long_ago ? "\"99\"" : "";
      CHECK(company.in_session(max, one.method, company.path + one.what, one.body, read).status == one.expected.at(at));
    }
    const auto page = company.in_session(mo, "GET", all_delegations);
    const std::string id = field_of(page.body.substr(page.body.find(R"("delegations":)")), "id");
    REQUIRE(company.in_session(mo, "DELETE", all_delegations + "/" + id).status == 200);
  }
  CHECK(company.server.get(max, company.path).status == 404);
}

TEST_CASE("E4: what moves the rep is in no answer to a deputy, whoever it is shared with") {
  SignedPacts company;
  const std::string read = company.server.get(ana, company.path).header("etag");
  REQUIRE(company.in_session(mo, "POST", company.path + "/amendments", "", read).status == 200);
  const std::string motives = R"({"personal_goals":"A house by the sea","shared":true})";
  REQUIRE(company
              .in_session(ana, "PUT", company.path + "/motives", motives,
                          company.server.get(ana, company.path).header("etag"))
              .status == 200);
  CHECK(has(company.in_session(mo, "GET", company.path).body, "by the sea"));
  REQUIRE(company.in_session(mo, "POST", all_delegations, delegation(max, given.back())).status == 201);
  for (const std::string& where :
       {company.path, company.path + "/texts", company.path + "/life", company.path + "/check-ins",
        company.path + "/reviews", std::string("/api/v1/sales-pacts"), std::string("/api/v1/standards"),
        std::string("/api/v1/notices"), std::string("/api/v1/waiting"), std::string("/api/v1/search?q=sea")}) {
    CAPTURE(where);
    const auto answer = company.in_session(max, "GET", where);
    CHECK(answer.status == 200);
    CHECK_FALSE(has(answer.body, "by the sea"));
    CHECK_FALSE(has(answer.body, "motives_"));
  }
}

TEST_CASE(
    "2.7: a delegation is told in words that say what would be accepted, and is nobody's whom it doesn't concern") {
  SignedPacts company;
  const auto make = [&](PersonId who, const std::string& body) {
    return company.in_session(who, "POST", all_delegations, body);
  };
  const auto above = make(mo, delegation(uma, given.front()));
  CHECK(above.status == 422);
  CHECK(has(above.body, "DEPUTY_ABOVE"));
  CHECK(make(mo, delegation(mo, given.front())).status == 422);
  CHECK(make(mo, delegation(max, "")).status == 422);
  CHECK(make(mo, delegation(max, R"("motives")")).status == 400);  // there is no such right
  CHECK(make(ana, delegation(max, given.front())).status == 422);  // leads nobody
  CHECK(company.server.as(mo, "POST", all_delegations, delegation(max, given.front())).status == 403);  // a token
  REQUIRE(make(mo, delegation(max, given.front())).status == 201);
  for (const PersonId person : {mo, max, ana, ben, dee, uma, olu}) {
    CAPTURE(person.value);
    CHECK(has(company.in_session(person, "GET", all_delegations).body, R"("deputy":{"id":")" + max.text()));
  }
  for (const PersonId person : {cy, fay, cora, eve, vic, sue, joe}) {
    CAPTURE(person.value);
    CHECK(has(company.in_session(person, "GET", all_delegations).body, R"("delegations":[])"));
  }
}
