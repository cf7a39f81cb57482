#pragma once

#include "app/proof/read_pact_proof.hpp"
#include "wire/checkpoint_views.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(ProvenSignature, (), (signer, capacity, at, method, statement, entry))
BOOST_DESCRIBE_STRUCT(ProvenText, (), (number, sha256, words_open, signatures))

}  // namespace salespact::app

namespace salespact::wire {

struct PactProofView {
  std::vector<app::ProvenText> texts;
  std::optional<CheckpointView> checkpoint;
};
BOOST_DESCRIBE_STRUCT(PactProofView, (), (texts, checkpoint))

[[nodiscard]] inline PactProofView view_of(app::PactProof proof) {
  PactProofView view{.texts = std::move(proof.texts), .checkpoint = {}};
  if (proof.checkpoint) view.checkpoint = view_of(*proof.checkpoint);
  return view;
}

}  // namespace salespact::wire
