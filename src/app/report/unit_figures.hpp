#pragma once

#include "app/access/viewpoint.hpp"
#include "app/numbers/directory.hpp"
#include "domain/attainment/roster.hpp"

#include <span>
#include <vector>

namespace salespact::app {

// The tree of one day, and of which of its units figures about people may be shown.
class UnitsOfDay {
 public:
  // `shielded`: by person, who must not be singled out to the asker.
  UnitsOfDay(const Directory& directory, Date day, const std::vector<bool>& shielded);

  [[nodiscard]] std::span<const attainment::PersonIndex> people(attainment::UnitIndex unit) const {
    return roster_.people(unit);
  }
  [[nodiscard]] bool shown(attainment::UnitIndex unit) const { return shown_.at(unit); }

 private:
  attainment::Roster roster_;
  std::vector<bool> shown_;
};

// By unit, those right below it on a day.
[[nodiscard]] std::vector<std::vector<attainment::UnitIndex>> children_on(const Directory& directory, Date day);

// Units there were on a day to which the viewer stands as asked, each behind the one above it, then by name. Without a
// viewer (the command line of the machine) all of them.
[[nodiscard]] std::vector<attainment::UnitIndex> units_seen(const Directory& directory, const Viewpoint* viewer,
                                                            Date day, bool (*seen)(const Relation&));

}  // namespace salespact::app
