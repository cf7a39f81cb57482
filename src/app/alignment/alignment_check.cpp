#include "app/alignment/alignment_check.hpp"

#include "app/strategy/strategy_rules.hpp"
#include "domain/metric/exchange.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

Metric metric_of(Act& act, MetricId id) {
  const auto all = act.tx.metrics().all();
  const auto at = std::ranges::find(all, id, &Metric::id);
  check(at != all.end(), "the metric of a goal is stored");
  return *at;
}

void say_unknown_parent(FieldRefusals& found) {
  say(found, AlignmentRefusal{AlignmentProblem::parent_unknown, "parent",
                              "the parent is a goal or an objective that there is and that you may see"});
}

}  // namespace

bool may_know_goal(const Viewpoint& viewer, const Goal& goal) {
  if (goal.state == GoalState::draft) return may_draft_goal(viewer, goal.owner);
  return may_read_goal(viewer, goal);
}

FieldRefusals AlignmentCheck::problems(const GoalAlignment& alignment) {
  FieldRefusals found;
  for (const AlignmentRefusal& refusal : problems_of(alignment)) say(found, refusal);
  std::visit([&](auto id) { check_parent(alignment, id, found); }, alignment.parent);
  if (found.empty()) check_others(alignment, found);
  return found;
}

void AlignmentCheck::check_parent(const GoalAlignment& alignment, GoalId id, FieldRefusals& found) {
  const auto parent = act_.tx.goals().find(id);
  if (!parent || !may_know_goal(act_.viewer, *parent)) return say_unknown_parent(found);
  const Metric own = metric_of(act_, child_.metric);
  const Metric other = metric_of(act_, parent->metric);
  for (const AlignmentRefusal& refusal :
       problems_between(alignment, {child_, own}, {*parent, other}, convertible(*parent))) {
    say(found, refusal);
  }
}

void AlignmentCheck::check_parent(const GoalAlignment& alignment, ObjectiveId id, FieldRefusals& found) {
  const auto parent = act_.tx.strategy().find_objective(id);
  if (!parent || !may_read_objective(act_.viewer, *parent)) return say_unknown_parent(found);
  for (const AlignmentRefusal& refusal : problems_between(alignment, child_, *parent)) say(found, refusal);
}

void AlignmentCheck::check_others(const GoalAlignment& alignment, FieldRefusals& found) {
  std::vector<GoalAlignment> others = above(child_.id);
  std::erase_if(others, [&](const GoalAlignment& other) { return other.id == alignment.id; });
  if (const auto refusal = aligned_already(alignment, others)) return say(found, *refusal);
  const auto* parent = std::get_if<GoalId>(&alignment.parent);
  if (parent == nullptr) return;
  if (closes_cycle(alignment, *parent)) {
    return say(found, AlignmentRefusal{AlignmentProblem::closes_cycle, "parent",
                                       "that goal serves this one already, directly or over others; a goal serves "
                                       "only what stands above it"});
  }
  if (alignment.kind != AlignmentKind::sum) return;
  const std::set<GoalId> tree = tops_of(*parent, alignment.tenure);
  const MetricId metric = act_.tx.goals().find(*parent)->metric;
  std::erase_if(others, [&](const GoalAlignment& other) {
    const auto* goal = std::get_if<GoalId>(&other.parent);
    if (other.kind != AlignmentKind::sum || goal == nullptr) return true;
    if (act_.tx.goals().find(*goal)->metric != metric) return true;
    const std::set<GoalId> tops = tops_of(*goal, other.tenure);
    return std::ranges::none_of(tops, [&](GoalId top) { return tree.contains(top); });
  });
  if (const auto refusal = shares_exceed(alignment, others)) say(found, *refusal);
}

const std::vector<GoalAlignment>& AlignmentCheck::above(GoalId goal) {
  const auto [at, fresh] = above_.try_emplace(goal);
  if (fresh) at->second = act_.tx.alignments().of_child(goal);
  return at->second;
}

bool AlignmentCheck::closes_cycle(const GoalAlignment& alignment, GoalId parent) {
  std::set<GoalId> seen{parent};
  std::vector<GoalId> open{parent};
  while (!open.empty()) {
    const GoalId at = open.back();
    open.pop_back();
    if (at == child_.id) return true;
    for (const GoalAlignment& step : above(at)) {
      const auto* next = std::get_if<GoalId>(&step.parent);
      if (next == nullptr || !step.tenure.overlaps(alignment.tenure)) continue;
      if (seen.insert(*next).second) open.push_back(*next);
    }
  }
  return false;
}

// The goals that its sums end in.
std::set<GoalId> AlignmentCheck::tops_of(GoalId goal, const Tenure& tenure) {
  std::set<GoalId> tops;
  std::set<GoalId> seen{goal};
  std::vector<GoalId> open{goal};
  while (!open.empty()) {
    const GoalId at = open.back();
    open.pop_back();
    bool is_top = true;
    for (const GoalAlignment& step : above(at)) {
      const auto* next = std::get_if<GoalId>(&step.parent);
      if (next == nullptr || step.kind != AlignmentKind::sum || !step.tenure.overlaps(tenure)) continue;
      is_top = false;
      if (seen.insert(*next).second) open.push_back(*next);
    }
    if (is_top) tops.insert(at);
  }
  return tops;
}

bool AlignmentCheck::convertible(const Goal& parent) {
  if (!child_.currency || !parent.currency) return child_.currency == parent.currency;
  const ExchangeRates rates(act_.tx.calendars().load().exchange_rates, act_.tx.load_workspace().base_currency);
  return rates.rate(*child_.currency, *parent.currency, RateKind::plan, parent.period.range.start).has_value();
}

std::string AlignmentCheck::title_of(Transaction& tx, const AlignedTo& parent) {
  if (const auto* goal = std::get_if<GoalId>(&parent)) {
    const auto found = tx.goals().find(*goal);
    return found ? found->title : goal->text();
  }
  const auto found = tx.strategy().find_objective(std::get<ObjectiveId>(parent));
  return found ? found->title : std::get<ObjectiveId>(parent).text();
}

}  // namespace salespact::app
