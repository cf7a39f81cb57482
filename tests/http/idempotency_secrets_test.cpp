#include "http/authorize.hpp"
#include "http/idempotency.hpp"
#include "http/routing/secret_members.hpp"
#include "http/support/sales_pact_signers.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const WorkspaceId workspace{9'001};

std::unique_ptr<app::Store> kept_answers() {
  auto store = store::make_memory_store();
  Workspace one;
  one.id = workspace;
  store->create(one);
  Person person;
  person.id = ana;
  store->write(workspace, [&](app::Transaction& tx) { tx.organisation().insert(person); });
  return store;
}

// Every text of it is `secret`; what else the body may have is left out.
http::Request request_of(const http::Route& route, const std::string& secret) {
  JsonWriter body;
  body.begin_object().field("other", "as before");
  for (const std::string& name : http::secret_members(route.doc.body)) body.field(name, secret);
  body.end_object();
  http::Request request{.method = route.method, .path = route.path, .body = body.take()};
  request.headers.set("Idempotency-Key", "k-" + route.doc.operation);
  app::Recognised recognised;
  recognised.principal.person = ana;
  request.principal = http::Caller{recognised, Instant{1}};
  return request;
}

std::string schemas_of(const http::Route& route) {
  http::SchemaBook book;
  std::string all = route.doc.body(book, http::Direction::read);
  for (const auto& [name, schema] : book.schemas()) all += schema;
  return all;
}

}  // namespace

TEST_CASE("nothing that is kept of any request follows from the password in it: another one is answered alike") {
  ApiServer server;
  SetClock clock;
  const auto store = kept_answers();
  const auto around = http::replay_answers(*store, workspace, clock, {});
  const auto answer = [] { return http::json_response(200, "{}"); };
  std::vector<std::string> signing;
  for (const auto& route : server.router().routes()) {
    if (route->doc.body == nullptr) continue;
    const auto secrets = http::secret_members(route->doc.body);
    CAPTURE(route->path);
    CHECK(secrets.empty() == !has(schemas_of(*route), R"("format":"password")"));
    for (const char* name : {"password", "current_password", "new_password", "secret", "passphrase"}) {
      if (has(schemas_of(*route), fmt::format(R"("{}":{{"type")", name))) CHECK(secrets.contains(name));
    }
    if (secrets.empty()) continue;
    CHECK(around(*route, request_of(*route, "seven ducks"), answer).status == 200);
    const auto again = around(*route, request_of(*route, "eight geese"), answer);
    CHECK(again.status == 200);
    CHECK(again.headers.find("Idempotency-Replayed") == "true");
    http::Request other = request_of(*route, "seven ducks");
    other.body.replace(other.body.find("as before"), 9, "otherwise");
    CHECK(around(*route, other, answer).status == 422);
    if (has(route->path, "pacts/")) signing.push_back(route->path);
  }
  for (const char* path :
       {"/api/v1/sales-pacts/{id}/proposals", "/api/v1/sales-pacts/{id}/signatures", "/api/v1/pacts/{id}/signatures"}) {
    CHECK(std::ranges::find(signing, path) != signing.end());
  }
}

TEST_CASE("a signature sent again under its key is answered as the first time") {
  Signers two;
  two.discuss();
  REQUIRE(two.propose(mo).status == 200);
  const std::string body = fmt::format(
      R"({{"password":"{}","statement":"I have read this and I agree","text":1,"hash":"{}"}})", password, two.hash());
  const std::string etag = two.etag();
  const auto sign = [&](const std::string& sent) {
    return two.server.ask("POST", two.path + "/signatures",
                          {{"Cookie", two.server.session_of(ana)},
                           {"Sec-Fetch-Site", "same-origin"},
                           {"Content-Type", "application/json"},
                           {"Idempotency-Key", "s-1"},
                           {"If-Match", etag}},
                          sent);
  };
  const auto first = sign(body);
  REQUIRE(first.status == 200);
  const auto again = sign(body);
  CHECK(again.body == first.body);
  CHECK(again.header("idempotency-replayed") == "true");
  std::string earlier_text = body;
  earlier_text.replace(earlier_text.find("\"text\":1"), 8, "\"text\":2");
  CHECK(field_of(sign(earlier_text).body, "code") == "key_used_before");
}

TEST_CASE("answers are forgotten when their day is over, whether or not another one is kept") {
  const auto store = kept_answers();
  app::StoredAnswer answer;
  answer.key = "k";
  answer.person = ana;
  answer.at = {1'000};
  store->write(workspace, [&](app::Transaction& tx) { tx.answers().insert(answer); });
  const auto kept = [&] {
    bool found = false;
    store->read(workspace, [&](app::Transaction& tx) { found = tx.answers().find(ana, "k").has_value(); });
    return found;
  };
  http::forget_old_answers(*store, workspace, {1'000 + app::one_day});
  CHECK(kept());
  http::forget_old_answers(*store, workspace, {1'001 + app::one_day});
  CHECK_FALSE(kept());
}
