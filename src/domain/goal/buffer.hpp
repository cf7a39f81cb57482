#pragma once

#include "base/words.hpp"
#include "domain/calendar/pace_weights.hpp"
#include "domain/goal/scoring.hpp"

#include <expected>

namespace salespact {

// R-PACE, told in days: how many working days of expected pace an actual is ahead of the plan (positive) or behind it
// (negative).
//
// The expected curve reaches a value at one moment of the period, inside a working day as a fraction of it; where the
// season expects nothing for a while the curve stands still and every moment of that while will do. The buffer is what
// lies between that moment and the end of the last day that has elapsed, in working days (a half day is half a day).
// Below the curve's start and beyond its end it goes on at the mean pace of the period. Of a cap less is more: spending
// that is only where it was planned to be two days ago is two days ahead.

enum class NoBuffer {
  no_actual,      // nothing was measured
  no_target,      // a quota of 0, or a gap without baseline
  no_daily_pace,  // a ratio or level is expected at its target from the first day on
  by_windows,     // maintain, rate_window
  yes_or_no,
  not_begun,
};

template <>
inline constexpr auto words<NoBuffer> = std::to_array<Word<NoBuffer>>({
    {NoBuffer::no_actual, "no_actual"},
    {NoBuffer::no_target, "no_target"},
    {NoBuffer::no_daily_pace, "no_daily_pace"},
    {NoBuffer::by_windows, "by_windows"},
    {NoBuffer::yes_or_no, "yes_or_no"},
    {NoBuffer::not_begun, "not_begun"},
});

struct BufferQuestion {
  Scoring scoring = Scoring::quota;
  bool accumulates = true;  // as in StandingInput
  std::int64_t target = 0;
  std::optional<std::int64_t> baseline;
  std::optional<Rational> actual;
};

// Working days, exact.
[[nodiscard]] std::expected<Rational, NoBuffer> working_day_buffer(const BufferQuestion& question,
                                                                   const PaceWeights& weights, Date elapsed_until);

// The moments of the period, in working days since its start, at which the expected curve is at `share` of its way:
// one, unless the curve stands still there.
struct PlannedMoment {
  Rational first;
  Rational last;
};
[[nodiscard]] PlannedMoment planned_moment(const PaceWeights& weights, const Rational& share);

}  // namespace salespact
