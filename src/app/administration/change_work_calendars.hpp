#pragma once

#include "app/administration/administration.hpp"
#include "domain/calendar/work_calendar.hpp"

#include <optional>

namespace salespact::app {

// Working days and days off. Sales operations keep all calendars; the manager of exactly a unit keeps the one that only
// this unit goes by (DOMAIN 6). While goals run, only further days off after today are taken (E23).

struct WorkCalendarTerms {
  std::optional<std::string> name{};
  std::optional<std::bitset<7>> weekdays{};                // at least one
  std::optional<std::map<Date, std::int64_t>> days_off{};  // all of them, 1..1000 thousandths
  std::map<Date, std::string> day_names{};                 // of days_off, and taken with them only
};

// `unit`, when given, goes by the new calendar; a manager must give it.
[[nodiscard]] Decided<WorkCalendar> create_work_calendar(const AdministrationPorts& ports, const By& by,
                                                         const WorkCalendarTerms& terms,
                                                         std::optional<OrgUnitId> unit = {});
[[nodiscard]] Decided<WorkCalendar> change_work_calendar(const AdministrationPorts& ports, const By& by,
                                                         WorkCalendarId id, std::int64_t revision,
                                                         const WorkCalendarTerms& terms);
// The unit goes by this calendar, or by that of the unit above it again; `revision` is the unit's.
[[nodiscard]] Decided<OrgUnit> assign_work_calendar(const AdministrationPorts& ports, const By& by, OrgUnitId unit,
                                                    std::int64_t revision, std::optional<WorkCalendarId> calendar);

[[nodiscard]] std::vector<WorkCalendar> list_work_calendars(Store& store, WorkspaceId workspace);
// The units that name a calendar of their own; the others go by that of the unit above, or the company's.
[[nodiscard]] std::multimap<WorkCalendarId, OrgUnitId> units_with_calendars(Store& store, WorkspaceId workspace);

}  // namespace salespact::app
