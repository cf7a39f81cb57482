#pragma once

#include "domain/checker/phrases.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace salespact::checker {

// The phrases of one line of a pack, which "|" stands between. `list` gives the section of a name.
[[nodiscard]] std::vector<Phrase> parse_phrases(std::string_view line, Vocabulary& vocabulary,
                                                const std::function<const PhraseList*(std::string_view)>& list);

}  // namespace salespact::checker
