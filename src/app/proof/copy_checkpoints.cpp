#include "app/proof/copy_checkpoints.hpp"

#include "app/proof/audit_tree.hpp"
#include "domain/proof/checkpoint.hpp"

#include <fmt/format.h>

#include <set>
#include <vector>

namespace salespact::app {
namespace {

constexpr int checkpoints_a_look = 1'000;

std::vector<KeptCheckpoint> kept_after(Store& store, WorkspaceId workspace, std::int64_t size) {
  std::vector<KeptCheckpoint> page;
  store.read(workspace, [&](Transaction& tx) { page = tx.checkpoints().after(size, checkpoints_a_look); });
  return page;
}

// Empty when it is one that was kept as it stands.
std::string fault_of(const CheckpointCopy& copy, Transaction& tx) {
  const auto note = read_checkpoint_note(copy.note);
  if (!note) return fmt::format("{} is no checkpoint, or was changed", copy.name);
  const auto kept = tx.checkpoints().find(note->checkpoint.size);
  if (!kept) {
    return fmt::format(
        "{} was signed of {} entries, and the store knows no such checkpoint: the log was rewritten, or restored from "
        "before",
        copy.name, note->checkpoint.size);
  }
  if (kept->note == copy.note) return "";
  return fmt::format("{} is another checkpoint of {} entries than the store has: one of both was changed", copy.name,
                     note->checkpoint.size);
}

}  // namespace

std::int64_t CheckpointCopies::follow() {
  std::int64_t written = 0;
  for (auto page = kept_after(store_, workspace_, put_); !page.empty(); page = kept_after(store_, workspace_, put_)) {
    for (const KeptCheckpoint& one : page) {
      if (place_.put(one)) ++written;
      put_ = one.size;
    }
  }
  return written;
}

ExaminedCopies examine_copies(Store& store, WorkspaceId workspace, CheckpointPlace& place) {
  ExaminedCopies examined;
  std::vector<CheckpointCopy> copies;
  try {
    copies = place.copies(audit_origin(workspace));
  } catch (const StoreFault& fault) {
    examined.fault = fault.what();
    return examined;
  }
  std::set<std::string> notes;
  store.read(workspace, [&](Transaction& tx) {
    for (const CheckpointCopy& copy : copies) {
      if (examined.fault.empty()) examined.fault = fault_of(copy, tx);
      notes.insert(copy.note);
    }
  });
  examined.copies = std::ssize(notes);
  if (!examined.fault.empty()) return examined;
  std::int64_t missing = 0;
  std::int64_t first = 0;
  std::int64_t kept = 0;
  std::int64_t seen = 0;
  for (auto page = kept_after(store, workspace, 0); !page.empty(); page = kept_after(store, workspace, seen)) {
    for (const KeptCheckpoint& one : page) {
      seen = one.size;
      ++kept;
      if (!notes.contains(one.note) && missing++ == 0) first = one.size;
    }
  }
  if (missing > 0) {
    examined.fault = fmt::format("missing there: {} of {} checkpoints, the first of {} entries", missing, kept, first);
  }
  return examined;
}

}  // namespace salespact::app
