#include "base/digest_stream.hpp"

#include <sodium.h>

namespace salespact {

DigestStream::DigestStream() : state_() {
  crypto_generichash_init(&state_, nullptr, 0, std::tuple_size_v<ContentDigest>);
}

void DigestStream::add(std::string_view bytes) {
  crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

ContentDigest DigestStream::finish() {
  ContentDigest out{};
  crypto_generichash_final(&state_, out.data(), out.size());
  return out;
}

}  // namespace salespact
