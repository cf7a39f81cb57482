#include "app/numbers/goal_signs.hpp"

#include "domain/goal/goal_text.hpp"

namespace salespact::app {

const GoalSigns& signs_of(const SignsOfGoals& signs, GoalId goal) {
  static const GoalSigns none;
  const auto found = signs.find(goal);
  return found == signs.end() ? none : found->second;
}

GoalCase case_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                 const GoalSigns& signs) {
  GoalCase out = case_of(numbers, measurer, goal, as_of);
  out.input.check_in_late = signs.no_check_in_since.has_value();
  out.input.confidence = signs.confidence;
  return out;
}

GoalNumbers numbers_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                       const GoalSigns& signs) {
  const GoalCase found = case_of(numbers, measurer, goal, as_of, signs);
  return {found.measured, standing_of(found.input), found.input.elapsed_share};
}

std::optional<std::string> without_doubts(const Standing& standing) {
  if (!standing.owner_doubts) return std::nullopt;
  return std::string(text_of(standing.status == GoalStatus::on_track ? GoalStatus::ahead : GoalStatus::on_track));
}

}  // namespace salespact::app
