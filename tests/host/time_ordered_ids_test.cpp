#include "host/time_ordered_ids.hpp"

#include "base/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <thread>
#include <vector>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test
using salespact::host::TimeOrderedIds;

namespace {

constexpr std::int64_t epoch_microseconds = 1'577'836'800'000'000;  // 2020-01-01

class SetClock final : public app::Clock {
 public:
  std::int64_t microseconds = epoch_microseconds + 5'000;
  [[nodiscard]] Instant now() const override { return {microseconds}; }
  [[nodiscard]] Date date_in(std::string_view, Instant) const override { return {}; }
  [[nodiscard]] bool knows_zone(std::string_view) const override { return false; }
};

}  // namespace

TEST_CASE("an id tells its millisecond in front of a random start") {
  const SetClock clock;
  std::set<std::int64_t> starts;
  for (int i = 0; i < 50; ++i) {
    TimeOrderedIds ids(clock);
    const std::int64_t id = ids.next();
    CHECK((id >> 20) == 5);
    CHECK((id & 0xFFFFF) < 524'288);
    starts.insert(id);
  }
  CHECK(starts.size() > 40);
}

TEST_CASE("ids grow within a millisecond, with the clock, and when the clock is set back") {
  SetClock clock;
  TimeOrderedIds ids(clock);
  const std::int64_t first = ids.next();
  CHECK(ids.next() == first + 1);
  clock.microseconds += 1'000;
  const std::int64_t later = ids.next();
  CHECK((later >> 20) == 6);
  clock.microseconds -= 4'000;
  CHECK(ids.next() == later + 1);
}

TEST_CASE("a millisecond that runs out borrows from the next, without repeating") {
  const SetClock clock;
  TimeOrderedIds ids(clock);
  std::int64_t last = 0;
  bool grew = true;
  for (int i = 0; i < 1'100'000; ++i) {
    const std::int64_t id = ids.next();
    grew = grew && id > last;
    last = id;
  }
  CHECK(grew);
  CHECK((last >> 20) >= 6);
}

TEST_CASE("a clock before 2020 or after 2298 makes no ids") {
  SetClock clock;
  TimeOrderedIds ids(clock);
  clock.microseconds = epoch_microseconds;
  CHECK_THROWS_AS((void)ids.next(), BugFound);
  clock.microseconds = epoch_microseconds + (std::int64_t{1} << 43) * 1'000;
  CHECK_THROWS_AS((void)ids.next(), BugFound);
}

TEST_CASE("threads never get the same id") {
  const SetClock clock;
  TimeOrderedIds ids(clock);
  std::vector<std::vector<std::int64_t>> got(4);
  {
    std::vector<std::jthread> threads;
    threads.reserve(got.size());
    for (auto& mine : got) {
      threads.emplace_back([&] {
        for (int i = 0; i < 5'000; ++i) mine.push_back(ids.next());
      });
    }
  }
  std::set<std::int64_t> all;
  for (const auto& mine : got) {
    CHECK(std::ranges::is_sorted(mine));
    all.insert(mine.begin(), mine.end());
  }
  CHECK(all.size() == 20'000);
}
