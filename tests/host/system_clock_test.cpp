#include "host/system_clock.hpp"

#include <doctest/doctest.h>

using salespact::Instant;
using salespact::host::SystemClock;
using salespact::host::UnknownTimeZone;

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr Instant at(std::int64_t unix_seconds) { return {unix_seconds * second}; }

}  // namespace

TEST_CASE("an instant has the civil date of the zone that asks") {
  const SystemClock clock;
  const Instant just_before_midnight_utc = at(1'805'673'599);  // 2027-03-21T23:59:59Z
  CHECK(clock.date_in("UTC", just_before_midnight_utc).iso() == "2027-03-21");
  CHECK(clock.date_in("Asia/Tokyo", just_before_midnight_utc).iso() == "2027-03-22");
  CHECK(clock.date_in("America/New_York", just_before_midnight_utc).iso() == "2027-03-21");
  CHECK(clock.date_in("UTC", {just_before_midnight_utc.microseconds + second}).iso() == "2027-03-22");
  CHECK(clock.date_in("Pacific/Kiritimati", at(0)).iso() == "1969-12-31");
  CHECK(clock.date_in("UTC", Instant{-1}).iso() == "1969-12-31");
}

TEST_CASE("E20: the hour that a clock change takes or doubles moves no date") {
  const SystemClock clock;
  // New York goes from 02:00 to 03:00 on 2027-03-14 and from 02:00 back to 01:00 on 2027-11-07.
  CHECK(clock.date_in("America/New_York", at(1'805'000'400 - 1)).iso() == "2027-03-13");
  CHECK(clock.date_in("America/New_York", at(1'805'000'400)).iso() == "2027-03-14");
  CHECK(clock.date_in("America/New_York", at(1'805'083'200 - 1)).iso() == "2027-03-14");
  CHECK(clock.date_in("America/New_York", at(1'805'083'200)).iso() == "2027-03-15");
}

TEST_CASE("only names of zones are known, never paths or other text") {
  const SystemClock clock;
  CHECK(clock.knows_zone("America/New_York"));
  CHECK(clock.knows_zone("Etc/GMT+5"));
  for (const char* bad : {"", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "America/New York", "utc\n"}) {
    CAPTURE(bad);
    CHECK_FALSE(clock.knows_zone(bad));
    CHECK_THROWS_AS((void)clock.date_in(bad, at(0)), UnknownTimeZone);
  }
}

TEST_CASE("now is after this program was written") { CHECK(SystemClock().now() > at(1'700'000'000)); }
