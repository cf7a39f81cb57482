#pragma once

#include "crypto/sodium_secrets.hpp"
#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace salespact::test {

inline const std::string all_sales_pacts = "/api/v1/sales-pacts";
inline const std::string password = "seven ducks on a violet tram";

inline const std::string pact_words = R"({"effective":{"start":"2027-01-01","end":"2027-06-30"},
  "targets":{"floors":[{"metric":"meetings","comparator":"min","threshold":"8","cadence":"week"}],"plan":"Mornings"},
  "expectations":{"of_rep":[{"text":"Notes"}],"of_manager":[{"text":"Joins two calls","cadence":"month"}]},
  "consequences":{"steps":[{"step":1,"text":"A note"},{"step":2,"text":"A talk"},{"step":3,"text":"A plan"},
    {"step":4,"text":"A review"}]},
  "role":{"role":"Account executive"},
  "waived":[{"section":"motives","reason":"Settled before"}]})";

// Ana and Mo with passwords, each signed in.
struct Signers {
  ApiServer server;
  std::string path;

  Signers() {
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    const auto hash = secrets.hash_password(app::Secret(password)).value();
    server.write([&](app::Transaction& tx) {
      for (const PersonId id : {ana, mo}) {
        Person person = tx.organisation().find_person(id).value();
        person.email = person.display_name + "@acme.example";
        CHECK(tx.organisation().update(person));
        tx.accounts().put(app::Credential{id, hash, 0, {}});
      }
    });
    const auto made =
        server.as(mo, "POST", all_sales_pacts, fmt::format(R"({{"rep":"{}","words":{}}})", ana.text(), pact_words));
    REQUIRE(made.status == 201);
    path = made.header("location");
  }
  [[nodiscard]] std::string etag() { return server.get(ana, path).header("etag"); }
  auto step(PersonId person, const std::string& what, const std::string& body) {
    return server.as(person, "POST", path + what, body, {{"If-Match", etag()}});
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
  auto propose(PersonId person, const std::string& given = password) {
    return by_hand(person, "/proposals",
                   fmt::format(R"({{"password":"{}","statement":"I have read this and I agree"}})", given));
  }
  auto sign(PersonId person, int text, const std::string& hash, const std::string& given = password) {
    return by_hand(
        person, "/signatures",
        fmt::format(R"({{"password":"{}","statement":"I have read this and I agree","text":{},"hash":"{}"}})", given,
                    text, hash));
  }
  void discuss() {
    for (const PersonId person : {mo, ana}) {
      REQUIRE(step(person, "/discussion", R"({"on":"2027-01-02"})").status == 200);
    }
  }
  [[nodiscard]] std::string hash() { return field_of(server.get(ana, path).body, "hash"); }
};

}  // namespace salespact::test
