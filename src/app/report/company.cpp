#include "app/report/company.hpp"

#include "base/text.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

struct Inquiry {
  const ReportFrame& frame;
  GoalsOfPeriod goals;
  ShownGroups groups;
  PeopleStandings people;
  CarriedTargets carried;

  explicit Inquiry(const ReportFrame& of)
      : frame(of), goals(of), groups(of, goals), people(of, goals, of.unit()), carried(of, goals, groups) {}
};

// The number of an owner, by the goal where there is one that may be read.
template <class Row>
void fill_numbers(const ReportFrame& frame, attainment::Owner owner, const CompiledGoal* goal, Row& row) {
  const Metric& metric = frame.metric().metric;
  if (goal != nullptr && may_read_goal(frame.viewer(), goal->goal)) {
    row.goal = row_of(frame.numbers(), frame.measurer(), *goal, frame.as_of());
    row.actual = row.goal->actual;
    row.currency = row.goal->currency;
    row.unconverted = row.goal->unconverted;
    return;
  }
  const MoneyView money{frame.numbers().workspace.base_currency};
  const Measured measured = frame.measure(owner, money);
  if (metric.unit == MetricUnit::money) row.currency = money.currency;
  if (measured.value) row.actual = value_text(metric, *measured.value, row.currency);
  row.unconverted = measured.unconverted;
}

UnitRow unit_row(const Inquiry& inquiry, UnitIndex index) {
  const ReportFrame& frame = inquiry.frame;
  const OrgUnit& unit = frame.directory().unit(index);
  UnitRow row;
  row.id = unit.id.text();
  row.name = unit.name;
  row.kind = unit.kind;
  row.units = std::ranges::count_if(frame.children(index), [&](UnitIndex child) { return frame.may_see(child); });
  row.people = static_cast<std::int64_t>(frame.roster().people(index).size());
  fill_numbers(frame, attainment::Owner::unit(index), inquiry.goals.of_unit(index), row);
  if (inquiry.groups.shown(index)) {
    const PeopleCount count = inquiry.people.count(frame, index);
    if (count.with_goal > 0) row.standing = count;
  }
  row.coverage = inquiry.carried.coverage(index);
  return row;
}

void list_members(const Inquiry& inquiry, CompanyReport& report) {
  const ReportFrame& frame = inquiry.frame;
  std::vector<PersonIndex> people;
  for (const PersonIndex person : frame.direct_people(frame.unit())) {
    if (frame.sees_details_of(person)) people.push_back(person);
  }
  std::ranges::sort(people, {}, [&](PersonIndex person) {
    return std::pair(folded(frame.directory().person(person).display_name), person);
  });
  if (people.size() > most_members) {
    report.members_left_out = static_cast<std::int64_t>(people.size() - most_members);
    people.resize(most_members);
  }
  for (const PersonIndex person : people) {
    UnitMemberRow row;
    row.owner = view_of(frame.directory(), attainment::Owner::person(person), frame.organised_on());
    fill_numbers(frame, attainment::Owner::person(person), inquiry.goals.of_person(person), row);
    report.members.push_back(std::move(row));
  }
}

std::vector<UnitLink> path_of(const ReportFrame& frame) {
  std::vector<UnitLink> path;
  for (auto at = std::optional(frame.unit()); at && frame.may_see(*at);
       at = frame.directory().parent_on(*at, frame.organised_on())) {
    const OrgUnit& unit = frame.directory().unit(*at);
    path.push_back({unit.id.text(), unit.name});
  }
  std::ranges::reverse(path);
  return path;
}

void name_neighbours(const ReportFrame& frame, CompanyReport& report) {
  const FiscalPeriod& period = frame.period();
  const FiscalCalendar& calendar = frame.numbers().fiscal_calendar();
  if (period.kind == PeriodKind::custom) return;
  const int year = fiscal_year_of(calendar, period.range.start);
  if (year > first_fiscal_year) report.period_before = previous_period(calendar, period).label;
  if (year < last_fiscal_year) report.period_after = next_period(calendar, period).label;
}

std::vector<PeriodView> usual_choices(const FiscalCalendar& calendar, Date today) {
  std::vector<PeriodView> choices;
  for (const PeriodKind kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::year}) {
    const FiscalPeriod running = period_containing(calendar, kind, today);
    choices.push_back(view_of(running));
    choices.push_back(view_of(previous_period(calendar, running)));
  }
  return choices;
}

}  // namespace

std::expected<CompanyReport, ReportRefusal> report_company(const Board& board, const Viewpoint& viewer,
                                                           const UnitQuestion& question, Date today) {
  const auto frame = ReportFrame::of(board, viewer, question, today);
  if (!frame) return std::unexpected(frame.error());
  const Inquiry inquiry(*frame);
  CompanyReport report;
  report.metric = frame->metric().metric.key;
  report.period = view_of(frame->period());
  name_neighbours(*frame, report);
  report.choices = usual_choices(frame->numbers().fiscal_calendar(), today);
  report.running = frame->period().range.contains(today);
  report.as_of = std::min(frame->as_of().elapsed_until, frame->period().range.end);
  report.organised_on = frame->organised_on();
  report.view = frame->view();
  report.delivered_until = delivered_until(frame->numbers(), frame->metric());
  report.path = path_of(*frame);
  report.unit = unit_row(inquiry, frame->unit());
  for (const UnitIndex child : frame->children(frame->unit())) {
    if (frame->may_see(child)) report.units.push_back(unit_row(inquiry, child));
  }
  list_members(inquiry, report);
  report.coverage = inquiry.carried.chain(frame->unit());
  return report;
}

}  // namespace salespact::app
