#pragma once

#include "app/alignment/alignment_desk.hpp"
#include "app/alignment/read_alignment.hpp"

#include <vector>

namespace salespact::app {

// One problem of one goal that the reader may see.
struct FoundFlag {
  AlignmentFlagKind kind = AlignmentFlagKind::orphan;
  int number = 0;  // of a conflict
  AlignmentDesk::Place goal = 0;
  AlignmentDesk::Place other = 0;  // of a conflict with another one; the same as `goal` without
  friend auto operator<=>(const FoundFlag&, const FoundFlag&) = default;
};

[[nodiscard]] std::string code_of(const FoundFlag& flag);  // ORPHAN … C7
[[nodiscard]] AlignmentFlag view_of(const AlignmentDesk& desk, const FoundFlag& flag);

// Of one goal; gaps need its coverage.
[[nodiscard]] std::vector<FoundFlag> flags_of(const AlignmentDesk& desk, AlignmentDesk::Place goal);
// Of all goals that the reader may see, by code, then in the order of the goals.
[[nodiscard]] std::vector<FoundFlag> all_flags(const AlignmentDesk& desk,
                                               std::optional<AlignmentFlagKind> kind = std::nullopt);

}  // namespace salespact::app
