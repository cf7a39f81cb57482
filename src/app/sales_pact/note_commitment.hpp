#pragma once

#include "app/ports/store.hpp"
#include "domain/pact/document.hpp"

#include <string>
#include <string_view>

namespace salespact::app {

// What the audit log keeps of what people say while a pact is lived: neither who stands where on the ladder nor what
// was promised (DOMAIN 6), but a digest by which a note can be proved later. It is SHA-256 over a salt and the note's
// canonical JSON, the salt being that of the section in the pact's text (ADR 0078), which only the parties are given.

// The action under which all of it stands there.
inline constexpr std::string_view noted_action = "sales_pact.noted";

[[nodiscard]] Document document_of(const StandardReport& report);
[[nodiscard]] Document document_of(const LadderNote& note);
[[nodiscard]] Document document_of(const PromiseNote& note);
[[nodiscard]] Document document_of(const GlassNote& note);
// As they were before the day was part of them: what entries of the audit log from then commit to.
[[nodiscard]] Document undated_document_of(const LadderNote& note);
[[nodiscard]] Document undated_document_of(const PromiseNote& note);
[[nodiscard]] Document document_of(const SalesPactEvent& event);
// That the rep shares the section on what moves them with the manager, or keeps it; as of a revision of the pact.
[[nodiscard]] Document document_of_sharing(const KeptSalesPact& kept, bool shared);

// "sha256:1:…" with the number of the text whose salt it is; "" when there is none, or it was erased.
[[nodiscard]] std::string commitment_to(const Document& note, SalesPactRepository& pacts, const SalesPact& pact);

// What an entry tells of events beside `state`, to which the pact came by them: "agreed, event 4 sha256:1:…", without a
// digest while there is no salt.
[[nodiscard]] std::string told_events(std::string state, const std::vector<SalesPactEvent>& events,
                                      SalesPactRepository& pacts, const SalesPact& pact);

}  // namespace salespact::app
