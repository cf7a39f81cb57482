#pragma once

#include "app/audit/record.hpp"
#include "domain/pact/signature.hpp"

#include <string>
#include <string_view>

namespace salespact::app {

// What the audit log keeps of a signature: the hash that was signed, and a digest of everything else about it, so that
// no byte of either can change without the chain telling (TRUST K4, K9). Nothing of what the pact says.
inline constexpr std::string_view sales_pact_signed = "sales_pact.signature_given";
inline constexpr std::string_view team_pact_signed = "team_pact.signature_given";
[[nodiscard]] std::string told_signature(const Signature& signature);

}  // namespace salespact::app
