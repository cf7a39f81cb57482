#pragma once

#include "app/team_pact/change_team_pact.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <functional>

namespace salespact::app {

// One pact that is being worked on inside a transaction, by somebody who reads all of it.
class TeamPactOnDesk {
 public:
  TeamPactOnDesk(Act& act, const TeamPactDesk& desk, KeptTeamPact known);

  Act& act;
  const TeamPactDesk& desk;
  KeptTeamPact kept;
  bool member;  // whether the asker is one

  // Takes what the domain decided and stores it with what happened; the revision moves by one.
  [[nodiscard]] Decided<KeptTeamPact> take(const TeamDecision<TeamPact>& decided, TeamPactEvent event);
};

using TeamPactWork = std::function<Decided<KeptTeamPact>(TeamPactOnDesk&)>;
// Runs `work` on a pact of which the asker is a member, from the revision that they read; nullopt: from whichever.
[[nodiscard]] Decided<KeptTeamPact> with_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                   std::optional<std::int64_t> revision, const TeamPactWork& work);
// The same for all who read all of it.
[[nodiscard]] Decided<KeptTeamPact> with_read_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                        std::optional<std::int64_t> revision, const TeamPactWork& work);

// open_team_pact_amendment() and dissolve_team_pact() on a pact that is open; `reason` is a clean comment.
[[nodiscard]] Decided<KeptTeamPact> amend_open_pact(TeamPactOnDesk& open, std::optional<WithdrawalChoice> choice);
[[nodiscard]] Decided<KeptTeamPact> dissolve_open_pact(TeamPactOnDesk& open, DissolvingAs as,
                                                       const std::string& reason);

// Appends with the next number; the event as it is kept.
TeamPactEvent append_event(Transaction& tx, TeamPactId id, Instant at, std::optional<PersonId> by, TeamPactEvent event);
// What follows from a step by itself: a text comes into force, the pact is over.
[[nodiscard]] std::vector<TeamPactEvent> consequences(const TeamPact& before, const TeamPact& after);

// The words as they are kept: trimmed and composed, keys given, names and the goal's summary written by the server.
// `before` is what the draft was. Refused with everything that does not hold.
[[nodiscard]] Decided<TeamPactTerms> checked_team_terms(const Act& act, const TeamPactDesk& desk,
                                                        const KeptTeamPact& before, TeamPactTerms terms);
[[nodiscard]] TeamPactSummary summary_of(const TeamPactTerms& terms);

[[nodiscard]] std::unexpected<Refused> refuse(TeamPactDeskProblem code, std::string field, std::string message);
[[nodiscard]] std::unexpected<Refused> refuse(const TeamPactRefusal& refusal);

}  // namespace salespact::app
