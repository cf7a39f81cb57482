#pragma once

#include "app/demo/cast.hpp"
#include "domain/metric/record.hpp"

#include <array>
#include <map>
#include <span>
#include <string>
#include <unordered_map>

namespace salespact::app::demo {

// What the teams have to show, so that goals can be set beside it. Records count for the team of their owner on their
// day; the attainment engine says the rest.
class Tally {
 public:
  Tally(const Cast& cast, std::span<const Deal> deals, std::span<const Activity> activities, Date today);

  [[nodiscard]] std::int64_t activities(std::size_t team, const std::string& type, const DateRange& range) const;
  [[nodiscard]] std::int64_t won(std::size_t team, const DateRange& range) const;
  [[nodiscard]] std::int64_t decided(std::size_t team, const DateRange& range) const;
  // Open at the end of the day, in minor units of the team's currency by plan.
  [[nodiscard]] std::int64_t pipeline(std::size_t team, Date day) const;

 private:
  [[nodiscard]] std::optional<std::size_t> team_of(const Owner& owner, Date day) const;

  const Cast& cast_;
  std::span<const Deal> deals_;
  Date today_;
  std::unordered_map<PersonId, std::size_t> sellers_;  // index in Cast::sellers
  std::unordered_map<PersonId, std::size_t> leads_;    // team
  std::array<std::map<std::string, std::map<Date, std::int64_t>>, teams.size()> activities_;
};

}  // namespace salespact::app::demo
