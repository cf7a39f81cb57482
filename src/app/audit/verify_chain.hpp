#pragma once

#include "app/ports/store.hpp"

#include <expected>

namespace salespact::app {

// The whole chain holds: this many entries, and the hash of the last (all zero for none), to compare with one kept
// elsewhere. Somebody who can rewrite everything can rewrite the chain too; a hash kept outside shows that.
struct ChainHolds {
  std::int64_t entries = 0;
  Sha256 last_hash{};
};

enum class ChainFault {
  sequence,       // an entry is missing, or there twice
  link,           // does not hold the hash of the entry before
  altered_entry,  // its own hash is not that of its content
};

struct ChainBroken {
  std::int64_t seq = 0;  // the first entry that is wrong
  ChainFault fault = ChainFault::sequence;
};

// Reads every entry once, in pages.
[[nodiscard]] std::expected<ChainHolds, ChainBroken> verify_chain(Store& store, WorkspaceId workspace);

}  // namespace salespact::app
