#pragma once

#include "base/money.hpp"
#include "domain/attainment/fact.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace salespact::app {

// Series of the engine: one plane of all rules for each currency, and one for facts without. Currencies get the next
// free plane when they are first seen, so a new one never moves the others.
class SeriesTable {
 public:
  explicit SeriesTable(std::size_t rules) : rules_(rules) {}

  // The series of a rule in a currency, making a plane when there is none.
  attainment::Series make(std::size_t rule, const std::optional<Currency>& currency) {
    const auto at = std::ranges::find(planes_, currency);
    const auto plane = static_cast<std::size_t>(at - planes_.begin());
    if (at == planes_.end()) planes_.push_back(currency);
    return static_cast<attainment::Series>(plane * rules_ + rule);
  }
  // Calls visit(currency, series) for every plane.
  template <class Visit>
  void for_each(std::size_t rule, Visit&& visit) const {
    for (std::size_t plane = 0; plane < planes_.size(); ++plane) {
      visit(planes_[plane], static_cast<attainment::Series>(plane * rules_ + rule));
    }
  }
  [[nodiscard]] std::uint32_t series() const { return static_cast<std::uint32_t>(rules_ * planes_.size()); }

 private:
  std::size_t rules_;
  std::vector<std::optional<Currency>> planes_{std::nullopt};
};

}  // namespace salespact::app
