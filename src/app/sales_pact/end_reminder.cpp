#include "app/sales_pact/end_reminder.hpp"

#include <algorithm>
#include <array>

namespace salespact::app {

std::optional<std::int64_t> end_reminder(const SalesPact& pact, Date today) {
  constexpr std::array<std::int64_t, 3> days_before{7, 14, 30};
  const std::int64_t left = pact.effective.end - today;
  if (!text_in_force(pact) || left < 0) return std::nullopt;
  const auto* const reached = std::ranges::find_if(days_before, [&](std::int64_t days) { return left <= days; });
  if (reached == days_before.end() || pact.effective.days() <= *reached) return std::nullopt;
  return *reached;
}

}  // namespace salespact::app
