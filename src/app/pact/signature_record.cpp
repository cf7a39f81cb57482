#include "app/pact/signature_record.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

std::string text_in(const Document& document, std::string_view name) {
  const Document* found = document.find(name);
  const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->value);
  return text == nullptr ? std::string() : *text;
}

}  // namespace

Document signature_document(const Signature& signature) {
  return DocumentObject{{"text", std::to_string(signature.text)},
                        {"text_hash", to_hex(signature.text_hash)},
                        {"person", signature.person.text()},
                        {"signer", signature.signer},
                        {"capacity", text_of(signature.capacity)},
                        {"at", signature.at.rfc3339()},
                        {"statement", signature.statement},
                        {"method", text_of(signature.method)},
                        {"session", signature.session}};
}

std::string told_signature(const Document& signature) {
  return fmt::format("text {} sha256:{} as {}, signature sha256:{}", text_in(signature, "text"),
                     text_in(signature, "text_hash"), text_in(signature, "capacity"),
                     to_hex(sha256(canonical_json(signature))));
}

std::string told_signature(const Signature& signature) { return told_signature(signature_document(signature)); }

}  // namespace salespact::app
