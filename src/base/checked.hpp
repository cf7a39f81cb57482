#pragma once

#include "base/check.hpp"

#include <concepts>
#include <cstdint>
#include <limits>

namespace salespact {

using Int128 = __int128;

// Integer arithmetic that throws Overflow where the plain operator would wrap.
template <std::integral T>
constexpr T checked_add(T a, T b) {
  T out{};
  if (__builtin_add_overflow(a, b, &out)) [[unlikely]]
    throw Overflow("sum out of range");
  return out;
}

template <std::integral T>
constexpr T checked_sub(T a, T b) {
  T out{};
  if (__builtin_sub_overflow(a, b, &out)) [[unlikely]]
    throw Overflow("difference out of range");
  return out;
}

template <std::integral T>
constexpr T checked_mul(T a, T b) {
  T out{};
  if (__builtin_mul_overflow(a, b, &out)) [[unlikely]]
    throw Overflow("product out of range");
  return out;
}

constexpr std::int64_t narrow_to_int64(Int128 value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
      [[unlikely]] {
    throw Overflow("value does not fit 64 bits");
  }
  return static_cast<std::int64_t>(value);
}

}  // namespace salespact
