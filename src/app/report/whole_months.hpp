#pragma once

#include "app/report/actuals.hpp"
#include "app/report/unit_figures.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace salespact::app {

// The period of a report about people: fiscal months that are over, each judged by itself whether it may be shown, so
// that no month is what is left of a longer period (ADR 0086).

// "" is the last month that is over.
[[nodiscard]] std::expected<FiscalPeriod, ReportRefusal> whole_months(const FiscalCalendar& calendar,
                                                                      const std::string& text, Date today);

// Who must not be singled out to the asker in one month, by person.
struct MonthOfPeople {
  FiscalPeriod month;
  std::vector<bool> shielded;
};

// The units as they were on the last day of each month.
class UnitsOfMonths {
 public:
  UnitsOfMonths(const Directory& directory, std::span<const MonthOfPeople> months);

  // In each of the months.
  [[nodiscard]] bool shown(attainment::UnitIndex unit) const;

  // take(index of the month, person) of everybody in the unit and below it.
  template <class Take>
  void visit(attainment::UnitIndex unit, const Take& take) const {
    for (std::size_t month = 0; month < months_.size(); ++month) {
      for (const attainment::PersonIndex person : months_[month].people(unit)) take(month, person);
    }
  }

 private:
  std::vector<UnitsOfDay> months_;
};

}  // namespace salespact::app
