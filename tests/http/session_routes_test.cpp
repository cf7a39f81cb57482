#include "http/support/account_server.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string session = "/api/v1/session";
const std::string credentials = R"({"email":"olu@acme.example","password":")" + good_password + "\"}";

// Without what differs from request to request.
std::string without_request_id(std::string body) {
  const std::string id = field_of(body, "request_id");
  if (const std::size_t at = body.find(id); !id.empty() && at != std::string::npos) body.erase(at, id.size());
  return body;
}

}  // namespace

TEST_CASE("signing in answers who one is and sets the cookie; signing out ends it") {
  AccountServer server;
  const PersonId olu = server.office.set_up();
  const auto reply = server.try_sign_in("olu@acme.example");
  REQUIRE(reply.status == 201);
  CHECK(field_of(reply.body, "display_name") == "Olu");
  CHECK(has(reply.body, olu.text()));
  CHECK(has(reply.body, R"("role":"ops","unit":{"id":)"));
  CHECK(has(reply.body, R"("name":"Acme","base_currency":"USD")"));
  CHECK(has(reply.body, R"("scopes":["read","import","deals:write","write","admin"])"));
  CHECK(reply.header("cache-control") == "no-store");
  const std::string cookie = cookie_of(reply);

  const auto who = server.as_page(cookie, "GET", session);
  CHECK(who.status == 200);
  CHECK(who.body == reply.body);
  const auto out = server.as_page(cookie, "DELETE", session);
  CHECK(out.status == 204);
  CHECK(has(out.header("clear-site-data"), "\"cookies\""));
  CHECK(has(out.header("set-cookie"), "salespact-local=; Path=/; Max-Age=0"));
  CHECK(server.as_page(cookie, "GET", session).status == 401);
}

TEST_CASE("B2: the cookie is for this server and its pages alone") {
  AccountServer server;
  server.office.set_up();
  const std::string local = server.try_sign_in("olu@acme.example").header("set-cookie");
  CHECK(local.starts_with("salespact-local=sps_"));
  CHECK(has(local, "; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax"));
  CHECK_FALSE(has(local, "Domain"));
  CHECK_FALSE(has(local, "Secure"));

  const auto secure =
      server.ask("POST", session, {{"X-Forwarded-Proto", "https"}, {"Sec-Fetch-Site", "same-origin"}}, credentials);
  CHECK(secure.header("set-cookie").starts_with("__Host-salespact=sps_"));
  CHECK(has(secure.header("set-cookie"), "; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure"));

  // The cookie of one mode does nothing in the other.
  CHECK(server.ask("GET", session, {{"Cookie", cookie_of(secure)}}).status == 401);
  CHECK(server.ask("GET", session, {{"Cookie", cookie_of(secure)}, {"X-Forwarded-Proto", "https"}}).status == 200);
  const std::string local_cookie = local.substr(0, local.find(';'));
  CHECK(server.ask("GET", session, {{"Cookie", local_cookie}, {"X-Forwarded-Proto", "https"}}).status == 401);
}

TEST_CASE("C1, C3: what would change something must come from a page of this server, or from a program") {
  AccountServer server;
  const PersonId olu = server.office.set_up();
  const auto sign_in_from = [&](const AccountServer::Headers& headers) {
    return server.ask("POST", session, headers, credentials).status;
  };
  CHECK(sign_in_from({{"Sec-Fetch-Site", "same-origin"}}) == 201);
  CHECK(sign_in_from({{"Sec-Fetch-Site", "none"}}) == 201);
  CHECK(sign_in_from({{"Sec-Fetch-Site", "same-site"}}) == 403);
  CHECK(sign_in_from({{"Sec-Fetch-Site", "cross-site"}}) == 403);
  CHECK(sign_in_from({{"Sec-Fetch-Site", "cross-site"}, {"Origin", own_origin}}) == 403);
  CHECK(sign_in_from({{"Origin", own_origin}}) == 201);
  CHECK(sign_in_from({{"Origin", "https://evil.example"}}) == 403);
  CHECK(sign_in_from({{"Origin", "null"}}) == 403);
  CHECK(sign_in_from({}) == 201);

  const std::string cookie = server.sign_in("olu@acme.example");
  CHECK(server.ask("DELETE", "/api/v1/sessions", {{"Cookie", cookie}}).status == 403);
  CHECK(server.ask("DELETE", "/api/v1/sessions", {{"Cookie", cookie}, {"Origin", "https://evil.example"}}).status ==
        403);
  CHECK(server.ask("GET", session, {{"Cookie", cookie}, {"Sec-Fetch-Site", "cross-site"}}).status == 200);
  const std::string token = server.make_token(olu, {"admin"});
  const std::string path = "/api/v1/people/" + olu.text() + "/sessions";
  CHECK(server.as_program(token, "DELETE", path).status == 204);
  CHECK(server.ask("DELETE", path, {{"Authorization", "Bearer " + token}, {"Origin", "https://evil.example"}}).status ==
        403);
}

TEST_CASE("A5: an unknown name and a wrong password get the same answer, to the byte") {
  AccountServer server;
  server.office.set_up();
  const auto wrong = server.try_sign_in("olu@acme.example", "not the password");
  const auto unknown = server.try_sign_in("nobody@acme.example", "not the password");
  const auto paused = server.try_sign_in("olu@acme.example");
  CHECK(wrong.status == 401);
  CHECK(field_of(wrong.body, "code") == "sign_in_refused");
  for (const auto& other : {unknown, paused}) {
    CHECK(other.status == wrong.status);
    CHECK(without_request_id(other.body) == without_request_id(wrong.body));
    CHECK(other.header("set-cookie").empty());
    CHECK(other.headers.size() == wrong.headers.size());
  }
}

TEST_CASE("A6: an address that tries too often is told how long to wait") {
  AccountServer server({.address_burst = 2, .address_seconds_a_try = 40});
  server.office.set_up();
  CHECK(server.try_sign_in("a@acme.example", "x").status == 401);
  CHECK(server.try_sign_in("b@acme.example", "x").status == 401);
  const auto refused = server.try_sign_in("olu@acme.example");
  CHECK(refused.status == 429);
  CHECK(refused.header("retry-after") == "40");
  CHECK(field_of(refused.body, "code") == "too_many_attempts");
}

TEST_CASE("a sign-in body has its two fields, of bounded length, and no other") {
  AccountServer server;
  const auto post = [&](const std::string& body) {
    return server.ask("POST", session, {{"Sec-Fetch-Site", "same-origin"}}, body);
  };
  CHECK(post(R"({"email":"a@b.c"})").status == 400);
  CHECK(post(R"({"email":"a@b.c","password":"x","remember":true})").status == 400);
  CHECK(post(R"({"email":"a@b.c","password":")" + std::string(1025, 'x') + "\"}").status == 400);
  CHECK(post(R"({"email":"a@b.c","password":")" + std::string(1024, 'x') + "\"}").status == 401);
  CHECK(post(R"({"email":["a@b.c"],"password":"x"})").status == 400);
}

TEST_CASE("a cookie that is there twice counts for nothing, and a token goes before a cookie") {
  AccountServer server;
  server.office.set_up();
  const std::string cookie = server.sign_in("olu@acme.example");
  CHECK(server.ask("GET", session, {{"Cookie", cookie + "; " + cookie}}).status == 401);
  CHECK(server.ask("GET", session, {{"Cookie", cookie}, {"Authorization", "Bearer sp_nothing"}}).status == 401);
  CHECK(server.ask("GET", session, {{"Cookie", cookie}, {"Authorization", "Basic b2x1OnB3"}}).status == 401);
  const std::string value = cookie.substr(cookie.find('=') + 1);
  CHECK(server.as_program(value, "GET", session).status == 401);
  const auto refused = server.ask("GET", session);
  CHECK(refused.status == 401);
  CHECK(has(refused.header("www-authenticate"), "Bearer"));
}

TEST_CASE("B4: an idle session is over on the wire too") {
  AccountServer server;
  server.office.set_up();
  const std::string cookie = server.sign_in("olu@acme.example");
  server.office.pass(30 * app::one_minute - 1);
  CHECK(server.as_page(cookie, "GET", session).status == 200);
  server.office.pass(30 * app::one_minute);
  CHECK(server.as_page(cookie, "GET", session).status == 401);
}

TEST_CASE("B5: one's sessions are listed and ended one by one, or all at once") {
  AccountServer server;
  server.office.set_up();
  server.office.hire("ana@acme.example", Role::rep);
  const std::string first = server.sign_in("olu@acme.example");
  const std::string second = server.sign_in("olu@acme.example");
  const std::string anas = server.sign_in("ana@acme.example");
  const auto list = server.as_page(anas, "GET", "/api/v1/sessions");
  CHECK(list.status == 200);
  CHECK(has(list.body, "\"current\":true"));
  CHECK(has(list.body, "\"address\":\"127.0.0.1\""));
  CHECK_FALSE(has(list.body, "sps_"));
  const std::string of_ana = "/api/v1/sessions/" + field_of(list.body, "id");
  CHECK(server.as_page(first, "DELETE", of_ana).status == 404);
  CHECK(server.as_page(first, "DELETE", "/api/v1/sessions/nonsense").status == 404);
  CHECK(server.as_page(anas, "DELETE", of_ana).status == 204);
  CHECK(server.as_page(anas, "GET", session).status == 401);

  const auto out = server.as_page(first, "DELETE", "/api/v1/sessions");
  CHECK(out.status == 204);
  CHECK(has(out.header("set-cookie"), "Max-Age=0"));
  CHECK(server.as_page(second, "GET", session).status == 401);
}

TEST_CASE("an administrator ends the sessions of a person who lost a laptop") {
  AccountServer server;
  server.office.set_up();
  const PersonId ana = server.office.hire("ana@acme.example", Role::rep);
  const std::string anas = server.sign_in("ana@acme.example");
  const std::string path = "/api/v1/people/" + ana.text() + "/sessions";
  CHECK(server.as_page(anas, "DELETE", path).status == 403);
  const std::string olus = server.sign_in("olu@acme.example");
  CHECK(server.as_page(olus, "DELETE", path).status == 204);
  CHECK(server.as_page(anas, "GET", session).status == 401);
  CHECK(server.as_page(olus, "DELETE", "/api/v1/people/0000000000001/sessions").status == 404);
}

TEST_CASE("B7: neither passwords nor tokens get into the log") {
  AccountServer server;
  const PersonId olu = server.office.set_up();
  const std::string cookie = server.sign_in("olu@acme.example");
  const std::string token = server.make_token(olu, {"read"});
  CHECK(server.as_page(cookie, "GET", session).status == 200);
  CHECK(server.as_program(token, "GET", session).status == 200);
  CHECK(server.try_sign_in("olu@acme.example", "wrong but private").status == 401);
  const std::string log = server.log();
  CHECK(has(log, "/api/v1/session"));
  CHECK_FALSE(has(log, cookie.substr(cookie.find('=') + 1)));
  CHECK_FALSE(has(log, token));
  CHECK_FALSE(has(log, good_password));
  CHECK_FALSE(has(log, "wrong but private"));
}
