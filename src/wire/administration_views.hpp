#pragma once

#include "app/administration/organisation_history.hpp"
#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/calendar/profiles.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "domain/metric/exchange_rate.hpp"
#include "domain/metric/metric.hpp"
#include "wire/json_encode.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salespact::wire {

// `to` is the first day that no longer counts; null while there is none.
struct PlaceView {
  MembershipId id;
  OrgUnitId unit;
  std::string unit_name;
  Date from;
  std::optional<Date> to;
  std::int64_t fte_percent = 100;
  bool primary = true;
};
BOOST_DESCRIBE_STRUCT(PlaceView, (), (id, unit, unit_name, from, to, fte_percent, primary))

struct RoleView {
  RoleAssignmentId id;
  PersonId person;
  std::string person_name;
  std::string role;
  OrgUnitId unit;
  std::string unit_name;
  Date from;
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(RoleView, (), (id, person, person_name, role, unit, unit_name, from, to))

struct AbsenceView {
  AbsenceId id;
  Date start;
  Date end;  // the last day
  std::int64_t percent = 100;
  std::optional<std::string> kind;  // null: not yours to see
};
BOOST_DESCRIBE_STRUCT(AbsenceView, (), (id, start, end, percent, kind))

struct PersonHistoryView {
  PersonId id;
  std::string name;
  std::optional<std::string> email;
  std::string status;
  std::optional<Date> hired_on;
  std::optional<Date> departed_on;
  std::optional<std::int64_t> weekly_hours;  // null, like the two below: not yours to see
  std::optional<std::int64_t> selling_hours_per_week;
  std::optional<RampProfileId> ramp_profile;
  std::vector<PlaceView> places;
  std::vector<RoleView> roles;
  std::vector<AbsenceView> absences;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(PersonHistoryView, (),
                      (id, name, email, status, hired_on, departed_on, weekly_hours, selling_hours_per_week,
                       ramp_profile, places, roles, absences, revision))

struct UnitParentView {
  UnitParentId id;
  OrgUnitId parent;
  std::string parent_name;
  Date from;
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(UnitParentView, (), (id, parent, parent_name, from, to))

struct UnitHistoryView {
  OrgUnitId id;
  std::string name;
  std::string kind;
  std::optional<WorkCalendarId> work_calendar;  // null: that of the unit above
  std::vector<UnitParentView> parents;          // none of the company itself
  std::vector<RoleView> managers;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(UnitHistoryView, (), (id, name, kind, work_calendar, parents, managers, revision))

struct DayOffView {
  Date date;
  std::string off;   // part of the day: "1" a holiday, "0.5" a half day
  std::string name;  // empty: nobody named it
};
BOOST_DESCRIBE_STRUCT(DayOffView, (), (date, off, name))

struct WorkCalendarView {
  WorkCalendarId id;
  std::string name;
  std::vector<std::int64_t> weekdays;  // worked, 1 Monday … 7 Sunday
  std::vector<DayOffView> days_off;
  std::vector<OrgUnitId> units;  // that name it; those below go by it too
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(WorkCalendarView, (), (id, name, weekdays, days_off, units, revision))

struct FiscalCalendarView {
  FiscalCalendarId id;
  std::string name;
  std::string pattern;
  std::int64_t start_month = 1;
  std::string year_end_rule;
  std::int64_t year_end_weekday = 6;
  std::int64_t year_end_month = 12;
  std::string label_rule;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(FiscalCalendarView, (),
                      (id, name, pattern, start_month, year_end_rule, year_end_weekday, year_end_month, label_rule,
                       revision))

struct SeasonalityProfileView {
  SeasonalityProfileId id;
  std::string name;
  std::vector<std::string> shares;  // percent: "8.33"
};
BOOST_DESCRIBE_STRUCT(SeasonalityProfileView, (), (id, name, shares))

struct RampProfileView {
  RampProfileId id;
  std::string name;
  std::vector<std::int64_t> percent_by_month;
};
BOOST_DESCRIBE_STRUCT(RampProfileView, (), (id, name, percent_by_month))

struct ExchangeRateView {
  std::string kind;
  Currency from;
  Currency to;
  Date valid_from;
  std::string rate;  // units of `to` for one unit of `from`
};
BOOST_DESCRIBE_STRUCT(ExchangeRateView, (), (kind, from, to, valid_from, rate))

struct ExchangeRateListView {
  std::vector<ExchangeRateView> items;
  std::int64_t revision = 0;  // the workspace's
};
BOOST_DESCRIBE_STRUCT(ExchangeRateListView, (), (items, revision))

struct MetricDefinitionView {
  std::string key;
  std::string name;
  std::string kind;
  std::string unit;
  std::int64_t precision = 0;
  std::string direction;
  std::string class_;
  std::string numerator;  // ratios only
  std::string denominator;
  std::string rule;  // empty for ratios
  std::string crediting;
  std::string level_agg;
  std::optional<std::string> lower_bound;
  std::optional<std::string> upper_bound;
  std::int64_t freshness_days = 7;
  std::int64_t minutes_per_unit = 0;
  std::string state;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(MetricDefinitionView, (),
                      (key, name, kind, unit, precision, direction, class_, numerator, denominator, rule, crediting,
                       level_agg, lower_bound, upper_bound, freshness_days, minutes_per_unit, state, revision))

struct WorkspaceSettingsView {
  std::string name;
  Currency currency;
  std::string timezone;
  std::string locale;
  std::int64_t week_start = 1;
  FiscalCalendarId fiscal_calendar;
  WorkCalendarId work_calendar;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(WorkspaceSettingsView, (),
                      (name, currency, timezone, locale, week_start, fiscal_calendar, work_calendar, revision))

[[nodiscard]] PersonHistoryView view_of(const app::PersonHistory& history);
[[nodiscard]] UnitHistoryView view_of(const app::UnitHistory& history);
[[nodiscard]] WorkCalendarView view_of(const WorkCalendar& calendar,
                                       const std::multimap<WorkCalendarId, OrgUnitId>& units);
[[nodiscard]] FiscalCalendarView view_of(const FiscalCalendar& calendar);
[[nodiscard]] SeasonalityProfileView view_of(const SeasonalityProfile& profile);
[[nodiscard]] RampProfileView view_of(const RampProfile& profile);
[[nodiscard]] ExchangeRateView view_of(const ExchangeRate& rate);
// `money_decimals`: of the base currency, which the bounds of a money metric are in.
[[nodiscard]] MetricDefinitionView definition_view_of(const Metric& metric, int money_decimals);
[[nodiscard]] WorkspaceSettingsView view_of(const Workspace& workspace);

}  // namespace salespact::wire
