#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

using salespact::http::Cidr;
using salespact::http::ServerConfig;
using salespact::test::RawClient;
using salespact::test::TestServer;

namespace {

const std::string hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

std::string post(const std::string& path, const std::string& type, const std::string& body,
                 const std::string& more = "") {
  return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

}  // namespace

TEST_CASE("a request is answered, and another one on the same connection") {
  const TestServer server;
  RawClient client(server.port());
  CHECK(client.ask(hello).body == "hello");
  CHECK(client.ask("GET /items/a%20b HTTP/1.1\r\nHost: x\r\n\r\n").body == "a b");
  CHECK(client.ask("GET /inline HTTP/1.1\r\nHost: x\r\n\r\n").body == "inline");
  CHECK(client.ask("GET /hello?q=%2B+%C3%A9 HTTP/1.1\r\nHost: x\r\n\r\n").body == "hello+ \xc3\xa9");
}

TEST_CASE("text is decoded exactly once") {
  const TestServer server;
  RawClient client(server.port());
  CHECK(client.ask("GET /items/%252e%252e HTTP/1.1\r\nHost: x\r\n\r\n").body == "%2e%2e");
  CHECK(client.ask("GET /hello?q=%2526 HTTP/1.1\r\nHost: x\r\n\r\n").body == "hello%26");
}

TEST_CASE("a request that arrives byte by byte is the same request") {
  const TestServer server;
  RawClient client(server.port());
  for (const char c : post("/echo", "application/json", "{\"a\": 1}")) client.send({&c, 1});
  CHECK(client.reply().body == "{\"a\": 1}");
}

TEST_CASE("HEAD is GET without the body") {
  const TestServer server;
  RawClient client(server.port());
  client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto reply = client.reply(true);
  CHECK(reply.status == 200);
  CHECK(reply.header("content-length") == "5");
  CHECK(client.ask(hello).body == "hello");
}

TEST_CASE("HTTP/1.0 closes unless it asks to stay") {
  const TestServer server;
  RawClient leaving(server.port());
  CHECK(leaving.ask("GET /hello HTTP/1.0\r\nHost: x\r\n\r\n").status == 200);
  CHECK(leaving.closed_within(std::chrono::seconds(2)));
  RawClient staying(server.port());
  const auto reply = staying.ask("GET /hello HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
  CHECK(reply.header("connection") == "keep-alive");
  CHECK(staying.ask(hello).status == 200);
}

TEST_CASE("Connection: close is done") {
  const TestServer server;
  RawClient client(server.port());
  const auto reply = client.ask("GET /hello HTTP/1.1\r\nHost: x\r\nConnection: foo, Close\r\n\r\n");
  CHECK(reply.header("connection") == "close");
  CHECK(client.closed_within(std::chrono::seconds(2)));
}

TEST_CASE("a connection ends after its number of requests") {
  ServerConfig config;
  config.limits.requests_per_connection = 3;
  const TestServer server(config);
  RawClient client(server.port());
  CHECK(client.ask(hello).header("connection").empty());
  CHECK(client.ask(hello).header("connection").empty());
  CHECK(client.ask(hello).header("connection") == "close");
  CHECK(client.closed_within(std::chrono::seconds(2)));
}

TEST_CASE("every response carries the security headers, problems too") {
  ServerConfig config;
  config.tls_in_front = true;
  const TestServer server(config);
  RawClient client(server.port());
  for (const char* path : {"/hello", "/nothing"}) {
    const auto reply = client.ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(reply.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"));
    CHECK(reply.header("x-content-type-options") == "nosniff");
    CHECK(reply.header("referrer-policy") == "same-origin");
    CHECK(reply.header("cross-origin-opener-policy") == "same-origin");
    CHECK(reply.header("cross-origin-resource-policy") == "same-origin");
    CHECK_FALSE(reply.header("permissions-policy").empty());
    CHECK(reply.header("cache-control") == "no-store");
    CHECK(reply.header("strict-transport-security") == "max-age=31536000; includeSubDomains");
    CHECK_FALSE(reply.header("x-request-id").empty());
    CHECK(reply.header("access-control-allow-origin").empty());
  }
  const TestServer plain;
  RawClient other(plain.port());
  CHECK(other.ask(hello).header("strict-transport-security").empty());
}

TEST_CASE("unknown paths are 404, known ones with another method 405 with Allow") {
  const TestServer server;
  RawClient client(server.port());
  auto reply = client.ask("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.status == 404);
  CHECK(reply.body.find("\"code\":\"not_found\"") != std::string::npos);
  CHECK(reply.body.find("\"request_id\":\"" + reply.header("x-request-id") + "\"") != std::string::npos);
  reply = client.ask("DELETE /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.status == 405);
  CHECK(reply.header("allow") == "GET, HEAD");
  CHECK(client.ask(hello).status == 200);
}

TEST_CASE("what a handler throws is a 500 with an id; only the log tells more") {
  const TestServer server;
  RawClient client(server.port());
  const auto reply = client.ask("GET /throw HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.status == 500);
  CHECK(reply.body.find("swordfish") == std::string::npos);
  const auto lines = server.log_lines();
  const bool logged = std::ranges::any_of(lines, [&](const std::string& line) {
    return line.find("swordfish") != std::string::npos && line.find(reply.header("x-request-id")) != std::string::npos;
  });
  CHECK(logged);
  CHECK(client.ask(hello).status == 200);
}

TEST_CASE("the access log names the route and never the path, query or cookie") {
  TestServer server;
  {
    RawClient client(server.port());
    client.ask(
        "GET /items/private?q=secret1 HTTP/1.1\r\nHost: x\r\nCookie: s=secret2\r\nAuthorization: secret3\r\n\r\n");
  }
  server.stop();
  std::string all;
  for (const std::string& line : server.log_lines()) all += line + "\n";
  CHECK(all.find(R"("route":"/items/{id}","status":200,"micros":)") != std::string::npos);
  CHECK(all.find("secret") == std::string::npos);
  CHECK(all.find("private") == std::string::npos);
}

TEST_CASE("JSON bodies need their type, in UTF-8") {
  TestServer server;
  RawClient client(server.port());
  CHECK(client.ask(post("/echo", "application/json", "{}")).status == 200);
  CHECK(client.ask(post("/echo", "application/json; charset=UTF-8", "{}")).status == 200);
  for (const char* type :
       {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "application/jsonx"}) {
    RawClient other(server.port());
    CHECK(other.ask(post("/echo", type, "{}")).status == 415);
  }
  RawClient untyped(server.port());
  CHECK(untyped.ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").status == 415);
  CHECK(server.echoes == 2);
}

TEST_CASE("a body where none is taken is refused") {
  TestServer server;
  RawClient client(server.port());
  client.send("GET /hello HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
  CHECK(client.reply().status == 400);
  CHECK(server.hellos == 0);
}

TEST_CASE("a body may be as large as its route says, and no larger") {
  TestServer server;
  RawClient client(server.port());
  const std::string full(std::size_t{1024} * 1024, ' ');
  CHECK(client.ask(post("/echo", "application/json", full)).body.size() == full.size());
  const auto refused = client.ask(post("/echo", "application/json", full + " "));
  CHECK(refused.status == 413);
  CHECK(refused.body.find("1048576") != std::string::npos);
  RawClient chunked(server.port());
  chunked.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
  chunked.send("100000\r\n" + full + "\r\n1\r\n \r\n0\r\n\r\n");
  CHECK(chunked.reply().status == 413);
  CHECK(server.echoes == 1);
}

TEST_CASE("100-continue is said before a body that is wanted, and not before one that is refused") {
  const TestServer server;
  RawClient client(server.port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
      "Expect: 100-continue\r\n\r\n");
  CHECK(client.receive_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("{}");
  CHECK(client.reply().body == "{}");
  client.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nX-Check-Pass: 1\r\n"
      "Expect: 100-continue\r\n\r\n");
  CHECK(client.reply().status == 401);
  CHECK(client.closed_within(std::chrono::seconds(5)));
}

TEST_CASE("a large body of somebody unknown is refused before it is read") {
  const TestServer server;
  RawClient client(server.port());
  client.send(
      "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\nX-Check-Pass: "
      "1\r\n\r\n");
  CHECK(client.reply().status == 401);
  CHECK(server.spool_empties());
}

TEST_CASE("a route's body goes to a file that is gone afterwards") {
  const TestServer server;
  RawClient client(server.port());
  std::string body;
  body.assign(10'000'000, 'y');
  body.replace(0, 4, "id,a");
  const auto reply = client.ask(post("/upload", "text/csv", body));
  CHECK(reply.status == 200);
  CHECK(reply.body.starts_with("10000000   [id,ayyy"));
  CHECK(server.spool_empties());
}

TEST_CASE("a form brings its file and its fields") {
  const TestServer server;
  RawClient client(server.port());
  const std::string file(700'000, 'z');
  const std::string form =
      "--B1\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ndeals\r\n"
      "--B1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"my deals.csv\"\r\nContent-Type: "
      "text/csv\r\n\r\n" +
      file + "\r\n--B1--\r\n";
  const auto reply = client.ask(post("/upload", "multipart/form-data; boundary=B1", form));
  CHECK(reply.status == 200);
  CHECK(reply.body.starts_with("700000 my deals.csv kind=deals; [zzz"));
  CHECK(server.spool_empties());
  RawClient broken(server.port());
  CHECK(broken.ask(post("/upload", "multipart/form-data; boundary=B1", form.substr(0, 500'000))).status == 400);
  CHECK(server.spool_empties());
}

TEST_CASE("a streamed body arrives in chunks, for HTTP/1.0 until the end") {
  const TestServer server;
  RawClient client(server.port());
  const auto reply = client.ask("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.header("transfer-encoding") == "chunked");
  CHECK(reply.body == "piece 1;piece 2;piece 3;");
  CHECK(client.ask(hello).status == 200);
  RawClient old(server.port());
  old.send("GET /stream HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
  const std::string all = old.receive_all();
  CHECK(all.ends_with("\r\n\r\npiece 1;piece 2;piece 3;"));
  CHECK(all.find("chunked") == std::string::npos);
}

TEST_CASE("forwarded addresses count from configured proxies only") {
  const std::string ask =
      "GET /client HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n\r\n";
  const TestServer direct;
  CHECK(RawClient(direct.port()).ask(ask).body == "127.0.0.1 http");
  ServerConfig config;
  config.trusted_proxies = {*Cidr::parse("127.0.0.0/8")};
  const TestServer behind(config);
  CHECK(RawClient(behind.port()).ask(ask).body == "203.0.113.9 https");
}

TEST_CASE("with a list of hosts, other names are not answered") {
  ServerConfig config;
  config.allowed_hosts = {"sales.example.com", "127.0.0.1:8080"};
  TestServer server(config);
  CHECK(RawClient(server.port()).ask("GET /hello HTTP/1.1\r\nHost: Sales.Example.com\r\n\r\n").status == 200);
  CHECK(RawClient(server.port()).ask("GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n").status == 421);
  CHECK(server.hellos == 1);
}

TEST_CASE("an open address needs TLS or a proxy in front") {
  ServerConfig config;
  for (const char* address : {"127.0.0.1", "127.9.9.9", "::1"}) {
    config.address = address;
    CHECK_FALSE(objection_to(config).has_value());
  }
  for (const char* address : {"0.0.0.0", "::", "192.0.2.1", "localhost", ""}) {
    config.address = address;
    CHECK(objection_to(config).has_value());
  }
  config.address = "0.0.0.0";
  config.tls_in_front = true;
  CHECK_FALSE(objection_to(config).has_value());
}
