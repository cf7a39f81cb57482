#include "domain/goal/alignment_rules.hpp"

#include "base/decimal.hpp"
#include "domain/goal/roll_up.hpp"
#include "domain/metric/metric_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

constexpr int percent_of_millionths = 4;  // 333,333 millionths are 33.3333 %

std::string percent(std::int64_t millionths) {
  std::string text = scaled_to_text(millionths, percent_of_millionths);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text + " %";
}

// The days on which the alignment can count at all: its own within those of both ends.
bool meet(const Tenure& tenure, const DateRange& child, const DateRange& parent) {
  const Date from = std::max({tenure.from, child.start, parent.start});
  Date last = std::min(child.end, parent.end);
  if (tenure.to) last = std::min(last, *tenure.to - 1);
  return from <= last;
}

AlignmentRefusal apart(const DateRange& child, const DateRange& parent) {
  return {AlignmentProblem::periods_apart, "parent",
          fmt::format("the goal runs from {} to {}, its parent from {} to {}; choose a parent and days that they share",
                      child.start.iso(), child.end.iso(), parent.start.iso(), parent.end.iso())};
}

AlignmentRefusal over(AlignmentProblem code, std::string_view field, std::string_view what) {
  return {code, std::string(field), fmt::format("{} is over; nothing can be aligned to it or changed", what)};
}

void check_sum(std::vector<AlignmentRefusal>& found, const AlignedEnd& child, const AlignedEnd& parent,
               bool convertible) {
  const auto differs = [&](AlignmentProblem code, std::string_view what, std::string_view own, std::string_view other) {
    found.push_back({code, "kind",
                     fmt::format("the goal's {} is {}, its parent's {}; a sum takes goals of the same {}, a driver or "
                                 "support takes any",
                                 what, own, other, what)});
  };
  const Metric& own = child.metric;
  const Metric& other = parent.metric;
  for (const SumConflict conflict : sum_conflicts(child.goal, own, parent.goal, other)) {
    switch (conflict) {
      case SumConflict::unit_differs:
        differs(AlignmentProblem::sum_unit, "unit", text_of(own.unit), text_of(other.unit));
        break;
      case SumConflict::kind_differs:
        differs(AlignmentProblem::sum_kind, "kind of metric", text_of(own.kind), text_of(other.kind));
        break;
      case SumConflict::direction_differs:
        differs(AlignmentProblem::sum_direction, "direction", text_of(own.direction), text_of(other.direction));
        break;
      case SumConflict::currency_differs:
        if (convertible || own.unit != other.unit) break;
        found.push_back({AlignmentProblem::sum_currency, "kind",
                         fmt::format("no plan rate leads from {} to {}; enter one, or align as a driver or support",
                                     child.goal.currency ? child.goal.currency->code() : "no currency",
                                     parent.goal.currency ? parent.goal.currency->code() : "no currency")});
        break;
      case SumConflict::period_outside: break;  // C4 warns
    }
  }
  if (own.kind == MetricKind::ratio && own.unit == other.unit && other.kind == MetricKind::ratio) {
    found.push_back({AlignmentProblem::sum_kind, "kind",
                     "ratios are not added up; align the goals of their two parts, or as a driver or support"});
  }
}

}  // namespace

std::vector<AlignmentRefusal> problems_of(const GoalAlignment& alignment) {
  std::vector<AlignmentRefusal> found;
  if (alignment.share < 1 || alignment.share > full_share) {
    found.push_back(
        {AlignmentProblem::share_invalid, "share", "a share is above 0 and up to 1, with up to 6 decimals"});
  } else if (alignment.kind != AlignmentKind::sum && alignment.share != full_share) {
    found.push_back({AlignmentProblem::share_of_no_sum, "share", "only a sum takes a part of its child's number"});
  }
  if (alignment.weight && (*alignment.weight < 0 || *alignment.weight > full_share)) {
    found.push_back({AlignmentProblem::weight_invalid, "weight", "a weight is from 0 to 1, with up to 6 decimals"});
  } else if (alignment.weight && alignment.kind != AlignmentKind::driver) {
    found.push_back({AlignmentProblem::weight_of_no_driver, "weight", "only a driver has a weight"});
  }
  if (alignment.tenure.to && *alignment.tenure.to <= alignment.tenure.from) {
    found.push_back({AlignmentProblem::dates_invalid, "to", "the first day that no longer counts is after `from`"});
  }
  return found;
}

std::vector<AlignmentRefusal> problems_between(const GoalAlignment& alignment, const AlignedEnd& child,
                                               const AlignedEnd& parent, bool convertible) {
  std::vector<AlignmentRefusal> found;
  if (is_over(child.goal.state)) found.push_back(over(AlignmentProblem::child_over, "goal", "the goal"));
  if (child.goal.id == parent.goal.id) {
    found.push_back({AlignmentProblem::serves_itself, "parent", "a goal does not serve itself; choose another one"});
    return found;
  }
  if (is_over(parent.goal.state)) found.push_back(over(AlignmentProblem::parent_over, "parent", "the parent"));
  if (!meet(alignment.tenure, child.goal.period.range, parent.goal.period.range)) {
    found.push_back(apart(child.goal.period.range, parent.goal.period.range));
  }
  if (alignment.kind == AlignmentKind::sum) check_sum(found, child, parent, convertible);
  const bool part = child.metric.key == parent.metric.numerator || child.metric.key == parent.metric.denominator;
  if (alignment.kind == AlignmentKind::ratio_part && (parent.metric.kind != MetricKind::ratio || !part)) {
    found.push_back(
        {AlignmentProblem::not_a_part, "kind",
         parent.metric.kind == MetricKind::ratio
             ? fmt::format("{} is made of {} and {}; align goals of these as its parts", parent.metric.key,
                           parent.metric.numerator, parent.metric.denominator)
             : fmt::format("{} is no ratio and has no parts; use sum, driver or supports", parent.metric.key)});
  }
  return found;
}

std::vector<AlignmentRefusal> problems_between(const GoalAlignment& alignment, const Goal& child,
                                               const Objective& parent) {
  std::vector<AlignmentRefusal> found;
  if (is_over(child.state)) found.push_back(over(AlignmentProblem::child_over, "goal", "the goal"));
  if (is_over(parent.state)) found.push_back(over(AlignmentProblem::parent_over, "parent", "the objective"));
  if (alignment.kind != AlignmentKind::driver && alignment.kind != AlignmentKind::supports) {
    found.push_back({AlignmentProblem::kind_needs_goal, "kind",
                     "an objective has no number to add up to: align to it as a driver or as support"});
  }
  if (!meet(alignment.tenure, child.period.range, parent.horizon)) {
    found.push_back(apart(child.period.range, parent.horizon));
  }
  return found;
}

std::optional<AlignmentRefusal> aligned_already(const GoalAlignment& alignment, std::span<const GoalAlignment> others) {
  const auto same = std::ranges::find_if(others, [&](const GoalAlignment& other) {
    return other.parent == alignment.parent && other.tenure.overlaps(alignment.tenure);
  });
  if (same == others.end()) return std::nullopt;
  return AlignmentRefusal{
      AlignmentProblem::aligned_already, "parent",
      fmt::format("the goal serves this parent already from {} to {}; change that alignment, or choose other days",
                  same->tenure.from.iso(), same->tenure.to ? (*same->tenure.to - 1).iso() : "its end")};
}

std::optional<AlignmentRefusal> shares_exceed(const GoalAlignment& alignment, std::span<const GoalAlignment> others) {
  if (alignment.kind != AlignmentKind::sum) return std::nullopt;
  // The total can only rise on a day on which one of them begins.
  std::vector<Date> days{alignment.tenure.from};
  for (const GoalAlignment& other : others) {
    if (alignment.tenure.contains(other.tenure.from)) days.push_back(other.tenure.from);
  }
  std::int64_t most = 0;
  for (const Date day : days) {
    std::int64_t taken = 0;
    for (const GoalAlignment& other : others) {
      if (other.kind == AlignmentKind::sum && other.tenure.contains(day)) taken += other.share;
    }
    most = std::max(most, taken);
  }
  if (most + alignment.share <= full_share) return std::nullopt;
  return AlignmentRefusal{AlignmentProblem::shares_exceed, "share",
                          fmt::format("{} of the goal are counted in this tree already; at most {} are left",
                                      percent(most), percent(full_share - most))};
}

}  // namespace salespact
