#pragma once

#include <cstddef>
#include <string_view>

namespace salespact::checker {

// Bytes of the date in figures that a text begins with: 2027-06-30, 6/30/2027, 6/30/27, 30.6.2027; 0: none. Which of
// two figures is the month is not told apart.
[[nodiscard]] std::size_t date_length(std::string_view text);

// Bytes of two years in a row that a text begins with: 2027-28, 2027/2028, 2027–28; 0: none.
[[nodiscard]] std::size_t years_length(std::string_view text);

// Bytes of the time of a day that a text begins with: 9:30, 17:00; 0: none.
[[nodiscard]] std::size_t clock_length(std::string_view text);

}  // namespace salespact::checker
