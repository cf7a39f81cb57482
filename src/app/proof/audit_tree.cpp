#include "app/proof/audit_tree.hpp"

namespace salespact::app {
namespace {

constexpr int entries_a_look = 1'000;

bool holds_end_of(Transaction& transaction, const MerkleTree& tree) {
  const auto last = transaction.audit().after(tree.size() - 1, 1);
  return !last.empty() && last.front().seq == tree.size() && audit_leaf(last.front()) == tree.leaf(tree.size() - 1);
}

}  // namespace

std::string audit_origin(WorkspaceId workspace) { return "salespact/audit/" + workspace.text(); }

void follow_audit(Transaction& transaction, MerkleTree& tree) {
  if (tree.size() > 0 && !holds_end_of(transaction, tree)) tree = {};
  for (;;) {
    const auto page = transaction.audit().after(tree.size(), entries_a_look);
    if (page.empty()) return;
    for (const AuditEntry& entry : page) {
      if (entry.seq != tree.size() + 1) throw StoreFault("the audit log has a gap; see salespact doctor");
      tree.append(audit_leaf(entry));
    }
  }
}

}  // namespace salespact::app
