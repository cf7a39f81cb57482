#pragma once

#include "app/report/people_standing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What is spread: how much of the target is reached, or how it compares with what should be reached by now. For quotas
// the second is also the attainment that the pace leads to (R-PACE 5).
enum class SpreadMeasure { attainment, pace };

struct SpreadBandView {
  std::optional<std::string> lower;  // inside the band; absent: no lower edge
  std::optional<std::string> upper;  // outside
  std::int64_t people = 0;
};

struct SpreadPersonView {
  OwnerView owner;
  std::string goal;
  std::optional<std::string> value;
  std::string status;
};

struct DistributionReport {
  std::string metric;
  PeriodView period;
  bool running = false;
  Date as_of;
  Date organised_on;
  SpreadMeasure measure = SpreadMeasure::attainment;
  std::string unit;
  std::string unit_name;
  std::int64_t fewest = 0;  // people that a group needs to be shown to those who may not look into all of them
  // Fewer than that, or too few left over beside the groups that are shown: nothing below is filled.
  bool withheld = false;
  std::int64_t people = 0;         // with a value
  std::int64_t without_value = 0;  // with a goal and no value
  std::int64_t at_least_whole = 0;
  std::optional<std::string> share_at_least_whole{};  // of those with a value
  std::optional<std::string> lower_quartile{};
  std::optional<std::string> median{};
  std::optional<std::string> upper_quartile{};
  std::vector<SpreadBandView> bands;
  PeopleCount standing;
  std::vector<SpreadPersonView> named;  // whom the asker may look into, the lowest first
  std::int64_t named_left_out = 0;      // beyond most_named
};

inline constexpr std::size_t most_named = 500;

// Of everybody below the unit who has a goal of that metric and period.
[[nodiscard]] std::expected<DistributionReport, ReportRefusal> report_distribution(const Board& board,
                                                                                   const Viewpoint& viewer,
                                                                                   const UnitQuestion& question,
                                                                                   SpreadMeasure measure, Date today);

}  // namespace salespact::app
