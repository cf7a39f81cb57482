#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/goal/alignment.hpp"

#include <vector>

namespace salespact::app {

// What a goal serves while it is still being written or negotiated, when the alignment book does not list it yet.
struct DraftAlignments {
  bool serves_objective = false;  // a path over all kinds but guards leads to an active objective
  struct Conflict {
    int number = 0;  // C2, C4 or C5 of DOMAIN 3.7
    GoalId with;
  };
  std::vector<Conflict> conflicts;
};

// By the alignments that hold on the day; `goal` is as the draft says it, with its own id.
[[nodiscard]] DraftAlignments alignments_of_draft(const Numbers& numbers, const Goal& goal, Date today);

}  // namespace salespact::app
