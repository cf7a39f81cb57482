#include "domain/goal/buffer.hpp"

#include <algorithm>

namespace salespact {
namespace {

// The first day of the period, or the eve of it, whose elapsed share is `reached`; the share of the last day always is.
template <class Reached>
Date first_day(const PaceWeights& weights, const Reached& reached) {
  std::int32_t low = weights.period().start.days() - 1;
  std::int32_t high = weights.period().end.days();
  while (low < high) {
    const std::int32_t middle = low + (high - low) / 2;
    if (reached(weights.elapsed_share(Date::from_days(middle)))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return Date::from_days(low);
}

// Inside the day, as far as its own share of the way goes.
Rational moment_in(const PaceWeights& weights, Date day, const Rational& share) {
  const Rational before = weights.elapsed_share(day - 1);
  const Rational own = weights.elapsed_share(day) - before;
  const Rational worked = weights.working_days_in({day, day});
  const Rational until = weights.working_days_elapsed(day - 1);
  return own.is_zero() ? until : until + worked * (share - before) / own;
}

// How much of the way the actual has come; only for goals that have a way.
std::expected<Rational, NoBuffer> way_come(const BufferQuestion& q) {
  if (q.scoring == Scoring::boolean) return std::unexpected(NoBuffer::yes_or_no);
  if (q.scoring == Scoring::maintain || q.scoring == Scoring::rate_window) {
    return std::unexpected(NoBuffer::by_windows);
  }
  if (!q.accumulates && q.scoring != Scoring::gap) return std::unexpected(NoBuffer::no_daily_pace);
  if (!q.actual) return std::unexpected(NoBuffer::no_actual);
  const Rational from = q.scoring == Scoring::gap ? Rational(q.baseline.value_or(q.target)) : Rational(0);
  const Rational way = Rational(q.target) - from;
  if (way.is_zero()) return std::unexpected(NoBuffer::no_target);
  return (*q.actual - from) / way;
}

}  // namespace

PlannedMoment planned_moment(const PaceWeights& weights, const Rational& share) {
  const Rational whole = weights.working_days();
  if (share.is_negative() || share > Rational(1)) return {whole * share, whole * share};
  PlannedMoment moment{0, whole};
  if (!share.is_zero()) {
    const Date day = first_day(weights, [&](const Rational& at) { return at >= share; });
    moment.first = moment_in(weights, day, share);
  }
  if (share < Rational(1)) {
    const Date day = first_day(weights, [&](const Rational& at) { return at > share; });
    moment.last = moment_in(weights, day, share);
  }
  return moment;
}

std::expected<Rational, NoBuffer> working_day_buffer(const BufferQuestion& question, const PaceWeights& weights,
                                                     Date elapsed_until) {
  const auto come = way_come(question);
  if (!come) return std::unexpected(come.error());
  if (elapsed_until < weights.period().start - 1) return std::unexpected(NoBuffer::not_begun);
  const Rational now = weights.working_days_elapsed(std::min(elapsed_until, weights.period().end));
  const PlannedMoment moment = planned_moment(weights, *come);
  Rational buffer = 0;
  if (now < moment.first) buffer = moment.first - now;
  if (now > moment.last) buffer = moment.last - now;
  return question.scoring == Scoring::cap ? -buffer : buffer;
}

}  // namespace salespact
