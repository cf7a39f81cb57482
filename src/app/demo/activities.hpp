#pragma once

#include "app/demo/cast.hpp"
#include "domain/metric/record.hpp"

#include <vector>

namespace salespact::app::demo {

// What sellers, specialists and team managers did on their working days, ordered by id and day. Calls are one record a
// day, e-mails one a week, everything else one record each.
[[nodiscard]] std::vector<Activity> make_activities(const Random& random, Date today, const Cast& cast,
                                                    const CalendarRows& calendars, IdSource& ids);

}  // namespace salespact::app::demo
