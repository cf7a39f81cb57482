#include "http/support/account_server.hpp"

#include <fmt/format.h>

namespace salespact::test {

AccountServer::AccountServer(app::SignInThrottle::Limits throttling)
    : office(throttling),
      log_(http::Log::to_function([this](std::string_view line) {
        const std::lock_guard lock(log_mutex_);
        log_text_.append(line).append("\n");
      })),
      router_(http::authorize_by({office.recognition(), office.clock, own_origin})) {
  const http::AccountServices services{office.ports(), office.recognition(), office.throttle, office.clock, events_};
  router_.add(http::session_routes(services));
  router_.add(http::account_routes(services));
  http::ServerConfig config;
  config.port = 0;
  config.spool_directory = spool_.path();
  config.trusted_proxies.push_back(*http::Cidr::parse("127.0.0.0/8"));
  server_ = std::make_unique<http::Server>(std::move(config), router_, *log_);
  server_->start();
}

RawClient::Reply AccountServer::ask(const std::string& method, const std::string& path, const Headers& headers,
                                    const std::string& body) {
  std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: sales.example\r\n", method, path);
  for (const auto& [name, value] : headers) text += fmt::format("{}: {}\r\n", name, value);
  if (!body.empty()) text += "Content-Type: application/json\r\n";
  if (!body.empty() || method == "POST" || method == "PUT") text += fmt::format("Content-Length: {}\r\n", body.size());
  RawClient client(server_->port());
  return client.ask(text + "\r\n" + body);
}

RawClient::Reply AccountServer::as_page(const std::string& cookie, const std::string& method, const std::string& path,
                                        const std::string& body) {
  return ask(method, path, {{"Cookie", cookie}, {"Sec-Fetch-Site", "same-origin"}}, body);
}

RawClient::Reply AccountServer::as_program(const std::string& token, const std::string& method, const std::string& path,
                                           const std::string& body) {
  return ask(method, path, {{"Authorization", "Bearer " + token}}, body);
}

RawClient::Reply AccountServer::try_sign_in(const std::string& email, const std::string& password) {
  return ask("POST", "/api/v1/session", {{"Sec-Fetch-Site", "same-origin"}},
             fmt::format(R"({{"email":"{}","password":"{}"}})", email, password));
}

std::string AccountServer::sign_in(const std::string& email, const std::string& password) {
  return cookie_of(try_sign_in(email, password));
}

std::string AccountServer::make_token(PersonId person, const std::vector<std::string>& scopes) {
  const auto made =
      app::create_api_token(office.ports(), nullptr, {person, "for tests", scopes}, office.now(), office.today());
  return std::string(made.value().token.text());
}

std::string AccountServer::log() const {
  const std::lock_guard lock(log_mutex_);
  return log_text_;
}

std::string cookie_of(const RawClient::Reply& reply) {
  const std::string header = reply.header("set-cookie");
  return header.substr(0, header.find(';'));
}

std::string field_of(const std::string& json, const std::string& name) {
  const std::string key = "\"" + name + "\":\"";
  const std::size_t at = json.find(key);
  if (at == std::string::npos) return "";
  const std::size_t from = at + key.size();
  return json.substr(from, json.find('"', from) - from);
}

}  // namespace salespact::test
