#include "app/demo/alignments.hpp"

#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace salespact::app::demo {
namespace {

class AlignmentMaker {
 public:
  AlignmentMaker(const GoalContext& context, std::span<const Goal> goals, const DemoStrategy& strategy, IdSource& ids)
      : context_(context), goals_(goals), strategy_(strategy), ids_(ids) {
    for (const Goal& goal : goals) by_terms_.emplace(std::tuple(goal.metric, goal.owner, goal.period.range), goal.id);
  }

  // Sellers to teams to regions to the company, of every quarter, month and year for which each has a quota; a part of
  // a longer period supports the whole of it, which it must not add to a second time.
  void add_up_quotas() {
    const MetricId revenue = id_of("revenue");
    for (const Goal& goal : goals_) {
      if (goal.metric != revenue) continue;
      const auto above = owner_above(goal);
      if (above) align(goal, find(revenue, *above, goal.period.range), AlignmentKind::sum);
      if (goal.period.kind == PeriodKind::month && goal.owner == company()) {
        align(goal, find(revenue, company(), quarter_of(goal.period.range.start).range), AlignmentKind::supports);
      }
      if (goal.period.kind == PeriodKind::quarter && goal.owner == company()) {
        align(goal, find(revenue, company(), year_of(goal.period.range.start).range), AlignmentKind::supports);
      }
    }
  }

  // What a seller does leads to what the seller sells; pipeline and win rate of a team lead to its revenue.
  void link_drivers() {
    const MetricId revenue = id_of("revenue");
    const DateRange quarter = quarter_of(context_.today).range;
    const DateRange month = month_of(context_.today).range;
    for (const Goal& goal : goals_) {
      if (goal.metric == id_of("meetings") && goal.period.kind == PeriodKind::month) {
        align(goal, find(revenue, goal.owner, quarter_of(goal.period.range.start).range), AlignmentKind::driver);
      }
      if (goal.metric == id_of("calls") && goal.period.kind == PeriodKind::month) {
        align(goal, find(id_of("meetings"), goal.owner, goal.period.range), AlignmentKind::driver);
      }
      if (goal.metric == id_of("win_rate")) {
        // Western's was meant for the quarter and hung on the month: a goal that outlives what it serves.
        const bool slip = goal.owner == Owner{context_.cast.team_units[western_team]};
        align(goal, find(revenue, goal.owner, slip ? month : quarter), AlignmentKind::driver, 400'000);
      }
      if (goal.metric == id_of("pipeline")) {
        align(goal, find(revenue, goal.owner, quarter), AlignmentKind::driver, 600'000);
      }
    }
  }

  void serve_objectives() {
    const DateRange year = year_of(context_.today).range;
    const auto& aims = strategy_.objectives;
    const Owner europe = context_.cast.region_units[1];
    align(find(id_of("revenue"), company(), year), aims[service].id, AlignmentKind::driver, full_share);
    align(find(id_of("revenue"), europe, year), aims[vaccines].id, AlignmentKind::supports);
    align(find(id_of("market_share"), company(), year), aims[vaccines].id, AlignmentKind::driver, full_share);
    align(find(id_of("churn_rate"), company(), year), aims[loyalty].id, AlignmentKind::driver, 500'000);
    align(find(id_of("nps"), company(), year), aims[loyalty].id, AlignmentKind::supports);
    align(find(id_of("referrals"), company(), quarter_of(context_.today).range), aims[loyalty].id,
          AlignmentKind::supports);
    for (const OrgUnitId region : context_.cast.region_units) {
      align(find(id_of("retention_rate"), region, year), aims[loyalty].id, AlignmentKind::driver, 500'000);
      align(find(id_of("nps"), region, year), find(id_of("nps"), company(), year), AlignmentKind::supports);
      align(find(id_of("csat"), region, year), find(id_of("retention_rate"), region, year), AlignmentKind::supports);
      const DateRange quarter = quarter_of(context_.today).range;
      align(find(id_of("complaints"), region, quarter), find(id_of("revenue"), region, quarter), AlignmentKind::guard);
      align(find(id_of("complaints"), region, quarter), aims[loyalty].id, AlignmentKind::supports);
    }
    serve_by_campaigns();
  }

  std::vector<GoalAlignment> take() { return std::move(made_); }

 private:
  // Places of the objectives in make_strategy.
  enum Aim : std::size_t { service = 0, fleet = 1, vaccines = 2, loyalty = 3 };

  void serve_by_campaigns() {
    for (std::size_t team = 0; team < teams.size(); ++team) {
      const Owner owner = context_.cast.team_units.at(team);
      for (const Goal& goal : goals_) {
        if (goal.owner != owner || goal.period.kind != PeriodKind::custom) continue;
        const bool american = teams.at(team).now == Region::americas;
        align(goal, strategy_.objectives[american ? fleet : vaccines].id, AlignmentKind::supports);
      }
    }
  }

  [[nodiscard]] MetricId id_of(std::string_view key) const { return metric_named(context_.metrics, key).id; }
  [[nodiscard]] Owner company() const { return context_.cast.company; }

  [[nodiscard]] std::optional<GoalId> find(MetricId metric, const Owner& owner, const DateRange& range) const {
    const auto at = by_terms_.find({metric, owner, range});
    return at == by_terms_.end() ? std::nullopt : std::optional(at->second);
  }

  [[nodiscard]] std::optional<Owner> owner_above(const Goal& goal) const {
    const Cast& cast = context_.cast;
    if (const auto* person = std::get_if<PersonId>(&goal.owner)) {
      const auto seller =
          std::ranges::find_if(cast.sellers, [&](const Seller& one) { return cast.person_id(one.person) == *person; });
      const auto team = seller == cast.sellers.end() ? std::nullopt : quota_team(*seller, goal.period.range);
      return team ? std::optional<Owner>(cast.team_units.at(*team)) : std::nullopt;
    }
    for (std::size_t team = 0; team < teams.size(); ++team) {
      if (goal.owner == Owner{cast.team_units.at(team)}) {
        return cast.region_units.at(cast.region_of(team, goal.period.range.start));
      }
    }
    return goal.owner == company() ? std::nullopt : std::optional(company());
  }

  void align(const Goal& child, std::optional<AlignedTo> parent, AlignmentKind kind,
             std::optional<std::int64_t> weight = {}) {
    align(std::optional(child.id), parent, kind, weight);
  }
  void align(std::optional<GoalId> child, std::optional<AlignedTo> parent, AlignmentKind kind,
             std::optional<std::int64_t> weight = {}) {
    if (!child || !parent) return;
    const auto goal = std::ranges::lower_bound(goals_, *child, {}, &Goal::id);
    made_.push_back({.id = ids_.make<GoalAlignmentId>(),
                     .child = *child,
                     .parent = *parent,
                     .kind = kind,
                     .share = full_share,
                     .weight = weight,
                     .tenure = {goal->period.range.start, {}}});
  }

  const GoalContext& context_;
  std::span<const Goal> goals_;
  const DemoStrategy& strategy_;
  IdSource& ids_;
  std::map<std::tuple<MetricId, Owner, DateRange>, GoalId> by_terms_;
  std::vector<GoalAlignment> made_;
};

}  // namespace

std::vector<GoalAlignment> make_alignments(const GoalContext& context, std::span<const Goal> goals,
                                           const DemoStrategy& strategy, IdSource& ids) {
  AlignmentMaker maker(context, goals, strategy, ids);
  maker.add_up_quotas();
  maker.link_drivers();
  maker.serve_objectives();
  return maker.take();
}

}  // namespace salespact::app::demo
