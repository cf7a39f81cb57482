#include "app/administration/change_work_calendars.hpp"

#include "app/administration/running_goals.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t most_days_off = 4'000;
constexpr std::size_t most_calendars = 1'000;

void apply(WorkCalendar& calendar, const WorkCalendarTerms& terms, FieldRefusals& problems) {
  if (terms.name) calendar.name = composed(trimmed(*terms.name));
  check_title(problems, "name", calendar.name);
  if (terms.weekdays) calendar.weekdays = *terms.weekdays;
  if (calendar.weekdays.none()) {
    say(problems, AdministrationProblem::day_off_invalid, "weekdays", "at least one day of the week is worked");
  }
  if (!terms.days_off) return;
  calendar.days_off = *terms.days_off;
  if (calendar.days_off.size() > most_days_off) {
    say(problems, AdministrationProblem::too_many, "days_off", "a calendar holds up to 4,000 days off");
  }
  for (const auto& [day, off] : calendar.days_off) {
    if (off >= 1 && off <= WorkCalendar::whole_day) continue;
    say(problems, AdministrationProblem::day_off_invalid, "days_off",
        fmt::format("the part of {} that is off is more than 0 and at most 1, in thousandths", day.iso()));
  }
  calendar.day_names.clear();
  for (const auto& [day, name] : terms.day_names) {
    if (!trimmed(name).empty()) calendar.day_names.emplace(day, composed(trimmed(name)));
  }
}

std::string name_of(const WorkCalendar& calendar, Date day) {
  const auto name = calendar.day_names.find(day);
  return name == calendar.day_names.end() ? "" : name->second;
}

// What of `after` is not in `before`, for the history (E23); 1000 thousandths are the whole day.
std::string difference(const WorkCalendar& before, const WorkCalendar& after) {
  constexpr int most_told = 20;
  int told = 0;
  std::string text = before.name == after.name ? "" : after.name + " ";
  if (before.weekdays != after.weekdays) text += "weekdays " + after.weekdays.to_string() + " ";
  for (const auto& [day, off] : after.days_off) {
    const auto known = before.days_off.find(day);
    const std::string name = name_of(after, day);
    if (known != before.days_off.end() && known->second == off && name_of(before, day) == name) continue;
    if (++told <= most_told) text += fmt::format("{}:{}{}{} ", day.iso(), off, name.empty() ? "" : ":", name);
  }
  if (told > most_told) text += fmt::format("and {} more", told - most_told);
  return std::string(trimmed(text));
}

bool may_keep(const Act& act, WorkCalendarId id, WorkCalendarId otherwise) {
  if (may_administer(act.viewer)) return true;
  bool of_a_unit = false;
  for (const OrgUnit& unit : act.rows.units) {
    if (unit.work_calendar != id) continue;
    if (!may_edit_unit_calendar(act.viewer, unit.id)) return false;
    of_a_unit = true;
  }
  return of_a_unit && id != otherwise;
}

OrgUnit store_assignment(Act& act, OrgUnit unit, std::optional<WorkCalendarId> calendar) {
  const auto before = unit.work_calendar;
  unit.work_calendar = calendar;
  act.note(ChangeKind::organisation, "unit.calendar_assigned", audit_object("unit", unit.id),
           {.before = before ? before->text() : "", .after = calendar ? calendar->text() : ""});
  expect_unchanged(act.tx.organisation().update(unit));
  ++unit.revision;
  return unit;
}

void check_assignment(Act& act, const WorkPlan& plan, OrgUnitId unit, std::optional<WorkCalendarId> calendar,
                      std::string_view field, FieldRefusals& problems) {
  WorkPlan after = plan;
  after.of_unit.erase(unit);
  if (calendar) after.of_unit.emplace(unit, *calendar);
  check_work_plan(act, plan, after, field, problems);
}

}  // namespace

Decided<WorkCalendar> create_work_calendar(const AdministrationPorts& ports, const By& by,
                                           const WorkCalendarTerms& terms, std::optional<OrgUnitId> unit) {
  return perform<WorkCalendar>(ports, by, [&](Act& act) -> Decided<WorkCalendar> {
    const bool allowed = may_administer(act.viewer) || (unit && may_edit_unit_calendar(act.viewer, *unit));
    if (!allowed) return refuse(Refused::Reason::not_allowed);
    FieldRefusals problems;
    WorkCalendar calendar;
    apply(calendar, terms, problems);
    const OrgUnit* user = unit ? act.unit(*unit) : nullptr;
    if (unit && user == nullptr) {
      say(problems, AdministrationProblem::unit_unknown, "unit", "a calendar is for a unit that exists");
    }
    WorkPlan plan = WorkPlan::of(act);
    if (plan.calendars.size() >= most_calendars) {
      say(problems, AdministrationProblem::too_many, "", "there are 1,000 calendars, which is as many as are kept");
    }
    calendar.id = act.ids.make<WorkCalendarId>();
    plan.calendars.push_back(calendar);
    if (problems.empty() && user != nullptr) check_assignment(act, plan, *unit, calendar.id, "unit", problems);
    if (!problems.empty()) return refuse(std::move(problems));
    act.tx.calendars().put(calendar);
    act.note(ChangeKind::calendar, "calendar.created", audit_object("calendar", calendar.id),
             {.after = difference(WorkCalendar{}, calendar)});
    if (user != nullptr) store_assignment(act, *user, calendar.id);
    return calendar;
  });
}

Decided<WorkCalendar> change_work_calendar(const AdministrationPorts& ports, const By& by, WorkCalendarId id,
                                           std::int64_t revision, const WorkCalendarTerms& terms) {
  return perform<WorkCalendar>(ports, by, [&](Act& act) -> Decided<WorkCalendar> {
    const WorkPlan before = WorkPlan::of(act);
    WorkPlan after = before;
    const auto known = std::ranges::find(after.calendars, id, &WorkCalendar::id);
    if (known == after.calendars.end()) return refuse(Refused::Reason::not_found);
    if (!may_keep(act, id, before.otherwise)) return refuse(Refused::Reason::not_allowed);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    const WorkCalendar& former = before.calendars[static_cast<std::size_t>(known - after.calendars.begin())];
    FieldRefusals problems;
    apply(*known, terms, problems);
    if (problems.empty()) {
      check_work_plan(act, before, after, terms.weekdays && !terms.days_off ? "weekdays" : "days_off", problems);
    }
    if (!problems.empty()) return refuse(std::move(problems));
    act.tx.calendars().put(*known);
    act.note(ChangeKind::calendar, "calendar.changed", audit_object("calendar", id),
             {.before = difference(*known, former), .after = difference(former, *known)});
    ++known->revision;
    return *known;
  });
}

Decided<OrgUnit> assign_work_calendar(const AdministrationPorts& ports, const By& by, OrgUnitId unit,
                                      std::int64_t revision, std::optional<WorkCalendarId> calendar) {
  return perform<OrgUnit>(ports, by, [&](Act& act) -> Decided<OrgUnit> {
    const OrgUnit* known = act.unit(unit);
    const bool visible = known != nullptr && fact_access(act.viewer, unit) != FactAccess::none;
    if (!visible && !may_administer(act.viewer)) return refuse(Refused::Reason::not_found);
    if (known == nullptr) return refuse(Refused::Reason::not_found);
    if (!may_edit_unit_calendar(act.viewer, unit)) return refuse(Refused::Reason::not_allowed);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    const WorkPlan plan = WorkPlan::of(act);
    FieldRefusals problems;
    if (calendar && std::ranges::find(plan.calendars, *calendar, &WorkCalendar::id) == plan.calendars.end()) {
      say(problems, AdministrationProblem::calendar_unknown, "work_calendar",
          "a calendar as GET /api/v1/work-calendars lists them, or null for that of the unit above");
    } else {
      check_assignment(act, plan, unit, calendar, "work_calendar", problems);
    }
    if (!problems.empty()) return refuse(std::move(problems));
    act.tx.changes().append(ChangeKind::calendar);
    return store_assignment(act, *known, calendar);
  });
}

std::vector<WorkCalendar> list_work_calendars(Store& store, WorkspaceId workspace) {
  std::vector<WorkCalendar> calendars;
  store.read(workspace, [&](Transaction& tx) { calendars = tx.calendars().load().work_calendars; });
  return calendars;
}

std::multimap<WorkCalendarId, OrgUnitId> units_with_calendars(Store& store, WorkspaceId workspace) {
  std::multimap<WorkCalendarId, OrgUnitId> units;
  store.read(workspace, [&](Transaction& tx) {
    units.clear();
    for (const OrgUnit& unit : tx.organisation().load().units) {
      if (unit.work_calendar) units.emplace(*unit.work_calendar, unit.id);
    }
  });
  return units;
}

}  // namespace salespact::app
