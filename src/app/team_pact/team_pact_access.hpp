#pragma once

#include "app/access/viewpoint.hpp"
#include "domain/pact/team_pact.hpp"

namespace salespact::app {

// The row of DOMAIN 6 about pacts of teams; each sees what those before it do. What may not be seen does not exist for
// the asker.
enum class TeamPactAccess {
  none,
  state,     // that there is one, whose and how far it is: executives, viewers
  title,     // and what it is called: its unit, those above one of its members, former members
  metadata,  // and its lead, days and how many there are: sales operations
  whole,     // its members, who leads its unit and those above
};

[[nodiscard]] TeamPactAccess access_to(const Viewpoint& viewer, const TeamPact& pact, Date today);

// Bound by it, or named in the words that are written or signed.
[[nodiscard]] bool is_member(const Viewpoint& viewer, const TeamPact& pact, Date today);
// Leads the unit, or one above it.
[[nodiscard]] bool leads_unit_of(const Viewpoint& viewer, const TeamPact& pact);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::TeamPactAccess> = std::to_array<Word<app::TeamPactAccess>>({
    {app::TeamPactAccess::none, "none"},
    {app::TeamPactAccess::state, "state"},
    {app::TeamPactAccess::title, "title"},
    {app::TeamPactAccess::metadata, "metadata"},
    {app::TeamPactAccess::whole, "whole"},
});

}  // namespace salespact
