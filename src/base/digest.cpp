#include "base/digest.hpp"

#include <sodium.h>

namespace salespact {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: the C interface takes bytes
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
  Sha256 out{};
  crypto_hash_sha256(out.data(), bytes_of(bytes), bytes.size());
  return out;
}

Fingerprint fingerprint(std::string_view bytes) {
  Fingerprint out{};
  crypto_generichash(out.data(), out.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
  return out;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    out.push_back(alphabet[byte >> 4U]);
    out.push_back(alphabet[byte & 15U]);
  }
  return out;
}

std::optional<Sha256> sha256_from_hex(std::string_view hex) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  Sha256 out{};
  if (hex.size() != 2 * out.size()) return std::nullopt;
  for (std::size_t at = 0; at < hex.size(); ++at) {
    const std::size_t digit = alphabet.find(hex[at]);
    if (digit == std::string_view::npos) return std::nullopt;
    out.at(at / 2) = static_cast<std::uint8_t>(std::size_t{out.at(at / 2)} * 16 + digit);
  }
  return out;
}

}  // namespace salespact
