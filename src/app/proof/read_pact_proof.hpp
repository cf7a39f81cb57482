#pragma once

#include "app/proof/gather_proof.hpp"

namespace salespact::app {

// What proves a pact, to be looked at: hashes and signatures as far as somebody may read them, with the audit entry
// that tells of each, and the first checkpoint about all of them. Looking leaves no trace; taking the export does.
struct ProvenSignature {
  std::string signer{};  // as it was signed
  SigningCapacity capacity = SigningCapacity::rep;
  Instant at{};
  SigningMethod method = SigningMethod::password;
  std::string statement{};
  std::optional<std::int64_t> entry{};  // its number in the audit log; absent: none tells of it as it stands
};

struct ProvenText {
  std::int64_t number = 1;
  std::string sha256{};
  bool words_open = true;  // the reader may read its words, too
  std::vector<ProvenSignature> signatures{};
};

struct PactProof {
  std::vector<ProvenText> texts{};
  std::optional<KeptCheckpoint> checkpoint{};  // absent: none is about all of them yet
};

[[nodiscard]] Decided<PactProof> read_pact_proof(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                 Date today, SalesPactId id);
[[nodiscard]] Decided<PactProof> read_pact_proof(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                 Date today, TeamPactId id);

}  // namespace salespact::app
