#pragma once

#include "wire/grid.hpp"

#include <string>

namespace salespact::cli {

// Columns padded to their widest cell, two blanks apart, numbers to the right, absent values as "-". No blanks at the
// end of a line. Without rows: the header alone.
[[nodiscard]] std::string table_text(const wire::Grid& grid);

}  // namespace salespact::cli
