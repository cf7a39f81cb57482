#pragma once

#include "app/access/viewpoint.hpp"
#include "app/proof/pact_export.hpp"

namespace salespact::app {

// What of a pact somebody may show: its texts and signatures, without their proof, and the audit entries that tell of
// the signatures. Refused to who may not read it. Leaves no trace.
struct GatheredProof {
  PactExport made;
  std::vector<AuditEntry> told;      // none: nothing was signed
  std::vector<AuditEntry> erased{};  // those that tell of an erasure
};

[[nodiscard]] Decided<GatheredProof> gather_proof(Transaction& tx, const Viewpoint& viewer, Date today, SalesPactId id);
[[nodiscard]] Decided<GatheredProof> gather_proof(Transaction& tx, const Viewpoint& viewer, Date today, TeamPactId id);

}  // namespace salespact::app
