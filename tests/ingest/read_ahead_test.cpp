#include "ingest/read_ahead.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>

using salespact::ingest::ReadAhead;

TEST_CASE("places are handed out in the order in which they were filled, and none is filled while it is used") {
  constexpr int last = 20'000;
  std::array<int, 3> places{};
  int filled = 0;
  ReadAhead ahead(places.size(), [&](std::size_t place) {
    places.at(place) = ++filled;
    return filled < last;
  });
  for (int expected = 1; expected <= last; ++expected) {
    const std::size_t place = ahead.next();
    REQUIRE(place == static_cast<std::size_t>(expected) % places.size());
    REQUIRE(places.at(place) == expected);
  }
}

TEST_CASE("two places are enough to read ahead") {
  std::array<int, 2> places{};
  int filled = 0;
  ReadAhead ahead(places.size(), [&](std::size_t place) {
    places.at(place) = ++filled;
    return filled < 100;
  });
  for (int expected = 1; expected <= 100; ++expected) REQUIRE(places.at(ahead.next()) == expected);
}

TEST_CASE("no more is read ahead than there are places") {
  std::atomic<int> filled = 0;
  {
    ReadAhead ahead(4, [&](std::size_t) {
      ++filled;
      return true;
    });
    (void)ahead.next();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(filled <= 4);  // one in use, three ahead
  }
  CHECK(filled >= 1);
}

TEST_CASE("whoever leaves before the end leaves no thread behind") {
  for (int round = 0; round < 200; ++round) {
    std::atomic<bool> gone = false;
    {
      ReadAhead ahead(3, [&](std::size_t) {
        CHECK_FALSE(gone);
        return true;
      });
      for (int i = 0; i < round % 5; ++i) (void)ahead.next();
    }
    gone = true;
  }
}
