#include "app/report/team_assembly.hpp"

#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::size_t offered_periods = 24;

TeamUnit unit_row(const Directory& directory, attainment::UnitIndex index) {
  const OrgUnit& unit = directory.unit(index);
  return {
      .id = unit.id.text(), .name = unit.name, .path = directory.path(index), .kind = std::string(text_of(unit.kind))};
}

}  // namespace

TeamSummary TeamAssembly::summary() const {
  TeamSummary all;
  all.people = static_cast<std::int64_t>(lines_.size());
  for (const Line& line : lines_) {
    if (line.row.goals.empty()) continue;
    ++all.with_goals;
    if (needs_help(line.help.reason)) ++all.need_help;
    if (line.help.reason == HelpReason::slipping) ++all.slipping;
    const auto is_well = [](const TeamGoal& goal) {
      return goal.status == "on_track" || goal.status == "ahead" || goal.status == "reached";
    };
    if (line.help.reason == HelpReason::no_need && std::ranges::all_of(line.row.goals, is_well)) ++all.well;
  }
  for (const auto& [key, shortfall] : shortfalls_) {
    const Metric& metric = key.first->metric;
    TeamShortfall row{.metric = metric.key, .period = periods_.at(key.second).label, .currency = {}, .amount = {}};
    if (metric.unit == MetricUnit::money) row.currency = numbers_.workspace.base_currency;
    row.amount = value_text(metric, shortfall.amount, row.currency);
    row.people = static_cast<std::int64_t>(shortfall.people.size());
    row.unconverted = shortfall.unconverted;
    all.shortfalls.push_back(std::move(row));
  }
  std::ranges::sort(all.shortfalls, [](const TeamShortfall& a, const TeamShortfall& b) {
    return std::tuple(-a.people, !a.currency, std::string_view(a.metric), std::string_view(a.period)) <
           std::tuple(-b.people, !b.currency, std::string_view(b.metric), std::string_view(b.period));
  });
  return all;
}

std::vector<TeamUnit> TeamAssembly::units() const {
  std::map<attainment::UnitIndex, std::int64_t> people;
  for (const Line& line : lines_) {
    if (line.unit) ++people[*line.unit];
  }
  std::vector<TeamUnit> rows;
  for (const auto& [index, count] : people) {
    rows.push_back(unit_row(directory_, index));
    rows.back().people = count;
  }
  std::ranges::sort(rows, {}, &TeamUnit::path);
  return rows;
}

std::vector<TeamPeriod> TeamAssembly::periods() {
  std::vector<TeamPeriod> rows;
  rows.reserve(periods_.size());
  for (const auto& [range, period] : periods_) {
    rows.push_back({period.label, range.start, range.end, maker_.trend_days(period)});
  }
  std::ranges::sort(rows, [](const TeamPeriod& a, const TeamPeriod& b) {
    return std::tuple(a.start - a.end, a.start) < std::tuple(b.start - b.end, b.start);
  });
  return rows;
}

std::vector<TeamMetric> TeamAssembly::metrics() const {
  std::vector<TeamMetric> rows;
  for (const CompiledMetric* compiled : metrics_) {
    const Metric& metric = compiled->metric;
    TeamMetric row{.key = metric.key,
                   .name = metric.name,
                   .unit = std::string(text_of(metric.unit)),
                   .direction = std::string(text_of(metric.direction)),
                   .precision = metric.precision,
                   .data_until = delivered_until(numbers_, *compiled)};
    if (row.data_until) row.data_until = std::min(*row.data_until, as_of_.facts_until);
    row.stale = !row.data_until || as_of_.facts_until - *row.data_until > metric.freshness_days;
    rows.push_back(std::move(row));
  }
  std::ranges::sort(rows, {}, &TeamMetric::key);
  return rows;
}

std::vector<std::string> TeamAssembly::other_periods() const {
  std::vector<std::string> labels;
  for (auto at = all_periods_.rbegin(); at != all_periods_.rend() && labels.size() < offered_periods; ++at) {
    labels.push_back(at->second);
  }
  return labels;
}

TeamReport TeamAssembly::report() {
  TeamReport out;
  out.unit = unit_row(directory_, unit_);
  out.unit.people = static_cast<std::int64_t>(lines_.size());
  out.as_of = as_of_.elapsed_until;
  out.facts_until = as_of_.facts_until;
  out.order = leads_ ? "need" : "name";
  if (leads_) out.summary = summary();
  out.units = units();
  out.periods = periods();
  out.metrics = metrics();
  out.other_periods = other_periods();
  out.goals = std::move(own_goals_);
  std::ranges::sort(out.goals, {}, [](const TeamGoal& goal) { return std::tie(goal.metric, goal.period, goal.id); });
  out.people.reserve(lines_.size());
  for (Line& line : lines_) out.people.push_back(std::move(line.row));
  return out;
}

}  // namespace salespact::app
