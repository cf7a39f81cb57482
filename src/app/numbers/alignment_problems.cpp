#include "app/numbers/alignment_book.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/numbers/hours_asked.hpp"
#include "app/numbers/pacts_in_force.hpp"
#include "base/decimal.hpp"
#include "domain/metric/exchange.hpp"
#include "domain/metric/tension.hpp"
#include "domain/pact/double_claims.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

using Place = AlignmentBook::Place;

constexpr int common_scale = 6;

// Targets as they can be compared: money in the workspace's currency where a rate leads there, all else with six
// decimals where they fit.
void make_comparable(AlignedGoal& goal, const CompiledGoal& from, const ExchangeRates& rates, const Currency& base) {
  if (goal.currency == base) return;
  if (goal.currency) {
    const auto rate = rates.rate(*goal.currency, base, RateKind::plan, goal.period.start);
    if (!rate) return;
    goal.target = round_half_away(converted(goal.target, *goal.currency, base, *rate));
    goal.currency = base;
    return;
  }
  const std::int64_t factor = power_of_ten_int64(common_scale - from.metric->metric.precision);
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  if (goal.target <= most / factor && goal.target >= -most / factor) goal.target *= factor;
}

AlignedGoal judged(const CompiledGoal& from, const MetricCatalogue& metrics) {
  AlignedGoal goal;
  goal.id = from.goal.id;
  goal.owner = from.goal.owner;
  goal.metric = from.goal.metric;
  goal.unit = from.metric->metric.unit;
  goal.scope = conditions_of(metrics, *from.whole, from.goal.scope);
  goal.currency = from.goal.currency;
  goal.wanted = wanted_of(from.goal, from.metric->metric);
  goal.period = from.goal.period.range;
  goal.target = from.goal.target;
  // What has ended is past being aligned.
  goal.active = from.goal.state == GoalState::active || from.goal.state == GoalState::paused;
  return goal;
}

// Both are ordered by the goals' ids.
void take_words(const std::vector<StatedGoal>& stated, std::vector<AlignedGoal>& goals) {
  auto at = goals.begin();
  for (const StatedGoal& each : stated) {
    at = std::lower_bound(at, goals.end(), each.goal, [](const AlignedGoal& goal, GoalId id) { return goal.id < id; });
    if (at == goals.end()) return;
    if (at->id != each.goal) continue;
    at->may_stand_alone = each.may_stand_alone;
    at->has_plan = each.has_plan;
  }
}

TensionPairs tensions_of(const MetricCatalogue& metrics) {
  TensionPairs pairs;
  for (const auto& [one, other] : metrics_in_tension()) {
    const CompiledMetric* first = metrics.find(one);
    const CompiledMetric* second = metrics.find(other);
    if (first != nullptr && second != nullptr) pairs.emplace(first->metric.id, second->metric.id);
  }
  return pairs;
}

}  // namespace

void AlignmentBook::judge(const Numbers& numbers, const GoalSheet& sheet, Date) {
  const Currency base = numbers.workspace.base_currency;
  const ExchangeRates rates(numbers.calendars->exchange_rates, base);
  std::vector<AlignedGoal> goals;
  goals.reserve(ids_.size());
  std::vector<Alignment> alignments;
  alignments.reserve(parents_.size());
  for (Place at = 0; at < ids_.size(); ++at) {
    if (!live_[at]) continue;
    const CompiledGoal& from = sheet.goals()[at];
    goals.push_back(judged(from, *numbers.metrics));
    make_comparable(goals.back(), from, rates, base);
    goals.back().serves_objective = next_[at] == at;
    for (const Link& link : parents(at)) {
      const GoalAlignment& row = (*numbers.alignments)[link.row];
      alignments.push_back({row.child, ids_[link.other], row.kind, share_of(row)});
    }
  }
  take_words(*numbers.stated, goals);
  const AlignmentGraph graph(goals, alignments);
  orphan_.assign(ids_.size(), false);
  childless_.assign(ids_.size(), false);
  for (const GoalId id : graph.orphans()) orphan_[*place(id)] = true;
  for (const GoalId id : graph.childless()) {
    const Place at = *place(id);
    childless_[at] = children(at).empty();  // closed ones carry it too
  }
  for (const GoalConflict& each : graph.conflicts(tensions_of(*numbers.metrics))) {
    conflicts_.push_back({each.number, *place(each.goal), *place(each.other)});
  }
}

// C7: the hours a week that somebody's running goals on activities and team pacts ask for, against those that there are
// (R-REAL). Told at the goal that asks for most.
void AlignmentBook::find_overloads(const Numbers& numbers, const GoalSheet& sheet, Date today) {
  struct Asked {
    std::vector<AskedWork> work;
    Place most = 0;
    Rational most_minutes;
  };
  std::map<attainment::PersonIndex, Asked> people;
  for (Place at = 0; at < ids_.size(); ++at) {
    const CompiledGoal& goal = sheet.goals()[at];
    const bool runs = goal.goal.state == GoalState::active && goal.goal.period.range.contains(today) &&
                      goal.owner.kind == attainment::Owner::Kind::person;
    if (!runs || goal.metric->metric.minutes_per_unit <= 0) continue;
    auto work = asked_by_target(goal.metric->metric, goal.goal.target, goal.weights->working_days());
    if (!work) continue;
    Asked& asked = people[goal.owner.index];
    const Rational minutes = work->per_week * work->minutes;
    if (asked.work.empty() || asked.most_minutes < minutes) {
      asked.most = at;
      asked.most_minutes = minutes;
    }
    asked.work.push_back(std::move(*work));
  }
  for (const PactInForce& pact : *numbers.pacts) {
    for (const ClaimedWork& claim : pact.work) {
      const auto owner = numbers.directory->find(Owner(claim.member));
      const auto asked = owner && claim.days.contains(today) ? people.find(owner->index) : people.end();
      if (asked != people.end()) asked->second.work.push_back(claim.work);
    }
  }
  const SellingHours hours(*numbers.directory, today);
  for (const auto& [index, asked] : people) {
    if (hours.load(asked.work, index).band == LoadBand::overload) conflicts_.push_back({7, asked.most, asked.most});
  }
}

// C8, told at the goals that the two pacts follow; a pact without a goal of its own has no place in the map.
void AlignmentBook::find_double_claims(const Numbers& numbers, Date today) {
  std::vector<std::vector<ClaimedWork>> claims;
  claims.reserve(numbers.pacts->size());
  for (const PactInForce& pact : *numbers.pacts) claims.push_back(pact.work);
  const SellingHours hours(*numbers.directory, today);
  const auto goal_of = [&](std::size_t pact) {
    const auto& goal = (*numbers.pacts)[pact].goal;
    const auto at = goal ? place(*goal) : std::nullopt;
    return at && live_[*at] ? at : std::nullopt;
  };
  std::set<Conflict> found;
  for (const DoubleClaim& claim : double_claims(claims, [&](PersonId person) { return hours.of(person); })) {
    if (claim.days.end < today) continue;
    const auto one = goal_of(claim.pact);
    const auto two = goal_of(claim.other);
    if (one) found.insert({8, *one, two.value_or(*one)});
    if (two) found.insert({8, *two, one.value_or(*two)});
  }
  conflicts_.insert(conflicts_.end(), found.begin(), found.end());
}

}  // namespace salespact::app
