#pragma once

#include "ingest/csv_text.hpp"
#include "ingest/opened_file.hpp"
#include "ingest/row_context.hpp"
#include "ingest/row_memory.hpp"

#include <exception>
#include <utility>
#include <vector>

namespace salespact::ingest {

// One step of a source: a typed row, or why there is none.
template <class Row>
struct MadeRow {
  Row row{};
  Cells cells{};                                // as in the file
  std::size_t recipe = 0;                       // that of [columns], or which one of [[also]]
  std::span<const app::RowProblem> problems{};  // not empty: rejected
};

// Consecutive rows of a file with everything that they point to.
template <class Row>
struct RowBatch {
  RowMemory memory;
  std::vector<MadeRow<Row>> rows;
  std::vector<std::vector<app::RowProblem>> rejections;
  std::uint64_t bytes_read = 0;  // of the file, with these rows
  bool is_last = false;
  std::exception_ptr failure;  // what ended the file behind these rows

  void clear() {
    rows.clear();
    rejections.clear();
    memory.clear();
    is_last = false;
    failure = nullptr;
  }
};

// Makes typed rows of the records of a file, batch after batch.
template <class Maker>
class RowReader {
 public:
  using Row = typename Maker::Row;

  RowReader(OpenedFile& file, Currency default_currency) : file_(file), context_(file, default_currency) {
    if constexpr (requires { maker_.use_dimensions(file_.binding().dimensions); }) {
      maker_.use_dimensions(file_.binding().dimensions);
    }
  }

  // A batch is full with so many rows, or when they take so much memory.
  static constexpr std::size_t most_rows = 1024;
  static constexpr std::size_t most_bytes = std::size_t{384} * 1024;

  void fill(RowBatch<Row>& batch) noexcept {
    batch.clear();
    try {
      context_.use(batch.memory);
      while (batch.rows.size() < most_rows && batch.memory.bytes() < most_bytes) {
        batch.is_last = !file_.next();
        if (batch.is_last) break;
        take(batch.memory.keep(file_.record()), batch);
      }
      batch.bytes_read = file_.bytes_read();
    } catch (...) {
      batch.failure = std::current_exception();
      batch.is_last = true;
    }
  }

 private:
  void take(const CsvRecord& record, RowBatch<Row>& batch) {
    MadeRow<Row> made{.cells = record.cells};
    if (record.problem) {
      context_.begin(record);
      context_.fault_shape();
      return reject(made, batch);
    }
    for (; made.recipe < file_.binding().rows.size(); ++made.recipe) {
      context_.begin(record);
      const bool there = maker_.make(context_, file_.binding().rows[made.recipe], made.recipe == 0, made.row);
      if (!context_.good()) {
        reject(made, batch);
      } else if (there) {
        batch.rows.push_back(made);
      }
    }
  }

  void reject(MadeRow<Row> made, RowBatch<Row>& batch) {
    auto& problems = batch.rejections.emplace_back(context_.problems().begin(), context_.problems().end());
    const std::string original = row_as_csv(made.cells);
    for (app::RowProblem& problem : problems) problem.row = original;
    made.problems = problems;
    batch.rows.push_back(made);
  }

  OpenedFile& file_;
  RowContext context_;
  Maker maker_;
};

}  // namespace salespact::ingest
