#pragma once

#include "base/words.hpp"
#include "domain/goal/goal.hpp"
#include "domain/goal/status.hpp"

namespace salespact {

template <>
inline constexpr auto words<Framework> = std::to_array<Word<Framework>>({
    {Framework::smart, "smart"},
    {Framework::hard, "hard"},
    {Framework::pact, "pact"},
    {Framework::plain, "plain"},
});

template <>
inline constexpr auto words<Scoring> = std::to_array<Word<Scoring>>({
    {Scoring::quota, "quota"},
    {Scoring::gap, "gap"},
    {Scoring::cap, "cap"},
    {Scoring::maintain, "maintain"},
    {Scoring::rate_window, "rate_window"},
    {Scoring::boolean, "boolean"},
});

template <>
inline constexpr auto words<TargetMode> = std::to_array<Word<TargetMode>>({
    {TargetMode::absolute, "absolute"},
    {TargetMode::relative_percent, "relative_pct"},
    {TargetMode::relative_points, "relative_points"},
    {TargetMode::relative_plan, "relative_plan"},
    {TargetMode::band, "band"},
});

template <>
inline constexpr auto words<GoalState> = std::to_array<Word<GoalState>>({
    {GoalState::draft, "draft"},
    {GoalState::proposed, "proposed"},
    {GoalState::agreed, "agreed"},
    {GoalState::active, "active"},
    {GoalState::paused, "paused"},
    {GoalState::closing, "closing"},
    {GoalState::closed, "closed"},
    {GoalState::cancelled, "cancelled"},
});

template <>
inline constexpr auto words<Visibility> = std::to_array<Word<Visibility>>({
    {Visibility::unit, "unit"},
    {Visibility::workspace, "workspace"},
    {Visibility::private_to_line, "private_to_line"},
});

template <>
inline constexpr auto words<GoalStatus> = std::to_array<Word<GoalStatus>>({
    {GoalStatus::no_data, "no_data"},
    {GoalStatus::reached, "reached"},
    {GoalStatus::too_early, "too_early"},
    {GoalStatus::ahead, "ahead"},
    {GoalStatus::on_track, "on_track"},
    {GoalStatus::at_risk, "at_risk"},
    {GoalStatus::off_track, "off_track"},
});

template <>
inline constexpr auto words<GoalOutcome> = std::to_array<Word<GoalOutcome>>({
    {GoalOutcome::exceeded, "exceeded"},
    {GoalOutcome::achieved, "achieved"},
    {GoalOutcome::partly, "partly"},
    {GoalOutcome::missed, "missed"},
    {GoalOutcome::void_outcome, "void"},
});

}  // namespace salespact
