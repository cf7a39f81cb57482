#include "app/audit/verify_chain.hpp"

namespace salespact::app {
namespace {

constexpr int page_size = 1000;

std::optional<ChainFault> fault_of(const AuditEntry& entry, const ChainHolds& so_far) {
  if (entry.seq != so_far.entries + 1) return ChainFault::sequence;
  if (entry.previous_hash != so_far.last_hash) return ChainFault::link;
  if (entry.hash != sha256(canonical_text(entry))) return ChainFault::altered_entry;
  return std::nullopt;
}

}  // namespace

std::expected<ChainHolds, ChainBroken> verify_chain(Store& store, WorkspaceId workspace) {
  std::expected<ChainHolds, ChainBroken> result;
  store.read(workspace, [&](Transaction& transaction) {
    ChainHolds so_far;
    while (true) {
      const std::vector<AuditEntry> page = transaction.audit().after(so_far.entries, page_size);
      for (const AuditEntry& entry : page) {
        if (const auto fault = fault_of(entry, so_far)) {
          result = std::unexpected(ChainBroken{entry.seq, *fault});
          return;
        }
        so_far = {entry.seq, entry.hash};
      }
      if (page.empty()) break;
    }
    result = so_far;
  });
  return result;
}

}  // namespace salespact::app
