#pragma once

#include "app/administration/administration.hpp"
#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/goal/goal.hpp"

#include <unordered_map>
#include <vector>

namespace salespact::app {

// E23: what calendars must not change under a goal that is agreed and not over.
[[nodiscard]] bool is_running(const Goal& goal, Date today);
[[nodiscard]] std::vector<Goal> running_goals(Act& act);

// Which days each owner works: calendars, and who goes by which.
struct WorkPlan {
  std::vector<WorkCalendar> calendars;
  std::unordered_map<OrgUnitId, WorkCalendarId> of_unit;  // its own; else the nearest above it
  WorkCalendarId otherwise;

  [[nodiscard]] static WorkPlan of(Act& act);
  // As GoalSheet picks it: of the owner on that day.
  [[nodiscard]] const WorkCalendar& calendar_of(const OrganisationTree& tree, const Owner& owner, Date day) const;
};

// Days of running goals may only become further days off, and only after today; the rest is said about `field`.
void check_work_plan(Act& act, const WorkPlan& before, const WorkPlan& after, std::string_view field,
                     FieldRefusals& problems);

// No running goal lies in a year that the two calendars cut or name differently.
void check_fiscal_years(Act& act, const FiscalCalendar& before, const FiscalCalendar& after, FieldRefusals& problems);

}  // namespace salespact::app
