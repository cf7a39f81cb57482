#pragma once

#include "base/date.hpp"
#include "domain/proof/checkpoint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A checkpoint of the audit log as it was signed. Append-only.
struct KeptCheckpoint {
  std::int64_t size = 0;  // entries that it is about; at most one checkpoint a size
  std::string note;       // written(CheckpointNote)
  std::string key;        // written(VerifierKey) of the key that signed it, which may be an old one by now
  Instant made_at;
  friend bool operator==(const KeptCheckpoint&, const KeptCheckpoint&) = default;
};

class CheckpointRepository {
 public:
  virtual ~CheckpointRepository() = default;
  virtual std::optional<KeptCheckpoint> latest() = 0;
  virtual std::optional<KeptCheckpoint> find(std::int64_t size) = 0;
  // The first that is about entry `seq`, too.
  virtual std::optional<KeptCheckpoint> covering(std::int64_t seq) = 0;
  // Newest first; `before` = size of the last one on the page before, 0 for the first page.
  virtual std::vector<KeptCheckpoint> page(std::int64_t before, int limit) = 0;
  // Oldest first, for examining them.
  virtual std::vector<KeptCheckpoint> after(std::int64_t size, int limit) = 0;
  virtual void append(const KeptCheckpoint& checkpoint) = 0;  // throws UniqueViolation: there is one of that size
};

}  // namespace salespact::app
