#include "ingest/file_row_sources.hpp"

#include "base/check.hpp"
#include "ingest/csv_text.hpp"
#include "ingest/row_makers.hpp"

#include <fmt/format.h>
#include <system_error>

namespace salespact::ingest {
namespace {

using app::ImportFile;
using app::ImportRefused;
using app::ReadOptions;
using app::RowProblem;
using app::RowStep;

template <class Maker>
class FileRows final : public app::RowSource<typename Maker::Row> {
 public:
  using Row = typename Maker::Row;

  FileRows(std::unique_ptr<OpenedFile> file, Currency default_currency)
      : file_(std::move(file)), context_(*file_, default_currency) {
    if constexpr (requires { maker_.use_dimensions(file_->binding().dimensions); }) {
      maker_.use_dimensions(file_->binding().dimensions);
    }
  }

  [[nodiscard]] const app::Understood& understood() const override { return file_->understood(); }

  RowStep next() override {
    while (true) {
      if (recipe_ == 0 && !file_->next()) return RowStep::end;
      const std::size_t recipe = recipe_;
      recipe_ = (recipe_ + 1) % file_->binding().rows.size();
      context_.begin(file_->record());
      if (file_->record().problem) {
        context_.fault_shape();
        recipe_ = 0;
        return reject();
      }
      const bool there = maker_.make(context_, file_->binding().rows[recipe], recipe == 0, row_);
      if (!context_.good()) return reject();
      if (there) return RowStep::row;
    }
  }

  [[nodiscard]] const Row& row() const override { return row_; }
  [[nodiscard]] std::span<const RowProblem> problems() const override { return problems_; }

  [[nodiscard]] std::string row_csv() const override {
    std::string out;
    append_cells(out, file_->record().cells);
    return out;
  }

  [[nodiscard]] std::string column_header(std::string_view canonical) const override {
    const auto fields = fields_of(Maker::kind);
    const std::size_t recipe = (recipe_ + file_->binding().rows.size() - 1) % file_->binding().rows.size();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].name == canonical) return file_->binding().rows[recipe][i].shown;
    }
    report_bug("only canonical columns are asked for", std::source_location::current());
  }

  [[nodiscard]] std::uint64_t bytes_read() const override { return file_->bytes_read(); }

 private:
  RowStep reject() {
    problems_.assign(context_.problems().begin(), context_.problems().end());
    const std::string original = row_csv();
    for (RowProblem& problem : problems_) problem.row = original;
    return RowStep::rejected;
  }

  std::unique_ptr<OpenedFile> file_;
  RowContext context_;
  Maker maker_;
  Row row_{};
  std::size_t recipe_ = 0;  // of the row to come
  std::vector<RowProblem> problems_;
};

std::expected<std::unique_ptr<ByteSource>, ImportRefused> open_bytes(ImportFile file) {
  if (auto* text = std::get_if<std::string>(&file.content)) return from_memory(std::move(*text));
  try {
    return open_file(std::get<std::filesystem::path>(file.content));
  } catch (const std::system_error& error) {
    return std::unexpected(
        ImportRefused{{RowProblem{0, "", "", std::string(code_text(app::ImportCode::file_unreadable)),
                                  fmt::format("{}: {}", file.name, error.what()), ""}}});
  }
}

template <class Maker>
app::RowSources::Opened<typename Maker::Row> open_rows(ImportFile file, const ReadOptions& options) {
  auto bytes = open_bytes(std::move(file));
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  auto opened = OpenedFile::open(*std::move(bytes), options, Maker::kind);
  if (!opened) return std::unexpected(std::move(opened.error()));
  return std::make_unique<FileRows<Maker>>(*std::move(opened), options.default_currency);
}

}  // namespace

app::RowSources::Opened<app::PersonRow> FileRowSources::open_people(ImportFile file, const ReadOptions& options) const {
  return open_rows<PersonMaker>(std::move(file), options);
}

app::RowSources::Opened<app::DealRow> FileRowSources::open_deals(ImportFile file, const ReadOptions& options) const {
  return open_rows<DealMaker>(std::move(file), options);
}

app::RowSources::Opened<app::ActivityRow> FileRowSources::open_activities(ImportFile file,
                                                                          const ReadOptions& options) const {
  return open_rows<ActivityMaker>(std::move(file), options);
}

app::RowSources::Opened<app::MeasurementRow> FileRowSources::open_measurements(ImportFile file,
                                                                               const ReadOptions& options) const {
  return open_rows<MeasurementMaker>(std::move(file), options);
}

app::RowSources::Opened<app::QuotaRow> FileRowSources::open_quotas(ImportFile file, const ReadOptions& options) const {
  return open_rows<QuotaMaker>(std::move(file), options);
}

std::string FileRowSources::rejected_rows_header(std::string_view header_csv) const {
  return rejected_header(header_csv);
}

std::string FileRowSources::rejected_rows_line(std::span<const RowProblem> problems, std::string_view row_csv) const {
  return rejected_line(problems, row_csv);
}

}  // namespace salespact::ingest
