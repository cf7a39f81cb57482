#pragma once

#include "base/digest.hpp"
#include "base/ed25519.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// What a log says about itself, signed, to be kept where the log is not (TRUST K6): a checkpoint of C2SP
// (c2sp.org/tlog-checkpoint) as a signed note (c2sp.org/signed-note).

struct Checkpoint {
  std::string origin;     // which log
  std::int64_t size = 0;  // entries
  Sha256 root{};          // of the Merkle tree over them
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};
// Three lines: what is signed.
[[nodiscard]] std::string signed_text(const Checkpoint& checkpoint);

// A public key under a name, written "name+1a2b3c4d+base64": the eight digits are its id, made of both.
struct VerifierKey {
  std::string name;  // without blanks and plus signs; that of the log
  Ed25519Key key{};
  friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};
using KeyId = std::array<std::uint8_t, 4>;
[[nodiscard]] KeyId id_of(const VerifierKey& key);
[[nodiscard]] std::string written(const VerifierKey& key);
[[nodiscard]] std::optional<VerifierKey> read_verifier_key(std::string_view text);

// A checkpoint with the signature under it.
struct CheckpointNote {
  Checkpoint checkpoint;
  std::string signer;  // name of the key
  KeyId key{};
  Ed25519Signature signature{};
  friend bool operator==(const CheckpointNote&, const CheckpointNote&) = default;
};
[[nodiscard]] std::string written(const CheckpointNote& note);
// nullopt unless it is exactly what written() gives for some note.
[[nodiscard]] std::optional<CheckpointNote> read_checkpoint_note(std::string_view text);
[[nodiscard]] bool is_signed_by(const CheckpointNote& note, const VerifierKey& key);

}  // namespace salespact
