#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/ports/team_pact_repository.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Writing, amending, leaving and ending the pact of a team (DOMAIN 2.4). Each is refused as a whole or done as a whole;
// `revision` is the pact's as the asker read it.

// The store, who asks, and the metrics and goals that a pact names.
struct TeamPactDesk {
  const AdministrationPorts& ports;
  const By& by;
  const Board& board;
};

// What the desk refuses beside the domain's own refusals.
enum class TeamPactDeskProblem {
  unit_unknown,
  member_unknown,
  goal_unknown,
  not_ready,
  lead_writes,
  cause_unproven,
  outcome_missing,
  outcome_pending,
  outcome_differs,
};

// By whoever leads it, for a unit that they belong to or lead; without one the unit of their own place.
[[nodiscard]] Decided<KeptTeamPact> open_team_pact(const TeamPactDesk& desk, std::optional<OrgUnitId> unit,
                                                   const TeamPactTerms& terms);
// All of the words: by the lead, or while it is amended by any member who stays. Commitments and promises that are new
// get their keys here. A text that waits for signatures is void.
[[nodiscard]] Decided<KeptTeamPact> rewrite_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                                      const TeamPactTerms& terms);
// What a member does and promises; writing it, even as it stands, is agreeing to it.
[[nodiscard]] Decided<KeptTeamPact> write_own_team_terms(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                                         const OwnTerms& own);

// Freezes the words as the next text when P1 to P4, P6, P8 and P10 pass.
[[nodiscard]] Decided<KeptTeamPact> put_team_pact_to_signing(const TeamPactDesk& desk, TeamPactId id,
                                                             std::int64_t revision);
[[nodiscard]] Decided<KeptTeamPact> decline_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                                      const std::string& reason);

[[nodiscard]] Decided<KeptTeamPact> open_team_pact_amendment(const TeamPactDesk& desk, TeamPactId id,
                                                             std::int64_t revision,
                                                             std::optional<WithdrawalChoice> choice);
[[nodiscard]] Decided<KeptTeamPact> drop_team_pact_amendment(const TeamPactDesk& desk, TeamPactId id,
                                                             std::int64_t revision);

// Seven days' notice; at once on leave or after a transfer, which the organisation has to show.
[[nodiscard]] Decided<KeptTeamPact> withdraw_from_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                            std::int64_t revision, WithdrawalCause cause);

// As one of the members, all of whom have to; or as who leads its unit, with a reason.
enum class DissolvingAs { member, manager };
[[nodiscard]] Decided<KeptTeamPact> dissolve_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                                       DissolvingAs as, const std::string& reason);
// A member who has not agreed to that wants the pact to go on and says why.
[[nodiscard]] Decided<KeptTeamPact> refuse_end_of_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                            std::int64_t revision, const std::string& reason);
// By a member who has asked for it or agreed.
[[nodiscard]] Decided<KeptTeamPact> take_back_end_of_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                               std::int64_t revision);

// What came of it, which a linked goal tells once it is closed and no member before, and what the team has learned; by
// a member.
[[nodiscard]] Decided<KeptTeamPact> close_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                                    std::optional<TeamOutcome> outcome, const std::string& learning);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::TeamPactDeskProblem> = std::to_array<Word<app::TeamPactDeskProblem>>({
    {app::TeamPactDeskProblem::unit_unknown, "UNIT_UNKNOWN"},
    {app::TeamPactDeskProblem::member_unknown, "MEMBER_UNKNOWN"},
    {app::TeamPactDeskProblem::goal_unknown, "GOAL_UNKNOWN"},
    {app::TeamPactDeskProblem::not_ready, "NOT_READY"},
    {app::TeamPactDeskProblem::lead_writes, "LEAD_WRITES"},
    {app::TeamPactDeskProblem::cause_unproven, "CAUSE_UNPROVEN"},
    {app::TeamPactDeskProblem::outcome_missing, "OUTCOME_MISSING"},
    {app::TeamPactDeskProblem::outcome_pending, "OUTCOME_PENDING"},
    {app::TeamPactDeskProblem::outcome_differs, "OUTCOME_DIFFERS"},
});

template <>
inline constexpr auto words<app::DissolvingAs> = std::to_array<Word<app::DissolvingAs>>({
    {app::DissolvingAs::member, "member"},
    {app::DissolvingAs::manager, "manager"},
});

}  // namespace salespact
