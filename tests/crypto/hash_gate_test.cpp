#include "crypto/hash_gate.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>
#include <vector>

using salespact::crypto::HashGate;
using namespace std::chrono_literals;

TEST_CASE("A2: two are let through at once, and with no queue the third is turned away at once") {
  HashGate gate({.at_once = 2, .waiting = 0, .patience = 10s});
  auto first = gate.enter();
  const auto second = gate.enter();
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK_FALSE(gate.enter().has_value());
  first.reset();
  CHECK(gate.enter().has_value());
}

TEST_CASE("who waits in the queue is let in when somebody leaves") {
  HashGate gate({.at_once = 1, .waiting = 1, .patience = 10s});
  auto first = gate.enter();
  auto waiting = std::async(std::launch::async, [&] { return gate.enter().has_value(); });
  CHECK(waiting.wait_for(20ms) == std::future_status::timeout);
  first.reset();
  CHECK(waiting.get());
}

TEST_CASE("who waits too long is turned away") {
  HashGate gate({.at_once = 1, .waiting = 1, .patience = 5ms});
  const auto first = gate.enter();
  CHECK_FALSE(gate.enter().has_value());
}

TEST_CASE("never more than the limit are inside, however many come") {
  HashGate gate({.at_once = 2, .waiting = 100, .patience = 10s});
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::atomic<int> served = 0;
  std::vector<std::jthread> crowd;
  crowd.reserve(12);
  for (int i = 0; i < 12; ++i) {
    crowd.emplace_back([&] {
      const auto pass = gate.enter();
      if (!pass) return;
      const int now = ++inside;
      int seen = most.load();
      while (now > seen && !most.compare_exchange_weak(seen, now)) {
      }
      std::this_thread::sleep_for(1ms);
      --inside;
      ++served;
    });
  }
  crowd.clear();
  CHECK(served == 12);
  CHECK(most <= 2);
}
