#pragma once

#include "base/rational.hpp"
#include "domain/metric/exchange_rate.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact {

// Exchange rates by pair, kind and date (DOMAIN 2.1, E11, G71).
//
// The rate of a day is the latest one valid from that day or before. A pair without one of its own takes the inverse
// of the opposite pair, and without that the way over the base currency. No way: the fact stays unconverted.
class ExchangeRates {
 public:
  ExchangeRates(std::vector<ExchangeRate> rates, Currency base);

  // Units of `to` for one unit of `from`; 1 for the same currency.
  [[nodiscard]] std::optional<Rational> rate(const Currency& from, const Currency& to, RateKind kind, Date day) const;

 private:
  [[nodiscard]] std::optional<Rational> listed(const Currency& from, const Currency& to, RateKind kind, Date day) const;
  [[nodiscard]] std::optional<Rational> direct(const Currency& from, const Currency& to, RateKind kind, Date day) const;

  std::vector<ExchangeRate> rates_;  // by from, to, kind, valid_from
  Currency base_;
};

// Minor units of `to`, exact: 1,100,000 US cents at 1/1.10 are 1,000,000 euro cents.
[[nodiscard]] Rational converted(std::int64_t minor, const Currency& from, const Currency& to, const Rational& rate);

// The same, rounded half away from zero to the minor unit. For facts at dated rates, one by one; sums at one plan rate
// are converted whole.
[[nodiscard]] std::int64_t converted_minor(std::int64_t minor, const Currency& from, const Currency& to,
                                           const Rational& rate);

}  // namespace salespact
