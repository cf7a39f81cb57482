#include "app/demo/plan.hpp"

#include "app/demo/calendars.hpp"
#include "app/demo/periods.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t minor_per_unit = 100;
constexpr std::int64_t quota_step = 1000 * minor_per_unit;

}  // namespace

Date first_day(Date today) { return quarter_of(today, -past_quarters).range.start; }

std::int64_t growth(Date day, Date today) {
  constexpr std::array<std::int64_t, 4> by_age = {1000, 930, 870, 820};
  const int age = today.year() - day.year();
  if (age < 0) return 1060;
  return by_age[static_cast<std::size_t>(std::min(age, 3))];
}

std::int64_t seat_quota(std::size_t team, const DateRange& months, Date today) {
  std::int64_t strength = 0;
  for (Date month = months.start; month <= months.end; month = first_of_month(month, 1)) {
    strength += month_strength(month.month());
  }
  const std::int64_t yearly = teams.at(team).yearly_quota * growth(months.start, today) / 1000;
  return yearly * strength / 12'000 * minor_per_unit;
}

std::optional<std::size_t> quota_team(const Seller& seller, const DateRange& quarter) {
  for (const Stint& stint : seller.stints) {
    if (stint.tenure.from <= quarter.end && (!stint.tenure.to || quarter.start < *stint.tenure.to)) return stint.team;
  }
  return std::nullopt;
}

std::int64_t seller_quota(const Seller& seller, const DateRange& quarter, Date today) {
  const auto team = quota_team(seller, quarter);
  if (!team) return 0;
  return rounded_to(seat_quota(*team, quarter, today) * seller.fte_percent / 100, quota_step);
}

Currency team_currency(std::size_t team) { return currency_named(teams.at(team).currency); }

std::int64_t rounded_to(std::int64_t value, std::int64_t step) {
  return std::max<std::int64_t>(1, (value + step / 2) / step) * step;
}

}  // namespace salespact::app::demo
