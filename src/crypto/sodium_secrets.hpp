#pragma once

#include "app/ports/secrets.hpp"
#include "crypto/hash_gate.hpp"

#include <cstdint>
#include <string>

namespace salespact::crypto {

// Argon2id cost; p is always 1 and the salt 16 random bytes.
struct HashCost {
  std::uint64_t passes = 2;
  std::size_t memory_kib = 19456;
};

// libsodium behind the Secrets port. Made once; all calls are safe from any thread.
class SodiumSecrets final : public app::Secrets {
 public:
  // Throws std::runtime_error when there is no source of randomness or too little memory for a hash.
  explicit SodiumSecrets(HashCost cost = {}, HashGate::Limits limits = {});

  app::Secret make_token(std::string_view prefix) override;
  std::expected<std::string, app::HashingBusy> hash_password(const app::Secret& password) override;
  std::expected<bool, app::HashingBusy> is_right_password(std::string_view hash, const app::Secret& password) override;
  [[nodiscard]] bool needs_rehash(std::string_view hash) const override;

 private:
  [[nodiscard]] std::string hashed(std::string_view password) const;

  HashCost cost_;
  HashGate gate_;
  std::string nobodys_hash_;  // of a random password that nobody knows
};

// In time that depends on the lengths alone.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace salespact::crypto
