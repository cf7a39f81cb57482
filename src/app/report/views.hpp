#pragma once

#include "app/numbers/directory.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

#include <functional>
#include <optional>
#include <string>

namespace salespact::app {

// What reports, pages and the command line show. Amounts and fractions are exact decimal text.

enum class OwnerKind { person, unit };

// `path`: of a unit its own, of a person the one of the unit they are in on the day; the company itself is "".
struct OwnerView {
  OwnerKind kind = OwnerKind::person;
  std::string id;
  std::string name;
  std::string path;
};

struct PeriodView {
  std::string label;
  Date start;
  Date end;
};

// Whose organisation decides what a unit's number is (E3). `as_was`: each fact counts in the unit where its person was
// on that day, so that history never changes. `as_is`: all that those who are in the unit today ever did.
enum class OrganisationView { as_was, as_is };

[[nodiscard]] OwnerView view_of(const Directory& directory, attainment::Owner owner, Date day);
[[nodiscard]] PeriodView view_of(const FiscalPeriod& period);

[[nodiscard]] Owner id_of(const Directory& directory, attainment::Owner owner);

// Leaves owners out whom the asker may not see; empty: everybody is seen.
using OwnerFilter = std::function<bool(const Owner&)>;

}  // namespace salespact::app
