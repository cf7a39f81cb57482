#pragma once

#include "app/numbers/alignment_book.hpp"
#include "app/numbers/measure.hpp"
#include "domain/calendar/pace_weights.hpp"
#include "domain/goal/target_course.hpp"

#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace salespact::app {

// What day it is for a number. Facts of today are inside an actual, but today has not elapsed (DOMAIN 0).
struct AsOf {
  Date elapsed_until;
  Date facts_until;

  // The running day: yesterday has elapsed, today's facts count.
  static AsOf live(Date today) { return {today - 1, today}; }
  // The end of a day in the past, or in a scenario.
  static AsOf end_of(Date day) { return {day, day}; }
};

// A goal with everything found that its numbers need.
struct CompiledGoal {
  Goal goal;
  const CompiledMetric* metric = nullptr;  // over the records of the goal's scope
  const CompiledMetric* whole = nullptr;   // over all of the owner's: the same without a scope
  attainment::Owner owner;
  const PaceWeights* weights = nullptr;
  MoneyView money;
  // Quotas of people on sums: what ramp, long absences, joining and leaving make of the target (R-EFF).
  std::optional<Rational> effective_target{};
  std::vector<TargetChange> changes{};  // amendments, by the days from which they hold
};

// The target that was in force (R-AMD).
[[nodiscard]] std::int64_t target_of(const CompiledGoal& goal, AsOf as_of);

// Where a goal stands, with what that stands on.
struct GoalNumbers {
  Measured measured;
  Standing standing;
  Rational elapsed_share;
};

// All goals of one state of the numbers, made ready once for any number of questions. Immutable; keeps alive what it
// refers to, but not the state of the sums, which each question brings.
class GoalSheet {
 public:
  explicit GoalSheet(const Numbers& numbers);

  [[nodiscard]] const std::vector<CompiledGoal>& goals() const { return goals_; }  // ordered by id
  [[nodiscard]] const CompiledGoal* find(GoalId id) const;
  // Made of the same goals, organisation, calendars and metrics.
  [[nodiscard]] bool fits(const Numbers& numbers) const;

 private:
  // What decides how much of a quota somebody carries, by person.
  struct Carrier {
    std::vector<Tenure> tenures;
    std::vector<Absence> absences;
  };
  void list_carriers();
  [[nodiscard]] std::optional<Rational> effective_target(const Numbers& numbers, const CompiledGoal& goal) const;

  const PaceWeights* weights_of(const Numbers& numbers, const Goal& goal, attainment::Owner owner);
  void take_course(const Numbers& numbers, CompiledGoal& goal);

  std::shared_ptr<const Directory> directory_;
  std::shared_ptr<const MetricCatalogue> metrics_;
  std::shared_ptr<const CalendarRows> calendars_;
  std::shared_ptr<const std::vector<Goal>> shelf_;
  std::shared_ptr<const GoalCourses> courses_;
  std::vector<CompiledGoal> goals_;
  std::unordered_map<PersonId, Carrier> carriers_;
  // By calendar, period and season; a company has few of them.
  std::map<std::tuple<WorkCalendarId, DateRange, SeasonalityProfileId>, std::unique_ptr<const PaceWeights>> weights_;
  std::vector<std::unique_ptr<const PaceWeights>> paused_weights_;  // of goals that were paused, each its own
};

// What readers pin once a request: one state of the numbers and the goals made ready for it.
struct Board {
  Numbers numbers;
  std::shared_ptr<const GoalSheet> sheet;
  std::shared_ptr<const AlignmentShelf> alignments;
};

// What the standing of a goal is worked out from.
struct GoalCase {
  Measured measured;
  StandingInput input;
};
[[nodiscard]] GoalCase case_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of);

// The newest business date that the source of a metric has delivered anything for, whosever it is.
[[nodiscard]] std::optional<Date> delivered_until(const Numbers& numbers, const CompiledMetric& metric);

// stand(), but a case whose numbers leave 128 bits stands nowhere instead of ending what it is asked for (E38).
[[nodiscard]] Standing standing_of(const StandingInput& input);

[[nodiscard]] GoalNumbers numbers_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal,
                                     AsOf as_of);

}  // namespace salespact::app
