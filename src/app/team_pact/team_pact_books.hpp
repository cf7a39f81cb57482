#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "app/ports/team_pact_repository.hpp"
#include "domain/pact/pact_health.hpp"
#include "domain/pact/team_pact_milestones.hpp"
#include "domain/pact/team_pact_readiness.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace salespact::app {

// What the numbers and the organisation say about the pact of a team.

// The signed texts with the days on which each bound.
[[nodiscard]] std::vector<BindingTerms> bindings_of(TeamPactRepository& pacts, const TeamPact& pact);
// Who was a member, and the first day on which they were not.
[[nodiscard]] std::map<PersonId, Date> leavers_of(const TeamPact& pact);

// For P1, P2 and P10; `signed_by` those under this very text.
[[nodiscard]] TeamPactSurroundings surroundings_of(const Board& board, TeamPactId pact, const TeamPactTerms& terms,
                                                   std::set<PersonId> signed_by, Date today);

// Everything that has come due by today, from the signed texts, the marks and the numbers.
[[nodiscard]] std::vector<Occurrence> occurrences_of(const Board& board, TeamPactRepository& pacts,
                                                     const TeamPact& pact, Date today);
// The same of what these texts say, of which some may have been left out.
[[nodiscard]] std::vector<Occurrence> occurrences_of(const Board& board, TeamPactRepository& pacts,
                                                     const TeamPact& pact, std::span<const BindingTerms> texts,
                                                     Date today);

// Those of the text in force with what was said of them.
[[nodiscard]] std::vector<MilestoneOnTheWay> milestones_of(TeamPactRepository& pacts, const TeamPact& pact,
                                                           const TeamPactTerms& in_force, Date today);

// What its members' check-ins tell of it.
struct CheckInSigns {
  KeptCount on_time{};
  std::optional<Rational> mean_confidence{};
  bool overdue = false;
};

// R-HLTH.
[[nodiscard]] TeamPactHealth health_of(const Board& board, const TeamPact& pact, const std::optional<PactGoal>& goal,
                                       const TeamPactCounts& counts, const CheckInSigns& told, Date today);

// What the linked goal came to, once it is closed or its late numbers are in; nullopt: no such goal, not yet, it goes
// on behind the pact, or it came to nothing that counts.
[[nodiscard]] std::optional<TeamOutcome> outcome_of_goal(const Board& board, const TeamPactTerms& in_force, Date today);
// The day on which the linked goal is going to tell it: its period ends with the pact or before, and its late numbers
// are waited for until then. nullopt: nothing to wait for.
[[nodiscard]] std::optional<Date> outcome_awaited(const Board& board, const TeamPactTerms& in_force, Date today);

}  // namespace salespact::app
