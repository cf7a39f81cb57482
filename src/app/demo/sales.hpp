#pragma once

#include "app/demo/cast.hpp"
#include "app/demo/names.hpp"
#include "domain/metric/record.hpp"

#include <vector>

namespace salespact::app::demo {

// Eighteen months of deals and those that are open today: quarter and month ends are busy, summers are not, each
// seller's year comes out near skill x quota, some deals are shared or assisted, some are taken back. Ordered by id.
[[nodiscard]] std::vector<Deal> make_deals(const Random& random, Date today, const Cast& cast,
                                           const CalendarRows& calendars, IdSource& ids);

}  // namespace salespact::app::demo
