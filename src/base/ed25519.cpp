#include "base/ed25519.hpp"

#include <sodium.h>

namespace salespact {

bool is_signed_by(const Ed25519Key& key, std::string_view message, const Ed25519Signature& signature) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());  // NOLINT: the C interface takes bytes
  return crypto_sign_ed25519_verify_detached(signature.data(), bytes, message.size(), key.data()) == 0;
}

}  // namespace salespact
