#pragma once

#include "domain/attainment/organisation.hpp"

#include <cstdint>
#include <optional>

namespace salespact::attainment {

inline constexpr std::int32_t first_fact_day = -25'567;  // 1900-01-01
inline constexpr std::int32_t last_fact_day = 84'005;    // 2199-12-31

// Why a fact can't be taken at all.
[[nodiscard]] inline std::optional<FactRefusal> refusal_of(const Fact& fact, std::uint32_t people, std::uint32_t units,
                                                           std::uint32_t series) {
  if (fact.owner >= (fact.credit == Credit::house ? units : people)) return FactRefusal::unknown_owner;
  if (fact.series >= series) return FactRefusal::unknown_series;
  if (fact.amount > largest_fact_amount || fact.amount < -largest_fact_amount) return FactRefusal::amount_too_large;
  if (fact.count > largest_fact_count || fact.count < -largest_fact_count) return FactRefusal::count_too_large;
  if (fact.day.days() < first_fact_day || fact.day.days() > last_fact_day) return FactRefusal::day_out_of_range;
  return std::nullopt;
}

}  // namespace salespact::attainment
