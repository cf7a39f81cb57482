#pragma once

#include "base/digest.hpp"

#include <string_view>

#include <sodium/crypto_generichash.h>

namespace salespact {

using ContentDigest = std::array<std::uint8_t, 32>;

// 256 bits of BLAKE2b of bytes that come in pieces: tells whether two files or requests are the same. Not for secrets.
class DigestStream {
 public:
  DigestStream();
  void add(std::string_view bytes);
  [[nodiscard]] ContentDigest finish();  // once

 private:
  crypto_generichash_state state_;
};

}  // namespace salespact
