#pragma once

#include "base/check.hpp"
#include "ingest/csv_text.hpp"
#include "ingest/read_ahead.hpp"
#include "ingest/row_batch.hpp"

#include <array>
#include <memory>
#include <optional>

namespace salespact::ingest {

// What a small file needs is made when it is asked for. Of a larger one the batches to come are made on another thread.
template <class Maker>
class FileRows final : public app::RowSource<typename Maker::Row> {
 public:
  using Row = typename Maker::Row;

  FileRows(std::unique_ptr<OpenedFile> file, Currency default_currency)
      : file_(std::move(file)), reader_(*file_, default_currency) {}

  [[nodiscard]] const app::Understood& understood() const override { return file_->understood(); }

  app::RowStep next() override {
    while (next_ == batch_->rows.size()) {
      if (batch_->failure) std::rethrow_exception(batch_->failure);
      if (batch_->is_last) return app::RowStep::end;
      next_batch();
    }
    now_ = &batch_->rows[next_++];
    return now_->problems.empty() ? app::RowStep::row : app::RowStep::rejected;
  }

  [[nodiscard]] const Row& row() const override { return now_->row; }
  [[nodiscard]] std::span<const app::RowProblem> problems() const override { return now_->problems; }
  [[nodiscard]] std::string row_csv() const override { return row_as_csv(now_->cells); }

  [[nodiscard]] std::string column_header(std::string_view canonical) const override {
    const auto fields = fields_of(Maker::kind);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].name == canonical) return file_->binding().rows[now_->recipe][i].shown;
    }
    report_bug("only canonical columns are asked for", std::source_location::current());
  }

  [[nodiscard]] std::uint64_t bytes_read() const override { return batch_->bytes_read; }

 private:
  void next_batch() {
    next_ = 0;
    if (!started_) {
      started_ = true;
      reader_.fill(*batch_);
      return;
    }
    if (!ahead_) {
      ahead_.emplace(batches_.size(), [this](std::size_t place) {
        reader_.fill(batches_[place]);
        return !batches_[place].is_last;
      });
    }
    batch_ = &batches_[ahead_->next()];
  }

  std::unique_ptr<OpenedFile> file_;
  RowReader<Maker> reader_;
  std::array<RowBatch<Row>, 4> batches_;
  RowBatch<Row>* batch_ = batches_.data();  // the one in use
  const MadeRow<Row>* now_ = nullptr;
  std::size_t next_ = 0;
  bool started_ = false;
  std::optional<ReadAhead> ahead_;  // ends before what it fills
};

}  // namespace salespact::ingest
