#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"

#include <optional>
#include <span>
#include <string>

namespace salespact {

// R-REAL workload (DOMAIN 3.10): the hours a week that goals, standards and commitments ask of a person.

enum class LoadBand { ok, tight, overload };

template <>
inline constexpr auto words<LoadBand> = std::to_array<Word<LoadBand>>({
    {LoadBand::ok, "ok"},
    {LoadBand::tight, "tight"},
    {LoadBand::overload, "overload"},
});

// So many of one activity in a week. Two that ask for the same activity are met by the same work: the larger counts.
struct AskedWork {
  std::string activity;  // key of the metric; work of different keys adds up
  Rational per_week;
  Rational minutes;  // each takes
  friend bool operator==(const AskedWork&, const AskedWork&) = default;
};

struct Workload {
  Rational hours;  // a week
  Rational available;
  std::optional<Rational> load;  // hours over what is available; nullopt where nothing is
  LoadBand band = LoadBand::ok;
};

// `selling_hours` a week of a full place, `fte` the part of it that the person has, in 0..1.
[[nodiscard]] Workload workload_of(std::span<const AskedWork> asked, const Rational& selling_hours,
                                   const Rational& fte);

}  // namespace salespact
