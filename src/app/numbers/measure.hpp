#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/attainment/roster.hpp"
#include "domain/metric/exchange.hpp"

#include <memory>
#include <optional>

namespace salespact::app {

// A metric's value for one owner and range, exact, in the metric's own scale (minor units for money).
struct Measured {
  std::optional<Rational> value;  // absent: a ratio without denominator, a level that was never read
  std::int64_t basis = 0;         // what the value stands on: facts, or the denominator of a ratio (E18)
  std::int64_t unconverted = 0;   // facts left out because no rate leads to the currency (E11)
  bool too_large = false;         // no value, because it is beyond what can be worked out exactly (E38)
};

// Values stay within ± this, so that the difference of any two fits 64 bits.
inline constexpr std::int64_t largest_measured = 4'000'000'000'000'000'000;

// How money of other currencies is counted.
struct MoneyView {
  Currency currency;
  RateKind rates = RateKind::plan;
};

// Asks one pinned state. Plan rates are those of the range's first day; dated rates those of each fact's day. Money is
// converted as whole sums and never rounded here. R-ATT, R-ROLL 1 and 3.
class Measurer {
 public:
  // With `as_is`, units are what those of that roster ever did (E3); without, each fact counts where its person was.
  explicit Measurer(const Numbers& numbers, std::shared_ptr<const attainment::Roster> as_is = nullptr);

  // Never throws Overflow: whatever is asked for beside it has its answer (E38).
  [[nodiscard]] Measured measure(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                                 const MoneyView& money) const;

 private:
  [[nodiscard]] Measured work_out(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                                  const MoneyView& money) const;
  [[nodiscard]] bool adds_up(const CompiledMetric& metric) const;
  [[nodiscard]] Measured additive(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                                  const MoneyView& money) const;
  [[nodiscard]] Measured stock(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                               const MoneyView& money) const;
  [[nodiscard]] Measured readings(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range) const;
  [[nodiscard]] Measured ratio(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                               const MoneyView& money) const;
  void add_in_other_currency(Measured& out, attainment::Owner owner, attainment::Series series,
                             const Currency& currency, const DateRange& range, const MoneyView& money) const;
  [[nodiscard]] attainment::Sum sum(attainment::Owner owner, attainment::Series series, const DateRange& range) const;
  [[nodiscard]] attainment::Sum level(attainment::Owner owner, attainment::Series series, Date day) const;

  const Numbers& numbers_;
  std::shared_ptr<const attainment::Roster> as_is_;
  ExchangeRates rates_;
  std::vector<Date> rate_days_;  // days on which a dated rate begins, ascending
};

}  // namespace salespact::app
