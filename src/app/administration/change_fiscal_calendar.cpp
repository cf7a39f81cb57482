#include "app/administration/change_fiscal_calendar.hpp"

#include "app/administration/running_goals.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/calendar/calendar_text.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::string told(const FiscalCalendar& calendar) {
  if (calendar.pattern == FiscalPattern::gregorian) {
    return fmt::format("gregorian from month {}, {}", calendar.start_month, text_of(calendar.label_rule));
  }
  return fmt::format("{}, year ends on weekday {} {} month {}, {}", text_of(calendar.pattern),
                     calendar.year_end_weekday, text_of(calendar.year_end_rule), calendar.year_end_month,
                     text_of(calendar.label_rule));
}

FieldRefusals problems_of_terms(const FiscalCalendar& wanted) {
  FieldRefusals problems;
  check_title(problems, "name", wanted.name);
  for (const auto& refusal : salespact::problems_of(wanted)) {
    problems.push_back(
        {refusal.code == FiscalCalendarProblem::start_month_invalid ? "START_MONTH_INVALID" : "YEAR_END_INVALID",
         refusal.field, refusal.message});
  }
  return problems;
}

}  // namespace

FiscalCalendar read_fiscal_calendar(Transaction& tx) {
  const auto calendars = tx.calendars().load().fiscal_calendars;
  const auto at = std::ranges::find(calendars, tx.load_workspace().fiscal_calendar, &FiscalCalendar::id);
  check(at != calendars.end(), "the workspace's fiscal calendar is stored");
  return *at;
}

Decided<FiscalCalendar> change_fiscal_calendar(const AdministrationPorts& ports, const By& by, FiscalCalendar wanted) {
  return administer<FiscalCalendar>(ports, by, [&](Act& act) -> Decided<FiscalCalendar> {
    const FiscalCalendar known = read_fiscal_calendar(act.tx);
    if (known.revision != wanted.revision) return refuse(Refused::Reason::stale);
    FiscalCalendar next = wanted;
    next.id = known.id;
    next.name = composed(trimmed(next.name));
    FieldRefusals problems = problems_of_terms(next);
    if (problems.empty()) check_fiscal_years(act, known, next, problems);
    if (!problems.empty()) return refuse(std::move(problems));
    act.tx.calendars().put(next);
    act.note(ChangeKind::calendar, "fiscal_calendar.changed", audit_object("fiscal_calendar", next.id),
             {.before = told(known), .after = told(next)});
    ++next.revision;
    return next;
  });
}

Decided<FiscalPreview> preview_fiscal_calendar(const AdministrationPorts& ports, const By& by,
                                               const FiscalCalendar& wanted) {
  Decided<FiscalPreview> decided = std::unexpected(Refused{});
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    Act act(tx, ports, by);
    if (!may_administer(act.viewer)) {
      decided = refuse(Refused::Reason::not_allowed);
      return;
    }
    if (FieldRefusals problems = problems_of_terms(wanted); !problems.empty()) {
      decided = refuse(std::move(problems));
      return;
    }
    const int year = fiscal_year_of(wanted, act.today());
    FiscalPreview preview{fiscal_year(wanted, year),
                          periods_of_year(wanted, year, PeriodKind::quarter),
                          periods_of_year(wanted, year, PeriodKind::month),
                          {}};
    check_fiscal_years(act, read_fiscal_calendar(tx), wanted, preview.refused);
    decided = std::move(preview);
  });
  return decided;
}

}  // namespace salespact::app
