#pragma once

#include "domain/attainment/goal_book.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace salespact::bench {

// A made-up company, the same for the same numbers on every run: 1 company, 4 regions, 20 divisions, 100 areas,
// 1,000 teams and 10,000 people with moves on every level, 20 series, 731 days, facts on the first 715 of them.
struct Workload {
  static constexpr std::uint32_t people = 10'000;
  static constexpr std::uint32_t series = 20;
  static constexpr std::int32_t days = 731;
  static constexpr std::int32_t last_fact_day = 714;          // and the day that goals are asked for
  static constexpr Date first_day = Date::from_days(19'723);  // 2024-01-01, a Monday

  explicit Workload(std::size_t fact_count, std::size_t goal_count);

  // Facts in the order they arrive, in portions: by day, 3 % up to 60 days late, 2 % returns.
  void for_each_portion(const std::function<void(std::span<const attainment::Fact>)>& take) const;
  // More facts of the last days, as they come in one by one.
  [[nodiscard]] std::vector<attainment::Fact> news(std::size_t count) const;

  std::size_t fact_count;
  attainment::OrganisationRows rows;
  std::vector<std::int64_t> weights;  // of each day: working day, Saturday, holiday, season
  std::vector<attainment::Goal> goals;

 private:
  void make_organisation();
  void make_weights();
  void make_goals(std::size_t count);
};

}  // namespace salespact::bench
