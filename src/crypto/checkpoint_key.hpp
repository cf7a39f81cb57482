#pragma once

#include "app/ports/checkpoint_signer.hpp"
#include "app/ports/secrets.hpp"

#include <filesystem>

namespace salespact::crypto {

// An Ed25519 key pair. Its seed is in no page that is swapped or dumped, and is wiped in the end.
class CheckpointKey final : public app::CheckpointSigner {
 public:
  // Of a file that nobody but its owner may read (0600); made where there is none. Throws std::runtime_error in words.
  [[nodiscard]] static CheckpointKey kept_in(const std::filesystem::path& file);
  // Of this process alone.
  [[nodiscard]] static CheckpointKey passing();

  [[nodiscard]] Ed25519Key public_key() const override { return public_key_; }
  [[nodiscard]] Ed25519Signature sign(std::string_view message) const override;

 private:
  explicit CheckpointKey(const app::Secret& seed);

  Ed25519Key public_key_{};
  app::Secret secret_key_;
};

// Puts the key aside beside itself, under a name that is free, and makes another; where the old one is now. Its public
// part stays with every checkpoint that it signed (TRUST K2).
std::filesystem::path replace_checkpoint_key(const std::filesystem::path& file);

}  // namespace salespact::crypto
