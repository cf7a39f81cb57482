#pragma once

#include "base/ed25519.hpp"

#include <string_view>

namespace salespact::app {

// The key by which this program signs what it says about its audit log.
class CheckpointSigner {
 public:
  virtual ~CheckpointSigner() = default;
  [[nodiscard]] virtual Ed25519Key public_key() const = 0;
  // The same bytes always get the same signature (RFC 8032).
  [[nodiscard]] virtual Ed25519Signature sign(std::string_view message) const = 0;
};

}  // namespace salespact::app
