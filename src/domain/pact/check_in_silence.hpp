#pragma once

#include "domain/pact/check_in.hpp"

#include <optional>
#include <span>

namespace salespact {

// R-STAT: a number of which nobody has said a word for two windows or more may be old (DOMAIN 3.4, "2 cadences late").
inline constexpr int silent_windows = 2;

// The first of the windows that are overdue since the last one with words, where there are two or more; nullptr: there
// are fewer. Windows that were excused count neither way. `standings` in the order of their windows.
[[nodiscard]] const CheckInStanding* silent_from(std::span<const CheckInStanding> standings);

}  // namespace salespact
