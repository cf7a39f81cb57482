#pragma once

#include "app/account_office.hpp"
#include "http/account_routes.hpp"
#include "http/session_routes.hpp"
#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace salespact::test {

inline const std::string own_origin = "https://sales.example";

// The real server with the real gate and account routes on an in-memory office. It trusts this machine's proxy headers,
// so that tests can come by https.
class AccountServer {
 public:
  AccountOffice office;

  explicit AccountServer(app::SignInThrottle::Limits throttling = {});
  ~AccountServer() { server_->stop(); }
  AccountServer(const AccountServer&) = delete;
  AccountServer& operator=(const AccountServer&) = delete;

  using Headers = std::vector<std::pair<std::string, std::string>>;
  // One request on a connection of its own; a body that is not empty is JSON.
  RawClient::Reply ask(const std::string& method, const std::string& path, const Headers& headers = {},
                       const std::string& body = {});
  // As a browser's page of this server does.
  RawClient::Reply as_page(const std::string& cookie, const std::string& method, const std::string& path,
                           const std::string& body = {});
  // As a program with an API token.
  RawClient::Reply as_program(const std::string& token, const std::string& method, const std::string& path,
                              const std::string& body = {});

  RawClient::Reply try_sign_in(const std::string& email, const std::string& password = good_password);
  // "salespact-local=sps_…", for the Cookie header.
  std::string sign_in(const std::string& email, const std::string& password = good_password);
  std::string make_token(PersonId person, const std::vector<std::string>& scopes);

  [[nodiscard]] const http::Router& router() const { return router_; }
  [[nodiscard]] std::string log() const;

 private:
  ScratchDirectory spool_;
  mutable std::mutex log_mutex_;
  std::string log_text_;
  std::unique_ptr<http::Log> log_;
  http::EventHub events_;
  http::Router router_;
  std::unique_ptr<http::Server> server_;
};

// The name=value of a Set-Cookie header.
[[nodiscard]] std::string cookie_of(const RawClient::Reply& reply);
// The text of a string field of a flat JSON object.
[[nodiscard]] std::string field_of(const std::string& json, const std::string& name);

}  // namespace salespact::test
