#pragma once

#include "domain/attainment/organisation.hpp"

#include <span>
#include <vector>

namespace salespact::attainment {

class Snapshot;

// Who is where on one day, for "as is" questions: units and people in the order of a walk down the tree, so that
// everyone below a unit is one run. Make it once for a page and ask it for every unit and series.
class Roster {
 public:
  Roster(const Organisation& organisation, Date day);

  // Everyone below the unit on the day, the unit's own people first. The root has those without a membership too.
  [[nodiscard]] std::span<const PersonIndex> people(UnitIndex unit) const;
  // The unit and every unit below it on the day.
  [[nodiscard]] std::span<const UnitIndex> units(UnitIndex unit) const;

  [[nodiscard]] Sum sum(const Snapshot& snapshot, UnitIndex unit, Series series, const DateRange& range) const;

 private:
  struct Run {
    std::size_t first_person = 0;
    std::size_t first_unit = 0;
    std::size_t last_person = 0;  // exclusive
    std::size_t last_unit = 0;
  };
  std::vector<PersonIndex> people_;
  std::vector<UnitIndex> units_;
  std::vector<Run> runs_;  // by unit
};

}  // namespace salespact::attainment
