#pragma once

#include "domain/checker/reading.hpp"

#include <cstddef>
#include <optional>

namespace salespact::checker {

// The noun that a plain number counts, one in the plural among the four words behind it: "8 of the open defects".
[[nodiscard]] std::optional<std::size_t> counted_noun(const Reading& reading, const Quantity& quantity,
                                                      const LanguagePack& pack);

struct MeasuredNoun {
  Stretch where;
  bool counted = false;  // a number of it needs no unit
};

// What is measured in a statement that names no metric of the pack: what a number counts ("fix 8 defects"), what a
// percentage is a part of ("answer 90% of the tickets"), what a verb of change or a way to earn has a quantity for
// ("raise output by 10%", "save $200"), or a noun that is always a measure ("reduce the number of complaints").
// Numbers behind "by …ing" and nouns that nobody can count or weigh ("experience") are none.
[[nodiscard]] std::optional<MeasuredNoun> measured_noun(const Reading& reading, const LanguagePack& pack);

// "Complete the price training by 30 June": a verb that is done or not, something that it is done to, and a day.
[[nodiscard]] bool is_done_or_not(const Reading& reading, const LanguagePack& pack);

}  // namespace salespact::checker
