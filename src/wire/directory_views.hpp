#pragma once

#include "app/numbers/numbers.hpp"
#include "wire/json_encode.hpp"
#include "wire/report_views.hpp"

namespace salespact::wire {

struct PersonView {
  std::string id;
  std::string name;
  std::optional<std::string> email;
  std::string status;
  std::string unit;  // path of the unit they are in today; "" the company itself, or none
  std::vector<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (id, name, email, status, unit, roles))

struct UnitView {
  std::string id;
  std::string name;
  std::string kind;
  std::string path;
  std::optional<std::string> parent;
};
BOOST_DESCRIBE_STRUCT(UnitView, (), (id, name, kind, path, parent))

struct MetricView {
  std::string key;
  std::string name;
  std::string kind;
  std::string unit;
  std::int64_t precision = 0;
  std::string direction;
  std::string class_;
  std::string crediting;
  std::string rule;       // empty for ratios
  std::string numerator;  // ratios only
  std::string denominator;
  std::int64_t freshness_days = 0;
};
BOOST_DESCRIBE_STRUCT(MetricView, (),
                      (key, name, kind, unit, precision, direction, class_, crediting, rule, numerator, denominator,
                       freshness_days))

struct WorkspaceTodayView {
  std::string name;
  Currency currency;
  std::string timezone;
  std::string locale;
  std::int64_t week_start = 1;
  Date today;
  app::PeriodView fiscal_year;  // the running one
  app::PeriodView fiscal_quarter;
  std::optional<Date> data_until;  // newest business date of any deal or activity
  FiscalCalendarId fiscal_calendar;
  WorkCalendarId work_calendar;  // of units that name none
  std::int64_t revision = 0;     // for If-Match of changes
};
BOOST_DESCRIBE_STRUCT(WorkspaceTodayView, (),
                      (name, currency, timezone, locale, week_start, today, fiscal_year, fiscal_quarter, data_until,
                       fiscal_calendar, work_calendar, revision))

[[nodiscard]] PersonView view_of(const app::Directory& directory, attainment::PersonIndex person, Date today);
[[nodiscard]] UnitView unit_view_of(const app::Directory& directory, attainment::UnitIndex unit, Date today);
[[nodiscard]] MetricView view_of(const Metric& metric);
[[nodiscard]] WorkspaceTodayView view_of(const app::Numbers& numbers, Date today);

}  // namespace salespact::wire
