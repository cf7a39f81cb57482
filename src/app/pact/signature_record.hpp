#pragma once

#include "app/audit/record.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/signature.hpp"

#include <string>
#include <string_view>

namespace salespact::app {

// What the audit log keeps of a signature: the hash that was signed, and a digest of everything else about it, so that
// no byte of either can change without the chain telling (TRUST K4, K9). Nothing of what the pact says.
inline constexpr std::string_view sales_pact_signed = "sales_pact.signature_given";
inline constexpr std::string_view team_pact_signed = "team_pact.signature_given";
[[nodiscard]] std::string told_signature(const Signature& signature);

// A signature as data, and the same of that: what an export holds is checked without being read any further.
[[nodiscard]] Document signature_document(const Signature& signature);
[[nodiscard]] std::string told_signature(const Document& signature);

}  // namespace salespact::app
