#pragma once

#include "app/account/account_problem.hpp"
#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

#include <string>

namespace salespact::app {

// What the first administrator says of the company. The fiscal calendar's id, name and revision are left as they are.
struct CompanySettings {
  std::string name;  // 1–80 code points
  Currency currency;
  std::string timezone;  // IANA
  std::string locale = "en";
  int week_start = 1;  // 1 Monday … 7 Sunday
  FiscalCalendar fiscal_year{};
};

// Everything that is wrong with it, by the names of the set-up's fields ("company/timezone").
void check_company(Transaction& transaction, const CompanySettings& company, const Clock& clock,
                   AccountRefusals& refusals);

// Stores it: settings, fiscal calendar and the name of the root unit. The refusals were looked at before, in the same
// transaction.
void name_company(Transaction& transaction, const CompanySettings& company);

}  // namespace salespact::app
