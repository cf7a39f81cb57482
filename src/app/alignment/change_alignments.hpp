#pragma once

#include "app/administration/administration.hpp"
#include "domain/goal/alignment_rules.hpp"

#include <optional>

namespace salespact::app {

// What a goal serves, written by whoever may draft the goal (DOMAIN 6). Cycles, doubles, sums of unlike things and
// shares over 100 % are refused (docs/alignment.md).

struct AlignmentTerms {
  GoalId child;
  AlignedTo parent;
  AlignmentKind kind = AlignmentKind::supports;
  std::int64_t share = full_share;
  std::optional<std::int64_t> weight{};
  std::optional<Date> from{};  // the first day of the goal without it
  std::optional<Date> to{};    // the first day that no longer counts
};
[[nodiscard]] Decided<GoalAlignment> align_goal(const AdministrationPorts& ports, const By& by,
                                                const AlignmentTerms& terms);

// What is absent stays; an empty optional inside clears.
struct AlignmentChange {
  std::optional<AlignmentKind> kind{};
  std::optional<std::int64_t> share{};
  std::optional<std::optional<std::int64_t>> weight{};
  std::optional<Date> from{};
  std::optional<std::optional<Date>> to{};
};
// Where the new kind has no share or weight, the former ones go.
[[nodiscard]] Decided<GoalAlignment> change_alignment(const AdministrationPorts& ports, const By& by, GoalId child,
                                                      GoalAlignmentId id, std::int64_t revision,
                                                      const AlignmentChange& change);

// As if it had never been; one that was true until a day is changed to end on that day instead.
[[nodiscard]] Decided<GoalAlignment> remove_alignment(const AdministrationPorts& ports, const By& by, GoalId child,
                                                      GoalAlignmentId id, std::int64_t revision);

}  // namespace salespact::app
