#pragma once

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

using ObjectiveId = Id<struct ObjectiveTag>;

// draft -> active -> achieved or dropped; from both of these back to active by a reasoned act (ADR 0066).
enum class ObjectiveState { draft, active, achieved, dropped };

// DOMAIN 2.3: a dated aim of the whole company that goals align to. Where it stands follows from those goals and is
// never stored here.
struct Objective {
  ObjectiveId id;
  std::string title;      // 5–120 code points
  std::string statement;  // up to 1000, may be empty
  DateRange horizon;      // first and last day
  PersonId owner;
  std::optional<ObjectiveId> parent;
  std::int64_t position = 0;  // orders siblings; the rank that is seen is counted, never stored
  ObjectiveState state = ObjectiveState::draft;
  Date state_since;    // business date of the last change of state
  std::string reason;  // given with the last change of state; "" where none was asked for
  std::int64_t revision = 1;
};

enum class ObjectiveProblem {
  title_length,
  statement_length,
  horizon_invalid,
  horizon_over,
  parent_unknown,
  parent_below_itself,
  too_deep,
  parent_is_draft,
  parent_is_over,
  state_unreachable,
  reason_missing,
  objective_over,
  not_a_draft,
  has_parts,
  neighbour_elsewhere,
};
using ObjectiveRefusal = Refusal<ObjectiveProblem>;

inline constexpr std::size_t longest_strategy_text = 1'000;  // code points
inline constexpr std::int32_t longest_horizon_days = 30 * 366;
inline constexpr int objective_levels = 3;

// Achieved or dropped: nothing but reopening changes it.
[[nodiscard]] constexpr bool is_over(ObjectiveState state) {
  return state == ObjectiveState::achieved || state == ObjectiveState::dropped;
}

// Title, statement and horizon; every problem at once.
[[nodiscard]] std::vector<ObjectiveRefusal> problems_of(const Objective& objective);

// Whether an objective that is in `state` may hang below this parent: a part is never known before the whole is, and
// what is over takes no new parts.
[[nodiscard]] std::optional<ObjectiveRefusal> unfit_parent(const Objective& parent, ObjectiveState state);

// The objective in its next state. `parent` is nullptr for one at the top. Dropping and reopening ask for a reason of
// 5–500 characters; achieving takes one.
[[nodiscard]] std::expected<Objective, ObjectiveRefusal> change_state(const Objective& objective, ObjectiveState to,
                                                                      std::string_view reason, const Objective* parent,
                                                                      Date today);

template <>
inline constexpr auto words<ObjectiveState> = std::to_array<Word<ObjectiveState>>({
    {ObjectiveState::draft, "draft"},
    {ObjectiveState::active, "active"},
    {ObjectiveState::achieved, "achieved"},
    {ObjectiveState::dropped, "dropped"},
});

template <>
inline constexpr auto words<ObjectiveProblem> = std::to_array<Word<ObjectiveProblem>>({
    {ObjectiveProblem::title_length, "TITLE_LENGTH"},
    {ObjectiveProblem::statement_length, "STATEMENT_LENGTH"},
    {ObjectiveProblem::horizon_invalid, "HORIZON_INVALID"},
    {ObjectiveProblem::horizon_over, "HORIZON_OVER"},
    {ObjectiveProblem::parent_unknown, "PARENT_UNKNOWN"},
    {ObjectiveProblem::parent_below_itself, "PARENT_BELOW_ITSELF"},
    {ObjectiveProblem::too_deep, "TOO_DEEP"},
    {ObjectiveProblem::parent_is_draft, "PARENT_IS_DRAFT"},
    {ObjectiveProblem::parent_is_over, "PARENT_IS_OVER"},
    {ObjectiveProblem::state_unreachable, "STATE_UNREACHABLE"},
    {ObjectiveProblem::reason_missing, "REASON_MISSING"},
    {ObjectiveProblem::objective_over, "OBJECTIVE_OVER"},
    {ObjectiveProblem::not_a_draft, "NOT_A_DRAFT"},
    {ObjectiveProblem::has_parts, "HAS_PARTS"},
    {ObjectiveProblem::neighbour_elsewhere, "NEIGHBOUR_ELSEWHERE"},
});

}  // namespace salespact
