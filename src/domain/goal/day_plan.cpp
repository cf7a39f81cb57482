#include "domain/goal/day_plan.hpp"

#include <algorithm>

namespace salespact {
namespace {

std::optional<NoDayPlan> obstacle(const DayPlanQuestion& q, const PaceWeights& weights) {
  const bool by_amounts = q.scoring == Scoring::quota || q.scoring == Scoring::gap || q.scoring == Scoring::cap;
  if (!by_amounts || !q.accumulates) return NoDayPlan::not_additive;
  if (q.scoring == Scoring::gap && q.baseline && *q.baseline > q.target) return NoDayPlan::falling;
  if (!q.actual || !q.actual_elapsed) return NoDayPlan::no_actual;
  const bool running = q.today > q.elapsed_until;
  if ((running ? q.today : q.today + 1) > weights.period().end) return NoDayPlan::period_over;
  return std::nullopt;
}

class Spreading {
 public:
  Spreading(const DayPlanQuestion& question, const PaceWeights& weights)
      : q_(question), weights_(weights), now_(round_half_away(*question.actual)) {}

  std::expected<DayPlan, NoDayPlan> plan() {
    plan_.to_go = std::max<std::int64_t>(0, checked_sub(q_.target, now_));
    if (q_.today > q_.elapsed_until) take_today();
    const Rational days_left = weights_.working_days_remaining(q_.today);
    const std::int64_t rest = plan_.to_go - (plan_.today ? plan_.today->open : 0);
    if (days_left <= Rational(0)) {
      if (rest > 0) return std::unexpected(NoDayPlan::no_days_left);
      return plan_;
    }
    plan_.per_day = Rational(rest) / days_left;
    spread(rest);
    plan_.later_days = days_left - named_;
    return plan_;
  }

 private:
  void take_today() {
    const std::int64_t this_morning = round_half_away(*q_.actual_elapsed);
    RunningDay today{.day = q_.today, .working_day = weights_.working_days_in({q_.today, q_.today})};
    const Rational days_left = weights_.working_days_remaining(q_.today - 1);
    const std::int64_t to_go = std::max<std::int64_t>(0, checked_sub(q_.target, this_morning));
    if (days_left > Rational(0)) today.planned = round_half_away(Rational(to_go) * today.working_day / days_left);
    today.done = checked_sub(now_, this_morning);
    // What was taken back today is spread over all the days that are left, as tomorrow morning will.
    today.open = std::clamp<std::int64_t>(today.planned - std::max<std::int64_t>(0, today.done), 0, plan_.to_go);
    plan_.today = today;
  }

  void spread(std::int64_t rest) {
    std::int64_t given = 0;
    for (Date day = std::max(q_.today + 1, weights_.period().start);
         day <= weights_.period().end && plan_.days.size() < q_.most_days; day = day + 1) {
      const Rational worked = weights_.working_days_in({day, day});
      if (worked <= Rational(0)) continue;
      named_ = named_ + worked;
      const std::int64_t until = round_half_away(*plan_.per_day * named_);
      plan_.days.push_back({day, worked, until - given});
      given = until;
    }
    plan_.later = rest - given;
  }

  const DayPlanQuestion& q_;
  const PaceWeights& weights_;
  std::int64_t now_;
  Rational named_ = 0;  // working days of plan_.days
  DayPlan plan_;
};

}  // namespace

std::expected<DayPlan, NoDayPlan> plan_days(const DayPlanQuestion& question, const PaceWeights& weights) {
  if (const auto no = obstacle(question, weights)) return std::unexpected(*no);
  return Spreading(question, weights).plan();
}

}  // namespace salespact
