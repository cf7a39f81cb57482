#pragma once

#include "app/demo/sales_pacts.hpp"
#include "domain/org/organisation.hpp"
#include "domain/pact/team_pact.hpp"

namespace salespact::app::demo {

// The check-ins of a pact that binds, as its rep wrote them each Friday: one of them late, some talked about, help
// asked of the lead. The window that runs is left to be written.
void write_check_ins(const DemoPactTable& table, const Person& rep, const Person& lead);

// Those of a team's pact, by each of its members.
void write_check_ins(const DemoPactTable& table, TeamPactId pact, const OrganisationRows& rows);

// Those on goals in the rhythm that was agreed, by their owners. What those owe whom `lead` leads is left to be
// written.
void write_goal_check_ins(const DemoPactTable& table, PersonId lead);

}  // namespace salespact::app::demo
