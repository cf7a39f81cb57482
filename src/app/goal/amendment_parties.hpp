#pragma once

#include "domain/goal/goal_agreement.hpp"

namespace salespact::app {

// Who may ask for an amendment, and who decides about it (DOMAIN 3.14, 6).

[[nodiscard]] inline bool is_amendable(GoalState state) {
  return state == GoalState::agreed || state == GoalState::active || state == GoalState::paused;
}

[[nodiscard]] inline bool may_ask_amendment(const GoalActor& actor) { return !actor.parties.empty(); }

// The other side: who asked can't decide; what the owner asked for is decided by who leads them, the rest by the owner.
[[nodiscard]] inline bool may_decide_amendment(const Goal& goal, const GoalAmendment& amendment,
                                               const GoalActor& actor) {
  if (amendment.asked_by == actor.person) return false;
  const bool owner_asked = Owner(amendment.asked_by) == goal.owner || goal.accountable == amendment.asked_by;
  if (!owner_asked) return actor.is(GoalParty::owner);
  return actor.is(GoalParty::manager) || actor.is(GoalParty::upline) || actor.is(GoalParty::exec);
}

}  // namespace salespact::app
