#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::wire {

// A list as rows and columns: what is printed as a table on a terminal and sent as CSV.
struct Grid {
  struct Column {
    std::string name;
    bool is_number = false;  // right-aligned, and in CSV never text
  };
  using Cell = std::optional<std::string>;  // absent: there is no such value

  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as wide as columns
};

// RFC 4180 with LF. Text is quoted and can't be taken for a formula by a spreadsheet (TRUST E14); numbers are bare.
[[nodiscard]] std::string csv_text(const Grid& grid);

}  // namespace salespact::wire
