#include "domain/metric/exchange.hpp"

#include "base/check.hpp"
#include "base/decimal.hpp"

#include <algorithm>
#include <tuple>

namespace salespact {
namespace {

constexpr std::int64_t millionths = 1'000'000;

auto pair_order(const ExchangeRate& rate) { return std::tuple(rate.from, rate.to, rate.kind, rate.valid_from); }

}  // namespace

ExchangeRates::ExchangeRates(std::vector<ExchangeRate> rates, Currency base) : rates_(std::move(rates)), base_(base) {
  for (const auto& rate : rates_) check(rate.rate_millionths > 0, "an exchange rate is more than zero");
  std::ranges::stable_sort(rates_, {}, pair_order);
}

std::optional<Rational> ExchangeRates::listed(const Currency& from, const Currency& to, RateKind kind, Date day) const {
  const auto after = std::ranges::upper_bound(rates_, std::tuple(from, to, kind, day), {}, pair_order);
  if (after == rates_.begin()) return std::nullopt;
  const ExchangeRate& latest = *std::prev(after);
  if (latest.from != from || latest.to != to || latest.kind != kind) return std::nullopt;
  return Rational::of(latest.rate_millionths, millionths);
}

std::optional<Rational> ExchangeRates::direct(const Currency& from, const Currency& to, RateKind kind, Date day) const {
  if (from == to) return Rational(1);
  if (auto rate = listed(from, to, kind, day)) return rate;
  if (const auto opposite = listed(to, from, kind, day)) return Rational(1) / *opposite;
  return std::nullopt;
}

std::optional<Rational> ExchangeRates::rate(const Currency& from, const Currency& to, RateKind kind, Date day) const {
  if (auto found = direct(from, to, kind, day)) return found;
  const auto into_base = direct(from, base_, kind, day);
  const auto out_of_base = direct(base_, to, kind, day);
  if (!into_base || !out_of_base) return std::nullopt;
  return *into_base * *out_of_base;
}

Rational converted(std::int64_t minor, const Currency& from, const Currency& to, const Rational& rate) {
  return Rational::of(static_cast<Int128>(minor) * power_of_ten_int64(to.decimals()),
                      power_of_ten_int64(from.decimals())) *
         rate;
}

std::int64_t converted_minor(std::int64_t minor, const Currency& from, const Currency& to, const Rational& rate) {
  return round_half_away(converted(minor, from, to, rate));
}

}  // namespace salespact
