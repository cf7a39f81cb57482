#include "cli/print_table.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace salespact::cli {

namespace {

// Sentences stand in the last column, and a rule as long as the longest of them would fill the screen.
constexpr std::size_t longest_last_rule = 20;

std::string shown(const wire::Grid::Cell& cell) { return cell ? printable(*cell) : "-"; }

class Lines {
 public:
  explicit Lines(const wire::Grid& grid) : grid_(grid) {
    for (const auto& column : grid.columns) widths_.push_back(code_points(column.name));
    for (const auto& row : grid.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) widths_[i] = std::max(widths_[i], code_points(shown(row[i])));
    }
  }

  std::string text() {
    for (std::size_t i = 0; i < widths_.size(); ++i) add(i, grid_.columns[i].name);
    end_line();
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const bool is_last = i + 1 == widths_.size();
      line_ += std::string(is_last ? std::min(widths_[i], longest_last_rule) : widths_[i], '-') + "  ";
    }
    end_line();
    for (const auto& row : grid_.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) add(i, shown(row[i]));
      end_line();
    }
    return std::move(out_);
  }

 private:
  void add(std::size_t column, std::string_view cell) {
    const std::string padding(widths_[column] - code_points(cell), ' ');
    if (grid_.columns[column].is_number) {
      line_.append(padding).append(cell);
    } else {
      line_.append(cell).append(padding);
    }
    line_ += "  ";
  }

  void end_line() {
    line_.erase(line_.find_last_not_of(' ') + 1);
    out_ += line_ + '\n';
    line_.clear();
  }

  const wire::Grid& grid_;
  std::vector<std::size_t> widths_;
  std::string line_;
  std::string out_;
};

}  // namespace

std::string table_text(const wire::Grid& grid) { return Lines(grid).text(); }

}  // namespace salespact::cli
