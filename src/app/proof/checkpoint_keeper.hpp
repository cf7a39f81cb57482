#pragma once

#include "app/ports/checkpoint_signer.hpp"
#include "app/proof/audit_tree.hpp"

#include <mutex>

namespace salespact::app {

// Makes the checkpoints of one workspace's audit log and the proofs to them. Safe from any thread.
class CheckpointKeeper {
 public:
  CheckpointKeeper(Store& store, WorkspaceId workspace, const CheckpointSigner& signer);

  // The newest checkpoint; a new one, signed and kept, when the log has grown since. Nothing is signed that contradicts
  // what was signed before: throws StoreFault, naming the checkpoint.
  KeptCheckpoint make(Instant now);

  // How many entries no checkpoint is about yet.
  [[nodiscard]] std::int64_t waiting();

  // About the log as committed by now; `seq` is an entry's, `from` and `to` are sizes of kept checkpoints.
  [[nodiscard]] MerkleProof inclusion(std::int64_t seq, std::int64_t size);
  [[nodiscard]] MerkleProof consistency(std::int64_t from, std::int64_t to);

  [[nodiscard]] const VerifierKey& key() const { return key_; }

 private:
  void follow(std::int64_t size);
  [[nodiscard]] KeptCheckpoint signed_by_us(std::int64_t size, Instant now) const;

  Store& store_;
  WorkspaceId workspace_;
  const CheckpointSigner& signer_;
  VerifierKey key_;
  std::mutex mutex_;
  MerkleTree tree_;  // 64 bytes an entry
};

// When a new checkpoint is due, of a log that has grown.
inline constexpr std::int64_t entries_without_checkpoint = 256;
inline constexpr std::int64_t seconds_without_checkpoint = 60;
[[nodiscard]] constexpr bool is_checkpoint_due(std::int64_t entries, std::int64_t seconds) {
  return entries >= entries_without_checkpoint || (entries > 0 && seconds >= seconds_without_checkpoint);
}

}  // namespace salespact::app
