#pragma once

#include "app/demo/agreements.hpp"
#include "app/ports/calendar_repository.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/organisation_repository.hpp"
#include "domain/goal/goal_alignment.hpp"
#include "domain/metric/record.hpp"
#include "domain/strategy/objective.hpp"
#include "domain/strategy/strategy_text.hpp"

#include <cstdint>
#include <vector>

namespace salespact::app::demo {

// A whole invented company, ready to be stored: about 60 people in regions and teams, eighteen months of deals,
// activities and measurements, quotas and goals, with today inside the current quarter. Docs: README, "The demo".
struct DemoCompany {
  Workspace workspace;
  OrganisationRows organisation;
  CalendarRows calendars;
  std::vector<Metric> metrics;  // the library and two of the company's own
  std::vector<Deal> deals;
  std::vector<Activity> activities;
  std::vector<Measurement> measurements;
  std::vector<Goal> goals;
  DemoAgreements agreements;  // goals that are argued over, beside those above
  std::vector<StrategyText> strategy_texts;
  std::vector<Objective> objectives;  // every parent before its parts
  std::vector<GoalAlignment> alignments;
};

// The same company for the same seed, day and ids. No record is dated after today; periods, planned absences and
// holidays may end later. Works for every day from 1910-01-01 to 2195-12-31.
[[nodiscard]] DemoCompany make_demo_company(std::uint64_t seed, Date today, IdSource& ids);

}  // namespace salespact::app::demo
