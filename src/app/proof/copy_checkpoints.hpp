#pragma once

#include "app/ports/checkpoint_place.hpp"
#include "app/ports/store.hpp"

#include <cstdint>
#include <string>

namespace salespact::app {

// Puts every checkpoint of a workspace's log into another place, whoever signed it: another node, the command line, or
// this program while the place could not be reached.
class CheckpointCopies {
 public:
  CheckpointCopies(Store& store, WorkspaceId workspace, CheckpointPlace& place)
      : store_(store), workspace_(workspace), place_(place) {}

  // Oldest first; those that were there are compared once. How many were written. Throws StoreFault at the first that
  // can't be; the next call goes on with it.
  std::int64_t follow();

 private:
  Store& store_;
  WorkspaceId workspace_;
  CheckpointPlace& place_;
  std::int64_t put_ = 0;  // size of the last one that is there
};

struct ExaminedCopies {
  std::int64_t copies = 0;
  std::string fault{};  // empty: every checkpoint is there, byte for byte, and nothing else of this log
};

[[nodiscard]] ExaminedCopies examine_copies(Store& store, WorkspaceId workspace, CheckpointPlace& place);

}  // namespace salespact::app
