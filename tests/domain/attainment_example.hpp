#pragma once

#include "domain/attainment/engine.hpp"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact::attainment::example {

inline Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

inline Tenure since(std::string_view from) { return {day(from), std::nullopt}; }
inline Tenure between(std::string_view from, std::string_view to) { return {day(from), day(to)}; }

inline const DateRange always{day("1900-01-01"), day("2199-12-31")};

inline std::shared_ptr<const Organisation> organisation(OrganisationRows rows) {
  return std::make_shared<const Organisation>(Organisation::of(std::move(rows)).value());
}

inline Change added(const Fact& fact) { return {Change::Kind::added, fact}; }
inline Change removed(const Fact& fact) { return {Change::Kind::removed, fact}; }

inline Engine engine_with(std::shared_ptr<const Organisation> organisation, std::uint32_t series,
                          const std::vector<Fact>& facts) {
  BulkLoad load(std::move(organisation), series);
  load.add(facts).value();
  return Engine(std::move(load).finish());
}

// Company 0 with regions 1 and 2 and team 3, which hangs below region 1 until 2024-07-01 and below 2 from then on.
// Ana (0) is in team 3; Ben (1) in region 1 until 2024-03-01, then in region 2; Cy (2) nowhere before 2024-02-01.
namespace company {
inline constexpr UnitIndex root = 0;
inline constexpr UnitIndex north = 1;
inline constexpr UnitIndex south = 2;
inline constexpr UnitIndex team = 3;
inline constexpr PersonIndex ana = 0;
inline constexpr PersonIndex ben = 1;
inline constexpr PersonIndex cy = 2;

inline OrganisationRows rows() {
  return {.people = 3,
          .units = 4,
          .root = root,
          .memberships = {{ana, team, since("2020-01-01")},
                          {ben, north, between("2020-01-01", "2024-03-01")},
                          {ben, south, since("2024-03-01")},
                          {cy, root, since("2024-02-01")}},
          .parents = {{north, root, since("2020-01-01")},
                      {south, root, since("2020-01-01")},
                      {team, north, between("2020-01-01", "2024-07-01")},
                      {team, south, since("2024-07-01")}}};
}
}  // namespace company

}  // namespace salespact::attainment::example
