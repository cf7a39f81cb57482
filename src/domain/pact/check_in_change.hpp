#pragma once

#include "domain/pact/check_in.hpp"

#include <span>
#include <vector>

namespace salespact {

// A check-in of a window with requests for help that stand already (DOMAIN 2.6).

// What does not hold of it; a request that stands is taken again as it is, also when its day is over.
[[nodiscard]] std::vector<CheckInRefusal> problems_of(const CheckIn& words, PersonId author, Date today,
                                                      std::span<const SupportNeed> stands);

// What is asked of whom in it: its requests, and of whoever is named to help with an obstacle that blocks it, the
// obstacle; those until the window's end, in three days at the earliest. One that stands is the same request.
[[nodiscard]] std::vector<SupportNeed> requests_in(const CheckIn& words, const DateRange& window, Date today,
                                                   std::span<const SupportNeed> stands);
inline constexpr std::int32_t days_to_help = 3;

}  // namespace salespact
