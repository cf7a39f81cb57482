#include "app/report/carried.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/report/figures.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/goal/spread.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

constexpr int trailing_periods = 4;

bool is_person(const CompiledGoal& goal) { return goal.owner.kind == attainment::Owner::Kind::person; }

bool adds_up(const CompiledGoal& goal) {
  const bool sums = goal.metric->source == NumberSource::sums || goal.metric->source == NumberSource::stock;
  return sums && goal.goal.scoring == Scoring::quota && goal.goal.target > 0;
}

}  // namespace

CarriedTargets::CarriedTargets(const ReportFrame& frame, const GoalsOfPeriod& goals, const ShownGroups& groups)
    : frame_(frame),
      goals_(goals),
      groups_(groups),
      rates_(frame.numbers().calendars->exchange_rates, frame.numbers().workspace.base_currency) {}

const CompiledGoal* CarriedTargets::carried_goal(UnitIndex unit) const {
  const CompiledGoal* goal = goals_.of_unit(unit);
  return goal != nullptr && adds_up(*goal) ? goal : nullptr;
}

CarriedTargets::Carried CarriedTargets::carry(const CompiledGoal& goal, const MoneyView& money) const {
  // Each amount is what its line shows: whole minor units, so that lines add up to their total.
  Carried out{.goal = &goal, .target = Rational(goal.goal.target), .effective = goal.goal.target};
  if (goal.effective_target) out.effective = round_half_away(*goal.effective_target);
  if (!goal.goal.currency || *goal.goal.currency == money.currency) return out;
  const auto rate = rates_.rate(*goal.goal.currency, money.currency, RateKind::plan, frame_.period().range.start);
  if (!rate) return {.goal = &goal, .target = std::nullopt, .effective = {}};
  const Rational unit = converted(1, *goal.goal.currency, money.currency, *rate);
  return {.goal = &goal,
          .target = Rational(round_half_away(*out.target * unit)),
          .effective = round_half_away(out.effective * unit)};
}

void CarriedTargets::collect(UnitIndex unit, const MoneyView& money, std::vector<Carried>& out) const {
  for (const UnitIndex child : frame_.children(unit)) {
    if (const CompiledGoal* goal = carried_goal(child)) {
      out.push_back(carry(*goal, money));
    } else {
      collect(child, money, out);
    }
  }
  for (const PersonIndex person : frame_.direct_people(unit)) {
    const CompiledGoal* goal = goals_.of_person(person);
    if (goal != nullptr && adds_up(*goal)) out.push_back(carry(*goal, money));
  }
}

CarriedTargets::Level CarriedTargets::level_of(std::vector<Carried> carriers) const {
  Level out;
  for (const Carried& each : carriers) {
    ++(is_person(*each.goal) ? out.people : out.units);
    if (is_person(*each.goal) && groups_.is_shielded(each.goal->owner.index)) ++out.shielded;
    if (!each.target) {
      ++out.unconverted;
      continue;
    }
    out.carried = out.carried + *each.target;
    out.effective = out.effective + each.effective;
  }
  out.carriers = std::move(carriers);
  return out;
}

// The level below; nullopt at the street.
std::optional<CarriedTargets::Level> CarriedTargets::next(const Level& level, const MoneyView& money) const {
  std::vector<Carried> below;
  bool deeper = false;
  for (const Carried& each : level.carriers) {
    const std::size_t before = below.size();
    if (!is_person(*each.goal)) collect(each.goal->owner.index, money, below);
    if (below.size() == before) {
      below.push_back(each);
    } else {
      deeper = true;
    }
  }
  if (!deeper) return std::nullopt;
  return level_of(std::move(below));
}

// People's targets are shown as totals over groups that ShownGroups lets through, and no other: those of the whole
// unit, or what is left of it beside units that are shown themselves.
bool CarriedTargets::may_show(UnitIndex top, const std::vector<const Level*>& so_far, bool last) const {
  const auto unreadable = [&](const Carried& each) {
    return !is_person(*each.goal) && !may_read_goal(frame_.viewer(), each.goal->goal);
  };
  if (std::ranges::any_of(so_far.back()->carriers, unreadable)) return false;
  if (so_far.back()->shielded == 0) return true;
  if (!groups_.shown(top)) return false;
  if (last) return true;
  return std::ranges::all_of(so_far, [&](const Level* level) {
    return std::ranges::all_of(level->carriers, [&](const Carried& each) {
      return is_person(*each.goal) || groups_.shown(each.goal->owner.index);
    });
  });
}

CoverageView CarriedTargets::view(const CompiledGoal& goal, const Level& level) const {
  const Metric& metric = goal.metric->metric;
  const std::optional<Currency>& currency = goal.goal.currency;
  const std::vector<ChildTarget> all{{.target = level.carried}};
  const Coverage raw = coverage_of(goal.goal.target, all).value();
  return {.currency = currency,
          .target = scaled_to_text(goal.goal.target, scale_of(metric, currency)),
          .carried = value_text(metric, level.carried, currency),
          .effective = value_text(metric, level.effective, currency),
          .gap = value_text(metric, raw.gap, currency),
          .over = fraction_text(raw.over),
          .coverage = fraction_text(raw.coverage),
          .effective_coverage = fraction_text(level.effective / Rational(goal.goal.target)),
          .band = std::string(text_of(raw.band)),
          .units = level.units,
          .people = level.people,
          .unconverted = level.unconverted};
}

CarrierView CarriedTargets::view(const Carried& carried, const std::optional<Currency>& currency) const {
  const Goal& goal = carried.goal->goal;
  const Metric& metric = carried.goal->metric->metric;
  return {.owner = view_of(frame_.directory(), carried.goal->owner, frame_.organised_on()),
          .goal = goal.id.text(),
          .target = scaled_to_text(goal.target, scale_of(metric, goal.currency)),
          .currency = goal.currency,
          .carried = value_text(metric, carried.target.value_or(Rational(0)), currency),
          .effective = value_text(metric, carried.effective, currency)};
}

std::optional<CoverageView> CarriedTargets::coverage(UnitIndex unit) const {
  const CompiledGoal* goal = carried_goal(unit);
  if (goal == nullptr || !may_read_goal(frame_.viewer(), goal->goal)) return std::nullopt;
  std::vector<Carried> carriers;
  collect(unit, goal->money, carriers);
  const Level level = level_of(std::move(carriers));
  if (level.carriers.empty()) return std::nullopt;
  const bool last = level.units == 0;
  if (!may_show(unit, {&level}, last)) return std::nullopt;
  return view(*goal, level);
}

// Σ T·h over the target, h the mean attainment of up to four periods before, 1 without any.
Rational CarriedTargets::expected_coverage(const CompiledGoal& goal, const Level& level) const {
  std::set<DateRange> before;
  FiscalPeriod period = frame_.period();
  for (int i = 0; i < trailing_periods && period.kind != PeriodKind::custom; ++i) {
    period = previous_period(frame_.numbers().fiscal_calendar(), period);
    before.insert(period.range);
  }
  std::map<attainment::Owner, std::vector<std::int64_t>> history;  // in billionths
  for (const Carried& each : level.carriers) history.try_emplace(each.goal->owner);
  for (const CompiledGoal& past : frame_.board().sheet->goals()) {
    if (past.metric != goal.metric || !is_counted(past.goal.state) || !before.contains(past.goal.period.range))
      continue;
    const auto of = history.find(past.owner);
    if (of == history.end()) continue;
    const AsOf end = AsOf::end_of(past.goal.period.range.end);
    const auto reached = numbers_of(frame_.numbers(), frame_.measurer(), past, end).standing.attainment;
    if (reached) of->second.push_back(billionths_of(*reached));
  }
  std::vector<ChildTarget> children;
  for (const Carried& each : level.carriers) {
    if (!each.target) continue;
    const std::vector<std::int64_t>& past = history.at(each.goal->owner);
    Rational mean = 1;
    if (!past.empty()) {
      Int128 sum = 0;
      for (const std::int64_t reached : past) sum += reached;
      mean = Rational::of(sum, static_cast<Int128>(past.size()) * 1'000'000'000);
    }
    children.push_back({.target = *each.target, .share = 1, .history = mean});
  }
  return coverage_of(goal.goal.target, children).value().expected_coverage;
}

std::optional<CoverageChainView> CarriedTargets::chain(UnitIndex unit) const {
  const CompiledGoal* goal = carried_goal(unit);
  const auto direct = coverage(unit);
  if (goal == nullptr || !direct) return std::nullopt;
  std::vector<Carried> carriers;
  collect(unit, goal->money, carriers);
  std::vector<Level> levels{level_of(std::move(carriers))};
  while (auto below = next(levels.back(), goal->money)) levels.push_back(std::move(*below));

  CoverageChainView out;
  out.direct = *direct;
  out.expected_coverage = fraction_text(expected_coverage(*goal, levels.front()));
  const Metric& metric = goal->metric->metric;
  Rational above = goal->goal.target;
  std::vector<const Level*> so_far;
  for (const Level& level : levels) {
    so_far.push_back(&level);
    if (!may_show(unit, so_far, &level == &levels.back()) || above <= Rational(0)) {
      out.withheld = true;
      continue;
    }
    const Rational coverage = level.carried / above;
    out.levels.push_back({.carried = value_text(metric, level.carried, goal->goal.currency),
                          .effective = value_text(metric, level.effective, goal->goal.currency),
                          .units = level.units,
                          .people = level.people,
                          .coverage = fraction_text(coverage),
                          .of_target = fraction_text(level.carried / Rational(goal->goal.target)),
                          .band = std::string(text_of(coverage_band(coverage)))});
    above = level.carried;
  }
  std::ranges::stable_sort(levels.front().carriers, std::greater{},
                           [](const Carried& each) { return each.target.value_or(Rational(0)); });
  for (const Carried& each : levels.front().carriers) {
    if (is_person(*each.goal) && !frame_.sees_details_of(each.goal->owner.index)) continue;
    out.carriers.push_back(view(each, goal->goal.currency));
  }
  return out;
}

}  // namespace salespact::app
