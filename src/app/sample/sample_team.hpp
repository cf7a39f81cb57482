#pragma once

#include "app/ports/id_source.hpp"
#include "app/ports/organisation_repository.hpp"
#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/record.hpp"

#include <cstdint>
#include <vector>

namespace salespact::app::sample {

// The company that the team is put into.
struct Surroundings {
  Currency currency;
  FiscalCalendar fiscal_year;
  OrgUnitId company;  // its root unit
  std::vector<Metric> metrics;
};

// Eight invented people in two teams below one unit, with a year of deals, activities and quotas up to today.
struct SampleTeam {
  OrganisationRows organisation;
  std::vector<Deal> deals;
  std::vector<Activity> activities;
  std::vector<Goal> goals;
};

// Cut out of the demo's company, so that it looks as alive: one team is ahead, the other has work to do, somebody was
// promoted, somebody is new. The same for the same seed, day and ids.
[[nodiscard]] SampleTeam make_sample_team(std::uint64_t seed, Date today, const Surroundings& company, IdSource& ids);

}  // namespace salespact::app::sample
