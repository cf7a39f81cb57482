#include "domain/pact/check_in_silence.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace salespact;  // NOLINT(google-build-using-namespace): the rules under test

namespace {

// A window a week; w written, o overdue, x excused, s still to be written.
std::vector<CheckInStanding> weeks(const char* story) {
  std::vector<CheckInStanding> out;
  Date start = Date::parse_iso("2027-04-05").value();
  for (; *story != '\0'; ++story, start = start + 7) {
    CheckInStanding one{.duty = {.window = {start, start + 6}, .overdue_from = start + 9}};
    if (*story == 'w') one.state = CheckInState::submitted, one.written_on = start + 4;
    if (*story == 'o') one.state = CheckInState::overdue;
    if (*story == 'x') one.state = CheckInState::excused;
    out.push_back(one);
  }
  return out;
}
// The number of the window, from 1; 0: nobody is silent.
int silent(const char* story) {
  const auto standings = weeks(story);
  const CheckInStanding* from = silent_from(standings);
  return from == nullptr ? 0 : static_cast<int>(from - standings.data()) + 1;
}

}  // namespace

TEST_CASE("R-STAT silence begins with the first of two overdue windows since the last word") {
  CHECK(silent("") == 0);
  CHECK(silent("s") == 0);
  CHECK(silent("os") == 0);
  CHECK(silent("wo") == 0);
  CHECK(silent("oo") == 1);
  CHECK(silent("woos") == 2);
  CHECK(silent("wooo") == 2);
  CHECK(silent("oow") == 0);
  CHECK(silent("oowo") == 0);
}

TEST_CASE("R-STAT a window that was excused counts neither way") {
  CHECK(silent("ox") == 0);
  CHECK(silent("oxo") == 1);
  CHECK(silent("xoo") == 2);
  CHECK(silent("wxox") == 0);
}
