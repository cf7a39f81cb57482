#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace salespact::app {

// What may still come to what is stored before its sums no longer fit 64 bits (E38). Amounts that could not get there
// in millions of records are let pass without asking the store. Conservative by design: a share of more than everything
// (overlay, full credit of each) still fits behind it.
class AmountRoom {
 public:
  static constexpr std::int64_t most_together = 2'000'000'000'000'000'000;  // without signs, of one currency or metric
  static constexpr std::int64_t small_amount = 100'000'000'000;

  // Takes `amount` out of the room named so, or says how much of it is left. `stored` is asked once a name: what is
  // there already, in millions.
  std::optional<std::int64_t> take(const std::string& name, std::int64_t amount,
                                   const std::function<std::int64_t()>& stored) {
    const std::int64_t size = amount < 0 ? -amount : amount;
    if (size < small_amount) return std::nullopt;
    auto at = left_.find(name);
    if (at == left_.end()) {
      const std::int64_t used = std::min(stored(), most_together / million) * million;
      at = left_.emplace(name, most_together - used).first;
    }
    if (size > at->second) return at->second;
    at->second -= size;
    return std::nullopt;
  }

 private:
  static constexpr std::int64_t million = 1'000'000;
  std::map<std::string, std::int64_t> left_;
};

}  // namespace salespact::app
