#pragma once

#include "domain/pact/mas_line.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace salespact {

// R-MAS: the windows of a pact, put together from those of its lines.

// A line with its windows, in order of time.
struct JudgedLine {
  MasLine line;
  std::vector<MasWindow> windows;
};

// Windows of several lines over the same days are one window of the pact. It is missed when a critical line is, pending
// while one of the others still is, excused when all of its critical lines are. Lines that are not critical make none.
struct PactWindow {
  DateRange range;
  Date judged_on;  // when the last of its critical lines is
  MasVerdict verdict = MasVerdict::pending;
  bool tolerated = false;                   // missed, but by no line beyond its tolerance: the ladder looks past it
  std::vector<std::size_t> missed_lines{};  // which of the critical lines, by their place
  friend bool operator==(const PactWindow&, const PactWindow&) = default;
};

// In the order in which they are judged, then of their days.
[[nodiscard]] std::vector<PactWindow> pact_windows(std::span<const JudgedLine> lines);

// For each window of a line: missed, and among the last six that were not excused no more misses than are tolerated.
[[nodiscard]] std::vector<bool> tolerated_windows(const JudgedLine& line);

struct MasTally {
  std::int64_t met = 0;
  std::int64_t missed = 0;
  std::int64_t excused = 0;
  std::int64_t pending = 0;

  // met / (met + missed), 0..1; nullopt while there is none of either (G42).
  [[nodiscard]] std::optional<Rational> compliance() const;
  friend bool operator==(const MasTally&, const MasTally&) = default;
};
[[nodiscard]] MasTally tally(std::span<const MasWindow> windows);
[[nodiscard]] MasTally tally(std::span<const PactWindow> windows);

// A window whose verdict late numbers have changed: both sides are told.
struct Rejudged {
  DateRange range;
  MasVerdict before = MasVerdict::pending;
  MasVerdict after = MasVerdict::pending;
  friend bool operator==(const Rejudged&, const Rejudged&) = default;
};
// Of the windows that both have; one that was pending is judged, not judged anew.
[[nodiscard]] std::vector<Rejudged> rejudged(std::span<const MasWindow> before, std::span<const MasWindow> after);

}  // namespace salespact
