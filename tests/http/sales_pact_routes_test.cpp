#include "http/support/sales_pact_signers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("8.2 two sign over the same hash, each with the password given again") {
  Signers two;
  two.discuss();
  const auto proposed = two.propose(mo);
  REQUIRE(proposed.status == 200);
  CHECK(has(proposed.body, R"("state":"proposed")"));
  CHECK_FALSE(has(proposed.body, password));
  const std::string hash = two.hash();
  CHECK(hash.size() == 64);
  const auto stale = two.sign(ana, 1, std::string(64, '0'));
  CHECK(stale.status == 409);
  CHECK(has(stale.body, R"("code":"terms_changed")"));
  CHECK(has(stale.body, "TERMS_CHANGED"));
  const auto done = two.sign(ana, 1, hash);
  REQUIRE(done.status == 200);
  CHECK(has(done.body, R"("state":"active")"));
  CHECK(has(done.body, R"("capacity":"rep")"));
  CHECK(has(done.body, R"("capacity":"manager")"));
  CHECK(two.sign(ana, 1, hash).status == 200);
}

TEST_CASE("with another password nothing is signed, and the session goes on") {
  Signers two;
  two.discuss();
  const auto refused = two.propose(mo, "another");
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "password_wrong"));
  CHECK(has(two.server.get(mo, two.path).body, R"("state":"discussed")"));
}

TEST_CASE("a token signs nothing, whatever its scopes") {
  Signers two;
  two.discuss();
  const std::string body = fmt::format(R"({{"password":"{}","statement":"I have read this and I agree"}})", password);
  CHECK(two.step(mo, "/proposals", body).status == 403);
}

TEST_CASE("a pact is written from the revision that was read, with every field that does not hold named") {
  Signers two;
  const std::string read = two.etag();
  CHECK(two.server.as(ana, "PUT", two.path + "/draft", pact_words).status == 428);
  const auto wrong = two.server.as(ana, "PUT", two.path + "/draft",
                                   R"({"effective":{"start":"2027-07-01","end":"2027-06-30"},
      "targets":{"floors":[{"metric":"joy","comparator":"least","threshold":8,"cadence":"week"}]},"more":1})",
                                   {{"If-Match", read}});
  CHECK(wrong.status == 400);
  for (const char* field : {"/targets/floors/0/comparator", "/targets/floors/0/threshold", "/more"}) {
    CHECK(has(wrong.body, field));
  }
  const auto backwards =
      two.server.as(ana, "PUT", two.path + "/draft", R"({"effective":{"start":"2027-07-01","end":"2027-06-30"}})",
                    {{"If-Match", read}});
  CHECK(backwards.status == 422);
  CHECK(has(backwards.body, "DATES_INVALID"));
  REQUIRE(two.server.as(mo, "PUT", two.path + "/motives", R"({"shared":true})", {{"If-Match", read}}).status == 403);
  REQUIRE(
      two.server
          .as(ana, "PUT", two.path + "/motives", R"({"personal_goals":"A house","shared":false})", {{"If-Match", read}})
          .status == 200);
  CHECK(has(two.server.get(ana, two.path).body, "A house"));
  CHECK_FALSE(has(two.server.get(mo, two.path).body, "A house"));
  CHECK(two.server.as(ana, "PUT", two.path + "/draft", pact_words, {{"If-Match", read}}).status == 412);
}

TEST_CASE("what only the two read is in no outline, list, audit entry or answer of anybody else") {
  Signers two;
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  for (const PersonId person : {uma, olu}) {
    const auto page = two.server.get(person, two.path);
    CHECK(page.status == 200);
    CHECK(has(page.body, R"("whole":null)"));
    CHECK_FALSE(has(page.body, "Joins two calls"));
    CHECK_FALSE(has(two.server.get(person, all_sales_pacts).body, "Mornings"));
  }
  CHECK_FALSE(has(two.server.get(olu, "/api/v1/audit").body, "Joins two calls"));
  CHECK(two.server.get(ben, two.path).status == 404);
  CHECK(two.server.get(eve, two.path).status == 404);
}

TEST_CASE("K11 both parties get the same sealed file, ready to be kept; nobody else does") {
  Signers two;
  two.discuss();
  CHECK(two.server.get(ana, two.path + "/export").status == 422);
  REQUIRE(two.propose(mo).status == 200);
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  const auto told = two.server.get(ana, two.path + "/export");
  CHECK(told.status == 200);
  CHECK(has(told.header("content-disposition"), "attachment; filename=\"sales-pact-"));
  CHECK(told.body.starts_with(R"({"checkpoint":"salespact/audit/)"));
  CHECK(two.server.get(mo, two.path + "/export").body == told.body);
  CHECK(two.server.get(uma, two.path + "/export").status == 403);
  CHECK(two.server.get(ben, two.path + "/export").status == 404);
  CHECK(two.server.get(ana, two.path + "/export?since=99").status == 422);
  CHECK(two.server.get(ana, two.path + "/export?since=-1").status == 400);
}

TEST_CASE("K6 the newest checkpoint is text to be kept elsewhere, and the list holds it with its key") {
  Signers two;
  const auto latest = two.server.get(ben, "/api/v1/checkpoints/latest");
  CHECK(latest.status == 200);
  CHECK(has(latest.header("content-type"), "text/plain"));
  CHECK(latest.body.starts_with("salespact/audit/"));
  CHECK(std::ranges::count(latest.body, '\n') == 5);
  const auto list = two.server.get(ben, "/api/v1/checkpoints?limit=1");
  CHECK(items_of(list.body).size() == 1);
  CHECK(has(field_of(list.body, "key"), "salespact/audit/"));
  CHECK(two.server.get(ben, "/api/v1/checkpoints?limit=0").status == 400);
}

TEST_CASE(
    "D break-glass over the API: opened with a reason, read as long as it is open, told to both until they read it") {
  Signers two;
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  const std::string glass = two.path + "/break-glass";
  const std::string reason = R"({"reason":"A complaint of a customer"})";
  CHECK(two.server.as(uma, "POST", glass, reason).status == 422);
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  CHECK(two.server.get(uma, glass).status == 404);
  CHECK(two.server.as(uma, "POST", glass, R"({"reason":"Because"})").status == 422);
  CHECK(two.server.as(uma, "POST", glass, "{}").status == 400);
  const auto broken = two.server.as(uma, "POST", glass, reason);
  REQUIRE(broken.status == 200);
  CHECK_FALSE(has(broken.body, "Joins two calls"));
  CHECK(two.server.as(uma, "POST", glass, reason).status == 200);
  const auto opened = two.server.get(uma, glass);
  REQUIRE(opened.status == 200);
  for (const char* shown : {"Mornings", "Joins two calls", "Account executive"}) CHECK(has(opened.body, shown));
  for (const char* hidden : {"A talk", "Settled before", "consequences", "motives", "canonical"}) {
    CHECK_FALSE(has(opened.body, hidden));
  }
  for (const PersonId person : {olu, ben, eve, vic, ana, mo}) CHECK(two.server.get(person, glass).status == 404);
  CHECK_FALSE(has(two.server.get(olu, two.path).body, "complaint"));
  CHECK_FALSE(has(two.server.get(olu, "/api/v1/audit").body, "complaint"));
  CHECK(has(two.server.get(ana, two.path).body, "A complaint of a customer"));
  for (const PersonId person : {ana, mo}) {
    const auto told = items_of(two.server.get(person, "/api/v1/notices").body);
    REQUIRE(told.size() == 1);
    CHECK(has(told.front(), R"("event":"break_glass")"));
    const auto left =
        two.server.as(person, "POST", "/api/v1/notices/" + field_of(told.front(), "id") + "/acknowledgement");
    CHECK(left.status == 200);
    CHECK(left.body == "[]");
  }
  CHECK(two.server.get(uma, "/api/v1/notices").body == "[]");
}

TEST_CASE("K11 a text comes out on paper, the same for both parties, and for nobody else") {
  Signers two;
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  const auto proposed = two.server.get(mo, two.path + "/texts/1/copy");
  CHECK(proposed.status == 200);
  CHECK(proposed.body.starts_with("%PDF-1."));
  CHECK(proposed.header("content-type") == "application/pdf");
  CHECK(has(proposed.header("content-disposition"), "-1.pdf"));
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  const auto sealed = two.server.get(ana, two.path + "/texts/1/copy");
  CHECK(sealed.body != proposed.body);
  CHECK(two.server.get(mo, two.path + "/texts/1/copy").body == sealed.body);
  CHECK(two.server.get(uma, two.path + "/texts/1/copy").status == 403);
  CHECK(two.server.get(ben, two.path + "/texts/1/copy").status == 404);
  for (const char* number : {"2", "0", "-1", "1x", "99999999999999999999"}) {
    CAPTURE(number);
    CHECK(two.server.get(ana, two.path + "/texts/" + number + "/copy").status == 404);
  }
}

TEST_CASE("what proves a pact can be looked at by who may export it, and looking is no export") {
  Signers two;
  two.discuss();
  CHECK(two.server.get(ana, two.path + "/proof").body == R"({"texts":[],"checkpoint":null})");
  REQUIRE(two.propose(mo).status == 200);
  const auto waiting = two.server.get(ana, two.path + "/proof");
  CHECK(has(waiting.body, R"("signer":"Mo","capacity":"manager")"));
  CHECK(has(waiting.body, R"("checkpoint":null)"));
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  CHECK_FALSE(has(two.server.get(olu, "/api/v1/audit").body, "sales_pact.exported"));
  REQUIRE(two.server.get(mo, two.path + "/export").status == 200);
  const auto proven = two.server.get(ana, two.path + "/proof");
  CHECK(has(proven.body, R"("checkpoint":{"size":)"));
  CHECK(has(proven.body, two.hash()));
  CHECK_FALSE(has(proven.body, R"("entry":null)"));
  CHECK_FALSE(has(proven.body, "Mornings"));
  CHECK(two.server.get(uma, two.path + "/proof").status == 403);
  CHECK(two.server.get(ben, two.path + "/proof").status == 404);
}

TEST_CASE("a text of a megabyte is refused with the reason; emoji in a pact and in a name are signed as they are") {
  Signers two;
  const auto with_plan = [](const std::string& plan) {
    std::string words = pact_words;
    return words.replace(words.find("Mornings"), 8, plan);
  };
  const auto write = [&](const std::string& plan) {
    return two.server.as(ana, "PUT", two.path + "/draft", with_plan(plan), {{"If-Match", two.etag()}});
  };
  const auto long_one = write(std::string(std::size_t{1} << 20U, 'a'));
  CAPTURE(long_one.body);
  CHECK(long_one.status == 413);
  CHECK(field_of(long_one.body, "code") == "body_too_large");
  const auto shorter = write(std::string(200'000, 'a'));
  CAPTURE(shorter.body);
  CHECK(shorter.status == 400);
  CHECK(has(shorter.body, "/targets/plan"));
  two.server.write([](app::Transaction& tx) {
    Person person = tx.organisation().find_person(ana).value();
    person.display_name = "Ana \U0001F680";
    CHECK(tx.organisation().update(person));
  });
  REQUIRE(write("\U0001F469\u200D\U0001F4BB first").status == 200);
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  const auto told = two.server.get(mo, two.path + "/export");
  REQUIRE(told.status == 200);
  CHECK(has(told.body, "\U0001F469\u200D\U0001F4BB first"));
  CHECK(has(told.body, "\"signer\":\"Ana \U0001F680\""));
  CHECK(two.server.get(ana, two.path + "/texts/1/copy").status == 200);
}

TEST_CASE("E30 a signer's new name and e-mail leave the signature as it read, and the person's id links them") {
  Signers two;
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  REQUIRE(two.sign(ana, 1, two.hash()).status == 200);
  const auto before = two.server.get(mo, two.path + "/export");
  REQUIRE(before.status == 200);
  two.server.write([](app::Transaction& tx) {
    Person person = tx.organisation().find_person(ana).value();
    person.display_name = "Ana Maria";
    person.email = "ana.maria@acme.example";
    CHECK(tx.organisation().update(person));
  });
  CHECK(two.server.get(mo, two.path + "/export").body == before.body);
  CHECK(has(before.body, R"("signer":"Ana")"));
  CHECK(has(before.body, fmt::format(R"("person":"{}")", ana.text())));
  const auto proof = two.server.get(ana, two.path + "/proof");
  CHECK(has(proof.body, R"("signer":"Ana","capacity":"rep")"));
  CHECK_FALSE(has(proof.body, R"("signer":"Ana Maria")"));
}
