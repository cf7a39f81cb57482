#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>
#include <string_view>
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

// The same bytes as the texts that they are made of, unread.
struct AuditTexts {
  std::string seq;
  std::string at;  // microseconds since 1970
  std::string actor;
  std::string actor_label;
  std::string action;
  std::string object;
  std::string before;
  std::string after;
  std::string reason;
  std::string previous_hash;
};
// nullopt: these are no canonical bytes of an entry.
[[nodiscard]] std::optional<AuditTexts> texts_of(std::string_view canonical);

class AuditRepository {
 public:
  virtual ~AuditRepository() = default;
  virtual AuditEntry append(AuditEntry entry) = 0;
  // Newest first; `before` = last seq of the page before, 0 for the first page.
  virtual std::vector<AuditEntry> page(std::int64_t before, int limit) = 0;
  // Oldest first, for checking the chain.
  virtual std::vector<AuditEntry> after(std::int64_t seq, int limit) = 0;
  // Oldest first: that `action` was done to `object`.
  virtual std::vector<AuditEntry> told_of(std::string_view object, std::string_view action) = 0;
};

}  // namespace salespact::app
