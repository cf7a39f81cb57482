#pragma once

#include "app/team_pact/read_team_pacts.hpp"

namespace salespact::app {

// One frozen text, with who has signed it where the reader may see that.
[[nodiscard]] std::optional<TeamPactTextView> team_pact_text(TeamPactRepository& pacts, TeamPactId id,
                                                             std::int64_t number, bool with_signatures);
// Those that all have signed, somebody among them: their copies (TRUST K11).
[[nodiscard]] std::vector<TeamPactTextView> texts_signed_by(TeamPactRepository& pacts, const TeamPact& pact,
                                                            PersonId person);
// Every text that all have signed, and the one that is being signed, the oldest first; of somebody who may not read all
// of the pact their own copies. nullopt: there is no such pact for this reader.
[[nodiscard]] std::optional<std::vector<TeamPactTextView>> read_team_pact_texts(Store& store, WorkspaceId workspace,
                                                                                const Viewpoint& viewer, TeamPactId id,
                                                                                Date today);

}  // namespace salespact::app
