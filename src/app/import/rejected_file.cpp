#include "app/import/rejected_file.hpp"

#include <utility>

namespace salespact::app {

void RejectedFile::add(std::vector<RowProblem> problems) {
  for (RowProblem& problem : problems) {
    if (!row_.empty() && row_.back().line != problem.line) finish();
    row_.push_back(std::move(problem));
  }
}

void RejectedFile::finish() {
  if (!row_.empty()) text_ += sources_.rejected_rows_line(row_, row_.front().row);
  row_.clear();
}

}  // namespace salespact::app
