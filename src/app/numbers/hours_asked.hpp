#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/calendar/cadence.hpp"
#include "domain/goal/workload.hpp"

#include <optional>
#include <span>
#include <unordered_map>

namespace salespact::app {

// R-REAL workload (DOMAIN 3.10): what goals and the commitments of team pacts in force ask of people's weeks. Standards
// of sales pacts are left out: who may read a goal or a team's pact may not learn of them.

// Nullopt: it asks for no activity whose minutes are known. `target` in the metric's precision, over `working_days`.
[[nodiscard]] std::optional<AskedWork> asked_by_target(const Metric& metric, std::int64_t target,
                                                       const Rational& working_days);
[[nodiscard]] std::optional<AskedWork> asked_by_commitment(const Metric& metric, const Decimal& quantity,
                                                           Cadence cadence);

// The hours to sell in that people have in a week, after their part of a full place on that day.
class SellingHours {
 public:
  SellingHours(const Directory& directory, Date today);

  [[nodiscard]] Rational of(attainment::PersonIndex person) const;
  [[nodiscard]] Rational of(PersonId person) const;  // none for somebody who isn't there
  [[nodiscard]] Workload load(std::span<const AskedWork> asked, attainment::PersonIndex person) const;

 private:
  [[nodiscard]] Rational part_of_a_place(attainment::PersonIndex person) const;

  const Directory& directory_;
  std::unordered_map<PersonId, std::int64_t> percent_;
};

}  // namespace salespact::app
