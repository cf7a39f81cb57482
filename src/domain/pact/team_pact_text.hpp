#pragma once

#include "base/digest.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/team_pact.hpp"
#include "domain/pact/team_pact_terms.hpp"

#include <optional>
#include <string_view>

namespace salespact {

// The text of a team pact that is frozen, hashed and signed (DOMAIN 2.4), and the way back from what is stored.

inline constexpr std::string_view team_pact_schema = "salespact/team-pact/1";

// What stands above the terms.
struct TeamPactHead {
  TeamPactId pact;
  std::int64_t text = 1;             // its number
  std::optional<Sha256> replaces{};  // the text that was in force, by its hash
};

[[nodiscard]] Document document_of(const TeamPactHead& head, const TeamPactTerms& terms);
// The terms alone, as a draft is kept.
[[nodiscard]] Document document_of(const TeamPactTerms& terms);
// team_terms_of(document_of(t)) == t, of a whole text too; nullopt: it is no such document.
[[nodiscard]] std::optional<TeamPactTerms> team_terms_of(const Document& document);

// Everything of a pact but its id, unit and revision, as it is kept beside its draft. take_life() is the way back;
// false: it is no such document.
[[nodiscard]] Document life_document_of(const TeamPact& pact);
[[nodiscard]] bool take_life(const Document& document, TeamPact& pact);

}  // namespace salespact
