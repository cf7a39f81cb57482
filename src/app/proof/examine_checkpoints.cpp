#include "app/proof/examine_checkpoints.hpp"

#include "app/proof/audit_tree.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

constexpr int checkpoints_a_look = 1'000;

// `sound`: the size of the last checkpoint that was as it should be.
std::string fault_of(const KeptCheckpoint& kept, const MerkleTree& tree, const std::string& origin,
                     std::int64_t sound) {
  const auto note = read_checkpoint_note(kept.note);
  const auto key = read_verifier_key(kept.key);
  const bool as_signed = note && key && key->name == origin && note->checkpoint.origin == origin &&
                         note->checkpoint.size == kept.size && is_signed_by(*note, *key);
  if (!as_signed) return fmt::format("the checkpoint of {} entries was changed: it is not what was signed", kept.size);
  if (kept.size > tree.size()) {
    return fmt::format("the log has {} entries, and a checkpoint was signed of {}", tree.size(), kept.size);
  }
  if (tree.root(kept.size) == note->checkpoint.root) return "";
  return fmt::format("an entry from {} to {} is not what the checkpoint of {} entries was signed over", sound + 1,
                     kept.size, kept.size);
}

}  // namespace

ExaminedCheckpoints examine_checkpoints(Store& store, WorkspaceId workspace) {
  ExaminedCheckpoints examined;
  store.read(workspace, [&](Transaction& tx) {
    examined = {};
    MerkleTree tree;
    try {
      follow_audit(tx, tree);
    } catch (const StoreFault& fault) {
      examined.fault = fault.what();
      return;
    }
    std::int64_t sound = 0;
    for (;;) {
      const auto page = tx.checkpoints().after(sound, checkpoints_a_look);
      if (page.empty()) return;
      for (const KeptCheckpoint& kept : page) {
        examined.fault = fault_of(kept, tree, audit_origin(workspace), sound);
        if (!examined.fault.empty()) return;
        sound = kept.size;
        ++examined.checkpoints;
        examined.newest_key = kept.key;
      }
    }
  });
  return examined;
}

}  // namespace salespact::app
