#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Append-only, in the transaction of the change it tells of; each entry holds the hash of the one before (TRUST K4,
// K5).
struct AuditEntry {
  std::int64_t seq = 0;  // 1, 2, 3 … without gaps, set by the store
  Instant at;
  std::optional<PersonId> actor;  // none: the system, or the command line
  std::string actor_label;        // who it was in words, kept when the person is renamed
  std::string action;             // verb in past tense: "deal.corrected"
  std::string object;             // kind and id: "deal:0a1…"
  std::string before;             // digest or short text; never private text
  std::string after;
  std::string reason;
  Sha256 previous_hash{};  // set by the store
  Sha256 hash{};           // set by the store: sha256 of canonical_text(entry)
};

// The bytes that `hash` covers: every field above but hash, in this order, length-prefixed.
[[nodiscard]] std::string canonical_text(const AuditEntry& entry);

class AuditRepository {
 public:
  virtual ~AuditRepository() = default;
  virtual AuditEntry append(AuditEntry entry) = 0;
  // Newest first; `before` = last seq of the page before, 0 for the first page.
  virtual std::vector<AuditEntry> page(std::int64_t before, int limit) = 0;
  // Oldest first, for checking the chain.
  virtual std::vector<AuditEntry> after(std::int64_t seq, int limit) = 0;
};

}  // namespace salespact::app
