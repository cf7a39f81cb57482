#pragma once

#include "domain/org/organisation.hpp"

#include <string>
#include <vector>

namespace salespact {

// DOMAIN 2.1: shares of the sub-periods of a goal's period in hundredths of a percent; their total is exactly 10,000.
struct SeasonalityProfile {
  SeasonalityProfileId id;
  std::string name;
  std::vector<std::int64_t> shares;
  std::int64_t revision = 1;
};

// Part of the quota that a new seller carries by month of tenure (first month = index 0), percent 0..100; the last
// entry is at least 100 and stays.
struct RampProfile {
  RampProfileId id;
  std::string name;
  std::vector<std::int64_t> percent_by_month;
  std::int64_t revision = 1;
};

}  // namespace salespact
