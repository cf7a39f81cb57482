#include "http/support/account_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

RawClient::Reply post_as_page(AccountServer& server, const std::string& path, const std::string& body) {
  return server.ask("POST", path, {{"Sec-Fetch-Site", "same-origin"}}, body);
}

std::string in_path(std::string path) {
  if (const std::size_t at = path.find("{id}"); at != std::string::npos) path.replace(at, 4, "0000000000001");
  return path;
}

}  // namespace

TEST_CASE("D1: the routes and who may use them are these, and no others") {
  const AccountServer server;
  std::map<std::string, std::string> rows;
  for (const auto& route : server.router().routes()) {
    rows[std::string(http::text_of(route->method)) + " " + route->path] = route->who_may.text();
  }
  const std::string in_session = "signed in, not by token";
  CHECK(rows == std::map<std::string, std::string>{
                    {"POST /api/v1/session", "anyone"},
                    {"GET /api/v1/session", "signed in; scope read"},
                    {"DELETE /api/v1/session", in_session},
                    {"GET /api/v1/sessions", in_session},
                    {"DELETE /api/v1/sessions", in_session},
                    {"DELETE /api/v1/sessions/{id}", in_session},
                    {"DELETE /api/v1/people/{id}/sessions", "any of ops; scope admin"},
                    {"GET /api/v1/setup", "anyone"},
                    {"POST /api/v1/setup", "holder of a one-time code"},
                    {"POST /api/v1/invitations", "any of ops; scope admin"},
                    {"POST /api/v1/invitations/accept", "holder of a one-time code"},
                    {"PUT /api/v1/password", in_session},
                    {"POST /api/v1/tokens", in_session},
                    {"GET /api/v1/tokens", in_session},
                    {"DELETE /api/v1/tokens/{id}", in_session},
                });
}

TEST_CASE("every route, asked by everybody: who is not meant gets 401 or 403 and nothing else") {
  AccountServer server;
  const PersonId olu = server.office.set_up();
  const PersonId ana = server.office.hire("ana@acme.example", Role::rep);
  const std::string all_of_olu = server.make_token(olu, {"read", "import", "deals:write", "write", "admin"});
  const std::string read_of_olu = server.make_token(olu, {"read"});
  const std::string all_of_ana = server.make_token(ana, {"read", "write"});

  for (const auto& route : server.router().routes()) {
    const std::string method(http::text_of(route->method));
    const std::string path = in_path(route->path);
    const std::string who = route->who_may.text();
    const std::string body = method == "POST" || method == "PUT" ? "{}" : "";
    CAPTURE(method);
    CAPTURE(path);
    const bool open = who == "anyone" || who == "holder of a one-time code";
    const bool session_only = who == "signed in, not by token";
    const bool ops_only = who == "any of ops; scope admin";
    const auto is_let_in = [](int status) { return status != 401 && status != 403; };
    CHECK(is_let_in(server.ask(method, path, {}, body).status) == open);
    CHECK(is_let_in(server.as_program("sp_unknown", method, path, body).status) == open);
    CHECK(is_let_in(server.as_program(all_of_olu, method, path, body).status) == (open || !session_only));
    CHECK(is_let_in(server.as_program(read_of_olu, method, path, body).status) ==
          (open || (!session_only && !ops_only)));
    CHECK(is_let_in(server.as_program(all_of_ana, method, path, body).status) ==
          (open || (!session_only && !ops_only)));
    CHECK(is_let_in(server.as_page(server.sign_in("ana@acme.example"), method, path, body).status) ==
          (open || !ops_only));
    CHECK(is_let_in(server.as_page(server.sign_in("olu@acme.example"), method, path, body).status));
  }
}

TEST_CASE("A7: the first administrator comes in with the set-up token, and signs in afterwards") {
  AccountServer server;
  const app::Secret code =
      app::make_setup_token(server.office.ports(), server.office.now(), server.office.today()).value();
  const auto body = [&](std::string_view token, std::string_view password) {
    return fmt::format(R"({{"token":"{}","display_name":"Olu","email":"olu@acme.example","password":"{}"}})", token,
                       password);
  };
  const auto unknown = post_as_page(server, "/api/v1/setup", body("sp_setup_guess", good_password));
  CHECK(unknown.status == 422);
  CHECK(has(unknown.body, R"("pointer":"/token","code":"code_invalid")"));
  const auto weak = post_as_page(server, "/api/v1/setup", body(code.text(), "password1234"));
  CHECK(weak.status == 422);
  CHECK(has(weak.body, R"("pointer":"/password","code":"password_weak")"));
  const auto done = post_as_page(server, "/api/v1/setup", body(code.text(), good_password));
  CHECK(done.status == 201);
  CHECK(done.header("set-cookie").empty());
  CHECK(server.try_sign_in("olu@acme.example").status == 201);
  CHECK(post_as_page(server, "/api/v1/setup", body(code.text(), good_password)).status == 409);
}

TEST_CASE("an invited person chooses a password with the token that the administrator was shown once") {
  AccountServer server;
  server.office.set_up();
  const std::string olu = server.sign_in("olu@acme.example");
  const std::string wanted = R"({"email":"ana@acme.example","display_name":"Ana","role":"rep","valid_for_minutes":30})";
  const auto invited = server.as_page(olu, "POST", "/api/v1/invitations", wanted);
  REQUIRE(invited.status == 201);
  const std::string token = field_of(invited.body, "token");
  CHECK(token.starts_with("sp_invite_"));
  const auto accept = [&](std::string_view password) {
    return post_as_page(server, "/api/v1/invitations/accept",
                        fmt::format(R"({{"token":"{}","password":"{}"}})", token, password));
  };
  CHECK(accept("short").status == 422);
  const auto accepted = accept(good_password);
  CHECK(accepted.status == 200);
  CHECK(accepted.header("set-cookie").empty());
  CHECK(accept(good_password).status == 422);
  CHECK(server.try_sign_in("ana@acme.example").status == 201);
  CHECK(server.as_page(olu, "POST", "/api/v1/invitations", wanted).status == 409);
}

TEST_CASE("an invitation is checked field by field") {
  AccountServer server;
  server.office.set_up();
  const std::string olu = server.sign_in("olu@acme.example");
  const auto invite = [&](const std::string& body) { return server.as_page(olu, "POST", "/api/v1/invitations", body); };
  CHECK(invite(R"({"email":"ana@acme.example","role":"king"})").status == 400);
  CHECK(invite(R"({"email":"ana@acme.example","valid_for_minutes":29})").status == 400);
  CHECK(invite(R"({"email":"ana@acme.example","valid_for_minutes":10081})").status == 400);
  CHECK(invite(R"({"email":"ana@acme.example","password":"set by the admin"})").status == 400);
  const auto refused = invite(R"({"email":"no address","unit":"0000000000009"})");
  CHECK(refused.status == 422);
  for (const char* field : {"/email", "/display_name", "/role", "/unit"}) {
    CHECK(has(refused.body, fmt::format("\"pointer\":\"{}\"", field)));
  }
}

TEST_CASE("B3: changing the password gives a new cookie and ends every other session") {
  AccountServer server;
  server.office.set_up();
  const std::string here = server.sign_in("olu@acme.example");
  const std::string elsewhere = server.sign_in("olu@acme.example");
  const auto change = [&](std::string_view current, std::string_view wanted) {
    return server.as_page(here, "PUT", "/api/v1/password",
                          fmt::format(R"({{"current_password":"{}","password":"{}"}})", current, wanted));
  };
  const std::string wanted = "four grey cups under rain";
  CHECK(change("not this one", wanted).status == 401);
  server.office.pass(app::one_second);
  CHECK(change(good_password, "olu@acme.example").status == 422);
  const auto changed = change(good_password, wanted);
  CHECK(changed.status == 204);
  for (const std::string& old : {here, elsewhere}) CHECK(server.as_page(old, "GET", "/api/v1/session").status == 401);
  CHECK(server.as_page(cookie_of(changed), "GET", "/api/v1/session").status == 200);
  CHECK(server.try_sign_in("olu@acme.example", wanted).status == 201);
}

TEST_CASE("B8: a token is shown once, works within its scopes, is listed without its secret, and is revoked") {
  AccountServer server;
  server.office.set_up();
  const std::string olu = server.sign_in("olu@acme.example");
  const auto made = server.as_page(olu, "POST", "/api/v1/tokens", R"({"name":"CRM","scopes":["read"]})");
  REQUIRE(made.status == 201);
  const std::string token = field_of(made.body, "token");
  CHECK(token.starts_with("sp_"));
  const auto who = server.as_program(token, "GET", "/api/v1/session");
  CHECK(who.status == 200);
  CHECK(has(who.body, R"("scopes":["read"],"by_token":true)"));
  const auto refused = server.as_program(token, "POST", "/api/v1/invitations", R"({"email":"a@b.example"})");
  CHECK(refused.status == 403);
  CHECK(field_of(refused.body, "code") == "scope_missing");
  CHECK(field_of(server.as_program(token, "GET", "/api/v1/tokens").body, "code") == "session_required");

  const auto list = server.as_page(olu, "GET", "/api/v1/tokens");
  CHECK(has(list.body, R"("name":"CRM","scopes":["read"])"));
  CHECK_FALSE(has(list.body, token));
  const std::string path = made.header("location");
  CHECK(server.as_page(olu, "DELETE", path).status == 204);
  CHECK(server.as_page(olu, "DELETE", path).status == 404);
  CHECK(server.as_program(token, "GET", "/api/v1/session").status == 401);
}

TEST_CASE("A13: five minutes after signing in, a token needs another sign-in") {
  AccountServer server;
  server.office.set_up();
  const std::string olu = server.sign_in("olu@acme.example");
  server.office.pass(5 * app::one_minute);
  const auto refused = server.as_page(olu, "POST", "/api/v1/tokens", R"({"name":"CRM","scopes":["read"]})");
  CHECK(refused.status == 403);
  CHECK(field_of(refused.body, "code") == "sign_in_again");
}

TEST_CASE("what holds a secret is named for those who keep answers") {
  const auto paths = http::paths_with_secrets();
  for (const char* path : {"/api/v1/session", "/api/v1/setup", "/api/v1/password", "/api/v1/tokens",
                           "/api/v1/invitations", "/api/v1/invitations/accept"}) {
    CHECK(std::ranges::find(paths, path) != paths.end());
  }
}
