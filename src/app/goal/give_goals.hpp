#pragma once

#include "app/goal/goal_desk.hpp"
#include "app/goal/goal_draft.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The same goal for many people or units, each with numbers of its own where it has some.

struct GoalForOne {
  std::string owner;               // e-mail or name of a person, path of a unit: as imports read them
  std::optional<Decimal> value{};  // of the target, as the draft's mode reads it; the draft's own without it
  std::optional<Decimal> baseline{};
  std::optional<Decimal> stretch{};
};

struct GoalForMany {
  GoalDraft draft;  // its owner is not read; statement and title may have blanks (statement_blanks.hpp)
  std::vector<GoalForOne> rows;
  // propose, or assign where the draft is to be assigned; absent: drafts that only their author sees.
  std::optional<GoalAct> act{};
  bool baseline_from_history = false;  // rows without a baseline: what the owner reached before
  bool dry_run = false;                // says what would happen; nothing is kept
};

// What has become of a row, or would.
struct GoalOfOne {
  std::string asked;  // the owner as it was written
  std::optional<Owner> owner{};
  std::string name{};  // of the owner
  std::optional<GoalId> goal{};
  std::string title{};
  std::string statement{};
  std::optional<std::string> target{};    // resolved, in the metric's unit
  std::optional<std::string> baseline{};  // that it starts from
  std::optional<Currency> currency{};
  RealismBand realism = RealismBand::no_evidence;
  std::vector<checker::DraftFinding> findings{};  // errors and warnings
  FieldRefusals problems{};                       // why the row can't be done; with any in any row none is
};

struct GoalsOfMany {
  std::int64_t written = 0;  // 0 of a dry run
  std::vector<GoalOfOne> rows;
};

enum class ManyProblem { too_many, nobody, owner_twice, act_unfit };

inline constexpr std::size_t most_goals_at_once = 5'000;

// All of them or none. What a single goal is refused for refuses the row, with fields such as `rows/3/target`; a dry
// run answers the problems row by row instead.
[[nodiscard]] Decided<GoalsOfMany> give_goals(const GoalDesk& desk, const GoalForMany& asked);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::ManyProblem> = std::to_array<Word<app::ManyProblem>>({
    {app::ManyProblem::too_many, "TOO_MANY"},
    {app::ManyProblem::nobody, "NOBODY"},
    {app::ManyProblem::owner_twice, "OWNER_TWICE"},
    {app::ManyProblem::act_unfit, "ACT_UNFIT"},
});

}  // namespace salespact
