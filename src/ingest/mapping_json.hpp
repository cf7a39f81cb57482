#pragma once

#include "ingest/binding.hpp"

#include <string>

namespace salespact::ingest {

// A mapping as it works on one file: the columns that it found, in the model of a mapping file, as JSON.
[[nodiscard]] std::string mapping_json(const Mapping& mapping, const Binding& binding, const Header& header,
                                       app::ImportKind kind);

}  // namespace salespact::ingest
