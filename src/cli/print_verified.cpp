#include "cli/print_verified.hpp"

#include "cli/exit_code.hpp"
#include "cli/print_table.hpp"
#include "wire/json_encode.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace salespact::cli {

int print_verified(const Console& console, OutputFormat format, const std::vector<wire::VerifiedShape>& lines) {
  wire::Grid grid{.columns = {{"result"}, {"what"}, {"detail"}}, .rows = {}};
  for (const auto& line : lines) grid.rows.push_back({line.result, line.what, line.detail});
  switch (format) {
    case OutputFormat::table: console.out << table_text(grid); break;
    case OutputFormat::csv: console.out << wire::csv_text(grid); break;
    case OutputFormat::json: console.out << wire::to_json(lines) << '\n'; break;
  }
  const auto any = [&](std::string_view result) {
    return std::ranges::find(lines, result, &wire::VerifiedShape::result) != lines.end();
  };
  return any("WRONG") ? exit_findings : any("NOT SHOWN") ? exit_not_shown : exit_done;
}

}  // namespace salespact::cli
