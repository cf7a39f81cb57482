#include "wire/administration_views.hpp"

#include "domain/calendar/calendar_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"

namespace salespact::wire {
namespace {

RoleView view_of(const app::RoleRow& role) {
  return {.id = role.row.id,
          .person = role.row.person,
          .person_name = role.person_name,
          .role = std::string(text_of(role.row.role)),
          .unit = role.row.unit,
          .unit_name = role.unit_name,
          .from = role.row.tenure.from,
          .to = role.row.tenure.to};
}

std::string without_zeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

PersonHistoryView view_of(const app::PersonHistory& history) {
  const Person& person = history.person;
  PersonHistoryView view;
  view.id = person.id;
  view.name = person.display_name;
  view.email = person.email;
  view.status = text_of(person.status);
  view.hired_on = person.hired_on;
  view.departed_on = person.departed_on;
  if (history.terms_shown) {
    view.weekly_hours = person.weekly_hours;
    view.selling_hours_per_week = person.selling_hours_per_week;
    view.ramp_profile = person.ramp_profile;
  }
  for (const app::PlaceRow& place : history.places) {
    const Membership& row = place.row;
    view.places.push_back(
        {row.id, row.unit, place.unit_name, row.tenure.from, row.tenure.to, row.fte_percent, row.primary});
  }
  for (const app::RoleRow& role : history.roles) view.roles.push_back(view_of(role));
  for (const Absence& row : history.absences) {
    AbsenceView absence{row.id, row.dates.start, row.dates.end, row.percent, std::nullopt};
    if (history.kinds_shown) absence.kind = text_of(row.kind);
    view.absences.push_back(std::move(absence));
  }
  view.revision = person.revision;
  return view;
}

UnitHistoryView view_of(const app::UnitHistory& history) {
  UnitHistoryView view;
  view.id = history.unit.id;
  view.name = history.unit.name;
  view.kind = text_of(history.unit.kind);
  view.work_calendar = history.unit.work_calendar;
  for (const app::ParentRow& parent : history.parents) {
    const UnitParent& row = parent.row;
    view.parents.push_back({row.id, row.parent, parent.parent_name, row.tenure.from, row.tenure.to});
  }
  for (const app::RoleRow& role : history.managers) view.managers.push_back(view_of(role));
  view.revision = history.unit.revision;
  return view;
}

WorkCalendarView view_of(const WorkCalendar& calendar, const std::multimap<WorkCalendarId, OrgUnitId>& units) {
  WorkCalendarView view{calendar.id, calendar.name, {}, {}, {}, calendar.revision};
  const auto [first, last] = units.equal_range(calendar.id);
  for (auto at = first; at != last; ++at) view.units.push_back(at->second);
  for (std::size_t i = 0; i < calendar.weekdays.size(); ++i) {
    if (calendar.weekdays.test(i)) view.weekdays.push_back(static_cast<std::int64_t>(i) + 1);
  }
  for (const auto& [day, off] : calendar.days_off) {
    const auto name = calendar.day_names.find(day);
    view.days_off.push_back(
        {day, without_zeros(scaled_to_text(off, 3)), name == calendar.day_names.end() ? std::string() : name->second});
  }
  return view;
}

FiscalCalendarView view_of(const FiscalCalendar& calendar) {
  return {.id = calendar.id,
          .name = calendar.name,
          .pattern = std::string(text_of(calendar.pattern)),
          .start_month = calendar.start_month,
          .year_end_rule = std::string(text_of(calendar.year_end_rule)),
          .year_end_weekday = calendar.year_end_weekday,
          .year_end_month = calendar.year_end_month,
          .label_rule = std::string(text_of(calendar.label_rule)),
          .revision = calendar.revision};
}

SeasonalityProfileView view_of(const SeasonalityProfile& profile) {
  SeasonalityProfileView view{profile.id, profile.name, {}};
  for (const std::int64_t share : profile.shares) view.shares.push_back(scaled_to_text(share, 2));
  return view;
}

RampProfileView view_of(const RampProfile& profile) { return {profile.id, profile.name, profile.percent_by_month}; }

ExchangeRateView view_of(const ExchangeRate& rate) {
  return {std::string(text_of(rate.kind)), rate.from, rate.to, rate.valid_from,
          without_zeros(scaled_to_text(rate.rate_millionths, 6))};
}

MetricDefinitionView definition_view_of(const Metric& metric, int money_decimals) {
  const int scale = metric.unit == MetricUnit::money ? money_decimals : metric.precision;
  const auto bound = [&](const std::optional<std::int64_t>& value) -> std::optional<std::string> {
    if (!value) return std::nullopt;
    return scaled_to_text(*value, scale);
  };
  return {.key = metric.key,
          .name = metric.name,
          .kind = std::string(text_of(metric.kind)),
          .unit = std::string(text_of(metric.unit)),
          .precision = metric.precision,
          .direction = std::string(text_of(metric.direction)),
          .class_ = std::string(text_of(metric.metric_class)),
          .numerator = metric.numerator,
          .denominator = metric.denominator,
          .rule = metric.rule,
          .crediting = std::string(text_of(metric.crediting)),
          .level_agg = std::string(text_of(metric.level_aggregation)),
          .lower_bound = bound(metric.lower_bound),
          .upper_bound = bound(metric.upper_bound),
          .freshness_days = metric.freshness_days,
          .minutes_per_unit = metric.minutes_per_unit,
          .state = std::string(text_of(metric.state)),
          .revision = metric.revision};
}

WorkspaceSettingsView view_of(const Workspace& workspace) {
  return {.name = workspace.name,
          .currency = workspace.base_currency,
          .timezone = workspace.timezone,
          .locale = workspace.locale,
          .week_start = workspace.week_start,
          .fiscal_calendar = workspace.fiscal_calendar,
          .work_calendar = workspace.work_calendar,
          .revision = workspace.revision};
}

}  // namespace salespact::wire
