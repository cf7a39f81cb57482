#include "wire/report_views.hpp"

namespace salespact::wire {

std::vector<RowProblemView> view_of(const std::vector<app::RowProblem>& problems) {
  std::vector<RowProblemView> views;
  views.reserve(problems.size());
  for (const app::RowProblem& p : problems) views.push_back({p.line, p.column, p.value, p.code, p.message});
  return views;
}

ImportOutcomeView view_of(const app::ImportReport& report) {
  const app::ImportCounts& counts = report.counts;
  std::vector<RoundingView> roundings;
  for (const auto& [currency, rounding] : counts.roundings) {
    roundings.push_back({currency, rounding.amounts, rounding.difference});
  }
  return {.new_ = counts.fresh,
          .unchanged = counts.unchanged,
          .corrected = counts.corrected,
          .rejected = counts.rejected,
          .rounded = counts.rounded,
          .roundings = std::move(roundings),
          .notes = report.understood.notes,
          .dry_run = report.dry_run,
          .problems = view_of(report.problems)};
}

}  // namespace salespact::wire
