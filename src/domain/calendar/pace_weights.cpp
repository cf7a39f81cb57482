#include "domain/calendar/pace_weights.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace salespact {
namespace {

constexpr std::int64_t whole_day = WorkCalendar::whole_day;

DateRange overlap(const DateRange& a, const DateRange& b) {
  return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

bool is_empty(const DateRange& range) { return range.end < range.start; }

std::vector<DateRange> merged(std::span<const DateRange> ranges, const DateRange& period) {
  std::vector<DateRange> inside;
  for (const auto& range : ranges) {
    if (const DateRange part = overlap(range, period); !is_empty(part)) inside.push_back(part);
  }
  std::ranges::sort(inside);
  std::vector<DateRange> out;
  for (const auto& range : inside) {
    if (!out.empty() && range.start <= out.back().end + 1) {
      out.back().end = std::max(out.back().end, range.end);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

}  // namespace

PaceWeights::PaceWeights(const WorkCalendar& calendar, const DateRange& period, std::span<const SeasonPart> season,
                         std::span<const DateRange> paused)
    : calendar_(&calendar), period_(period), paused_(merged(paused, period)) {
  check(!is_empty(period), "a period has at least one day");
  if (season.empty()) parts_.push_back({period, 1, 0, false});
  for (const auto& part : season) parts_.push_back({part.range, part.share, 0, false});
  check(parts_.front().range.start == period.start && parts_.back().range.end == period.end,
        "the parts of a season cover the period");
  shares_ = 0;
  for (Part& part : parts_) {
    shares_ += part.share;
    part.weight = worked(part.range);
    part.by_calendar_days = part.weight == 0;
    if (part.by_calendar_days) part.weight = part.range.days() * whole_day;
  }
  check(shares_ > 0, "a season has a share above zero");
}

std::int64_t PaceWeights::worked(const DateRange& range) const {
  std::int64_t weight = calendar_->weight(range);
  for (const auto& pause : paused_) weight -= calendar_->weight(overlap(pause, range));
  return weight;
}

std::int64_t PaceWeights::weight_in(const Part& part, const DateRange& range) const {
  const DateRange inside = overlap(part.range, range);
  if (is_empty(inside)) return 0;
  return part.by_calendar_days ? inside.days() * whole_day : worked(inside);
}

std::int64_t PaceWeights::weight_of(const DateRange& range) const {
  // Calendar days count as working days only where the whole period has none.
  const bool none = std::ranges::all_of(parts_, &Part::by_calendar_days);
  if (!none) return worked(overlap(range, period_));
  const DateRange inside = overlap(range, period_);
  return is_empty(inside) ? 0 : inside.days() * whole_day;
}

Rational PaceWeights::elapsed_share(Date as_of) const {
  if (as_of < period_.start) return 0;
  if (as_of >= period_.end) return 1;
  std::int64_t full = 0;
  for (const Part& part : parts_) {
    if (part.range.end <= as_of) {
      full += part.share;
      continue;
    }
    const std::int64_t elapsed = weight_in(part, {part.range.start, as_of});
    return Rational::of(static_cast<Int128>(full) * part.weight + static_cast<Int128>(part.share) * elapsed,
                        static_cast<Int128>(shares_) * part.weight);
  }
  return 1;
}

PaceWeights::Elapsed PaceWeights::elapsed(Date as_of) const {
  Elapsed out;
  std::int64_t full = 0;
  for (const Part& part : parts_) {
    const bool last = part.range.end == period_.end;
    if (part.range.end <= as_of && !last) {
      full += part.share;
      continue;
    }
    out.full_share = Rational::of(full, shares_);
    out.part = part.range;
    out.share = Rational::of(part.share, shares_);
    out.elapsed_days = Rational::of(weight_in(part, {part.range.start, as_of}), whole_day);
    out.days = Rational::of(part.weight, whole_day);
    out.by_calendar_days = part.by_calendar_days;
    break;
  }
  return out;
}

Rational PaceWeights::working_days() const { return working_days_in(period_); }

Rational PaceWeights::working_days_elapsed(Date as_of) const { return working_days_in({period_.start, as_of}); }

Rational PaceWeights::working_days_remaining(Date as_of) const { return working_days_in({as_of + 1, period_.end}); }

Rational PaceWeights::working_days_in(const DateRange& range) const {
  return Rational::of(weight_of(range), whole_day);
}

std::vector<std::int64_t> PaceWeights::day_weights() const {
  // share * weight(day) * (common / weight(part)), in which `common` is the least common multiple of the parts.
  Int128 common = 1;
  for (const Part& part : parts_) {
    if (part.share == 0) continue;
    const auto weight = static_cast<Int128>(part.weight);
    Int128 a = common;
    Int128 b = weight;
    while (b != 0) a = std::exchange(b, a % b);
    common = common / a * weight;
    if (common > std::numeric_limits<std::int64_t>::max() / shares_ / 2) return rounded_day_weights();
  }
  std::vector<std::int64_t> weights;
  for (const Part& part : parts_) {
    const Int128 factor = part.share == 0 ? 0 : common / part.weight * part.share;
    for (Date day = part.range.start; day <= part.range.end; day = day + 1) {
      weights.push_back(narrow_to_int64(factor * weight_in(part, {day, day})));
    }
  }
  return weights;
}

std::vector<std::int64_t> PaceWeights::rounded_day_weights() const {
  constexpr std::int64_t whole = 1'000'000'000'000;
  std::vector<std::int64_t> weights;
  std::int64_t before = 0;
  for (Date day = period_.start; day <= period_.end; day = day + 1) {
    const std::int64_t now = round_half_away(elapsed_share(day) * Rational(whole));
    weights.push_back(now - before);
    before = now;
  }
  return weights;
}

}  // namespace salespact
