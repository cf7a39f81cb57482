#include "app/numbers/measure.hpp"

#include "base/check.hpp"
#include "domain/metric/level.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

salespact::Owner owner_id(const Directory& directory, attainment::Owner owner) {
  if (owner.kind == attainment::Owner::Kind::person) return directory.person(owner.index).id;
  return directory.unit(owner.index).id;
}

std::vector<Date> first_days(const std::vector<ExchangeRate>& rates) {
  std::vector<Date> days;
  for (const ExchangeRate& rate : rates) {
    if (rate.kind == RateKind::dated) days.push_back(rate.valid_from);
  }
  std::ranges::sort(days);
  const auto repeated = std::ranges::unique(days);
  days.erase(repeated.begin(), repeated.end());
  return days;
}

}  // namespace

Measurer::Measurer(const Numbers& numbers, std::shared_ptr<const attainment::Roster> as_is)
    : numbers_(numbers),
      as_is_(std::move(as_is)),
      rates_(numbers.calendars->exchange_rates, numbers.workspace.base_currency),
      rate_days_(first_days(numbers.calendars->exchange_rates)) {}

Measured Measurer::measure(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                           const MoneyView& money) const {
  static const Measured too_large{.value = std::nullopt, .too_large = true};
  static const Rational most = largest_measured;
  try {
    Measured measured = work_out(metric, owner, range, money);
    return measured.value && (*measured.value > most || *measured.value < -most) ? too_large : measured;
  } catch (const Overflow&) {
    return too_large;
  }
}

bool Measurer::adds_up(const CompiledMetric& metric) const {
  if (metric.reads_count && !metric.only_converted) return true;
  bool all = true;
  numbers_.series.for_each(metric.rule, [&](const std::optional<Currency>&, attainment::Series series) {
    all = all && numbers_.sums->adds_up(series);
  });
  return all;
}

Measured Measurer::work_out(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                            const MoneyView& money) const {
  const bool summed = metric.source == NumberSource::sums || metric.source == NumberSource::stock;
  if (summed && !adds_up(metric)) return {.value = std::nullopt, .too_large = true};
  switch (metric.source) {
    case NumberSource::sums: return additive(metric, owner, range, money);
    case NumberSource::stock: return stock(metric, owner, range, money);
    case NumberSource::readings: return readings(metric, owner, range);
    case NumberSource::ratio: return ratio(metric, owner, range, money);
  }
  check(false, "every source of numbers is handled");
  return {};
}

attainment::Sum Measurer::sum(attainment::Owner owner, attainment::Series series, const DateRange& range) const {
  if (as_is_ && owner.kind == attainment::Owner::Kind::unit) {
    return as_is_->sum(*numbers_.sums, owner.index, series, range);
  }
  return numbers_.sums->sum(owner, series, range);
}

attainment::Sum Measurer::level(attainment::Owner owner, attainment::Series series, Date day) const {
  if (as_is_ && owner.kind == attainment::Owner::Kind::unit) return sum(owner, series, {earliest_date, day});
  return numbers_.sums->level(owner, series, day);
}

Measured Measurer::additive(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                            const MoneyView& money) const {
  Measured out;
  std::int64_t plain = 0;
  const bool by_currency = metric.only_converted || (metric.metric.unit == MetricUnit::money && !metric.reads_count);
  numbers_.series.for_each(metric.rule, [&](const std::optional<Currency>& currency, attainment::Series series) {
    if (by_currency && currency && *currency != money.currency) {
      add_in_other_currency(out, owner, series, *currency, range, money);
      return;
    }
    const attainment::Sum sum = this->sum(owner, series, range);
    plain = checked_add(plain, metric.reads_count ? sum.count : sum.amount);
    out.basis += sum.count;
  });
  out.value = out.value ? *out.value + Rational(plain) : Rational(plain);
  if (metric.only_converted) out.value = Rational(out.basis);
  return out;
}

void Measurer::add_in_other_currency(Measured& out, attainment::Owner owner, attainment::Series series,
                                     const Currency& currency, const DateRange& range, const MoneyView& money) const {
  const auto add = [&](const DateRange& stretch) {
    const attainment::Sum sum = this->sum(owner, series, stretch);
    if (sum == attainment::Sum{}) return;
    const auto rate = rates_.rate(currency, money.currency, money.rates, stretch.start);
    if (!rate) {
      out.unconverted += std::max<std::int64_t>(sum.count, 1);
      return;
    }
    out.basis += sum.count;
    out.value = out.value.value_or(Rational(0)) + converted(sum.amount, currency, money.currency, *rate);
  };
  if (money.rates == RateKind::plan) return add(range);
  Date from = range.start;
  while (from <= range.end) {
    const auto next = std::ranges::upper_bound(rate_days_, from);
    const Date to = next == rate_days_.end() ? range.end : std::min(range.end, *next - 1);
    add({from, to});
    from = to + 1;
  }
}

Measured Measurer::stock(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                         const MoneyView& money) const {
  Measured out;
  Rational total = 0;
  numbers_.series.for_each(metric.rule, [&](const std::optional<Currency>& currency, attainment::Series series) {
    const attainment::Sum level = this->level(owner, series, range.end);
    if (level == attainment::Sum{}) return;
    const std::int64_t value = metric.reads_count ? level.count : level.amount;
    out.basis += level.count;
    if (!currency || *currency == money.currency || metric.reads_count) {
      total = total + Rational(value);
    } else if (const auto rate = rates_.rate(*currency, money.currency, money.rates, range.end)) {
      total = total + converted(value, *currency, money.currency, *rate);
    } else {
      out.unconverted += std::max<std::int64_t>(level.count, 1);
    }
  });
  out.value = total;
  return out;
}

Measured Measurer::readings(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range) const {
  const auto found = numbers_.readings->find({metric.metric.id, owner_id(*numbers_.directory, owner)});
  if (found == numbers_.readings->end()) return {};
  Measured out;
  out.value = level_of(found->second, metric.metric.level_aggregation, range);
  out.basis = static_cast<std::int64_t>(found->second.size());
  return out;
}

Measured Measurer::ratio(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                         const MoneyView& money) const {
  const Measured top = measure(numbers_.metrics->numerator_of(metric), owner, range, money);
  const Measured bottom = measure(numbers_.metrics->denominator_of(metric), owner, range, money);
  Measured out;
  out.unconverted = top.unconverted + bottom.unconverted;
  out.too_large = top.too_large || bottom.too_large;
  if (!top.value || !bottom.value || bottom.value->is_zero()) return out;
  out.value = *top.value / *bottom.value * metric.factor;
  out.basis = std::max<std::int64_t>(0, round_half_away(*bottom.value));
  return out;
}

}  // namespace salespact::app
