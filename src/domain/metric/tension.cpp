#include "domain/metric/tension.hpp"

#include <array>

namespace salespact {

std::span<const std::pair<std::string_view, std::string_view>> metrics_in_tension() {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array pairs{
      Pair{"win_rate", "average_discount"},           // deals are won by giving the margin away
      Pair{"average_deal_size", "average_discount"},  // a large deal is bought with a large discount
      Pair{"calls", "call_to_meeting_rate"},          // more calls, each with less care
  };
  return pairs;
}

}  // namespace salespact
