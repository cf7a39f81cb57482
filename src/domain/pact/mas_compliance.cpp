#include "domain/pact/mas_compliance.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace salespact {
namespace {

struct LineWindow {
  const MasWindow* window;
  std::size_t line;
  bool tolerated;
};

PactWindow put_together(const DateRange& range, std::span<const LineWindow> parts) {
  PactWindow made{.range = range, .judged_on = range.end};
  bool all_excused = true;
  bool any_pending = false;
  bool beyond_tolerance = false;
  for (const auto& [window, line, tolerated] : parts) {
    made.judged_on = std::max(made.judged_on, window->judged_on);
    all_excused = all_excused && window->verdict == MasVerdict::excused;
    any_pending = any_pending || window->verdict == MasVerdict::pending;
    if (window->verdict != MasVerdict::missed) continue;
    made.missed_lines.push_back(line);
    beyond_tolerance = beyond_tolerance || !tolerated;
  }
  if (!made.missed_lines.empty()) {
    made.verdict = MasVerdict::missed;
    made.tolerated = !beyond_tolerance;
  } else if (any_pending) {
    made.verdict = MasVerdict::pending;
  } else {
    made.verdict = all_excused ? MasVerdict::excused : MasVerdict::met;
  }
  return made;
}

template <class Window>
MasTally tally_of(std::span<const Window> windows) {
  MasTally tally;
  for (const Window& window : windows) {
    switch (window.verdict) {
      case MasVerdict::pending: ++tally.pending; break;
      case MasVerdict::met: ++tally.met; break;
      case MasVerdict::missed: ++tally.missed; break;
      case MasVerdict::excused: ++tally.excused; break;
    }
  }
  return tally;
}

}  // namespace

std::vector<PactWindow> pact_windows(std::span<const JudgedLine> lines) {
  std::map<DateRange, std::vector<LineWindow>> by_days;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const JudgedLine& line = lines[at];
    if (!line.line.critical) continue;
    const auto tolerated = tolerated_windows(line);
    for (std::size_t window = 0; window < line.windows.size(); ++window) {
      by_days[line.windows[window].range].push_back({&line.windows[window], at, tolerated[window]});
    }
  }
  std::vector<PactWindow> windows;
  windows.reserve(by_days.size());
  for (const auto& [range, parts] : by_days) windows.push_back(put_together(range, parts));
  std::ranges::stable_sort(windows, {}, [](const PactWindow& window) {
    return std::tuple(window.judged_on, window.range.end, window.range.start);
  });
  return windows;
}

std::vector<bool> tolerated_windows(const JudgedLine& line) {
  std::vector<bool> tolerated(line.windows.size(), false);
  std::vector<bool> missed;  // of the windows that count, in order
  for (std::size_t at = 0; at < line.windows.size(); ++at) {
    const MasVerdict verdict = line.windows[at].verdict;
    if (verdict != MasVerdict::met && verdict != MasVerdict::missed) continue;
    missed.push_back(verdict == MasVerdict::missed);
    const std::ptrdiff_t last = std::min<std::ptrdiff_t>(tolerance_windows, std::ssize(missed));
    const auto misses = std::count(missed.end() - last, missed.end(), true);
    tolerated[at] = missed.back() && misses <= line.line.tolerated_misses;
  }
  return tolerated;
}

std::optional<Rational> MasTally::compliance() const {
  const std::int64_t judged = met + missed;
  if (judged == 0) return std::nullopt;
  return Rational::of(met, judged);
}

MasTally tally(std::span<const MasWindow> windows) { return tally_of(windows); }
MasTally tally(std::span<const PactWindow> windows) { return tally_of(windows); }

std::vector<Rejudged> rejudged(std::span<const MasWindow> before, std::span<const MasWindow> after) {
  std::vector<Rejudged> changed;
  for (const MasWindow& now : after) {
    const auto then = std::ranges::find(before, now.range, &MasWindow::range);
    if (then == before.end() || then->verdict == MasVerdict::pending || then->verdict == now.verdict) continue;
    changed.push_back({.range = now.range, .before = then->verdict, .after = now.verdict});
  }
  return changed;
}

}  // namespace salespact
