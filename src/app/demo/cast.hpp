#pragma once

#include "app/demo/blueprint.hpp"
#include "app/demo/random.hpp"
#include "app/ports/calendar_repository.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/organisation_repository.hpp"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace salespact::app::demo {

// A seller's time in one team.
struct Stint {
  std::size_t team = 0;
  Tenure tenure;
};

struct Seller {
  std::size_t person = 0;     // index in OrganisationRows::people
  std::vector<Stint> stints;  // in order, without gaps
  std::int64_t skill = 1000;  // permille of what the quota expects
  std::int64_t diligence = 1000;
  std::int64_t win_rate = 280;  // permille of decided deals
  std::int64_t fte_percent = 100;
  std::optional<Date> ramping_since;
  Region market = Region::americas;

  [[nodiscard]] Date hired() const { return stints.front().tenure.from; }
  [[nodiscard]] std::optional<Date> departed() const { return stints.back().tenure.to; }
  // nullptr when the seller is not employed as one that day.
  [[nodiscard]] const Stint* at(Date day) const;
};

struct Lead {
  std::size_t person = 0;
  Tenure tenure;
};

struct Cast {
  OrganisationRows rows;
  OrgUnitId company;
  std::array<OrgUnitId, regions.size()> region_units;
  std::array<OrgUnitId, teams.size()> team_units;
  OrgUnitId specialist_unit;
  std::array<std::vector<Lead>, teams.size()> team_leads;
  std::array<std::size_t, regions.size()> region_leads{};  // person indices
  std::size_t chief = 0;
  std::vector<Seller> sellers;
  std::vector<Seller> specialists;  // their stints name no team
  Date reorganised_on;

  [[nodiscard]] PersonId person_id(std::size_t person) const { return rows.people[person].id; }
  [[nodiscard]] std::optional<std::size_t> lead_of(std::size_t team, Date day) const;
  [[nodiscard]] std::size_t region_of(std::size_t team, Date day) const;
  [[nodiscard]] bool is_absent(std::size_t person, Date day) const;

  std::map<std::size_t, std::vector<DateRange>> absent;  // by person
};

// The people, their places in the tree and their absences (DOMAIN 2.1).
[[nodiscard]] Cast make_cast(const Random& random, Date today, const CalendarRows& calendars, IdSource& ids);

}  // namespace salespact::app::demo
