#pragma once

#include <cstdint>
#include <string>

namespace salespact::http {

// Field types that carry their bounds, so that the reader refuses what is outside and the OpenAPI document says so.

// One line of min..max code points: valid UTF-8 without control or bidirectional override characters (TRUST E5).
template <std::size_t Min, std::size_t Max>
struct Line {
  std::string value;
  static constexpr std::size_t min_length = Min;
  static constexpr std::size_t max_length = Max;
};

// Any number of lines, up to Max code points.
template <std::size_t Max>
struct Prose {
  std::string value;
  static constexpr std::size_t max_length = Max;
};

template <std::int64_t Min, std::int64_t Max>
struct Whole {
  std::int64_t value = Min;
  static constexpr std::int64_t minimum = Min;
  static constexpr std::int64_t maximum = Max;
};

}  // namespace salespact::http
