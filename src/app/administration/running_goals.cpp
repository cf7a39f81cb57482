#include "app/administration/running_goals.hpp"

#include "base/check.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

const WorkCalendar& by_id(const std::vector<WorkCalendar>& calendars, WorkCalendarId id) {
  const auto at = std::ranges::find(calendars, id, &WorkCalendar::id);
  check(at != calendars.end(), "a calendar that is named is stored");
  return *at;
}

// The first day of the range that changes in a way that a running goal does not allow.
std::optional<Date> forbidden_day(const WorkCalendar& before, const WorkCalendar& after, const DateRange& range,
                                  Date today) {
  for (Date day = range.start; day <= range.end; day = day + 1) {
    const std::int64_t was = before.weight(day);
    const std::int64_t is = after.weight(day);
    if (was != is && (day <= today || is > was)) return day;
  }
  return std::nullopt;
}

std::vector<FiscalPeriod> cut_of(const FiscalCalendar& calendar, const DateRange& range) {
  std::vector<FiscalPeriod> all;
  for (int year = fiscal_year_of(calendar, range.start); year <= fiscal_year_of(calendar, range.end); ++year) {
    for (const PeriodKind kind : {PeriodKind::half, PeriodKind::quarter, PeriodKind::month, PeriodKind::week}) {
      const auto periods = periods_of_year(calendar, year, kind);
      all.insert(all.end(), periods.begin(), periods.end());
    }
    all.push_back(fiscal_year(calendar, year));
  }
  return all;
}

}  // namespace

bool is_running(const Goal& goal, Date today) {
  switch (goal.state) {
    case GoalState::agreed:
    case GoalState::active:
    case GoalState::paused:
    case GoalState::closing: return goal.period.range.end >= today;
    case GoalState::draft:
    case GoalState::proposed:
    case GoalState::closed:
    case GoalState::cancelled: break;
  }
  return false;
}

std::vector<Goal> running_goals(Act& act) {
  std::vector<Goal> goals = act.tx.goals().all();
  std::erase_if(goals, [&](const Goal& goal) { return !is_running(goal, act.today()); });
  return goals;
}

WorkPlan WorkPlan::of(Act& act) {
  WorkPlan plan;
  plan.calendars = act.tx.calendars().load().work_calendars;
  for (const OrgUnit& unit : act.rows.units) {
    if (unit.work_calendar) plan.of_unit.emplace(unit.id, *unit.work_calendar);
  }
  plan.otherwise = act.tx.load_workspace().work_calendar;
  return plan;
}

const WorkCalendar& WorkPlan::calendar_of(const OrganisationTree& tree, const Owner& owner, Date day) const {
  const auto* of_owner = std::get_if<OrgUnitId>(&owner);
  auto unit = of_owner != nullptr ? std::optional(*of_owner) : tree.unit_of(std::get<PersonId>(owner), day);
  for (; unit; unit = tree.parent(*unit, day)) {
    if (const auto own = of_unit.find(*unit); own != of_unit.end()) return by_id(calendars, own->second);
  }
  return by_id(calendars, otherwise);
}

void check_work_plan(Act& act, const WorkPlan& before, const WorkPlan& after, std::string_view field,
                     FieldRefusals& problems) {
  const OrganisationTree tree = act.tree();
  std::set<std::tuple<WorkCalendarId, WorkCalendarId, DateRange>> seen;
  for (const Goal& goal : running_goals(act)) {
    const DateRange& range = goal.period.range;
    const WorkCalendar& was = before.calendar_of(tree, goal.owner, range.start);
    const WorkCalendar& is = after.calendar_of(tree, goal.owner, range.start);
    if (!seen.emplace(was.id, is.id, range).second) continue;
    const auto day = forbidden_day(was, is, range, act.today());
    if (!day) continue;
    say(problems, AdministrationProblem::goals_running, std::string(field),
        fmt::format("goals of {} run on {}, so that {} stays as it is; while they run, only days off after {} can be "
                    "added",
                    goal.period.label, was.name, day->iso(), act.today().iso()),
        {{"period", goal.period.label}, {"calendar", was.name}, {"day", day->iso()}, {"today", act.today().iso()}});
    return;
  }
}

void check_fiscal_years(Act& act, const FiscalCalendar& before, const FiscalCalendar& after, FieldRefusals& problems) {
  std::set<DateRange> seen;
  for (const Goal& goal : running_goals(act)) {
    const DateRange& range = goal.period.range;
    if (!seen.insert(range).second || cut_of(before, range) == cut_of(after, range)) continue;
    say(problems, AdministrationProblem::goals_running, "",
        fmt::format("goals of {} are running; the years that hold them can't be cut or named anew before they are over",
                    goal.period.label),
        {{"period", goal.period.label}});
    return;
  }
}

}  // namespace salespact::app
