#pragma once

#include "ingest/binding.hpp"

#include <map>
#include <string>
#include <vector>

namespace salespact::ingest {

// The different texts of a column with how often each stands there.
using ColumnValues = std::map<std::string, std::int64_t>;

struct SuggestedMapping {
  Mapping mapping;
  int fields = 0;   // that a column was found for
  int missing = 0;  // needed ones without
};

// What the names of the columns say, for a file that no known mapping fits: never used without somebody looking at it.
[[nodiscard]] SuggestedMapping suggest_mapping(const Header& header, app::ImportKind kind);

// Gives the words of status and role columns a meaning, once their values are known.
void suggest_values(Mapping& mapping, const Header& header, app::ImportKind kind,
                    const std::vector<ColumnValues>& values);

}  // namespace salespact::ingest
