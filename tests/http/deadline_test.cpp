#include "http/support/raw_client.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <string>
#include <thread>

using salespact::http::ServerConfig;
using salespact::test::RawClient;
using salespact::test::TestServer;
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

namespace {

const std::string hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
const std::string slow = "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n";

milliseconds since(Steady::time_point start) { return std::chrono::duration_cast<milliseconds>(Steady::now() - start); }

void wait_for_calls(const TestServer& server, int calls) {
  for (int i = 0; i < 400 && server.slow_calls < calls; ++i) std::this_thread::sleep_for(milliseconds(5));
}

}  // namespace

TEST_CASE("a head that trickles in is cut off at its deadline, however often a byte comes") {
  ServerConfig config;
  config.deadlines.header = milliseconds(200);
  const TestServer server(config);
  RawClient client(server.port());
  const auto start = Steady::now();
  client.send("GET /hello HTTP/1.1\r\n");
  while (since(start) < milliseconds(3000) && client.receive_until("\r\n\r\n", milliseconds(20)).empty()) {
    if (!client.send("X-A: b\r\n")) break;
  }
  CHECK(since(start) >= milliseconds(190));
  CHECK(since(start) < milliseconds(1500));
  CHECK(server.hellos == 0);
  CHECK(client.closed_within(milliseconds(3000)));
}

TEST_CASE("a connection that never says anything is closed") {
  ServerConfig config;
  config.deadlines.header = milliseconds(100);
  const TestServer server(config);
  RawClient client(server.port());
  CHECK(client.closed_within(milliseconds(2000)));
}

TEST_CASE("an idle connection is closed after its keep-alive time, without a word") {
  ServerConfig config;
  config.deadlines.keep_alive = milliseconds(150);
  const TestServer server(config);
  RawClient client(server.port());
  CHECK(client.ask(hello).status == 200);
  const auto start = Steady::now();
  CHECK(client.receive_all(milliseconds(2000)).empty());
  CHECK(client.closed_within(milliseconds(10)));
  CHECK(since(start) >= milliseconds(140));
}

TEST_CASE("a body slower than the minimum rate is refused, one that is fast enough is not") {
  ServerConfig config;
  config.deadlines.body_grace = milliseconds(150);
  config.deadlines.bytes_per_second = 20'000;
  const TestServer server(config);
  const std::string head =
      "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20000\r\n\r\n";
  RawClient dripping(server.port());
  const auto start = Steady::now();
  dripping.send(head);
  while (since(start) < milliseconds(3000) && dripping.send(" ")) {
    if (!dripping.receive_until("\r\n\r\n", milliseconds(10)).empty()) break;
  }
  CHECK(since(start) < milliseconds(1500));
  CHECK(server.echoes == 0);

  RawClient steady(server.port());
  steady.send(head);
  for (int i = 0; i < 20; ++i) {
    steady.send(std::string(1000, ' '));
    std::this_thread::sleep_for(milliseconds(20));
  }
  CHECK(steady.reply().status == 200);
}

TEST_CASE("a handler that takes too long is answered for, told to stop, and its answer dropped") {
  ServerConfig config;
  config.deadlines.handler = milliseconds(100);
  const TestServer server(config);
  RawClient client(server.port());
  const auto reply = client.ask(slow);
  CHECK(reply.status == 503);
  CHECK(reply.header("connection") == "close");
  CHECK(client.receive_all(milliseconds(200)).empty());
  CHECK(RawClient(server.port()).ask(hello).status == 200);
}

TEST_CASE("a full queue is said at once, and the connection stays") {
  ServerConfig config;
  config.worker_threads = 1;
  config.queued_requests = 1;
  TestServer server(config);
  RawClient busy(server.port());
  RawClient queued(server.port());
  RawClient third(server.port());
  busy.send(slow);
  wait_for_calls(server, 1);
  queued.send(slow);
  while (server.figures().queued == 0) std::this_thread::sleep_for(milliseconds(1));
  const auto reply = third.ask(hello);
  CHECK(reply.status == 503);
  CHECK(reply.header("retry-after") == "1");
  CHECK(third.ask("GET /inline HTTP/1.1\r\nHost: x\r\n\r\n").status == 200);
  server.release = true;
  CHECK(busy.reply().status == 200);
  CHECK(queued.reply().status == 200);
  CHECK(third.ask(hello).status == 200);
}

TEST_CASE("a client that does not read its answer is let go") {
  ServerConfig config;
  config.deadlines.write_stall = milliseconds(200);
  const TestServer server(config);
  RawClient client(server.port());
  client.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  while (server.figures().requests == 0) std::this_thread::sleep_for(milliseconds(1));
  const auto start = Steady::now();
  while (server.figures().connections > 0 && since(start) < milliseconds(5000)) {
    std::this_thread::sleep_for(milliseconds(5));
  }
  CHECK(server.figures().connections == 0);
  CHECK(client.receive_all(milliseconds(500)).size() < (32U << 20U));
}

TEST_CASE("a large answer arrives whole") {
  const TestServer server;
  RawClient client(server.port());
  CHECK(client.ask("GET /large HTTP/1.1\r\nHost: x\r\n\r\n").body.size() == 32U << 20U);
}

TEST_CASE("beyond the number of connections a client is told to come back") {
  ServerConfig config;
  config.limits.connections = 2;
  const TestServer server(config);
  RawClient one(server.port());
  RawClient two(server.port());
  CHECK(one.ask(hello).status == 200);
  CHECK(two.ask(hello).status == 200);
  RawClient three(server.port());
  CHECK(three.reply().status == 503);
  CHECK(three.closed_within(milliseconds(1000)));
  CHECK(one.ask(hello).status == 200);
}

TEST_CASE("a graceful stop lets requests finish, ends what is idle, and takes no more") {
  TestServer server;
  RawClient idle(server.port());
  CHECK(idle.ask(hello).status == 200);
  RawClient working(server.port());
  working.send(slow);
  wait_for_calls(server, 1);
  std::thread stopper([&] { server.stop(); });
  CHECK(idle.closed_within(milliseconds(3000)));
  CHECK_THROWS(RawClient(server.port()));
  server.release = true;
  const auto reply = working.reply();
  CHECK(reply.status == 200);
  CHECK(reply.body == "slow");
  CHECK(reply.header("connection") == "close");
  stopper.join();
}

TEST_CASE("a stop does not wait for ever: at the drain deadline connections are cut") {
  ServerConfig config;
  config.deadlines.drain = milliseconds(100);
  TestServer server(config);
  RawClient working(server.port());
  working.send(slow);
  wait_for_calls(server, 1);
  const auto start = Steady::now();
  server.stop();
  CHECK(since(start) < milliseconds(3000));
  CHECK(working.receive_all(milliseconds(500)).empty());
}

// UndefinedBehaviorSanitizer opens a pipe to look at an object's type, and takes its failing for a broken object.
#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitizer_needs_descriptors = true;
#else
constexpr bool sanitizer_needs_descriptors = false;
#endif

TEST_CASE("without file descriptors the server neither spins nor stops accepting" *
          doctest::skip(sanitizer_needs_descriptors)) {
  const TestServer server;
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const int next = ::dup(0);
  ::close(next);
  // One more descriptor, the client's own, and none for the server's end of it.
  rlimit none_left = before;
  none_left.rlim_cur = static_cast<rlim_t>(next) + 1;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none_left) == 0);
  {
    RawClient turned_away(server.port());
    CHECK(turned_away.closed_within(milliseconds(2000)));
  }
  const std::clock_t cpu = std::clock();
  std::this_thread::sleep_for(milliseconds(300));
  CHECK(std::clock() - cpu < CLOCKS_PER_SEC / 10);
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(RawClient(server.port()).ask(hello).status == 200);
}
