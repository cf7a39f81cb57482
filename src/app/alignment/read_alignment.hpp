#pragma once

#include "app/access/viewpoint.hpp"
#include "app/alignment/alignment_views.hpp"
#include "app/numbers/goal_signs.hpp"

#include <expected>
#include <optional>
#include <string>

namespace salespact::app {

// The words of the problems that goals of the map may have, as filters and lists name them.
enum class AlignmentFlagKind { orphan, childless, gap, excessive, conflict };

// What is left of the map: lines that fit, with everything that leads to them.
struct AlignmentFilter {
  std::optional<OrgUnitId> unit{};  // of it and everything below it
  std::optional<GoalStatus> status{};
  std::optional<AlignmentFlagKind> problem{};
  bool ended = false;  // closed goals and objectives that are over too

  [[nodiscard]] bool narrows() const { return unit || status || problem; }
};

struct AlignmentQuestion {
  std::string parent{};  // an AlignmentNode::key; empty: the top
  AlignmentFilter filter{};
  std::string cursor{};
  std::size_t limit = 100;
};

enum class AlignmentAsk { parent_unknown, cursor_unknown, unit_unknown };

// One level of the map. What the viewer may not see is left out, of counts too; what hangs below it hangs below the
// nearest that they see above it.
[[nodiscard]] std::expected<AlignmentLevel, AlignmentAsk> read_alignment(const Board& board, const Viewpoint& viewer,
                                                                         const AlignmentQuestion& question, Date today);

// Marks the goals of which nobody has said a word for too long.
void lay_over(AlignmentLevel& level, const SignsOfGoals& signs);

struct AlignmentProblemQuestion {
  AlignmentFilter filter{};
  std::string cursor{};
  std::size_t limit = 50;
};
// What is missing and what collides, of the goals that the viewer may see.
[[nodiscard]] std::expected<AlignmentProblemPage, AlignmentAsk> read_alignment_problems(
    const Board& board, const Viewpoint& viewer, const AlignmentProblemQuestion& question, Date today);

// Nullopt: there is no such goal, or the viewer may not see it.
[[nodiscard]] std::optional<LineOfSight> read_line_of_sight(const Board& board, const Viewpoint& viewer, GoalId id,
                                                            Date today);
[[nodiscard]] std::optional<GoalCoverage> read_goal_coverage(const Board& board, const Viewpoint& viewer, GoalId id,
                                                             Date today);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::AlignmentFlagKind> = std::to_array<Word<app::AlignmentFlagKind>>({
    {app::AlignmentFlagKind::orphan, "orphan"},
    {app::AlignmentFlagKind::childless, "childless"},
    {app::AlignmentFlagKind::gap, "gap"},
    {app::AlignmentFlagKind::excessive, "excessive"},
    {app::AlignmentFlagKind::conflict, "conflict"},
});

}  // namespace salespact
