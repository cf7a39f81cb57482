#pragma once

#include "app/ports/store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace salespact::app {

struct ComparedSums {
  std::int64_t sums = 0;                 // compared: owner, rule, currency and month
  std::vector<std::string> differences;  // none when all is well; at most 100
};

// Builds the numbers as the server does, adds up the same records a second time in the plainest way there is (record by
// record, walking up the stored parents of the day), and compares every monthly sum of every person and unit.
[[nodiscard]] ComparedSums compare_sums(Store& store, WorkspaceId workspace, Date today);

}  // namespace salespact::app
