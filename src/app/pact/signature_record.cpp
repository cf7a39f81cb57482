#include "app/pact/signature_record.hpp"

#include "domain/pact/document.hpp"

#include <fmt/format.h>

namespace salespact::app {

std::string told_signature(const Signature& signature) {
  const Document record = DocumentObject{{"text", std::to_string(signature.text)},
                                         {"text_hash", to_hex(signature.text_hash)},
                                         {"person", signature.person.text()},
                                         {"signer", signature.signer},
                                         {"capacity", text_of(signature.capacity)},
                                         {"at", signature.at.rfc3339()},
                                         {"statement", signature.statement},
                                         {"method", text_of(signature.method)},
                                         {"session", signature.session}};
  return fmt::format("text {} sha256:{} as {}, signature sha256:{}", signature.text, to_hex(signature.text_hash),
                     text_of(signature.capacity), to_hex(sha256(canonical_json(record))));
}

}  // namespace salespact::app
