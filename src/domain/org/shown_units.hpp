#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace salespact {

// The fewest people of whom something is shown to somebody who may not look into each of them (DOMAIN 6).
inline constexpr std::size_t fewest_people = 5;

// Of which units of a tree figures about people may be shown, so that no two of them can be subtracted to single
// anybody out: of a shown unit, whatever is left when the shown units inside it are taken away is nobody or at least
// `fewest_people`. Where fewer would be left, the smallest unit beside them is kept back too, with all below it.
//
// `children`: by unit, each unit once and reached from `root`. `people`: by unit, those in it and below it who must not
// be singled out. A unit without such people is shown; under the root they are counted once.
[[nodiscard]] std::vector<bool> shown_units(std::span<const std::vector<std::uint32_t>> children, std::uint32_t root,
                                            std::span<const std::size_t> people);

// The same of people who may be counted in several units, as members of several groups are. `people`: by unit, who is
// counted in the unit itself, without those below it.
[[nodiscard]] std::vector<bool> shown_units(std::span<const std::vector<std::uint32_t>> children, std::uint32_t root,
                                            std::span<const std::set<std::uint32_t>> people);

}  // namespace salespact
