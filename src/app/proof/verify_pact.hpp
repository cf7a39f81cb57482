#pragma once

#include "app/proof/verify_export.hpp"

namespace salespact::app {

// The parts of verify_export(); each tells what it found.

// Each text is what its hash says, and of this pact; the rep's own section, where it is told, is what the text commits
// to.
void verify_texts(const PactExport& made, const ReadDocument& read, std::vector<Verified>& out);

// Each signature is under a text of the file and told, whole, by an entry of the audit log; and none that is told of is
// missing.
void verify_signatures(const PactExport& made, std::vector<Verified>& out);
// Of each text: who of those whom it names has signed it, who has not, and whether it binds.
void verify_binding(const PactExport& made, const ReadDocument& read, std::vector<Verified>& out);

// The checkpoint is signed by the key that comes with it, the key is the verifier's own, and the log goes on from the
// checkpoint that the verifier kept. nullopt: it can't be read or is not signed, so that nothing is proven by it.
[[nodiscard]] std::optional<Checkpoint> verify_checkpoint(const PactExport& made, const VerifierHolds& holds,
                                                          std::vector<Verified>& out);

// How the log of the file, whose checkpoint this is, stands to what the verifier remembers.
[[nodiscard]] Continuation continuation_in(const PactExport& made, const Checkpoint& checkpoint,
                                           const VerifierMemory& memory);

// Each entry is in the log that the checkpoint is about, at its place.
void verify_inclusion(const PactExport& made, const Checkpoint& checkpoint, std::vector<Verified>& out);

// Lower-case hexadecimal digits; nullopt when one of them is no hash.
[[nodiscard]] std::optional<MerkleProof> proof_in(const std::vector<std::string>& hex);

}  // namespace salespact::app
