#include "app/report/team_assembly.hpp"

#include "app/access/help_rules.hpp"
#include "app/report/figures.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {

using attainment::Organisation;
using attainment::PersonIndex;
using attainment::UnitIndex;

TeamAssembly::TeamAssembly(const Board& board, AsOf as_of, const Viewpoint& viewer, UnitIndex unit,
                           const TeamSigns& signs)
    : numbers_(board.numbers),
      directory_(*board.numbers.directory),
      sheet_(*board.sheet),
      as_of_(as_of),
      viewer_(viewer),
      unit_(unit),
      signs_(signs),
      leads_(may_see_need(viewer, board.numbers.directory->unit(unit).id)),
      maker_(board.numbers, as_of) {}

TeamReport TeamAssembly::make(const CompiledMetric* metric, const std::optional<DateRange>& period) {
  find_people();
  place_goals(metric, period);
  std::erase_if(lines_, [](const Line& line) { return !line.unit && line.row.goals.empty(); });
  for (Line& line : lines_) decide(line);
  std::ranges::sort(lines_, [this](const Line& a, const Line& b) { return comes_before(a, b); });
  return report();
}

void TeamAssembly::find_people() {
  const Organisation& tree = *directory_.tree();
  const Organisation::Node wanted = Organisation::node_of(unit_);
  for (PersonIndex i = 0; i < directory_.people(); ++i) {
    const Organisation::Node node = tree.node_of_person(i, as_of_.facts_until);
    if (std::ranges::find(tree.path_of_node(node, as_of_.facts_until), wanted) ==
        tree.path_of_node(node, as_of_.facts_until).end()) {
      continue;
    }
    const Person& person = directory_.person(i);
    if (fact_access(viewer_, person.id) == FactAccess::none) continue;
    Line line{.person = i, .unit = {}, .row = {}, .help = {}, .sorted_by = folded(person.display_name)};
    if (node != Organisation::nowhere) line.unit = node - 1;
    line.row.id = person.id.text();
    line.row.name = person.display_name;
    if (line.unit) line.row.unit = directory_.unit(*line.unit).id.text();
    line.row.on_leave = person.status == PersonStatus::on_leave;
    line_of_.emplace(i, lines_.size());
    lines_.push_back(std::move(line));
  }
}

void TeamAssembly::place_goals(const CompiledMetric* metric, const std::optional<DateRange>& period) {
  for (const CompiledGoal& goal : sheet_.goals()) {
    if (!is_counted(goal.goal.state)) continue;
    const bool of_person = goal.owner.kind == attainment::Owner::Kind::person;
    const auto line = of_person ? line_of_.find(goal.owner.index) : line_of_.end();
    if (of_person ? line == line_of_.end() : goal.owner.index != unit_) continue;
    if (!may_read_goal(viewer_, goal.goal)) continue;
    const FiscalPeriod& its = goal.goal.period;
    if (of_person) all_periods_.emplace(its.range, its.label);
    if (metric != nullptr && goal.whole != metric) continue;
    if (period ? its.range != *period : !its.range.contains(as_of_.facts_until)) continue;
    add(goal, of_person ? &lines_[line->second] : nullptr);
  }
}

void TeamAssembly::add(const CompiledGoal& goal, Line* line) {
  metrics_.insert(goal.whole);
  periods_.emplace(goal.goal.period.range, goal.goal.period);
  TeamGoals::Made made = maker_.make(goal, signs_of(signs_.goals, goal.goal.id));
  if (line == nullptr) {
    own_goals_.push_back(std::move(made.row));
    return;
  }
  if (needs_help(made.help.reason) && made.summable && made.missing) note_shortfall(goal, made);
  if (line->row.goals.empty() || in_order_of_need(made.help, line->help) < 0) {
    line->help = made.help;
    line->row.status = made.row.status;
    TeamNeed need{.reason = {}, .goal = made.row.id, .days_behind = made.help.days_behind, .missing = {}, .drift = {}};
    need.missing = calculated_text(goal, made.missing);
    need.drift = made.row.drift;
    line->row.need = std::move(need);
  }
  line->row.goals.push_back(std::move(made.row));
}

void TeamAssembly::note_shortfall(const CompiledGoal& goal, const TeamGoals::Made& made) {
  Shortfall& shortfall = shortfalls_[{goal.metric, goal.goal.period.range}];
  shortfall.people.insert(goal.owner.index);
  const auto amount = maker_.in_base_currency(goal, *made.missing);
  if (amount) {
    shortfall.amount = shortfall.amount + *amount;
  } else {
    ++shortfall.unconverted;
  }
}

void TeamAssembly::decide(Line& line) const {
  if (line.row.goals.empty()) {
    line.row.status = text_of(GoalStatus::no_data);
    line.row.need = TeamNeed{};
  }
  if (line.row.on_leave && !line.row.goals.empty()) line.help.reason = HelpReason::away;
  const auto own = signs_.people.find(directory_.person(line.person).id);
  if (own != signs_.people.end()) line.help.reason = std::min(line.help.reason, own->second);
  line.row.need->reason = text_of(line.help.reason);
  if (!leads_) line.row.need.reset();
  std::ranges::sort(line.row.goals, {},
                    [](const TeamGoal& goal) { return std::tie(goal.metric, goal.period, goal.id); });
}

bool TeamAssembly::comes_before(const Line& a, const Line& b) const {
  if (leads_) {
    if (const auto order = in_order_of_need(a.help, b.help); order != 0) return order < 0;
  }
  return std::tie(a.sorted_by, a.row.id) < std::tie(b.sorted_by, b.row.id);
}

}  // namespace salespact::app
