#pragma once

#include "app/ports/store.hpp"

#include <string>

namespace salespact::app {

struct ExaminedCheckpoints {
  std::int64_t checkpoints = 0;
  std::string newest_key{};  // that signed the last one: to compare with what one keeps elsewhere
  std::string fault{};       // empty: every kept checkpoint is signed and is about the log as it is; else which is not
};

// Makes the tree anew from every entry and compares it with every checkpoint, so that a log that was rewritten with all
// its hashes is found out, and between which entries (TRUST K6).
[[nodiscard]] ExaminedCheckpoints examine_checkpoints(Store& store, WorkspaceId workspace);

}  // namespace salespact::app
