#pragma once

#include "base/words.hpp"
#include "domain/calendar/pace_weights.hpp"
#include "domain/goal/scoring.hpp"

#include <cstddef>
#include <expected>
#include <vector>

namespace salespact {

// R-PACE 6, day by day: what a goal still takes, spread over the working days that are left, each in proportion to how
// much of it is worked. Amounts are whole units of the metric's scale, rounded as running totals, so that
//   actual + open today + the days + later = target
// holds to the last cent. Today's part is fixed in the morning: what comes in today makes the rest of it smaller, and
// only what comes in beyond it makes the other days lighter. Of a cap the same amounts are what may still be spent.

enum class NoDayPlan {
  no_actual,
  not_additive,  // a ratio, level or window is not made of daily amounts
  falling,       // a sum that is to end below where it started
  period_over,
  no_days_left,  // the period goes on without a working day
};

template <>
inline constexpr auto words<NoDayPlan> = std::to_array<Word<NoDayPlan>>({
    {NoDayPlan::no_actual, "no_actual"},
    {NoDayPlan::not_additive, "not_additive"},
    {NoDayPlan::falling, "falling"},
    {NoDayPlan::period_over, "period_over"},
    {NoDayPlan::no_days_left, "no_days_left"},
});

struct DayPlanQuestion {
  Scoring scoring = Scoring::quota;
  bool accumulates = true;  // as in StandingInput
  std::int64_t target = 0;
  std::optional<std::int64_t> baseline;
  std::optional<Rational> actual_elapsed;  // with the facts of the days that have elapsed
  std::optional<Rational> actual;          // with today's
  Date elapsed_until;
  Date today;                 // the day after elapsed_until while it runs; else elapsed_until
  std::size_t most_days = 7;  // after today
};

struct DayAmount {
  Date day;
  Rational working_day;  // how much of it is worked, above 0
  std::int64_t amount = 0;
};

struct RunningDay {
  Date day;
  Rational working_day;      // 0: a day off
  std::int64_t planned = 0;  // this morning
  std::int64_t done = 0;     // since; below 0 when something was taken back
  std::int64_t open = 0;     // what is left of the plan, never below 0
};

struct DayPlan {
  std::int64_t to_go = 0;  // target - actual; 0 when it is reached, or nothing is left of a cap
  std::optional<RunningDay> today;
  std::optional<Rational> per_day;  // of each whole working day after today; absent when none is left
  std::vector<DayAmount> days;      // the next working days after today
  std::int64_t later = 0;           // on the working days after those
  Rational later_days = 0;
};

[[nodiscard]] std::expected<DayPlan, NoDayPlan> plan_days(const DayPlanQuestion& question, const PaceWeights& weights);

}  // namespace salespact
