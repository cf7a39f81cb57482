#include "http/support/team_pact_signers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("8.3 a team forms its pact, and it binds when each has signed the hash that was read") {
  TeamSigners team;
  const auto forming = team.server.get(ben, team.path);
  CHECK(has(forming.body, R"("state":"forming")"));
  CHECK(has(forming.body, R"("rule":"P10")"));
  CHECK(has(forming.body, R"("steps":["write_own","dissolve"])"));
  CHECK(team.step(ben, "PUT", "/own",
                  R"({"commitments":[{"what":"Answer within a day","cadence":"week",
      "days":{"start":"2027-01-01","end":"2027-06-30"}}],"promises":[{"what":"Looks at an offer",
      "kind":"on_request","response_days":2}]})")
            .status == 200);
  CHECK(team.step(ben, "POST", "/signing", "").status == 422);
  const auto frozen = team.step(ana, "POST", "/signing", "");
  REQUIRE(frozen.status == 200);
  CHECK(has(frozen.body, R"("state":"signing")"));
  const std::string hash = team.hash();
  CHECK(hash.size() == 64);
  const auto stale = team.sign(ana, 1, std::string(64, '0'));
  CHECK(stale.status == 409);
  CHECK(has(stale.body, R"("code":"terms_changed")"));
  CHECK(has(stale.body, "TERMS_CHANGED"));
  CHECK(has(team.sign(ana, 1, hash).body, R"("state":"signing")"));
  const auto last = team.sign(ben, 1, hash);
  CHECK(has(last.body, R"("state":"active")"));
  CHECK(has(last.body, R"("capacity":"member")"));
  CHECK_FALSE(has(last.body, password));
  CHECK(team.sign(ben, 1, hash).status == 200);
}

TEST_CASE("what keeps a pact from being signed is told by its rule") {
  TeamSigners team;
  REQUIRE(team.step(ana, "PUT", "/draft", TeamSigners::words("15")).status == 200);
  const auto refused = team.step(ana, "POST", "/signing", "");
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "NOT_READY"));
  CHECK(has(refused.body, "P6"));
}

TEST_CASE("a team's pact is written from the revision that was read, with every field that does not hold named") {
  TeamSigners team;
  const std::string read = team.etag();
  CHECK(team.server.as(ana, "PUT", team.path + "/draft", TeamSigners::words()).status == 428);
  const auto wrong = team.server.as(ana, "PUT", team.path + "/draft",
                                    R"({"title":"","statement":"x","members":[7],
      "effective":{"start":"2027-07-01","end":"2027-06-30"},"promises":[{"what":"a","kind":"whenever"}],"more":1})",
                                    {{"If-Match", read}});
  CHECK(wrong.status == 400);
  for (const char* field : {"/title", "/members/0", "/promises/0/kind", "/more"}) CHECK(has(wrong.body, field));
  REQUIRE(team.server.as(ana, "PUT", team.path + "/draft", TeamSigners::words("8"), {{"If-Match", read}}).status ==
          200);
  CHECK(team.server.as(ana, "PUT", team.path + "/draft", TeamSigners::words(), {{"If-Match", read}}).status == 412);
}

TEST_CASE("members say what came of it, learn, amend, leave and decline over HTTP") {
  TeamSigners team;
  team.active();
  const std::string key = field_of(team.server.get(ana, team.path).body, "key");
  const auto mark = [&](PersonId person, const std::string& kind) {
    return team.server.as(person, "POST", team.path + "/occurrences",
                          fmt::format(R"({{"key":"{}","window":"2027-01-04","kind":"{}"}})", key, kind));
  };
  CHECK(mark(ben, "kept").status == 422);
  CHECK(team.server.as(ben, "POST", team.path + "/learnings", R"({"what":"Lost one","cause":"skill"})").status == 200);
  CHECK(has(team.server.get(mo, team.path).body, "Lost one"));
  REQUIRE(team.step(ben, "POST", "/amendments", R"({"choice":"go_on"})").status == 200);
  CHECK(has(team.server.get(ana, team.path).body, R"("state":"amending")"));
  CHECK(team.step(ben, "DELETE", "/amendments", "").status == 200);
  REQUIRE(team.step(ben, "POST", "/amendments", "{}").status == 200);
  REQUIRE(team.step(ben, "POST", "/signing", "").status == 200);
  CHECK(team.step(ana, "POST", "/decline", R"({"reason":"Not now"})").status == 200);
  CHECK(team.step(ben, "POST", "/withdrawal", R"({"cause":"leave"})").status == 422);
  CHECK(team.step(ben, "POST", "/withdrawal", R"({"cause":"notice"})").status == 200);
  CHECK(team.step(ana, "POST", "/close", R"({"learning":"Too early"})").status == 422);
}

TEST_CASE("who has given notice ends no amendment of the others over HTTP") {
  TeamSigners team;
  team.active();
  REQUIRE(team.step(ben, "POST", "/withdrawal", R"({"cause":"notice"})").status == 200);
  REQUIRE(team.step(ana, "POST", "/amendments", R"({"choice":"go_on"})").status == 200);
  const auto written = team.step(ben, "PUT", "/draft", TeamSigners::words());
  CHECK(written.status == 422);
  CHECK(has(written.body, "NOT_A_MEMBER"));
  CHECK(team.step(ben, "DELETE", "/amendments", "").status == 422);
  CHECK(has(team.server.get(ana, team.path).body, R"("state":"amending")"));
}

TEST_CASE("a pact is dissolved with the password given again, by its members or who leads its unit") {
  TeamSigners team;
  team.active();
  const auto as = [&](PersonId person, const std::string& how, const std::string& given = password) {
    return team.by_hand(person, "/dissolution",
                        fmt::format(R"({{"password":"{}","as":"{}","reason":"A new plan"}})", given, how));
  };
  CHECK(as(ana, "manager").status == 403);
  CHECK(has(as(ana, "member").body, R"("state":"active")"));
  CHECK(has(as(mo, "manager").body, R"("state":"dissolved")"));
}

TEST_CASE("texts that bound are read again by those who read all of the pact, and by nobody else") {
  TeamSigners team;
  CHECK(team.server.get(ana, team.path + "/texts").body == "[]");
  team.active();
  REQUIRE(team.step(ben, "POST", "/amendments", "{}").status == 200);
  REQUIRE(team.step(ben, "POST", "/signing", "").status == 200);
  const auto mine = team.server.get(ana, team.path + "/texts");
  CHECK(has(mine.body, R"("number":1)"));
  CHECK(has(mine.body, R"("number":2)"));
  CHECK(has(mine.body, R"("capacity":"member")"));
  CHECK(has(team.server.get(mo, team.path + "/texts").body, "Call five"));
  const std::string second = field_of(mine.body.substr(mine.body.find(R"("number":2)")), "hash");
  for (const PersonId person : {ana, ben}) REQUIRE(team.sign(person, 2, second).status == 200);
  CHECK(has(team.server.get(ana, team.path + "/texts").body, R"("number":1)"));
  CHECK(team.server.get(olu, team.path + "/texts").body == "[]");
  CHECK(team.server.get(eve, team.path + "/texts").body == "[]");
}

TEST_CASE("with another password nothing is signed or dissolved, and the session goes on") {
  TeamSigners team;
  REQUIRE(team.step(ana, "POST", "/signing", "").status == 200);
  const auto wrong = team.sign(ana, 1, team.hash(), "another");
  CHECK(wrong.status == 422);
  CHECK(has(wrong.body, "password_wrong"));
  CHECK(team.by_hand(ben, "/dissolution", R"({"password":"another","as":"member","reason":"Enough"})").status == 422);
  CHECK(has(team.server.get(ben, team.path).body, R"("given":0)"));
}

TEST_CASE("a token signs no team's pact, whatever its scopes") {
  TeamSigners team;
  REQUIRE(team.step(ana, "POST", "/signing", "").status == 200);
  CHECK(team.step(ana, "POST", "/signatures",
                  fmt::format(R"({{"password":"{}","statement":"I have read this and I agree","text":1,"hash":"{}"}})",
                              password, team.hash()))
            .status == 403);
}

TEST_CASE("of a team's pact each reads what they may and no word more") {
  TeamSigners team;
  team.active();
  const auto state = team.server.get(eve, team.path);
  CHECK(state.status == 200);
  CHECK(has(state.body, R"("title":null)"));
  CHECK(has(state.body, R"("state":"active")"));
  const auto metadata = team.server.get(olu, team.path);
  CHECK(has(metadata.body, R"("title":"Keep them")"));
  CHECK(has(metadata.body, R"("whole":null)"));
  for (const PersonId person : {eve, olu}) {
    CHECK_FALSE(has(team.server.get(person, team.path).body, "Call five"));
    CHECK_FALSE(has(team.server.get(person, all_team_pacts).body, "Call five"));
  }
  CHECK_FALSE(has(team.server.get(eve, all_team_pacts).body, "Keep them"));
  CHECK_FALSE(has(team.server.get(olu, "/api/v1/audit").body, "Call five"));
  CHECK(has(team.server.get(uma, team.path).body, "Call five"));
}

TEST_CASE("K11 a team's text comes out on paper, the same for all who read all of it, and for nobody else") {
  TeamSigners team;
  team.active();
  const auto sealed = team.server.get(ana, team.path + "/texts/1/copy");
  CHECK(sealed.status == 200);
  CHECK(sealed.body.starts_with("%PDF-1."));
  CHECK(has(sealed.header("content-disposition"), "attachment; filename=\"team-pact-"));
  for (const PersonId person : {ben, mo, uma})
    CHECK(team.server.get(person, team.path + "/texts/1/copy").body == sealed.body);
  for (const PersonId person : {eve, olu}) CHECK(team.server.get(person, team.path + "/texts/1/copy").status == 404);
}

TEST_CASE("K11 who reads all of a team's pact has its proof as a file, the same for each; nobody else does") {
  TeamSigners team;
  CHECK(team.server.get(ana, team.path + "/export").status == 422);
  team.active();
  const auto told = team.server.get(ana, team.path + "/export");
  CHECK(told.status == 200);
  CHECK(has(told.header("content-disposition"), "attachment; filename=\"team-pact-"));
  CHECK(has(told.body, R"("schema":"salespact/team-pact-export/1")"));
  for (const PersonId person : {ben, mo, uma}) CHECK(team.server.get(person, team.path + "/export").body == told.body);
  for (const PersonId person : {eve, olu}) CHECK(team.server.get(person, team.path + "/export").status == 403);
  CHECK(team.server.get(ana, team.path + "/export?since=99").status == 422);
}

TEST_CASE("a team's proof is for who reads all of it; of a text that waits for signatures it tells nothing") {
  TeamSigners team;
  REQUIRE(team.step(ana, "POST", "/signing", "").status == 200);
  REQUIRE(team.sign(ana, 1, team.hash()).status == 200);
  CHECK(team.server.get(mo, team.path + "/proof").body == R"({"texts":[],"checkpoint":null})");
  REQUIRE(team.sign(ben, 1, team.hash()).status == 200);
  const auto proven = team.server.get(mo, team.path + "/proof");
  CHECK(has(proven.body, R"("signer":"Ben","capacity":"member")"));
  CHECK(has(proven.body, team.hash()));
  for (const PersonId person : {eve, olu}) CHECK(team.server.get(person, team.path + "/proof").status == 403);
}
