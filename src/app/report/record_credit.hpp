#pragma once

#include "app/report/goal_records.hpp"

#include <optional>

namespace salespact::app {

// What one record was credited with in the actual of one goal, by the same rules that the numbers are made by.
class RecordCredit {
 public:
  // `metric`: the goal's, or a part of its ratio; `range`: the days that the actual looks at.
  RecordCredit(const Numbers& numbers, const CompiledMetric& metric, const CompiledGoal& goal, const DateRange& range);

  // Facts on the days of the range; absent when none of them is the owner's.
  [[nodiscard]] std::optional<GoalRecord> of_flow(const Deal& deal, Date day) const;
  [[nodiscard]] std::optional<GoalRecord> of_flow(const Activity& activity, Date day) const;
  [[nodiscard]] std::optional<GoalRecord> of_flow(const Measurement& entry, Date day) const;
  // What stands at the end of the range.
  [[nodiscard]] std::optional<GoalRecord> of_stock(const Deal& deal, Date day) const;
  [[nodiscard]] std::optional<GoalRecord> of_reading(const Measurement& entry) const;

 private:
  struct Credited {
    Rational value = 0;
    std::int64_t own = 0;  // in the record's own currency
    std::int64_t parts = 0;
    bool overlay = true;
    bool unconverted = false;
  };
  [[nodiscard]] Credited sum_of(const std::vector<Fact>& facts, bool stock) const;
  [[nodiscard]] bool is_owners(const Fact& fact, Date placed_on) const;
  [[nodiscard]] std::optional<Rational> in_goal_currency(const Fact& fact, std::int64_t value, Date day) const;
  [[nodiscard]] GoalRecord line_of(const Deal& deal, Date day, const Credited& credited) const;
  [[nodiscard]] GoalRecord line_of(const Measurement& entry) const;
  [[nodiscard]] OwnerView owner_on(const Owner& owner, Date day) const;

  const Numbers& numbers_;
  const CompiledMetric& metric_;
  const CompiledGoal& goal_;
  DateRange range_;
  ExchangeRates rates_;
};

}  // namespace salespact::app
