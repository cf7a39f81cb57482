#include "app/demo/random.hpp"

#include "base/check.hpp"
#include "base/checked.hpp"

namespace salespact::app::demo {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;
constexpr std::int64_t one_million = 1'000'000;

constexpr std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ z >> 30U) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ z >> 27U) * 0x94D049BB133111EBULL;
  return z ^ z >> 31U;
}

}  // namespace

Random Random::fork(std::uint64_t part, std::uint64_t item, std::uint64_t detail) const {
  return Random(mixed(mixed(mixed(key_ + golden * (part + 1)) + golden * (item + 1)) + golden * (detail + 1)));
}

std::uint64_t Random::next() {
  state_ += golden;
  return mixed(state_);
}

std::int64_t Random::below(std::int64_t end) {
  check(end > 0, "a draw has at least one outcome");
  const auto wide = static_cast<unsigned __int128>(next()) * static_cast<unsigned __int128>(end);
  return static_cast<std::int64_t>(wide >> 64U);
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }

std::int64_t Random::normal() {
  // Twelve uniform draws: variance 12 * (1000² - 1) / 12.
  std::int64_t sum = 0;
  for (int i = 0; i < 12; ++i) sum += below(1000);
  return sum - 5994;
}

std::int64_t Random::lognormal(std::int64_t median, std::int64_t sigma) {
  const std::int64_t factor = exp_millionths(normal() * sigma / 1000);
  return narrow_to_int64(static_cast<Int128>(median) * factor / one_million);
}

std::size_t Random::weighted(std::span<const std::int64_t> weights) {
  std::int64_t total = 0;
  for (const std::int64_t weight : weights) total += weight;
  std::int64_t left = below(total);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    left -= weights[i];
    if (left < 0) return i;
  }
  report_bug("a weighted draw ends inside its weights", std::source_location::current());
}

std::int64_t exp_millionths(std::int64_t thousandths) {
  check(thousandths >= -12'000 && thousandths <= 12'000, "the exponent is small");
  const std::int64_t exponent = thousandths * 1'442'695 / 1000;  // of 2, millionths
  std::int64_t whole = exponent / one_million;
  std::int64_t rest = exponent % one_million;
  if (rest < 0) {
    rest += one_million;
    --whole;
  }
  // 2^x on 0..1 by a cubic polynomial.
  const std::int64_t cubic = 226'172 + rest * 78'146 / one_million;
  const std::int64_t square = 695'682 + rest * cubic / one_million;
  const std::int64_t power = one_million + rest * square / one_million;
  return whole >= 0 ? power << whole : power >> -whole;
}

}  // namespace salespact::app::demo
