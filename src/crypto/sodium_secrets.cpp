#include "crypto/sodium_secrets.hpp"

#include "base/check.hpp"

#include <array>
#include <stdexcept>

#include <sodium.h>

namespace salespact::crypto {
namespace {

constexpr std::size_t bytes_a_kib = 1024;
constexpr std::size_t token_bytes = 32;  // 256 bits
constexpr int token_alphabet = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

SodiumSecrets::SodiumSecrets(HashCost cost, HashGate::Limits limits) : cost_(cost), gate_(limits) {
  if (sodium_init() < 0) throw std::runtime_error("no source of random numbers: libsodium could not start");
  nobodys_hash_ = hashed(make_token("").text());
}

app::Secret SodiumSecrets::make_token(std::string_view prefix) {
  std::array<unsigned char, token_bytes> random{};
  randombytes_buf(random.data(), random.size());
  std::array<char, sodium_base64_ENCODED_LEN(token_bytes, token_alphabet)> text{};
  sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), token_alphabet);
  std::string whole;
  whole.reserve(prefix.size() + text.size());  // no growth, so no copy is left behind
  whole.append(prefix).append(text.data());
  app::Secret token(whole);
  sodium_memzero(random.data(), random.size());
  sodium_memzero(text.data(), text.size());
  sodium_memzero(whole.data(), whole.size());
  return token;
}

std::string SodiumSecrets::hashed(std::string_view password) const {
  std::array<char, crypto_pwhash_STRBYTES> phc{};
  const int failed = crypto_pwhash_str_alg(phc.data(), password.data(), password.size(), cost_.passes,
                                           cost_.memory_kib * bytes_a_kib, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) throw std::runtime_error("too little memory to hash a password");
  return phc.data();
}

std::expected<std::string, app::HashingBusy> SodiumSecrets::hash_password(const app::Secret& password) {
  check(password.text().size() <= app::max_password_bytes, "a password was measured before it is hashed");
  const auto pass = gate_.enter();
  if (!pass) return std::unexpected(app::HashingBusy{});
  return hashed(password.text());
}

std::expected<bool, app::HashingBusy> SodiumSecrets::is_right_password(std::string_view hash,
                                                                       const app::Secret& password) {
  check(password.text().size() <= app::max_password_bytes, "a password was measured before it is hashed");
  const auto pass = gate_.enter();
  if (!pass) return std::unexpected(app::HashingBusy{});
  const std::string phc(hash.empty() ? std::string_view(nobodys_hash_) : hash);
  const bool right = crypto_pwhash_str_verify(phc.c_str(), password.text().data(), password.text().size()) == 0;
  return right && !hash.empty();
}

bool SodiumSecrets::needs_rehash(std::string_view hash) const {
  return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), cost_.passes, cost_.memory_kib * bytes_a_kib) != 0;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace salespact::crypto
