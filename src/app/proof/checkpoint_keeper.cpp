#include "app/proof/checkpoint_keeper.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

// Nothing may be signed that another of our signatures contradicts.
void require_continued(const MerkleTree& tree, const KeptCheckpoint& last) {
  const auto note = read_checkpoint_note(last.note);
  const bool continued = note && note->checkpoint.size == last.size && last.size <= tree.size() &&
                         tree.root(last.size) == note->checkpoint.root;
  if (continued) return;
  throw StoreFault(fmt::format(
      "the audit log is not the one that the checkpoint of {} entries is about; see salespact doctor", last.size));
}

}  // namespace

CheckpointKeeper::CheckpointKeeper(Store& store, WorkspaceId workspace, const CheckpointSigner& signer)
    : store_(store), workspace_(workspace), signer_(signer), key_{audit_origin(workspace), signer.public_key()} {}

KeptCheckpoint CheckpointKeeper::make(Instant now) {
  const std::lock_guard lock(mutex_);
  std::optional<KeptCheckpoint> last;
  // Only what is committed is signed, so the log is read apart from the transaction that keeps the checkpoint.
  store_.read(workspace_, [&](Transaction& tx) {
    follow_audit(tx, tree_);
    last = tx.checkpoints().latest();
  });
  if (last) require_continued(tree_, *last);
  if (last && last->size == tree_.size()) return *last;
  const KeptCheckpoint made = signed_by_us(tree_.size(), now);
  KeptCheckpoint kept = made;
  store_.write(workspace_, [&](Transaction& tx) {
    const auto newest = tx.checkpoints().latest();
    const bool overtaken = newest && newest->size >= made.size;  // by another process
    kept = overtaken ? *newest : made;
    if (!overtaken) tx.checkpoints().append(made);
  });
  return kept;
}

std::int64_t CheckpointKeeper::waiting() {
  std::int64_t entries = 0;
  store_.read(workspace_, [&](Transaction& tx) {
    const auto last_entry = tx.audit().page(0, 1);
    const auto last = tx.checkpoints().latest();
    entries = (last_entry.empty() ? 0 : last_entry.front().seq) - (last ? last->size : 0);
  });
  return entries;
}

MerkleProof CheckpointKeeper::inclusion(std::int64_t seq, std::int64_t size) {
  const std::lock_guard lock(mutex_);
  follow(size);
  return tree_.inclusion(seq - 1, size);
}

MerkleProof CheckpointKeeper::consistency(std::int64_t from, std::int64_t to) {
  const std::lock_guard lock(mutex_);
  follow(to);
  return tree_.consistency(from, to);
}

void CheckpointKeeper::follow(std::int64_t size) {
  if (tree_.size() >= size) return;
  store_.read(workspace_, [&](Transaction& tx) { follow_audit(tx, tree_); });
  if (tree_.size() < size) throw StoreFault("the audit log is shorter than its checkpoints; see salespact doctor");
}

KeptCheckpoint CheckpointKeeper::signed_by_us(std::int64_t size, Instant now) const {
  CheckpointNote note{.checkpoint = {key_.name, size, tree_.root(size)}, .signer = key_.name, .key = id_of(key_)};
  note.signature = signer_.sign(signed_text(note.checkpoint));
  return {.size = size, .note = written(note), .key = written(key_), .made_at = now};
}

}  // namespace salespact::app
