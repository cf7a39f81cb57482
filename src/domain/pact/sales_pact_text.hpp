#pragma once

#include "base/digest.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/sales_pact_terms.hpp"

#include <optional>
#include <string>

namespace salespact {

// The text of a sales pact that is frozen, hashed and signed (DOMAIN 2.5), and the way back from what is stored.

inline constexpr std::string_view sales_pact_schema = "salespact/sales-pact/1";

struct PactSide {
  PersonId person;
  std::string name;  // as it read when the text was frozen
};

// What stands above the sections.
struct SalesPactHead {
  SalesPactId pact;
  std::int64_t text = 1;  // its number
  PactSide rep;
  PactSide manager;
  std::optional<Sha256> replaces{};  // the text that was in force, by its hash
  Sha256 motives{};                  // commitment_to() the rep's own section, which the text doesn't tell
};

// SHA-256 over the salt and the section's canonical JSON: both parties sign it, only who knows the salt can check it,
// and without the salt it says nothing about anybody (TRUST K8).
[[nodiscard]] Sha256 commitment_to(const MotivesSection& motives, std::string_view salt);

[[nodiscard]] Document document_of(const SalesPactHead& head, const SalesPactTerms& terms);
// The sections alone, as a draft is kept.
[[nodiscard]] Document document_of(const SalesPactTerms& terms);
[[nodiscard]] Document document_of(const MotivesSection& motives);

// terms_of(document_of(t)) == t, of a whole text too; nullopt: it is no such document.
[[nodiscard]] std::optional<SalesPactTerms> terms_of(const Document& document);
[[nodiscard]] std::optional<MotivesSection> motives_of(const Document& document);

}  // namespace salespact
