#pragma once

#include "app/demo/cast.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

namespace salespact::app::demo {

// First day of the demo's records: 18 months before the current quarter.
[[nodiscard]] Date first_day(Date today);

// Permille of this year's figures that another year's were planned at.
[[nodiscard]] std::int64_t growth(Date day, Date today);

// What a full-time seller of the team is given for a period of whole months, minor units of the team's currency.
[[nodiscard]] std::int64_t seat_quota(std::size_t team, const DateRange& months, Date today);

// The seller's quota of a quarter, rounded to whole thousands; 0 when not employed in it.
[[nodiscard]] std::int64_t seller_quota(const Seller& seller, const DateRange& quarter, Date today);

// The team whose quota the seller carries in the quarter: that of its first employed day.
[[nodiscard]] std::optional<std::size_t> quota_team(const Seller& seller, const DateRange& quarter);

[[nodiscard]] Currency team_currency(std::size_t team);
[[nodiscard]] std::int64_t rounded_to(std::int64_t value, std::int64_t step);  // nearest multiple, at least one step

}  // namespace salespact::app::demo
