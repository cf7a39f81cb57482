#pragma once

#include "app/ports/checkpoint_repository.hpp"

#include <string>
#include <vector>

namespace salespact::app {

// A checkpoint as it is kept elsewhere, under a name that it has there.
struct CheckpointCopy {
  std::string name;
  std::string note;
};

// Somewhere that is not the log's own store: another disk, a share of another machine (TRUST K6).
class CheckpointPlace {
 public:
  virtual ~CheckpointPlace() = default;
  // Once it comes back the copy is there, whole. False: it was already. Never writes over anything: throws StoreFault
  // when something else has its name, and when it can't be written or read.
  virtual bool put(const KeptCheckpoint& checkpoint) = 0;
  // Every copy of checkpoints of that log, in no order; throws StoreFault.
  virtual std::vector<CheckpointCopy> copies(const std::string& origin) = 0;
};

}  // namespace salespact::app
