#pragma once

#include "app/ports/change_repository.hpp"
#include "app/ports/import_repository.hpp"
#include "base/words.hpp"

// The words by which enumerations of the ports are stored.
namespace salespact {

template <>
inline constexpr auto words<app::ImportKind> = std::to_array<Word<app::ImportKind>>({
    {app::ImportKind::people, "people"},
    {app::ImportKind::deals, "deals"},
    {app::ImportKind::activities, "activities"},
    {app::ImportKind::measurements, "measurements"},
    {app::ImportKind::quotas, "quotas"},
});

template <>
inline constexpr auto words<app::ImportState> = std::to_array<Word<app::ImportState>>({
    {app::ImportState::running, "running"},
    {app::ImportState::applied, "applied"},
    {app::ImportState::failed, "failed"},
});

template <>
inline constexpr auto words<app::ChangeKind> = std::to_array<Word<app::ChangeKind>>({
    {app::ChangeKind::deal, "deal"},
    {app::ChangeKind::activity, "activity"},
    {app::ChangeKind::measurement, "measurement"},
    {app::ChangeKind::goal, "goal"},
    {app::ChangeKind::organisation, "organisation"},
    {app::ChangeKind::calendar, "calendar"},
    {app::ChangeKind::metric, "metric"},
    {app::ChangeKind::strategy, "strategy"},
    {app::ChangeKind::alignment, "alignment"},
    {app::ChangeKind::goal_template, "goal_template"},
    {app::ChangeKind::sales_pact, "sales_pact"},
    {app::ChangeKind::team_pact, "team_pact"},
    {app::ChangeKind::bulk, "bulk"},
});

}  // namespace salespact
