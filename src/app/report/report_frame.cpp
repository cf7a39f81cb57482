#include "app/report/report_frame.hpp"

#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/period_label.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using attainment::Organisation;
using attainment::PersonIndex;
using attainment::UnitIndex;

ReportRefusal no_such_unit() {
  return {ReportProblem::owner_unknown, "unit", "there is no such unit, or you may not see it"};
}

}  // namespace

std::expected<FiscalPeriod, ReportRefusal> period_asked_for(const Numbers& numbers, const std::string& text,
                                                            Date today) {
  const FiscalCalendar& calendar = numbers.fiscal_calendar();
  if (text.empty()) return period_containing(calendar, PeriodKind::quarter, today);
  auto period = parse_period(calendar, text);
  if (!period) {
    return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", period.error().message});
  }
  return *period;
}

std::expected<const CompiledMetric*, ReportRefusal> metric_asked_for(const Numbers& numbers, const std::string& key) {
  const CompiledMetric* metric = numbers.metrics->find(key);
  if (metric == nullptr) return std::unexpected(unknown_metric(numbers, key));
  return metric;
}

std::expected<UnitIndex, ReportRefusal> unit_asked_for(const Directory& directory, const Viewpoint& viewer,
                                                       std::optional<OrgUnitId> unit) {
  if (unit) {
    const auto found = directory.find(Owner(*unit));
    if (!found || fact_access(viewer, *unit) == FactAccess::none) return std::unexpected(no_such_unit());
    return found->index;
  }
  for (const OrganisationToday::Unit& candidate : viewer.organisation().units()) {  // each after its parent
    if (fact_access(viewer, candidate.id) == FactAccess::none) continue;
    if (const auto found = directory.find(Owner(candidate.id))) return found->index;
  }
  return std::unexpected(no_such_unit());
}

std::expected<ReportFrame, ReportRefusal> ReportFrame::of(const Board& board, const Viewpoint& viewer,
                                                          const UnitQuestion& question, Date today) {
  const auto metric = metric_asked_for(board.numbers, question.metric);
  if (!metric) return std::unexpected(metric.error());
  const auto period = period_asked_for(board.numbers, question.period, today);
  if (!period) return std::unexpected(period.error());
  const auto unit = unit_asked_for(*board.numbers.directory, viewer, question.unit);
  if (!unit) return std::unexpected(unit.error());

  ReportFrame frame;
  frame.board_ = &board;
  frame.viewer_ = &viewer;
  frame.metric_ = *metric;
  frame.period_ = *period;
  frame.as_of_ = question.as_of ? AsOf::end_of(*question.as_of) : AsOf::live(today);
  frame.today_ = today;
  frame.view_ = question.view;
  frame.organised_on_ = question.view == OrganisationView::as_is ? today : std::min(today, period->range.end);
  frame.unit_ = *unit;
  frame.roster_ = std::make_shared<const attainment::Roster>(*frame.directory().tree(), frame.organised_on_);
  frame.measurer_ = std::make_shared<const Measurer>(
      board.numbers, question.view == OrganisationView::as_is ? frame.roster_ : nullptr);
  frame.hang_units();
  return frame;
}

void ReportFrame::hang_units() {
  const Organisation& tree = *directory().tree();
  children_.resize(tree.units());
  direct_.resize(tree.units());
  for (UnitIndex unit = 0; unit < tree.units(); ++unit) {
    if (const auto parent = directory().parent_on(unit, organised_on_)) children_[*parent].push_back(unit);
    direct_[unit] = roster_->people(unit).size();
  }
  for (UnitIndex unit = 0; unit < tree.units(); ++unit) {
    std::ranges::sort(children_[unit], [&](UnitIndex a, UnitIndex b) {
      return std::tie(directory().unit(a).name, a) < std::tie(directory().unit(b).name, b);
    });
    for (const UnitIndex child : children_[unit]) direct_[unit] -= roster_->people(child).size();
  }
}

std::span<const UnitIndex> ReportFrame::children(UnitIndex unit) const { return children_.at(unit); }

std::vector<PersonIndex> ReportFrame::direct_people(UnitIndex unit) const {
  const Organisation& tree = *directory().tree();
  std::vector<PersonIndex> people;
  people.reserve(direct_.at(unit));
  const auto take = [&](Organisation::Node node) {
    for (const auto& resident : tree.residents(node)) {
      if (resident.from <= organised_on_.days() && organised_on_.days() < resident.to)
        people.push_back(resident.person);
    }
  };
  take(Organisation::node_of(unit));
  if (unit == tree.root()) take(Organisation::nowhere);
  return people;
}

bool ReportFrame::may_see(UnitIndex unit) const {
  return fact_access(*viewer_, directory().unit(unit).id) != FactAccess::none;
}

bool ReportFrame::sees_details_of(PersonIndex person) const {
  return fact_access(*viewer_, directory().person(person).id) == FactAccess::detail;
}

DateRange ReportFrame::counted_range() const {
  return {period_.range.start, std::min(as_of_.facts_until, period_.range.end)};
}

Measured ReportFrame::measure(attainment::Owner owner, const MoneyView& money) const {
  return measurer_->measure(*metric_, owner, counted_range(), money);
}

}  // namespace salespact::app
