#include "app/alignment/alignment_desk.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/report/attainment.hpp"
#include "base/decimal.hpp"
#include "domain/goal/roll_up.hpp"
#include "domain/goal/spread.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int share_decimals = 6;  // shares and weights are kept in millionths

constexpr std::size_t trailing_periods = 4;
constexpr std::size_t most_steps = 12;

// Text of an amount in the goal's own unit.
std::string amount(const CompiledGoal& goal, const Rational& value) {
  return value_text(goal.metric->metric, value, goal.goal.currency);
}

}  // namespace

AlignmentDesk::AlignmentDesk(const Board& board, const Viewpoint& viewer, Date today)
    : board_(board),
      viewer_(viewer),
      today_(today),
      book_(board.alignments->book()),
      measurer_(board.numbers),
      rates_(board.numbers.calendars->exchange_rates, board.numbers.workspace.base_currency),
      readable_(board.sheet->goals().size(), -1) {}

bool AlignmentDesk::may_read(Place place) const {
  signed char& known = readable_[place];
  if (known < 0) known = book_.has(place) && may_read_goal(viewer_, goal(place).goal) ? 1 : 0;
  return known == 1;
}

GoalNumbers AlignmentDesk::numbers(Place place) const {
  const CompiledGoal& compiled = goal(place);
  return numbers_of(board_.numbers, measurer_, compiled, AsOf::live(today_));
}

bool AlignmentDesk::runs(Place place) const {
  return book_.is_live(place) && goal(place).goal.state != GoalState::agreed;
}

bool AlignmentDesk::is_at_risk(Place place) const {
  if (!runs(place)) return false;
  const GoalStatus status = numbers(place).standing.status;
  return status == GoalStatus::at_risk || status == GoalStatus::off_track;
}

std::optional<Rational> AlignmentDesk::factor(const CompiledGoal& child, const CompiledGoal& parent) const {
  const auto& from = child.goal.currency;
  const auto& to = parent.goal.currency;
  if (from && to) {
    if (*from == *to) return Rational(1);
    const auto rate = rates_.rate(*from, *to, RateKind::plan, parent.goal.period.range.start);
    if (!rate) return std::nullopt;
    return converted(1, *from, *to, *rate);
  }
  return Rational::of(power_of_ten_int64(parent.metric->metric.precision),
                      power_of_ten_int64(child.metric->metric.precision));
}

// The mean of what the owner reached in up to four periods before, 1 without any.
Rational AlignmentDesk::history(Place place) const {
  const CompiledGoal& own = goal(place);
  const auto family = book_.relatives(place);
  std::vector<Place> before;
  for (const Place other : family) {
    const Goal& past = goal(other).goal;
    if (past.period.kind != own.goal.period.kind || !is_counted(past.state)) continue;
    if (past.period.range.end < own.goal.period.range.start) before.push_back(other);
  }
  if (before.size() > trailing_periods) before.erase(before.begin(), before.end() - trailing_periods);
  Int128 sum = 0;
  std::int64_t reached = 0;
  for (const Place other : before) {
    const CompiledGoal& past = goal(other);
    const auto found = numbers_of(board_.numbers, measurer_, past, AsOf::end_of(past.goal.period.range.end));
    if (!found.standing.attainment) continue;
    sum += billionths_of(*found.standing.attainment);
    ++reached;
  }
  if (reached == 0) return 1;
  return Rational::of(sum, static_cast<Int128>(reached) * 1'000'000'000);
}

std::optional<AlignmentDesk::Covered> AlignmentDesk::covered(Place place, Expected expected) const {
  const CompiledGoal& parent = goal(place);
  Covered out;
  std::vector<ChildTarget> targets;
  for (const AlignmentBook::Link& link : book_.children(place)) {
    if (row(link.row).kind != AlignmentKind::sum) continue;
    if (!may_read(link.other)) return std::nullopt;
    out.parts.push_back(link);
    const CompiledGoal& child = goal(link.other);
    const auto unit = factor(child, parent);
    if (!unit) {
      ++out.unconverted;
      continue;
    }
    // Whole smallest units, so that the parts add up to what is shown.
    const Rational share = share_of(row(link.row));
    const Rational carried = Rational(round_half_away(Rational(child.goal.target) * *unit * share));
    out.effective =
        out.effective + Rational(round_half_away(child.effective_target.value_or(child.goal.target) * *unit * share));
    targets.push_back({carried, 1, expected == Expected::asked ? history(link.other) : Rational(1)});
  }
  const auto coverage = targets.empty() ? std::nullopt : coverage_of(parent.goal.target, targets);
  if (!coverage) return std::nullopt;
  out.coverage = *coverage;
  return out;
}

std::optional<Rational> AlignmentDesk::unallocated(const Covered& covered, const CompiledGoal& parent,
                                                   const GoalNumbers& own) const {
  if (!own.measured.value || parent.metric->source != NumberSource::sums) return std::nullopt;
  std::vector<Contribution> parts;
  for (const AlignmentBook::Link& link : covered.parts) {
    const auto unit = factor(goal(link.other), parent);
    const auto actual = numbers(link.other).measured.value;
    if (!unit || !actual) return std::nullopt;
    parts.push_back({Rational(round_half_away(*actual * *unit)), share_of(row(link.row))});
  }
  return reconcile(Rational(round_half_away(*own.measured.value)), parts).unallocated;
}

std::optional<AlignmentCoverage> AlignmentDesk::coverage(Place place, const GoalNumbers& own) const {
  const auto found = covered(place, Expected::asked);
  if (!found) return std::nullopt;
  const CompiledGoal& parent = goal(place);
  const Coverage& raw = found->coverage;
  AlignmentCoverage view{.carried = amount(parent, raw.children),
                         .effective = amount(parent, found->effective),
                         .gap = amount(parent, raw.gap),
                         .over = fraction_text(raw.over),
                         .coverage = fraction_text(raw.coverage),
                         .effective_coverage = fraction_text(found->effective / Rational(parent.goal.target)),
                         .expected_coverage = fraction_text(raw.expected_coverage),
                         .band = std::string(text_of(raw.band)),
                         .goals = static_cast<std::int64_t>(found->parts.size()),
                         .unconverted = found->unconverted,
                         .unallocated = {}};
  const auto rest = unallocated(*found, parent, own);
  if (rest && round_half_away(*rest) != 0) view.unallocated = amount(parent, *rest);
  return view;
}

GoalCoverage AlignmentDesk::chain(Place place) const {
  const CompiledGoal& top = goal(place);
  GoalCoverage out{.goal = brief(place),
                   .currency = top.goal.currency,
                   .target = stored_text(top, top.goal.target),
                   .coverage = coverage(place, numbers(place)),
                   .steps = {},
                   .withheld = false};
  std::map<Place, Rational> level{{place, Rational(1)}};  // how much of each counts, in smallest units of the top
  Rational above = top.goal.target;
  while (out.steps.size() < most_steps && above > Rational(0)) {
    std::map<Place, Rational> below;
    bool deeper = false;
    const auto count = [&](Place at, const Rational& part) {
      Rational& known = below[at];
      known = std::max(known, part);  // by two ways: once, with the larger share (R-DUP)
    };
    for (const auto& [at, part] : level) {
      bool carried = false;
      for (const AlignmentBook::Link& link : book_.children(at)) {
        if (row(link.row).kind != AlignmentKind::sum) continue;
        if (!may_read(link.other)) out.withheld = true;
        const auto unit = factor(goal(link.other), goal(at));
        carried = deeper = true;
        count(link.other, unit ? part * share_of(row(link.row)) * *unit : Rational(0));
      }
      if (!carried) count(at, part);
    }
    if (!deeper || out.withheld) break;
    Rational sum;
    for (const auto& [at, part] : below) sum = sum + Rational(round_half_away(Rational(goal(at).goal.target) * part));
    const Rational coverage = sum / above;
    out.steps.push_back({.goals = static_cast<std::int64_t>(below.size()),
                         .carried = amount(top, sum),
                         .coverage = fraction_text(coverage),
                         .of_target = fraction_text(sum / Rational(top.goal.target)),
                         .band = std::string(text_of(coverage_band(coverage)))});
    above = sum;
    level = std::move(below);
  }
  return out;
}

std::optional<Rational> AlignmentDesk::drivers(std::span<const AlignmentBook::Link> links) const {
  std::vector<Driver> found;
  for (const AlignmentBook::Link& link : links) {
    const GoalAlignment& alignment = row(link.row);
    if (alignment.kind != AlignmentKind::driver || !book_.is_live(link.other)) continue;
    if (!may_read(link.other)) return std::nullopt;
    const auto attainment = numbers(link.other).standing.attainment;
    std::optional<Rational> rounded;
    if (attainment) rounded = Rational::of(billionths_of(*attainment), 1'000'000'000);
    found.push_back({Rational::of(alignment.weight.value_or(full_share), full_share), rounded});
  }
  return driver_attainment(found);
}

GoalBrief AlignmentDesk::brief(Place place) const {
  const CompiledGoal& compiled = goal(place);
  return {.id = compiled.goal.id,
          .title = compiled.goal.title,
          .owner = view_of(*board_.numbers.directory, compiled.owner, today_),
          .period = view_of(compiled.goal.period),
          .metric = brief_of(compiled.metric->metric)};
}

AlignmentLink AlignmentDesk::link_view(const GoalAlignment& alignment) const {
  const CompiledGoal* child = board_.sheet->find(alignment.child);
  AlignmentLink view{.id = alignment.id,
                     .kind = std::string(text_of(alignment.kind)),
                     .share = scaled_to_text(alignment.share, share_decimals),
                     .weight = {},
                     .from = alignment.tenure.from,
                     .to = alignment.tenure.to,
                     .may_edit = child != nullptr && may_draft_goal(viewer_, child->goal.owner),
                     .revision = alignment.revision};
  if (alignment.weight) view.weight = scaled_to_text(*alignment.weight, share_decimals);
  return view;
}

}  // namespace salespact::app
