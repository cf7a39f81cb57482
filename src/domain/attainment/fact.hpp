#pragma once

#include "base/date.hpp"

#include <compare>
#include <cstdint>

namespace salespact::attainment {

// Dense indexes that the application assigns, from 0. A series is one metric rule in one currency: planes of
// different currencies never meet here, and a ratio metric is two series divided outside.
using PersonIndex = std::uint32_t;
using UnitIndex = std::uint32_t;
using Series = std::uint32_t;

// Additive sums. Amounts are minor units or scaled decimals of the series. Arithmetic is modular: the engine knows
// as facts come in and go which series can't leave 64 bits in any sum (Snapshot::adds_up), so that of those only
// differences of prefixes pass through a wrap. A series that has left them comes back when what was too much is
// removed.
struct Sum {
  std::int64_t amount = 0;
  std::int64_t count = 0;

  constexpr Sum& operator+=(const Sum& other) {
    amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(amount) + static_cast<std::uint64_t>(other.amount));
    count = static_cast<std::int64_t>(static_cast<std::uint64_t>(count) + static_cast<std::uint64_t>(other.count));
    return *this;
  }
  constexpr Sum& operator-=(const Sum& other) {
    amount = static_cast<std::int64_t>(static_cast<std::uint64_t>(amount) - static_cast<std::uint64_t>(other.amount));
    count = static_cast<std::int64_t>(static_cast<std::uint64_t>(count) - static_cast<std::uint64_t>(other.count));
    return *this;
  }
  friend constexpr Sum operator+(Sum a, const Sum& b) { return a += b; }
  friend constexpr Sum operator-(Sum a, const Sum& b) { return a -= b; }
  friend constexpr bool operator==(const Sum&, const Sum&) = default;
};

// Who gets the credit. `person`: the person, and the units on the person's path of that day. `overlay`: the person
// alone, never a unit (R-DUP). `house`: a unit's own fact without a person; the unit and its ancestors of that day.
enum class Credit : std::uint8_t { person, overlay, house };

struct Fact {
  std::int64_t amount = 0;  // within ± largest_fact_amount
  std::int64_t count = 0;   // within ± largest_fact_count
  std::uint32_t owner = 0;  // PersonIndex, or UnitIndex when the credit is `house`
  Series series = 0;
  Date day;
  Credit credit = Credit::person;
};

inline constexpr std::int64_t largest_fact_amount = 1'000'000'000'000'000;
inline constexpr std::int64_t largest_fact_count = 1'000'000'000;

// A correction is a removal of what was there and an addition of what is true; a void is a removal.
struct Change {
  enum class Kind : std::uint8_t { added, removed };
  Kind kind = Kind::added;
  Fact fact;
};

enum class FactRefusal : std::uint8_t {
  unknown_owner,        // no such person or unit in the organisation
  unknown_series,       // the series index is not below the number of series
  amount_too_large,     // |amount| above largest_fact_amount
  count_too_large,      // |count| above largest_fact_count
  day_out_of_range,     // outside the years 1900..2199
  removes_unknown_fact  // more was removed from a series than is in it
};

struct Owner {
  enum class Kind : std::uint8_t { person, unit };
  Kind kind = Kind::person;
  std::uint32_t index = 0;

  static constexpr Owner person(PersonIndex person) { return {Kind::person, person}; }
  static constexpr Owner unit(UnitIndex unit) { return {Kind::unit, unit}; }
  friend constexpr auto operator<=>(const Owner&, const Owner&) = default;
};

}  // namespace salespact::attainment
