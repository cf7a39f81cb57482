#pragma once

#include "http/support/sales_pact_signers.hpp"

namespace salespact::test {

inline const std::string all_team_pacts = "/api/v1/pacts";

// Ana and Ben, both led by Mo, with passwords; Ana leads their pact.
struct TeamSigners {
  ApiServer server;
  std::string path;

  [[nodiscard]] static std::string words(const std::string& check_in = "7") {
    const std::string days = R"({"start":"2027-01-01","end":"2027-06-30"})";
    return fmt::format(
        R"({{"title":"Keep them","statement":"Increase customer retention from 82.8% to 87% by 2027-06-30",
  "serves":"Customers stay","members":["{0}","{1}"],"effective":{2},
  "commitments":[{{"member":"{0}","what":"Call five customers","quantity":"5","cadence":"week","days":{2}}},
    {{"member":"{1}","what":"Answer each ticket within a day","cadence":"week","days":{2}}}],
  "promises":[{{"giver":"{0}","what":"Listens in","kind":"scheduled","cadence":"week"}},
    {{"giver":"{1}","receiver":"{0}","what":"Looks at an offer","kind":"on_request","response_days":2}}],
  "milestones":[{{"title":"85 %","due":"2027-05-15"}}],"celebration":"Dinner","setback_rule":"Talk",
  "check_in_days":{3},"review_on":"2027-05-17","amendment_route":"Any member asks"}})",
        ana.text(), ben.text(), days, check_in);
  }
  TeamSigners() {
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    const auto hash = secrets.hash_password(app::Secret(password)).value();
    server.write([&](app::Transaction& tx) {
      for (const PersonId id : {ana, ben, mo}) {
        Person person = tx.organisation().find_person(id).value();
        person.email = person.display_name + "@acme.example";
        CHECK(tx.organisation().update(person));
        tx.accounts().put(app::Credential{id, hash, 0, {}});
      }
    });
    const auto made = server.as(ana, "POST", all_team_pacts, R"({"words":)" + words() + "}");
    REQUIRE(made.status == 201);
    path = made.header("location");
  }
  [[nodiscard]] std::string etag() { return server.get(ana, path).header("etag"); }
  auto step(PersonId person, const std::string& method, const std::string& what, const std::string& body) {
    return server.as(person, method, path + what, body, {{"If-Match", etag()}});
  }
  // From the page of somebody who is signed in.
  auto by_hand(PersonId person, const std::string& what, const std::string& body) {
    return server.ask("POST", path + what,
                      {{"Cookie", server.session_of(person)},
                       {"Sec-Fetch-Site", "same-origin"},
                       {"Content-Type", "application/json"},
                       {"If-Match", etag()}},
                      body);
  }
  auto sign(PersonId person, int text, const std::string& hash, const std::string& given = password) {
    return by_hand(
        person, "/signatures",
        fmt::format(R"({{"password":"{}","statement":"I have read this and I agree","text":{},"hash":"{}"}})", given,
                    text, hash));
  }
  [[nodiscard]] std::string hash() { return field_of(server.get(ana, path).body, "hash"); }
  void active() {
    REQUIRE(step(ana, "POST", "/signing", "").status == 200);
    for (const PersonId person : {ana, ben}) REQUIRE(sign(person, 1, hash()).status == 200);
  }
};

}  // namespace salespact::test
