#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>

using salespact::test::RawClient;
using salespact::test::TestServer;

TEST_CASE("a request is answered, and another one on the same connection") {
  TestServer server;
  RawClient client(server.port());
  auto reply = client.ask("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.status == 200);
  CHECK(reply.body == "hello");
  reply = client.ask("GET /items/a%20b HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(reply.body == "a b");
  CHECK(client.ask("GET /inline HTTP/1.1\r\nHost: x\r\n\r\n").body == "inline");
}

TEST_CASE("a JSON body comes back") {
  TestServer server;
  RawClient client(server.port());
  const auto reply = client.ask(
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
  CHECK(reply.status == 200);
  CHECK(reply.body == "{\"a\":1}");
}
