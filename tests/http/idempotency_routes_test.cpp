#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string deal = R"({"id":"1","owner":"Ana","amount":"1","status":"won","closed_on":"2027-03-10"})";
const std::string other_deal = R"({"id":"1","owner":"Ana","amount":"2","status":"won","closed_on":"2027-03-10"})";

ApiServer::Headers key(const std::string& text) { return {{"Idempotency-Key", text}}; }

std::size_t audited(const ApiServer& server, std::string_view action) {
  std::size_t count = 0;
  server.read([&](app::Transaction& tx) {
    const auto entries = tx.audit().after(0, 1'000);
    count = static_cast<std::size_t>(std::ranges::count(entries, action, &app::AuditEntry::action));
  });
  return count;
}

// A second administrator of the whole company.
void promote_uma(ApiServer& server) {
  server.write([](app::Transaction& tx) {
    tx.organisation().put(RoleAssignment{RoleAssignmentId{7'777}, uma, Role::ops, company, always()});
    tx.changes().append(app::ChangeKind::organisation);
  });
}

}  // namespace

TEST_CASE("the same request under the same key gets the first answer again, word for word") {
  ApiServer server;
  const auto first = server.post_deal(deal, key("k-1"));
  CHECK(first.status == 201);
  CHECK(first.header("idempotency-replayed").empty());
  CHECK(server.post_deal(other_deal).status == 200);  // meanwhile the deal went on
  const auto again = server.post_deal(deal, key("k-1"));
  CHECK(again.status == 201);
  CHECK(again.body == first.body);
  CHECK(again.header("etag") == first.header("etag"));
  CHECK(again.header("location") == first.header("location"));
  CHECK(again.header("content-type") == first.header("content-type"));
  CHECK(again.header("idempotency-replayed") == "true");
  CHECK(has(server.get(ana, first.header("location")).body, "\"amount\":\"2.00\""));
  CHECK(audited(server, "deal.posted") == 1);
}

TEST_CASE("the same key with another request is refused and nothing is done") {
  ApiServer server;
  const auto first = server.post_deal(deal, key("k-1"));
  const auto other = server.post_deal(other_deal, key("k-1"));
  CHECK(other.status == 422);
  CHECK(field_of(other.body, "code") == "key_used_before");
  CHECK(has(server.get(ana, first.header("location")).body, "\"amount\":\"1.00\""));
  const auto elsewhere =
      server.as(olu, "DELETE", first.header("location"), "", {{"Idempotency-Key", "k-1"}, {"If-Match", "\"1\""}});
  CHECK(elsewhere.status == 422);
  CHECK(server.post_deal(other_deal, key("k-2")).status == 200);
}

TEST_CASE("a key is of the person who sent it") {
  ApiServer server;
  promote_uma(server);
  const std::string umas = server.token(uma, {"deals:write"});
  CHECK(server.post_deal(deal, key("k-1")).status == 201);
  const auto of_uma = server.ask("POST", "/api/v1/deals",
                                 {{"Authorization", "Bearer " + umas}, {"Idempotency-Key", "k-1"}}, other_deal);
  CHECK(of_uma.status == 200);
  CHECK(field_of(of_uma.body, "outcome") == "corrected");
  CHECK(of_uma.header("idempotency-replayed").empty());
}

TEST_CASE("who lost the right gets the refusal, not the first answer") {
  ApiServer server;
  CHECK(server.post_deal(deal, key("k-1")).status == 201);
  const std::string reader = server.token(olu, {"read"});
  const auto refused =
      server.ask("POST", "/api/v1/deals", {{"Authorization", "Bearer " + reader}, {"Idempotency-Key", "k-1"}}, deal);
  CHECK(refused.status == 403);
  CHECK_FALSE(has(refused.body, "outcome"));
}

TEST_CASE("a key has 1 to 255 visible ASCII characters") {
  ApiServer server;
  CHECK(server.post_deal(deal, key(std::string(256, 'k'))).status == 400);
  CHECK(server.post_deal(deal, key("two words")).status == 400);
  CHECK(server.post_deal(deal, key("schl\xC3\xBCssel")).status == 400);
  CHECK(audited(server, "deal.posted") == 0);
  CHECK(server.post_deal(deal, key(std::string(255, 'k'))).status == 201);
}

TEST_CASE("a refused request is not kept: mended, it goes under the same key") {
  ApiServer server;
  const std::string wrong = R"({"id":"1","owner":"Zoe","amount":"1","status":"won","closed_on":"2027-03-10"})";
  CHECK(server.post_deal(wrong, key("k-1")).status == 422);
  CHECK(server.post_deal("{}", key("k-1")).status == 400);
  CHECK(server.post_deal(deal, key("k-1")).status == 201);
}

TEST_CASE("the same key many times at once is executed once: the others get that answer or 409") {
  ApiServer server;
  const std::string token = server.token_of(olu);
  std::atomic<int> fresh{0};
  std::atomic<int> replayed{0};
  std::atomic<int> running{0};
  std::atomic<int> others{0};
  {
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i) {
      clients.emplace_back([&] {
        const auto reply = server.ask("POST", "/api/v1/deals",
                                      {{"Authorization", "Bearer " + token}, {"Idempotency-Key", "k-1"}}, deal);
        if (reply.status == 409) {
          ++running;
        } else if (reply.status != 201) {
          ++others;
        } else {
          ++(reply.header("idempotency-replayed") == "true" ? replayed : fresh);
        }
      });
    }
  }
  CHECK(fresh == 1);
  CHECK(others == 0);
  CHECK(replayed + running == 7);
  CHECK(audited(server, "deal.posted") == 1);
}

TEST_CASE("a file that was sent twice under one key is one import, and its place is told again") {
  ApiServer server;
  const std::string csv = "id,owner,amount,status,closed_on\n2,Ana,1.00,won,2027-03-01\n";
  const auto send = [&](const std::string& body) {
    return server.as(olu, "POST", "/api/v1/imports/deals", body,
                     {{"Content-Type", "text/csv"}, {"Idempotency-Key", "f-1"}});
  };
  const auto first = send(csv);
  CHECK(first.status == 202);
  server.finished_import(field_of(first.body, "id"));
  const auto again = send(csv);
  CHECK(again.status == 202);
  CHECK(again.header("location") == first.header("location"));
  CHECK(again.header("idempotency-replayed") == "true");
  CHECK(send(csv + "3,Ana,1.00,won,2027-03-01\n").status == 422);
  CHECK(audited(server, "import.applied") == 1);
}

TEST_CASE("an answer that holds a secret is never kept") {
  ApiServer server;
  const auto make = [&] {
    return server.ask(
        "POST", "/api/v1/tokens",
        {{"Cookie", server.session_of(ana)}, {"Sec-Fetch-Site", "same-origin"}, {"Idempotency-Key", "t-1"}},
        R"({"name":"mine","scopes":["read"]})");
  };
  const auto first = make();
  CAPTURE(first.body);
  REQUIRE(first.status == 201);
  const auto second = make();
  CHECK(second.status == 201);
  CHECK(second.header("idempotency-replayed").empty());
  CHECK(second.body != first.body);
  server.read([](app::Transaction& tx) { CHECK_FALSE(tx.answers().find(ana, "t-1").has_value()); });
}

TEST_CASE("reading needs no key and keeps none") {
  ApiServer server;
  CHECK(server.as(olu, "GET", "/api/v1/goals", "", key("r-1")).status == 200);
  server.read([](app::Transaction& tx) { CHECK_FALSE(tx.answers().find(olu, "r-1").has_value()); });
}
