#pragma once

#include "app/import/import_request.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <string>
#include <vector>

namespace salespact::app {

// The life of one batch: what it counted, what it rejected, where it resumes. Chunks are committed together with the
// checkpoint, so that a kill at any moment loses nothing and counts nothing twice.
class ImportRun {
 public:
  ImportRun(const ImportPorts& ports, const ImportRequest& request, Moment moment, const Understood& understood);

  [[nodiscard]] bool dry_run() const { return request_.dry_run; }
  // Rows of the file that an earlier, interrupted run has committed.
  [[nodiscard]] std::int64_t rows_to_skip() const { return batch_.rows_done; }

  // A row of the file was dealt with, whatever came of it.
  void row_done() { ++rows_since_commit_; }
  void count_new() { ++batch_.counts.fresh; }
  void count_unchanged() { ++batch_.counts.unchanged; }
  void count_corrected() { ++batch_.counts.corrected; }
  void count_rounded(const std::string& currency, Decimal difference);  // "" for what is no money
  void reject(std::vector<RowProblem> problems);

  [[nodiscard]] bool chunk_is_full() const { return rows_since_commit_ >= rows_a_chunk; }
  [[nodiscard]] std::int64_t rows_of_a_chunk() const { return std::min(rows_a_chunk, rows_total_); }
  // Runs `write` in one transaction with the checkpoint; skips `write` in a dry run.
  void commit(const Work& write, const ImportProgress& progress);
  // The same behind the caller's back: returns as soon as the chunk before this one is durable, so that reading goes on
  // while the store writes. `write` owns what it writes.
  void commit_behind(Work write, const ImportProgress& progress);
  // Waits until every chunk is durable; throws what went wrong with the last one.
  void settle(const ImportProgress& progress);
  ImportReport finish(const Understood& understood);

  static constexpr std::int64_t rows_a_chunk = 20'000;

 private:
  // What is committed with a chunk: the batch as it is after it, and the rows rejected in it.
  struct Checkpoint {
    ImportBatch batch;
    std::vector<RowProblem> problems;
  };

  void open_batch();
  Checkpoint take_checkpoint();
  void write_chunk(const Checkpoint& checkpoint, const Work& write) const;

  const ImportPorts& ports_;
  const ImportRequest& request_;
  Moment moment_;
  ImportBatch batch_;
  std::int64_t rows_total_ = 0;
  std::int64_t rows_since_commit_ = 0;
  std::map<std::string, Rational> rounding_differences_;  // by currency
  std::vector<RowProblem> waiting_problems_;
  std::vector<RowProblem> reported_problems_;
  std::int64_t rows_behind_ = 0;  // rows done when the chunk that is being written stands
  std::future<void> behind_;
};

}  // namespace salespact::app
