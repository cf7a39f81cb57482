#pragma once

#include "http/support/team_pact_signers.hpp"

#include <array>
#include <string>
#include <vector>

namespace salespact::test {

// Who asks about the signed pacts, in the order of the columns of signed_pact_permissions_test.cpp. Of Ana, whose sales
// pact it is: Ben and Dee are of her unit, Mo leads it, Uma is above, Cora leads another unit in which she helps (a
// coach, E28), Fay led her when the first signature was given, Olu is operations of the company and Sue of another
// part of it. The team's pact is Ana's and Ben's; Dee was a member once.
inline constexpr std::array signed_askers{joe, ana, ben, dee, cy, mo, fay, cora, uma, max, eve, vic, sue, olu};

// A sales pact that Ana and Fay have signed and Mo has taken over, and a team's pact in its second text. Both bind.
struct SignedPacts : Signers {
  std::string team;

  SignedPacts() {
    let_all_sign_in();
    led_by(fay, mo);
    for (const PersonId person : {fay, ana}) {
      REQUIRE(step(person, "/discussion", R"({"on":"2027-01-02"})").status == 200);
    }
    REQUIRE(propose(fay).status == 200);
    REQUIRE(sign(ana, 1, hash()).status == 200);
    led_by(mo, fay);
    REQUIRE(in_session(mo, "POST", path + "/takeover", signature(1, hash_of(path))).status == 200);
    REQUIRE(has(server.get(ana, path).body, R"("state":"active")"));
    form_team();
  }

  // From the page of somebody who is signed in; `read` is the version that was read.
  ApiServer::Reply in_session(PersonId person, const std::string& method, const std::string& where,
                              const std::string& body = {}, const std::string& read = {}) {
    ApiServer::Headers headers{{"Cookie", server.session_of(person)}, {"Sec-Fetch-Site", "same-origin"}};
    if (!read.empty()) headers.emplace_back("If-Match", read);
    return server.ask(method, where, headers, body);
  }
  [[nodiscard]] std::string hash_of(const std::string& pact) { return field_of(server.get(ana, pact).body, "hash"); }
  [[nodiscard]] static std::string signature(int text, const std::string& of) {
    return fmt::format(R"({{"password":"{}","statement":"I have read this and I agree","text":{},"hash":"{}"}})",
                       password, text, of);
  }

 private:
  void let_all_sign_in() {
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    const auto hashed = secrets.hash_password(app::Secret(password)).value();
    server.write([&](app::Transaction& tx) {
      for (const PersonId id : signed_askers) {
        Person person = tx.organisation().find_person(id).value();
        person.email = person.display_name + "@acme.example";
        CHECK(tx.organisation().update(person));
        tx.accounts().put(app::Credential{id, hashed, 0, {}});
      }
      tx.organisation().put(Membership{MembershipId{730'001}, ana, team_c, always(), 20, false});
      tx.changes().append(app::ChangeKind::organisation);
    });
  }
  // Team A is led by `one` from today on, and the pact turned to that.
  void led_by(PersonId one, PersonId before) {
    server.write([&](app::Transaction& tx) {
      for (RoleAssignment row : tx.organisation().load().roles) {
        if (row.role != Role::manager || (row.person != one && row.person != before)) continue;
        row.tenure.to = row.person == one ? std::nullopt : std::optional(access_day);
        tx.organisation().put(row);
      }
      tx.changes().append(app::ChangeKind::organisation);
      auto kept = tx.sales_pacts().of_person(ana).at(0);
      kept.pact = with_manager(kept.pact, one, access_day);
      CHECK(tx.sales_pacts().update(kept));
    });
  }
  [[nodiscard]] static std::string words_for(const std::vector<PersonId>& members) {
    const std::string days = R"({"start":"2027-01-01","end":"2027-06-30"})";
    std::string people;
    std::string commitments;
    std::string promises;
    for (std::size_t at = 0; at < members.size(); ++at) {
      const std::string comma = at > 0 ? "," : "";
      const std::string next = members[(at + 1) % members.size()].text();
      people += fmt::format(R"({}"{}")", comma, members[at].text());
      commitments += fmt::format(R"({}{{"member":"{}","what":"Call five customers","cadence":"week","days":{}}})",
                                 comma, members[at].text(), days);
      promises += fmt::format(R"({}{{"giver":"{}","receiver":"{}","what":"Looks at an offer","kind":"on_request"}})",
                              comma, members[at].text(), next);
    }
    return fmt::format(
        R"({{"title":"Keep them","statement":"Increase customer retention from 82.8% to 87% by 2027-06-30",
  "serves":"Customers stay","members":[{}],"effective":{},"commitments":[{}],"promises":[{}],
  "milestones":[{{"title":"85 %","due":"2027-05-15"}}],"celebration":"Dinner","setback_rule":"Talk",
  "check_in_days":7,"review_on":"2027-05-17","amendment_route":"Any member asks"}})",
        people, days, commitments, promises);
  }
  // Dee signs both texts, and the second one no longer names her.
  void form_team() {
    const std::vector three{ana, ben, dee};
    const auto made = server.as(ana, "POST", all_team_pacts, R"({"words":)" + words_for(three) + "}");
    REQUIRE(made.status == 201);
    team = made.header("location");
    const auto by_ana = [&](const std::string& method, const std::string& what, const std::string& body) {
      return server.as(ana, method, team + what, body, {{"If-Match", server.get(ana, team).header("etag")}}).status;
    };
    const auto all_sign = [&](int text) {
      REQUIRE(by_ana("POST", "/signing", "") == 200);
      const auto waiting = server.get(ana, team).body;
      const std::string of = field_of(waiting.substr(waiting.find(R"("proposed":{)")), "hash");
      for (const PersonId person : three) {
        REQUIRE(in_session(person, "POST", team + "/signatures", signature(text, of)).status == 200);
      }
    };
    all_sign(1);
    REQUIRE(by_ana("POST", "/amendments", "{}") == 200);
    REQUIRE(by_ana("PUT", "/draft", words_for({ana, ben})) == 200);
    all_sign(2);
    REQUIRE(has(server.get(ana, team).body, R"("state":"active")"));
  }
};

}  // namespace salespact::test
