#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// TRUST section 3 item 1, over real sockets: whatever the guard refuses is answered once, the connection ends, and what
// was sent behind it is never taken for a request.

using salespact::test::RawClient;
using salespact::test::TestServer;

namespace {

const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

struct Refused {
  const char* rule;
  std::string bytes;
  int status;
};

std::string post(const std::string& fields, const std::string& body = "") {
  return "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + fields + "\r\n" + body;
}

std::string get(const std::string& fields) { return "GET /hello HTTP/1.1\r\n" + fields + "\r\n"; }

std::vector<Refused> framing_rules() {
  return {
      {"transfer coding that only looks like chunked", post("Transfer-Encoding: xchunked\r\n"), 400},
      {"gzip as transfer coding", post("Transfer-Encoding: gzip\r\n"), 400},
      {"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 400},
      {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400},
      {"chunked in capitals", post("Transfer-Encoding: Chunked\r\n", "0\r\n\r\n"), 400},
      {"an empty transfer coding", post("Transfer-Encoding:\r\n"), 400},
      {"chunked with a vertical tab",
       post("Transfer-Encoding: \x0b"
            "chunked\r\n",
            "0\r\n\r\n"),
       400},
      {"two transfer codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
      {"Transfer-Encoding and Content-Length", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
       400},
      {"Content-Length and Transfer-Encoding", post("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", "0\r\n\r\n"),
       400},
      {"chunked in HTTP/1.0",
       "POST /echo HTTP/1.0\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: "
       "chunked\r\n\r\n0\r\n\r\n",
       400},
      {"two lengths that differ", post("Content-Length: 0\r\nContent-Length: 36\r\n"), 400},
      {"two lengths that agree", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), 400},
      {"a list of lengths", post("Content-Length: 2, 2\r\n", "{}"), 400},
      {"a length with a plus", post("Content-Length: +2\r\n", "{}"), 400},
      {"a negative length", post("Content-Length: -1\r\n"), 400},
      {"a length in hexadecimal", post("Content-Length: 0x2\r\n", "{}"), 400},
      {"a length beyond 63 bits", post("Content-Length: 9223372036854775808\r\n"), 400},
      {"a length beyond 64 bits", post("Content-Length: 18446744073709551618\r\n", "{}"), 400},
      {"an empty length", post("Content-Length:\r\n"), 400},
      {"a blank before the colon", post("Content-Length : 2\r\n", "{}"), 400},
      {"a chunk size that is no number", post("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"), 400},
      {"a chunk longer than its size", post("Transfer-Encoding: chunked\r\n", "2\r\n{}}}\r\n0\r\n\r\n"), 400},
      {"a chunk size that overflows", post("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
       400},
      {"a chunk line with a bare line feed", post("Transfer-Encoding: chunked\r\n", "2\n{}\r\n0\r\n\r\n"), 400},
  };
}

std::vector<Refused> head_rules() {
  return {
      {"no Host", get(""), 400},
      {"two Hosts", get("Host: x\r\nHost: x\r\n"), 400},
      {"an empty Host", get("Host:\r\n"), 400},
      {"a Host that is no host", get("Host: x/y\r\n"), 400},
      {"a Host with a user", get("Host: a@b\r\n"), 400},
      {"a folded field", get("Host: x\r\nX-A: 1\r\n 2\r\n"), 400},
      {"a field folded with a tab", get("Host: x\r\nX-A: 1\r\n\t2\r\n"), 400},
      {"a first field that is folded", get(" Host: x\r\n"), 400},
      {"an underscore in a name", get("Host: x\r\nX_Forwarded_For: 1.2.3.4\r\n"), 400},
      {"Content_Length", post("Content_Length: 5\r\n"), 400},
      {"a name that is no token", get("Host: x\r\nX(A): 1\r\n"), 400},
      {"a line without a colon", get("Host: x\r\nnothing\r\n"), 400},
      {"an empty name", get("Host: x\r\n: 1\r\n"), 400},
      {"a bare line feed", "GET /hello HTTP/1.1\nHost: x\n\n", 400},
      {"a bare line feed between fields", get("Host: x\nX-A: 1\r\n"), 400},
      {"a bare carriage return", get("Host: x\r\nX-A: 1\r2\r\n"), 400},
      {"NUL in a value",
       get(std::string("Host: x\r\nX-A: 1\0"
                       "2\r\n",
                       18)),
       400},
      {"a control character in a value", get("Host: x\r\nX-A: \x01\r\n"), 400},
      {"DEL in a value", get("Host: x\r\nX-A: \x7f\r\n"), 400},
      {"a value that is no UTF-8", get("Host: x\r\nX-A: \xff\r\n"), 400},
      {"Upgrade", get("Host: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n"), 400},
      {"Upgrade to websocket", get("Host: x\r\nUpgrade: websocket\r\n"), 400},
      {"an unknown expectation", post("Expect: 200-ok\r\nContent-Length: 2\r\n", "{}"), 417},
      {"a compressed body", post("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}"), 415},
      {"two Authorizations", get("Host: x\r\nAuthorization: a\r\nAuthorization: b\r\n"), 400},
      {"two Cookies", get("Host: x\r\nCookie: a=1\r\nCookie: a=2\r\n"), 400},
      {"two Content-Types", post("Content-Type: text/plain\r\nContent-Length: 2\r\n", "{}"), 400},
      {"two Origins", get("Host: x\r\nOrigin: https://a\r\nOrigin: https://b\r\n"), 400},
      {"an empty line first", "\r\n" + get("Host: x\r\n"), 400},
      {"two blanks in the request line", "GET  /hello HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"a tab in the request line", "GET\t/hello HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"no version", "GET /hello\r\nHost: x\r\n\r\n", 400},
      {"HTTP/2.0", "GET /hello HTTP/2.0\r\nHost: x\r\n\r\n", 505},
      {"HTTP/1.2", "GET /hello HTTP/1.2\r\nHost: x\r\n\r\n", 505},
      {"http in small letters", "GET /hello http/1.1\r\nHost: x\r\n\r\n", 505},
      {"an unknown method", "BREW /hello HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"CONNECT", "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"TRACE", "TRACE /hello HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"a method in small letters", "get /hello HTTP/1.1\r\nHost: x\r\n\r\n", 501},
      {"TLS", std::string("\x16\x03\x01\x02\x00\x01\x00", 7), 400},
  };
}

std::vector<Refused> target_rules() {
  std::vector<Refused> out;
  for (const char* target : {"http://x/hello",
                             "*",
                             "hello",
                             "/a//b",
                             "//hello",
                             "/./hello",
                             "/a/../hello",
                             "/..",
                             "/%2e%2e/hello",
                             "/%2E/hello",
                             "/a%2fb",
                             "/a%2Fb",
                             "/a%00b",
                             "/a\\b",
                             "/a%5cb",
                             "/a%5Cb",
                             "/a%",
                             "/a%4",
                             "/a%zz",
                             "/%ff",
                             "/%c0%ae",
                             "/a%0ab",
                             "/hello#top",
                             "/h\xc3\xa9llo",
                             "/hello?q=%",
                             "/hello?q=%ff",
                             "/hello?q=%00",
                             "/hello?=1",
                             "/hello?q=1&&q=2"}) {
    out.push_back({target, "GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n\r\n", 400});
  }
  return out;
}

void check_refused(const std::vector<Refused>& rules) {
  TestServer server;
  for (const Refused& rule : rules) {
    CAPTURE(rule.rule);
    RawClient client(server.port());
    client.send(rule.bytes + smuggled);
    const auto reply = client.reply();
    CHECK(reply.status == rule.status);
    CHECK(reply.header("connection") == "close");
    CHECK(reply.header("content-type") == "application/problem+json");
    client.half_close();
    CHECK(client.receive_all().empty());
    CHECK(client.closed_within(std::chrono::seconds(2)));
    CHECK(server.smuggled == 0);
    CHECK(server.hellos == 0);
    CHECK(server.echoes == 0);
  }
}

}  // namespace

TEST_CASE("unclear framing is refused, the connection ends, and nothing behind it is executed") {
  check_refused(framing_rules());
}

TEST_CASE("a malformed head is refused, the connection ends, and nothing behind it is executed") {
  check_refused(head_rules());
}

TEST_CASE("a target that is not one clear path is refused, and nothing behind it is executed") {
  check_refused(target_rules());
}

TEST_CASE("the server closes by itself after a refusal, also when the client keeps its side open") {
  salespact::http::ServerConfig config;
  config.deadlines.linger = std::chrono::milliseconds(100);
  const TestServer server(config);
  RawClient client(server.port());
  client.send("GET /hello HTTP/1.1\r\n\r\n");
  CHECK(client.reply().status == 400);
  CHECK(client.closed_within(std::chrono::seconds(2)));
}

TEST_CASE("what the rules allow gets through: the same shapes, rightly made") {
  const TestServer server;
  const std::vector<std::string> accepted{
      post("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
      post("Transfer-Encoding: chunked\r\n", "1;name=value\r\n{\r\n1\r\n}\r\n0\r\n\r\n"),
      post("Content-Length: 2\r\n", "{}"),
      post("content-LENGTH:2  \r\n", "{}"),
      post("Content-Encoding: identity\r\nContent-Length: 2\r\n", "{}"),
      post("Content-Type-Of-Mine: gr\xc3\xbc\xc3\x9f\r\nContent-Length: 2\r\n", "{}"),
      post("Accept: a\r\nAccept: b\r\nContent-Length: 2\r\n", "{}"),
  };
  for (const std::string& bytes : accepted) {
    CAPTURE(bytes);
    RawClient client(server.port());
    const auto reply = client.ask(bytes);
    CHECK(reply.status == 200);
    CHECK(reply.body == "{}");
    CHECK(client.ask("GET /hello HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n").status == 200);
  }
}

TEST_CASE("two requests in one packet are two requests") {
  const TestServer server;
  RawClient client(server.port());
  client.send(post("Content-Length: 2\r\n", "{}") + get("Host: x\r\n"));
  CHECK(client.reply().body == "{}");
  CHECK(client.reply().body == "hello");
}

TEST_CASE("trailer fields are read over: they never become headers of this or the next request") {
  const TestServer server;
  RawClient client(server.port());
  const auto reply = client.ask(post("X-Check-Pass: 1\r\nTransfer-Encoding: chunked\r\nTrailer: X-Pass\r\n",
                                     "2\r\n{}\r\n0\r\nX-Pass: open\r\nCookie: a=1\r\n\r\n"));
  CHECK(reply.status == 401);
  RawClient other(server.port());
  CHECK(other.ask(post("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\nX-Pass: open\r\n\r\n")).status == 200);
  CHECK(other.ask("GET /secret HTTP/1.1\r\nHost: x\r\n\r\n").status == 401);
  CHECK(other.ask("GET /secret HTTP/1.1\r\nHost: x\r\nX-Pass: open\r\n\r\n").status == 200);
}

TEST_CASE("trailers without end are refused, not collected") {
  TestServer server;
  RawClient client(server.port());
  std::string trailers;
  for (int i = 0; i < 2000; ++i) trailers += "X-Trailer-" + std::to_string(i) + ": aaaaaaaaaaaaaaaaaaaa\r\n";
  client.send(post("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n" + trailers));
  CHECK(client.reply().status == 400);
  CHECK(client.receive_all().empty());
  CHECK(server.echoes == 0);
}

TEST_CASE("a body of more chunk heads than content is refused") {
  TestServer server;
  RawClient client(server.port());
  std::string body;
  for (int i = 0; i < 300'000; ++i) body += "1;aaaa\r\n \r\n";
  client.send(post("Transfer-Encoding: chunked\r\n", body + "0\r\n\r\n"));
  CHECK(client.reply().status == 413);
  CHECK(server.echoes == 0);
}

TEST_CASE("the head may be as long as the limits say, and no longer") {
  TestServer server;
  const auto status_of = [&](const std::string& bytes) {
    RawClient client(server.port());
    return client.ask(bytes).status;
  };
  const auto line = [](std::size_t size) {  // a request line of exactly `size` bytes
    return "GET /items/" + std::string(size - 20, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n";
  };
  CHECK(status_of(line(std::size_t{8} * 1024)) == 200);
  CHECK(status_of(line(std::size_t{8} * 1024 + 1)) == 414);
  const auto head = [](std::size_t size) {  // a head of exactly `size` bytes
    const std::string start = "GET /hello HTTP/1.1\r\nHost: x\r\nX-Long: ";
    return start + std::string(size - start.size() - 4, 'a') + "\r\n\r\n";
  };
  CHECK(status_of(head(std::size_t{16} * 1024)) == 200);
  CHECK(status_of(head(std::size_t{16} * 1024 + 1)) == 431);
  const auto fields = [](int count) {
    std::string all = "Host: x\r\n";
    for (int i = 1; i < count; ++i) all += "X-F: 1\r\n";
    return "GET /hello HTTP/1.1\r\n" + all + "\r\n";
  };
  CHECK(status_of(fields(100)) == 200);
  CHECK(status_of(fields(101)) == 431);
}
