#pragma once

#include "base/decimal.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/cadence.hpp"
#include "domain/metric/metric.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// R-MAS (DOMAIN 3.8): one minimal acceptable standard of a sales pact, and how its windows are judged.

enum class MasComparator { min, max };
enum class MasSource { measured, self_reported };

struct MasLine {
  MetricId metric;
  MasComparator comparator = MasComparator::min;
  Decimal threshold;                // of one whole window, in the unit that people read: 8 meetings, 2.5 hours
  Cadence cadence = Cadence::week;  // day, week or month
  bool prorate = true;              // by the working days that the person has in the window
  bool critical = true;             // a miss makes the pact's window a miss
  MasSource source = MasSource::measured;
  int grace_wd = 2;  // working days after the window in which late numbers are waited for
  DateRange effective;
  int tolerated_misses = 0;  // in any six windows
  friend bool operator==(const MasLine&, const MasLine&) = default;
};

inline constexpr int most_grace_working_days = 10;
inline constexpr int tolerance_windows = 6;
inline constexpr int most_tolerated_misses = tolerance_windows - 1;

enum class MasProblem {
  threshold_invalid,
  threshold_too_precise,
  threshold_too_large,
  cadence_not_judged,
  prorate_needs_sums,
  grace_out_of_range,
  tolerance_out_of_range,
  dates_invalid,
  no_full_window,
  above_target,
};

// `precision` counts the decimals of the metric's scale: of money those of its currency.
[[nodiscard]] std::vector<Refusal<MasProblem>> problems_of(const MasLine& line, const Metric& metric, int precision,
                                                           int week_start);

// The windows of a line: the whole ones between its first and its last day (E26). Of a day's cadence only the weekdays
// that are worked; a day off among them is a window, excused.
[[nodiscard]] std::vector<DateRange> windows_of(const MasLine& line, const WorkCalendar& calendar, int week_start);

// Working days of a window. `whole` counts every weekday that is usually worked; `available` is without days off and
// the person's absences, of which several on one day take away no more than the day.
struct WindowDays {
  Rational whole;
  Rational available;
};
[[nodiscard]] WindowDays days_of(const DateRange& window, const WorkCalendar& calendar,
                                 std::span<const Absence> absences);

// What the window asks for, in the metric's scale, rounded in the person's favour: a floor down, a ceiling up. nullopt
// when not a single hour of it was available: then nothing is asked (G41).
[[nodiscard]] std::optional<std::int64_t> required_in(const MasLine& line, int precision, const WindowDays& days);

enum class MasVerdict { pending, met, missed, excused };

enum class MasReason {
  running,             // pending: the window is not over
  grace,               // pending: late numbers are waited for
  kept,                // met
  short_of,            // missed: too little for a floor, too much for a ceiling
  not_reported,        // missed: nobody has reported what is self-reported
  no_working_days,     // excused, as those below
  source_outage,       // E27
  nothing_to_measure,  // a rate without cases, a metric without a source
  suspended,
  waived,
};

struct MasWaiver {
  PersonId by;
  std::string reason;  // both sides read it
  friend bool operator==(const MasWaiver&, const MasWaiver&) = default;
};

// What is known of one window when it is judged.
struct MasWindowFacts {
  std::optional<Rational> value;  // metric's scale; nullopt: not measurable, or not reported
  bool source_outage = false;     // the source was silent for all of it, or for a part of it
  bool suspended = false;         // the pact was, on any of its days
  std::optional<MasWaiver> waiver{};
};

struct MasWindow {
  DateRange range;
  Date judged_on;                          // the first day on which it is judged
  std::optional<std::int64_t> required{};  // metric's scale
  std::optional<Rational> value{};
  MasVerdict verdict = MasVerdict::pending;
  MasReason reason = MasReason::running;
  bool near_miss = false;  // missed by no more than a tenth of what was asked
  friend bool operator==(const MasWindow&, const MasWindow&) = default;
};

// Judged anew on every call: late numbers change the verdict of a window that is long over.
[[nodiscard]] MasWindow judge(const MasLine& line, int precision, const DateRange& window, const WorkCalendar& calendar,
                              std::span<const Absence> absences, const MasWindowFacts& facts, Date today);

// What the goal of the same metric asks for, in the metric's scale: of a sum a working day, else the rate or level.
struct MasTarget {
  Rational required;
  bool a_working_day = true;
};

// MAS_ABOVE_TARGET: a floor asks for no more than the target does, taken over all windows of the line and before
// anybody is absent. A ceiling is not compared.
[[nodiscard]] std::expected<void, Refusal<MasProblem>> check_against_target(const MasLine& line, int precision,
                                                                            const MasTarget& target,
                                                                            const WorkCalendar& calendar,
                                                                            int week_start);

template <>
inline constexpr auto words<MasComparator> = std::to_array<Word<MasComparator>>({
    {MasComparator::min, "min"},
    {MasComparator::max, "max"},
});

template <>
inline constexpr auto words<MasSource> = std::to_array<Word<MasSource>>({
    {MasSource::measured, "measured"},
    {MasSource::self_reported, "self_reported"},
});

template <>
inline constexpr auto words<MasVerdict> = std::to_array<Word<MasVerdict>>({
    {MasVerdict::pending, "pending"},
    {MasVerdict::met, "met"},
    {MasVerdict::missed, "missed"},
    {MasVerdict::excused, "excused"},
});

template <>
inline constexpr auto words<MasReason> = std::to_array<Word<MasReason>>({
    {MasReason::running, "running"},
    {MasReason::grace, "grace"},
    {MasReason::kept, "kept"},
    {MasReason::short_of, "short_of"},
    {MasReason::not_reported, "not_reported"},
    {MasReason::no_working_days, "no_working_days"},
    {MasReason::source_outage, "source_outage"},
    {MasReason::nothing_to_measure, "nothing_to_measure"},
    {MasReason::suspended, "suspended"},
    {MasReason::waived, "waived"},
});

template <>
inline constexpr auto words<MasProblem> = std::to_array<Word<MasProblem>>({
    {MasProblem::threshold_invalid, "MAS_THRESHOLD_INVALID"},
    {MasProblem::threshold_too_precise, "MAS_THRESHOLD_TOO_PRECISE"},
    {MasProblem::threshold_too_large, "MAS_THRESHOLD_TOO_LARGE"},
    {MasProblem::cadence_not_judged, "MAS_CADENCE"},
    {MasProblem::prorate_needs_sums, "MAS_PRORATE_NEEDS_SUMS"},
    {MasProblem::grace_out_of_range, "MAS_GRACE"},
    {MasProblem::tolerance_out_of_range, "MAS_TOLERANCE"},
    {MasProblem::dates_invalid, "MAS_DATES"},
    {MasProblem::no_full_window, "MAS_NO_FULL_WINDOW"},
    {MasProblem::above_target, "MAS_ABOVE_TARGET"},
});

}  // namespace salespact
