#pragma once

#include "app/access/viewpoint.hpp"
#include "app/ports/store.hpp"

#include <optional>
#include <vector>

namespace salespact::app {

struct AuditPage {
  std::vector<AuditEntry> entries{};  // the newest first
  // What to ask for next, as `before`; absent: there is nothing older. A page may hold fewer entries than were asked
  // for, or none, and still have one: only so many are looked through at a time.
  std::optional<std::int64_t> next{};
};

// The part of the audit log that is for everybody (DOMAIN 6): what the viewer did, what is about them, what is told of
// the goals of their people and of those below, of a pact for its parties or members, of a delegation for whom it
// concerns; for executives what is told of the company's goals. `before`: sequence number, 0 for the newest.
[[nodiscard]] AuditPage read_own_audit(Transaction& tx, const Viewpoint& viewer, std::int64_t before,
                                       std::size_t limit);

}  // namespace salespact::app
