#include "wire/directory_views.hpp"

#include "domain/calendar/fiscal_year.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>

namespace salespact::wire {

PersonView view_of(const app::Directory& directory, attainment::PersonIndex index, Date today) {
  const Person& person = directory.person(index);
  PersonView view;
  view.id = person.id.text();
  view.name = person.display_name;
  view.email = person.email;
  view.status = text_of(person.status);
  if (const auto unit = directory.unit_on(index, today)) view.unit = directory.path(*unit);
  for (const RoleAssignment& row : directory.rows().roles) {
    if (row.person != person.id || !row.tenure.contains(today)) continue;
    std::string role(text_of(row.role));
    if (std::ranges::find(view.roles, role) == view.roles.end()) view.roles.push_back(std::move(role));
  }
  return view;
}

UnitView unit_view_of(const app::Directory& directory, attainment::UnitIndex index, Date today) {
  const OrgUnit& unit = directory.unit(index);
  UnitView view;
  view.id = unit.id.text();
  view.name = unit.name;
  view.kind = text_of(unit.kind);
  view.path = directory.path(index);
  if (const auto parent = directory.parent_on(index, today)) view.parent = directory.unit(*parent).id.text();
  return view;
}

MetricView view_of(const Metric& metric) {
  return {.key = metric.key,
          .name = metric.name,
          .kind = std::string(text_of(metric.kind)),
          .unit = std::string(text_of(metric.unit)),
          .precision = metric.precision,
          .direction = std::string(text_of(metric.direction)),
          .class_ = std::string(text_of(metric.metric_class)),
          .crediting = std::string(text_of(metric.crediting)),
          .rule = metric.rule,
          .numerator = metric.numerator,
          .denominator = metric.denominator,
          .freshness_days = metric.freshness_days};
}

WorkspaceTodayView view_of(const app::Numbers& numbers, Date today) {
  const FiscalCalendar& calendar = numbers.fiscal_calendar();
  WorkspaceTodayView view;
  view.name = numbers.workspace.name;
  view.currency = numbers.workspace.base_currency;
  view.timezone = numbers.workspace.timezone;
  view.locale = numbers.workspace.locale;
  view.week_start = numbers.workspace.week_start;
  view.today = today;
  view.fiscal_year = app::view_of(period_containing(calendar, PeriodKind::year, today));
  view.fiscal_quarter = app::view_of(period_containing(calendar, PeriodKind::quarter, today));
  view.data_until = std::max(numbers.deliveries.deals, numbers.deliveries.activities);
  view.fiscal_calendar = numbers.workspace.fiscal_calendar;
  view.work_calendar = numbers.workspace.work_calendar;
  view.revision = numbers.workspace.revision;
  return view;
}

}  // namespace salespact::wire
