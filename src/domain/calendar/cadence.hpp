#pragma once

#include "base/words.hpp"
#include "domain/calendar/work_calendar.hpp"

#include <cstdint>
#include <vector>

namespace salespact {

// The rhythm in which something is judged or told: floors, commitments, check-ins.
enum class Cadence { day, week, two_weeks, month, quarter };

template <>
inline constexpr auto words<Cadence> = std::to_array<Word<Cadence>>({
    {Cadence::day, "day"},
    {Cadence::week, "week"},
    {Cadence::two_weeks, "two_weeks"},
    {Cadence::month, "month"},
    {Cadence::quarter, "quarter"},
});

// The windows of a cadence that lie wholly inside a period, in order; what its start or end cuts is left out (E26).
// Weeks begin on `week_start` (1 Monday … 7 Sunday), months on their first day. Pairs of weeks and quarters are counted
// from the first whole week or month of the period. A day is a window of its own whether it is worked or not.
[[nodiscard]] std::vector<DateRange> full_windows(Cadence cadence, const DateRange& period, int week_start);

// The first day on which `working_days` whole working days after `end` are over: with 2, a window that ends on a Sunday
// is waited for on Monday and Tuesday, and this is Wednesday. A calendar without working days waits a year at most.
[[nodiscard]] Date day_after_grace(const WorkCalendar& calendar, Date end, int working_days);

// Working days that have begun after `since`, up to and with `day`; a day that is partly off counts as its part, and
// what is left of one as the whole of it.
[[nodiscard]] std::int64_t working_days_after(const WorkCalendar& calendar, Date since, Date day);

}  // namespace salespact
