#include "domain/calendar/like_for_like.hpp"

namespace salespact {

Date like_for_like_day(const WorkCalendar& calendar, const DateRange& whole, const DateRange& elapsed) {
  const std::int64_t wanted = calendar.weight(elapsed);
  std::int32_t days_off = 0;
  for (Date day = elapsed.end; day >= elapsed.start && calendar.weight(day) == 0; day = day - 1) ++days_off;

  Date until = whole.start - 1;
  for (std::int64_t worked = 0; worked < wanted && until < whole.end; worked += calendar.weight(until)) {
    until = until + 1;
  }
  for (; days_off > 0 && until < whole.end && calendar.weight(until + 1) == 0; --days_off) until = until + 1;
  return until;
}

}  // namespace salespact
