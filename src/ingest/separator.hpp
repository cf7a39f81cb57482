#pragma once

#include "ingest/csv_reader.hpp"

#include <expected>

namespace salespact::ingest {

struct FoundSeparator {
  char separator = ',';
  bool announced = false;  // by a first line "sep=;", which is no data
};

[[nodiscard]] std::string_view separator_name(char separator);  // "comma"

// From the header, and where that can be read two ways from the rows below it. Refused when both stay possible.
[[nodiscard]] std::expected<FoundSeparator, app::RowProblem> find_separator(TextReader& text,
                                                                            std::optional<char> wanted);

}  // namespace salespact::ingest
