#pragma once

#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/calendar/profiles.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "domain/metric/exchange_rate.hpp"

#include <vector>

namespace salespact::app {

struct CalendarRows {
  std::vector<WorkCalendar> work_calendars;
  std::vector<FiscalCalendar> fiscal_calendars;
  std::vector<SeasonalityProfile> seasonality_profiles;
  std::vector<RampProfile> ramp_profiles;
  std::vector<ExchangeRate> exchange_rates;  // ordered by kind, from, to, valid_from
};

// Calendars, profiles and rates. `put` stores a row whole: a new key inserts, a known one replaces (revision + 1).
class CalendarRepository {
 public:
  virtual ~CalendarRepository() = default;
  virtual CalendarRows load() = 0;
  virtual void put(const WorkCalendar& calendar) = 0;
  virtual void put(const FiscalCalendar& calendar) = 0;
  virtual void put(const SeasonalityProfile& profile) = 0;
  virtual void put(const RampProfile& profile) = 0;
  virtual void put(const ExchangeRate& rate) = 0;  // key: kind, from, to, valid_from
};

}  // namespace salespact::app
