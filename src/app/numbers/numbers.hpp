#pragma once

#include "app/numbers/directory.hpp"
#include "app/numbers/metric_catalogue.hpp"
#include "app/numbers/series_table.hpp"
#include "app/ports/alignment_repository.hpp"
#include "app/ports/calendar_repository.hpp"
#include "domain/attainment/snapshot.hpp"
#include "domain/goal/goal_agreement.hpp"
#include "domain/goal/goal_alignment.hpp"
#include "domain/metric/level.hpp"
#include "domain/strategy/objective.hpp"

#include <map>
#include <memory>
#include <vector>

namespace salespact::app {

// Readings of level metrics, by metric and owner (an owner who has none is not there).
using ReadingBook = std::map<std::pair<MetricId, Owner>, std::vector<Reading>>;

// The newest business date that each source has delivered: of deals and activities as a whole, of measurements by
// metric.
struct Deliveries {
  std::optional<Date> deals;
  std::optional<Date> activities;
  std::map<MetricId, Date> measurements;
};

// What happened to a goal after it was agreed, as far as its numbers follow it.
struct GoalCourse {
  std::vector<GoalAmendment> amendments;  // agreed ones, by number
  std::vector<DateRange> pauses;
};
using GoalCourses = std::map<GoalId, GoalCourse>;  // of the goals to which anything did

struct PactInForce;                                                    // pacts_in_force.hpp
using PactsInForce = std::shared_ptr<const std::vector<PactInForce>>;  // by id
[[nodiscard]] PactsInForce no_pacts_in_force();

// Everything that a page of numbers is made of, as of one change sequence number: organisation, calendars, metrics,
// goals and the engine's sums belong together. Immutable; pin it once a request.
struct Numbers {
  Workspace workspace;
  std::shared_ptr<const Directory> directory;
  std::shared_ptr<const MetricCatalogue> metrics;
  std::shared_ptr<const CalendarRows> calendars;
  std::shared_ptr<const std::vector<Goal>> goals;  // ordered by id
  std::shared_ptr<const GoalCourses> courses = std::make_shared<const GoalCourses>();
  std::shared_ptr<const std::vector<StatedGoal>> stated = std::make_shared<const std::vector<StatedGoal>>();
  std::shared_ptr<const std::vector<Objective>> objectives = std::make_shared<const std::vector<Objective>>();
  std::shared_ptr<const std::vector<GoalAlignment>> alignments =
      std::make_shared<const std::vector<GoalAlignment>>();  // ordered by id
  PactsInForce pacts = no_pacts_in_force();
  std::shared_ptr<const ReadingBook> readings;
  std::shared_ptr<const attainment::Snapshot> sums;
  SeriesTable series{0};
  Deliveries deliveries;
  std::int64_t change_seq = 0;

  [[nodiscard]] const FiscalCalendar& fiscal_calendar() const;
  // Of the owner on that day: the unit's own, else the nearest above it, else the workspace's.
  [[nodiscard]] const WorkCalendar& work_calendar(const attainment::Owner& owner, Date day) const;
};

}  // namespace salespact::app
