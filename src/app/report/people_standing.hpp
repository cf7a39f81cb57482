#pragma once

#include "app/report/report_frame.hpp"
#include "domain/org/shown_units.hpp"

#include <optional>
#include <vector>

namespace salespact::app {

// The goals of the asked metric and period, by whom they are of.
class GoalsOfPeriod {
 public:
  explicit GoalsOfPeriod(const ReportFrame& frame);

  // Null without one. Goals for the own line alone are there only for those who may read them; of several goals of a
  // person the oldest counts (C1 forbids them).
  [[nodiscard]] const CompiledGoal* of_person(attainment::PersonIndex person) const { return people_.at(person); }
  // Readable or not: ask may_read_goal before showing it.
  [[nodiscard]] const CompiledGoal* of_unit(attainment::UnitIndex unit) const { return units_.at(unit); }

 private:
  std::vector<const CompiledGoal*> people_;
  std::vector<const CompiledGoal*> units_;
};

// Of which groups figures about people may be shown (DOMAIN 6): whoever may look into everybody of a group sees them;
// to others a group needs at least five people, and so does whatever is left of a shown group when the shown groups
// inside it are taken away. A unit that would leave fewer is kept back with its units below, the smallest first, so
// that no two shown figures can be subtracted to single anybody out.
class ShownGroups {
 public:
  ShownGroups(const ReportFrame& frame, const GoalsOfPeriod& goals);

  [[nodiscard]] bool shown(attainment::UnitIndex unit) const { return shown_.at(unit); }
  // People with a goal whom the asker may not look into.
  [[nodiscard]] std::size_t shielded(attainment::UnitIndex unit) const { return shielded_.at(unit); }
  [[nodiscard]] bool is_shielded(attainment::PersonIndex person) const { return is_shielded_.at(person); }

  static constexpr std::size_t fewest = fewest_people;

 private:
  std::vector<bool> is_shielded_;
  std::vector<std::size_t> shielded_;
  std::vector<bool> shown_;
};

// How many of a unit's people stand where.
struct PeopleCount {
  std::int64_t with_goal = 0;
  std::int64_t on_pace = 0;  // reached, ahead, on track
  std::int64_t behind = 0;   // at risk, off track
  std::int64_t too_early = 0;
  std::int64_t no_data = 0;
};

// Where everybody with a goal stands, worked out once for as many units as wanted.
class PeopleStandings {
 public:
  PeopleStandings(const ReportFrame& frame, const GoalsOfPeriod& goals, attainment::UnitIndex unit);

  // Of the unit asked for or one below it.
  [[nodiscard]] PeopleCount count(const ReportFrame& frame, attainment::UnitIndex unit) const;
  // Null for people without a goal or outside the unit.
  [[nodiscard]] const Standing* of(attainment::PersonIndex person) const;

 private:
  std::vector<std::optional<Standing>> standings_;  // by person
};

}  // namespace salespact::app
