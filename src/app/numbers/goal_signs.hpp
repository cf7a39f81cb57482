#pragma once

#include "app/numbers/goal_sheet.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace salespact::app {

// What the check-ins of a goal lay over its status today (R-STAT), as far as one reader may know (DOMAIN 6). Of other
// days and other readers there is none: nothing that they are in may be kept or shared.
struct GoalSigns {
  // The last check-in, without one the first day of which one is owed, when two or more are overdue since.
  std::optional<Date> no_check_in_since{};
  std::optional<int> confidence{};  // 1 to 10, of the last check-in
};
using SignsOfGoals = std::unordered_map<GoalId, GoalSigns>;

[[nodiscard]] const GoalSigns& signs_of(const SignsOfGoals& signs, GoalId goal);  // of a goal without any: none

// case_of() and numbers_of() with the signs laid over.
[[nodiscard]] GoalCase case_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                               const GoalSigns& signs);
[[nodiscard]] GoalNumbers numbers_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal,
                                     AsOf as_of, const GoalSigns& signs);

// The word that the numbers give by themselves, where the owner's doubts have lowered it.
[[nodiscard]] std::optional<std::string> without_doubts(const Standing& standing);

}  // namespace salespact::app
