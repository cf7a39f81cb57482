#pragma once

#include <cstdint>
#include <span>

namespace salespact::app::demo {

// Repeatable numbers: splitmix64 and integer arithmetic only, so that a seed gives the same company on every machine.
class Random {
 public:
  explicit constexpr Random(std::uint64_t key) : key_(key), state_(key) {}

  // An independent stream for a part of the company; drawing more in one part never moves another.
  [[nodiscard]] Random fork(std::uint64_t part, std::uint64_t item = 0, std::uint64_t detail = 0) const;

  std::uint64_t next();
  std::int64_t below(std::int64_t end);                       // 0..end-1
  std::int64_t between(std::int64_t low, std::int64_t high);  // both ends included
  bool chance(std::int64_t permille) { return below(1000) < permille; }
  std::int64_t normal();  // thousandths; mean 0, deviation 1000, within ± 6000
  // Median and spread (deviation of the logarithm, in thousandths).
  std::int64_t lognormal(std::int64_t median, std::int64_t sigma);
  // Index drawn in proportion to the weights, which are 0 or more and not all 0.
  std::size_t weighted(std::span<const std::int64_t> weights);

  template <class T>
  const T& pick(std::span<const T> items) {
    return items[static_cast<std::size_t>(below(static_cast<std::int64_t>(items.size())))];
  }

 private:
  std::uint64_t key_;
  std::uint64_t state_;
};

// 1,000,000 * e^(thousandths / 1000), good to three digits; thousandths within ± 12,000.
[[nodiscard]] std::int64_t exp_millionths(std::int64_t thousandths);

}  // namespace salespact::app::demo
