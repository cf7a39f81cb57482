#pragma once

#include "domain/org/organisation.hpp"

#include <bitset>
#include <map>
#include <string>

namespace salespact {

// DOMAIN 2.1. Which days are worked, and how much of each. Weights are thousandths of a working day.
struct WorkCalendar {
  static constexpr std::int64_t whole_day = 1000;

  WorkCalendarId id;
  std::string name;
  std::bitset<7> weekdays{0b0011111};     // bit 0 = Monday
  std::map<Date, std::int64_t> days_off;  // thousandths of the day that are off: 1000 a holiday, 500 a half day
  std::map<Date, std::string> day_names;  // what days off are called, where somebody said so
  std::int64_t revision = 1;

  // 0..1000 thousandths of a working day.
  [[nodiscard]] std::int64_t weight(Date day) const;
  // Sum of the weights of a range, both ends included; zero for an empty range (end before start).
  [[nodiscard]] std::int64_t weight(const DateRange& range) const;
};

}  // namespace salespact
