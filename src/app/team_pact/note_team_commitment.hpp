#pragma once

#include "app/ports/team_pact_repository.hpp"
#include "domain/pact/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// What the audit log keeps of the life of a team's pact: neither who kept what nor what somebody learned (DOMAIN 6),
// but a digest by which it can be proved later. It is SHA-256 over a salt and the canonical JSON of what was said, the
// salt being made of a text of the pact, which nobody is given who may not read what the members say (ADR 0078).

// Actions under which something stands there.
inline constexpr std::string_view team_pact_marked = "team_pact.marked";
inline constexpr std::string_view team_pact_learned = "team_pact.learned";
// Of what is told without a name: a member declined, or wrote while the others were signing.
inline constexpr std::string_view team_signing_ended = "team_pact.signing_ended";

// Who it was is the entry's own; of the last step, too, what came of the pact and what its team has learned.
[[nodiscard]] Document document_of(const TeamPactEvent& event, const TeamPact& pact);
[[nodiscard]] Document document_of(const TeamPactMark& mark);
[[nodiscard]] Document document_of(const TeamPactLearning& learning);

// Another digest than the text's own hash, which the log tells.
[[nodiscard]] std::string salt_of(const TeamPactText& text);

// "sha256:1:…" with the number of the text whose salt it is, the newest; "" before the first one is frozen.
[[nodiscard]] std::string commitment_to(const Document& said, TeamPactRepository& pacts, const TeamPact& pact);

// What an entry tells of events beside `state`, to which the pact came by them: "active, event 4 sha256:1:…", without a
// digest before the first text.
[[nodiscard]] std::string told_events(std::string state, const std::vector<TeamPactEvent>& events,
                                      TeamPactRepository& pacts, const TeamPact& pact);

}  // namespace salespact::app
