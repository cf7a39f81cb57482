#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string events = "/api/v1/events";
const std::string deal = R"({"id":"1","owner":"Ana","amount":"1","status":"won","closed_on":"2027-03-10"})";
const std::string csv = "id,owner,amount,status,closed_on\n2,Ana,1.00,won,2027-03-01\n";

// An open stream whose head has been read.
std::unique_ptr<RawClient> listen(ApiServer& server, PersonId person, const std::string& last_seen = {}) {
  auto client = server.connect();
  ApiServer::Headers headers;
  if (!last_seen.empty()) headers.emplace_back("Last-Event-ID", last_seen);
  client->send(server.head_of(person, events, headers));
  const auto head = client->reply(true);
  CHECK(head.status == 200);
  CHECK(head.header("content-type") == "text/event-stream");
  return client;
}

std::string last_id(const std::string& frames) {
  const std::size_t at = frames.rfind("id: ");
  return at == std::string::npos ? "" : frames.substr(at + 4, frames.find('\n', at) - at - 4);
}

}  // namespace

TEST_CASE("everybody who listens hears within a second that numbers moved, and no number") {
  ApiServer server;
  const auto anas = listen(server, ana);
  const auto vics = listen(server, vic);
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(server.post_deal(deal).status == 201);
  const std::string heard = anas->receive_until("event: numbers");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  CHECK(has(heard, "id: "));
  CHECK_FALSE(vics->receive_until("event: numbers").empty());
}

TEST_CASE("a deal that changes nothing is no event") {
  ApiServer server;
  REQUIRE(server.post_deal(deal).status == 201);
  const auto anas = listen(server, ana);
  REQUIRE(server.post_deal(deal).status == 200);
  CHECK(anas->receive_until("event: ", std::chrono::milliseconds(300)).empty());
}

TEST_CASE("how an import goes is heard by sales operations of the whole company alone") {
  ApiServer server;
  const auto olus = listen(server, olu);
  const auto moderns = listen(server, mo);
  const auto sues = listen(server, sue);
  server.finished_import(field_of(server.send_file("deals", csv).body, "id"));
  CHECK_FALSE(olus->receive_until("event: import").empty());
  for (const auto* other : {&moderns, &sues}) {
    const std::string heard = (*other)->receive_until("event: numbers");
    CHECK_FALSE(heard.empty());
    CHECK_FALSE(has(heard, "import"));
    CHECK((*other)->receive_until("event: import", std::chrono::milliseconds(200)).empty());
  }
}

TEST_CASE("who comes back with the last event seen gets what was missed; an unknown one means: read anew") {
  ApiServer server;
  std::string seen;
  {
    const auto anas = listen(server, ana);
    REQUIRE(server.post_deal(deal).status == 201);
    seen = last_id(anas->receive_until("event: numbers"));
    REQUIRE_FALSE(seen.empty());
  }
  server.finished_import(field_of(server.send_file("deals", csv).body, "id"));
  const auto back = listen(server, ana, seen);
  const std::string missed = back->receive_until("event: numbers");
  CHECK_FALSE(missed.empty());
  CHECK_FALSE(has(missed, "event: import"));
  const auto lost = listen(server, ana, "of-another-life");
  CHECK_FALSE(lost->receive_until("event: reset").empty());
}

TEST_CASE("streams end when the server stops") {
  ApiServer server;
  const auto anas = listen(server, ana);
  server.stop();
  CHECK(anas->closed_within(std::chrono::seconds(5)));
}

TEST_CASE("streams end with the sessions and tokens of who listens, and only theirs") {
  ApiServer server;
  const auto anas = listen(server, ana);
  const auto vics = listen(server, vic);
  REQUIRE(server.as(olu, "DELETE", "/api/v1/people/" + ana.text() + "/sessions").status == 204);
  CHECK(anas->closed_within(std::chrono::seconds(5)));
  REQUIRE(server.post_deal(deal).status == 201);
  CHECK_FALSE(vics->receive_until("event: numbers").empty());
  const std::string session = server.session_of(vic);
  REQUIRE(server.ask("DELETE", "/api/v1/session", {{"Cookie", session}, {"Sec-Fetch-Site", "same-origin"}}).status ==
          204);
  CHECK(vics->closed_within(std::chrono::seconds(5)));
}

TEST_CASE("a revoked token ends the streams of whom it belongs to") {
  ApiServer server;
  const auto anas = listen(server, ana);
  const auto tokens = server.ask("GET", "/api/v1/tokens", {{"Cookie", server.session_of(ana)}});
  REQUIRE(tokens.status == 200);
  REQUIRE(server
              .ask("DELETE", "/api/v1/tokens/" + field_of(tokens.body, "id"),
                   {{"Cookie", server.session_of(ana)}, {"Sec-Fetch-Site", "same-origin"}})
              .status == 204);
  CHECK(anas->closed_within(std::chrono::seconds(5)));
}

TEST_CASE("streams end when the roles change by which it is chosen what they tell") {
  ApiServer server;
  const auto moderns = listen(server, mo);
  const auto anas = listen(server, ana);
  REQUIRE(server
              .as(olu, "POST", "/api/v1/people/" + mo.text() + "/roles",
                  R"({"role":"viewer","unit":")" + company.text() + R"("})", {{"If-Match", "\"1\""}})
              .status == 201);
  CHECK(moderns->closed_within(std::chrono::seconds(5)));
  CHECK_FALSE(anas->closed_within(std::chrono::milliseconds(200)));
}
