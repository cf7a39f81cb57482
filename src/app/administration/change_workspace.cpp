#include "app/administration/change_workspace.hpp"

#include "app/administration/running_goals.hpp"
#include "app/workspace/create_workspace.hpp"
#include "base/check.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

void check_settings(const Act& act, const WorkspaceChange& change, FieldRefusals& problems) {
  if (change.name) check_title(problems, "name", *change.name);
  if (change.locale && !is_language_tag(*change.locale)) {
    say(problems, AdministrationProblem::locale_invalid, "locale", "a language tag, such as en or de-CH");
  }
  if (change.week_start && (*change.week_start < 1 || *change.week_start > 7)) {
    say(problems, AdministrationProblem::number_invalid, "week_start", "1 (Monday) to 7 (Sunday)");
  }
  if (change.timezone && !act.clock.knows_zone(*change.timezone)) {
    say(problems, AdministrationProblem::zone_unknown, "timezone",
        "a zone of the IANA list, such as Europe/Berlin or America/New_York");
  }
}

void check_currency(Act& act, const Workspace& known, const WorkspaceChange& change, FieldRefusals& problems) {
  if (!change.base_currency || *change.base_currency == known.base_currency) return;
  RecordRepository& records = act.tx.records();
  const bool fixed = records.count_deals() > 0 || records.count_activities() > 0 || records.count_measurements() > 0 ||
                     !act.tx.goals().all().empty();
  if (!fixed) return;
  say(problems, AdministrationProblem::currency_fixed, "currency",
      fmt::format("the currency stays {} once there are facts or goals", known.base_currency.code()));
}

void check_calendars(Act& act, const Workspace& known, const WorkspaceChange& change, FieldRefusals& problems) {
  const CalendarRows rows = act.tx.calendars().load();
  const auto fiscal = [&](FiscalCalendarId id) {
    return std::ranges::find(rows.fiscal_calendars, id, &FiscalCalendar::id);
  };
  if (change.fiscal_calendar && fiscal(*change.fiscal_calendar) == rows.fiscal_calendars.end()) {
    say(problems, AdministrationProblem::calendar_unknown, "fiscal_calendar", "a fiscal calendar of this company");
  } else if (change.fiscal_calendar) {
    check_fiscal_years(act, *fiscal(known.fiscal_calendar), *fiscal(*change.fiscal_calendar), problems);
  }
  if (!change.work_calendar) return;
  if (std::ranges::find(rows.work_calendars, *change.work_calendar, &WorkCalendar::id) == rows.work_calendars.end()) {
    say(problems, AdministrationProblem::calendar_unknown, "work_calendar",
        "a calendar as GET /api/v1/work-calendars lists them");
    return;
  }
  const WorkPlan before = WorkPlan::of(act);
  WorkPlan after = before;
  after.otherwise = *change.work_calendar;
  check_work_plan(act, before, after, "work_calendar", problems);
}

std::string told(const Workspace& w) {
  return fmt::format("{}, {}, week from {}, {}, {}, fiscal calendar {}, work calendar {}", w.name, w.locale,
                     w.week_start, w.timezone, w.base_currency.code(), w.fiscal_calendar.text(),
                     w.work_calendar.text());
}

}  // namespace

Decided<Workspace> change_workspace(const AdministrationPorts& ports, const By& by, std::int64_t revision,
                                    const WorkspaceChange& change) {
  return administer<Workspace>(ports, by, [&](Act& act) -> Decided<Workspace> {
    const Workspace known = act.tx.load_workspace();
    if (known.revision != revision) return refuse(Refused::Reason::stale);
    FieldRefusals problems;
    check_settings(act, change, problems);
    check_currency(act, known, change, problems);
    check_calendars(act, known, change, problems);
    if (!problems.empty()) return refuse(std::move(problems));
    Workspace next = known;
    if (change.name) next.name = composed(trimmed(*change.name));
    next.locale = change.locale.value_or(known.locale);
    next.week_start = change.week_start.value_or(known.week_start);
    next.timezone = change.timezone.value_or(known.timezone);
    next.base_currency = change.base_currency.value_or(known.base_currency);
    next.fiscal_calendar = change.fiscal_calendar.value_or(known.fiscal_calendar);
    next.work_calendar = change.work_calendar.value_or(known.work_calendar);
    expect_unchanged(act.tx.update(next));
    // The name is part of every path.
    act.note(next.name == known.name ? ChangeKind::calendar : ChangeKind::bulk, "workspace.changed",
             audit_object("workspace", next.id), {.before = told(known), .after = told(next)});
    ++next.revision;
    return next;
  });
}

}  // namespace salespact::app
