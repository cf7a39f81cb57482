#pragma once

#include "ingest/binding.hpp"
#include "ingest/csv_reader.hpp"
#include "ingest/separator.hpp"

#include <memory>

namespace salespact::ingest {

// A file that was read once from start to end: its text, its columns and their styles are known, and its records can be
// read a second time.
class OpenedFile {
 public:
  [[nodiscard]] static std::expected<std::unique_ptr<OpenedFile>, app::ImportRefused> open(
      std::unique_ptr<ByteSource> bytes, const app::ReadOptions& options, app::ImportKind kind);

  // The same in steps, for a preview, which goes on where an import must not: text and header; then a mapping, known or
  // recognised; then the styles of its columns.
  [[nodiscard]] static std::expected<std::unique_ptr<OpenedFile>, app::ImportRefused> begin(
      std::unique_ptr<ByteSource> bytes, const app::ReadOptions& options, std::optional<Mapping> mapping);
  [[nodiscard]] std::vector<app::RowProblem> recognise(app::ImportKind kind);
  [[nodiscard]] std::vector<app::RowProblem> use(Mapping mapping, app::ImportKind kind);  // binds what it can
  [[nodiscard]] std::vector<app::RowProblem> survey(const app::ReadOptions& options, app::ImportKind kind);
  [[nodiscard]] const Header& header() const { return *header_; }
  [[nodiscard]] std::int64_t header_line() const { return header_line_; }
  // The records below the header once more, from the first: raw ones for next_raw(), data for next().
  void to_first_row() { rejoin_header(); }
  bool next_raw() { return csv_->next(); }
  [[nodiscard]] const CsvRecord& raw_record() const { return csv_->record(); }

  OpenedFile(const OpenedFile&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;
  ~OpenedFile() = default;

  [[nodiscard]] const app::Understood& understood() const { return understood_; }
  [[nodiscard]] const Mapping& mapping() const { return mapping_; }
  [[nodiscard]] const Binding& binding() const { return binding_; }

  // The next record that is data: no blank line, no footer, none that [only] leaves out. Its cells are as many as the
  // header's, or it has a problem.
  bool next();
  [[nodiscard]] const CsvRecord& record() const { return record_; }
  [[nodiscard]] std::uint64_t bytes_read() const { return text_->bytes_read(); }

 private:
  OpenedFile() = default;

  struct Footer;
  void read_header();
  bool rejoin_header();
  [[nodiscard]] std::optional<std::vector<app::RowProblem>> choose_mapping(const app::ReadOptions& options,
                                                                           app::ImportKind kind);
  [[nodiscard]] std::vector<app::RowProblem> survey_rows(const app::ReadOptions& options, app::ImportKind kind);
  [[nodiscard]] bool is_wanted(Cells cells) const;
  void describe(app::ImportKind kind);

  std::unique_ptr<ByteSource> bytes_;
  std::unique_ptr<TextReader> text_;
  std::unique_ptr<CsvReader> csv_;
  ByteSurvey byte_survey_;
  std::optional<Header> header_;
  std::int64_t header_line_ = 1;
  std::int64_t wanted_header_line_ = 1;
  Mapping mapping_;
  Binding binding_;
  app::Understood understood_;
  std::int64_t footer_line_ = 0;  // 0 = there is none
  CsvRecord record_;
};

// Whether every cell is empty.
[[nodiscard]] bool is_blank(Cells cells);

}  // namespace salespact::ingest
