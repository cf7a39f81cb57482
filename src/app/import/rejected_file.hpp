#pragma once

#include "app/ports/import_repository.hpp"
#include "app/ports/row_source.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact::app {

// The rows of a file that were not taken, as a file to mend and send again: the file's own columns behind line, code
// and message, and every row once, whatever number of things is wrong with it.
class RejectedFile {
 public:
  RejectedFile(const RowSources& sources, std::string_view header_csv)
      : sources_(sources), text_(sources.rejected_rows_header(header_csv)) {}

  // In the order of the lines; what is wrong with one row may come in several calls.
  void add(std::vector<RowProblem> problems);
  // What is complete so far; all of it after finish().
  [[nodiscard]] std::string take() { return std::exchange(text_, {}); }
  void finish();

 private:
  const RowSources& sources_;
  std::string text_;
  std::vector<RowProblem> row_;  // everything that is wrong with the latest row
};

}  // namespace salespact::app
