#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace salespact {

using Ed25519Key = std::array<std::uint8_t, 32>;  // a public key
using Ed25519Signature = std::array<std::uint8_t, 64>;

// RFC 8032; keys of small order and signatures in a second spelling are refused.
[[nodiscard]] bool is_signed_by(const Ed25519Key& key, std::string_view message, const Ed25519Signature& signature);

}  // namespace salespact
