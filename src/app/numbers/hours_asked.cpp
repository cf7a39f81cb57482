#include "app/numbers/hours_asked.hpp"

#include "base/decimal.hpp"

namespace salespact::app {
namespace {

constexpr int working_days_of_a_week = 5;
constexpr std::int64_t whole_percent = 100;

Rational windows_a_week(Cadence cadence) {
  constexpr std::int64_t weeks_a_year = 52;
  constexpr std::int64_t months_a_year = 12;
  constexpr std::int64_t quarters_a_year = 4;
  switch (cadence) {
    case Cadence::day: return working_days_of_a_week;
    case Cadence::week: return 1;
    case Cadence::two_weeks: return Rational::of(1, 2);
    case Cadence::month: return Rational::of(months_a_year, weeks_a_year);
    case Cadence::quarter: break;
  }
  return Rational::of(quarters_a_year, weeks_a_year);
}

}  // namespace

std::optional<AskedWork> asked_by_target(const Metric& metric, std::int64_t target, const Rational& working_days) {
  if (metric.minutes_per_unit <= 0 || working_days.is_zero()) return std::nullopt;
  const Rational count = Rational(target) / Rational(power_of_ten_int64(metric.precision));
  return AskedWork{metric.key, count * Rational(working_days_of_a_week) / working_days, metric.minutes_per_unit};
}

std::optional<AskedWork> asked_by_commitment(const Metric& metric, const Decimal& quantity, Cadence cadence) {
  if (metric.minutes_per_unit <= 0) return std::nullopt;
  const Rational count = Rational::of(quantity.scaled, power_of_ten_int64(quantity.scale));
  return AskedWork{metric.key, count * windows_a_week(cadence), metric.minutes_per_unit};
}

SellingHours::SellingHours(const Directory& directory, Date today) : directory_(directory) {
  for (const Membership& row : directory.rows().memberships) {
    if (row.primary && row.tenure.contains(today)) percent_[row.person] = row.fte_percent;
  }
}

Rational SellingHours::part_of_a_place(attainment::PersonIndex person) const {
  const auto found = percent_.find(directory_.person(person).id);
  return Rational::of(found == percent_.end() ? whole_percent : found->second, whole_percent);
}

Rational SellingHours::of(attainment::PersonIndex person) const {
  return Rational(directory_.person(person).selling_hours_per_week) * part_of_a_place(person);
}

Rational SellingHours::of(PersonId person) const {
  const auto found = directory_.find(Owner(person));
  return found ? of(attainment::PersonIndex(found->index)) : Rational(0);
}

Workload SellingHours::load(std::span<const AskedWork> asked, attainment::PersonIndex person) const {
  return workload_of(asked, directory_.person(person).selling_hours_per_week, part_of_a_place(person));
}

}  // namespace salespact::app
