#include "app/report/team.hpp"

#include "app/report/team_assembly.hpp"
#include "domain/calendar/period_label.hpp"

namespace salespact::app {

std::expected<TeamReport, ReportRefusal> report_team(const Board& board, const TeamQuestion& question, AsOf as_of,
                                                     const Viewpoint& viewer, const TeamSigns& signs) {
  const CompiledMetric* metric = nullptr;
  if (question.metric) {
    metric = board.numbers.metrics->find(*question.metric);
    if (metric == nullptr) return std::unexpected(unknown_metric(board.numbers, *question.metric));
  }
  std::optional<DateRange> period;
  if (question.period) {
    const auto parsed = parse_period(board.numbers.fiscal_calendar(), *question.period);
    if (!parsed) {
      return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", parsed.error().message});
    }
    period = parsed->range;
  }
  const attainment::Owner unit = board.numbers.directory->owner(question.unit);
  return TeamAssembly(board, as_of, viewer, unit.index, signs).make(metric, period);
}

std::optional<OrgUnitId> home_unit(const Viewpoint& viewer) {
  const auto units = viewer.organisation().units();
  for (const auto& unit : units) {
    if (viewer.to(unit.id).manager) return unit.id;
  }
  for (const auto& unit : units) {
    const Relation relation = viewer.to(unit.id);
    if (relation.ops || relation.exec || relation.viewer) return unit.id;
  }
  const auto* me = viewer.organisation().find(viewer.person());
  if (me == nullptr) return std::nullopt;
  for (const auto& place : me->places) {
    if (place.current && place.primary) return units[place.unit].id;
  }
  return std::nullopt;
}

}  // namespace salespact::app
