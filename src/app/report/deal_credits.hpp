#pragma once

#include "app/numbers/numbers.hpp"
#include "app/report/views.hpp"
#include "domain/metric/exchange_rate.hpp"

#include <optional>
#include <vector>

namespace salespact::app {

// What one deal adds to somebody's number.
struct DealCredit {
  Date day;                 // the business date that it counts on
  std::int64_t amount = 0;  // of the rule: minor units of the deal, days
  std::int64_t count = 0;
};

// The same question that the engine answers with a sum, asked of one record.
class DealCredits {
 public:
  // `metric` is a sum or a stock of deals.
  DealCredits(const Numbers& numbers, const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
              OrganisationView view, Date today);

  // Nullopt: it adds nothing.
  [[nodiscard]] std::optional<DealCredit> of(const Deal& deal) const;

  [[nodiscard]] const FactRule& rule() const { return rule_; }
  [[nodiscard]] bool is_stock() const { return stock_; }
  // Days of the rule's date on which deals that count may lie.
  [[nodiscard]] DateRange days() const;
  // The day whose rate the sum counts it at.
  [[nodiscard]] Date rate_day(const DealCredit& credit, RateKind rates) const;

 private:
  [[nodiscard]] bool counts(const Fact& fact) const;
  [[nodiscard]] bool below(attainment::Organisation::Node node, Date day) const;

  const Numbers& numbers_;
  const FactRule& rule_;
  attainment::Owner owner_;
  DateRange range_;
  bool counts_deals_ = false;
  bool stock_ = false;
  bool by_roster_ = false;          // units: by who is there on one day, not on the fact's own
  std::vector<bool> people_below_;  // of that day
  std::vector<bool> units_below_;
};

// The day that a list by `on` sorts the deal by; deals without one come last.
[[nodiscard]] Date day_in_list(RecordDate on, const Deal& deal);

}  // namespace salespact::app
