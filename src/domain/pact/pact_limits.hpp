#pragma once

#include <cstddef>
#include <cstdint>

namespace salespact {

inline constexpr std::size_t longest_pact_line = 200;     // code points
inline constexpr std::size_t longest_pact_prose = 4'000;  // code points
inline constexpr std::size_t most_pact_items = 30;        // of each list
inline constexpr std::size_t longest_pact_key = 16;
inline constexpr std::int32_t longest_pact_days = 731;

}  // namespace salespact
