#pragma once

#include "domain/pact/check_in.hpp"

#include <span>
#include <vector>

namespace salespact {

// A check-in of a window with requests for help that stand already (DOMAIN 2.6).

// What does not hold of it; a request that stands is taken again as it is, also when its day is over.
[[nodiscard]] std::vector<CheckInRefusal> problems_of(const CheckIn& words, PersonId author, Date today,
                                                      std::span<const SupportNeed> stands);

}  // namespace salespact
