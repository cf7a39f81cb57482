#pragma once

#include "app/team_pact/change_team_pact.hpp"

namespace salespact::app {

// What members say of commitments and promises while the pact binds, and what they learn. Nothing of it is part of what
// was signed: it is appended, and needs no revision.

struct MarkAsked {
  std::string key;  // of the commitment, promise or milestone
  Date window;      // its first day; of help that is asked for today, of a milestone the day of reaching it
  MarkKind kind = MarkKind::kept;
  std::string note{};
};
[[nodiscard]] Decided<KeptTeamPact> mark_team_pact(const TeamPactDesk& desk, TeamPactId id, const MarkAsked& asked);

struct LearningAsked {
  std::string what{};  // the setback; "" for a learning alone
  std::optional<SetbackCause> cause{};
  std::string learned{};
  std::string change{};
  SetbackShare share = SetbackShare::team;
};
[[nodiscard]] Decided<KeptTeamPact> log_team_learning(const TeamPactDesk& desk, TeamPactId id,
                                                      const LearningAsked& asked);

}  // namespace salespact::app
