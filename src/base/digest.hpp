#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace salespact {

using Sha256 = std::array<std::uint8_t, 32>;
using Fingerprint = std::array<std::uint8_t, 16>;

// For audit chains, signed texts and stored secrets.
[[nodiscard]] Sha256 sha256(std::string_view bytes);

// 128 bits of BLAKE2b: tells whether an imported row is the same as before. Fast, not for secrets.
[[nodiscard]] Fingerprint fingerprint(std::string_view bytes);

[[nodiscard]] std::string to_hex(std::span<const std::uint8_t> bytes);
// 64 lower-case hexadecimal digits; nullopt for anything else.
[[nodiscard]] std::optional<Sha256> sha256_from_hex(std::string_view hex);

}  // namespace salespact
