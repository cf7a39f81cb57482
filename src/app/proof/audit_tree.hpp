#pragma once

#include "app/ports/store.hpp"
#include "domain/proof/merkle_tree.hpp"

namespace salespact::app {

// The name of a workspace's audit log, which says nothing about anybody: "salespact/audit/0a1…".
[[nodiscard]] std::string audit_origin(WorkspaceId workspace);

// What the tree is over: an entry's canonical bytes.
[[nodiscard]] inline Sha256 audit_leaf(const AuditEntry& entry) { return merkle_leaf(canonical_text(entry)); }

// Appends what was committed since; entry seq is leaf seq - 1. Starts anew when the log does not hold the last entry of
// the tree any more, as after a lost or restored database.
void follow_audit(Transaction& transaction, MerkleTree& tree);

}  // namespace salespact::app
