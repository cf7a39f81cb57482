#pragma once

#include "app/sample/sample_team.hpp"

namespace salespact::app::sample {

struct GoalsFor {
  Date today;
  const Surroundings& company;
  const OrganisationRows& organisation;
  OrgUnitId top;  // above the teams
};

// Revenue quotas of the last four fiscal quarters and the current one for everybody who was there, for the teams and
// above; this quarter also meetings for the teams. None of a metric that the company does not have in use.
[[nodiscard]] std::vector<Goal> make_sample_goals(const GoalsFor& context, IdSource& ids);

}  // namespace salespact::app::sample
