#include "app/report/people_standing.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

}  // namespace

GoalsOfPeriod::GoalsOfPeriod(const ReportFrame& frame)
    : people_(frame.directory().people(), nullptr), units_(frame.directory().units(), nullptr) {
  for (const CompiledGoal& goal : frame.board().sheet->goals()) {
    if (goal.metric != &frame.metric() || goal.goal.period.range != frame.period().range) continue;
    if (!is_counted(goal.goal.state) && goal.goal.state != GoalState::agreed) continue;
    const bool person = goal.owner.kind == attainment::Owner::Kind::person;
    if (person && goal.goal.visibility == Visibility::private_to_line && !may_read_goal(frame.viewer(), goal.goal)) {
      continue;
    }
    const CompiledGoal*& kept = person ? people_.at(goal.owner.index) : units_.at(goal.owner.index);
    if (kept == nullptr) kept = &goal;
  }
}

ShownGroups::ShownGroups(const ReportFrame& frame, const GoalsOfPeriod& goals)
    : is_shielded_(frame.directory().people(), false), shielded_(frame.directory().units(), 0) {
  for (PersonIndex person = 0; person < is_shielded_.size(); ++person) {
    is_shielded_[person] = goals.of_person(person) != nullptr && !frame.sees_details_of(person);
  }
  std::vector<std::vector<UnitIndex>> children(shielded_.size());
  for (UnitIndex unit = 0; unit < shielded_.size(); ++unit) {
    shielded_[unit] = static_cast<std::size_t>(
        std::ranges::count_if(frame.roster().people(unit), [&](PersonIndex person) { return is_shielded_[person]; }));
    children[unit].assign(frame.children(unit).begin(), frame.children(unit).end());
  }
  shown_ = shown_units(children, frame.directory().tree()->root(), shielded_);
}

PeopleStandings::PeopleStandings(const ReportFrame& frame, const GoalsOfPeriod& goals, UnitIndex unit)
    : standings_(frame.directory().people()) {
  for (const PersonIndex person : frame.roster().people(unit)) {
    const CompiledGoal* goal = goals.of_person(person);
    if (goal == nullptr) continue;
    standings_[person] = numbers_of(frame.numbers(), frame.measurer(), *goal, frame.as_of()).standing;
  }
}

const Standing* PeopleStandings::of(PersonIndex person) const {
  const auto& found = standings_.at(person);
  return found ? &*found : nullptr;
}

PeopleCount PeopleStandings::count(const ReportFrame& frame, UnitIndex unit) const {
  PeopleCount out;
  for (const PersonIndex person : frame.roster().people(unit)) {
    const Standing* standing = of(person);
    if (standing == nullptr) continue;
    ++out.with_goal;
    switch (standing->status) {
      case GoalStatus::reached:
      case GoalStatus::ahead:
      case GoalStatus::on_track: ++out.on_pace; break;
      case GoalStatus::at_risk:
      case GoalStatus::off_track: ++out.behind; break;
      case GoalStatus::too_early: ++out.too_early; break;
      case GoalStatus::no_data: ++out.no_data; break;
    }
  }
  return out;
}

}  // namespace salespact::app
