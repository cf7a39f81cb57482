#include "ingest/file_row_sources.hpp"

#include "ingest/csv_text.hpp"
#include "ingest/file_preview.hpp"
#include "ingest/file_rows.hpp"
#include "ingest/row_makers.hpp"

#include <fmt/format.h>
#include <system_error>

namespace salespact::ingest {
namespace {

using app::ImportFile;
using app::ImportRefused;
using app::ReadOptions;
using app::RowProblem;

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

app::FilePreview FileRowSources::preview(ImportFile file, std::optional<app::ImportKind> kind,
                                         const ReadOptions& options, std::span<const app::KeptMappingText> kept) const {
  const std::string name = file.name;
  auto bytes = open_bytes(std::move(file));
  if (!bytes) {
    app::FilePreview unreadable;
    unreadable.problems = std::move(bytes.error().problems);
    return unreadable;
  }
  return preview_file(name, *std::move(bytes), kind, options, kept);
}

std::expected<app::MappingJson, ImportRefused> FileRowSources::mapping_as_json(std::string_view toml,
                                                                               app::ImportKind kind) const {
  auto text = toml_as_json(toml, kind);
  if (!text) return std::unexpected(ImportRefused{std::move(text.error())});
  return app::MappingJson{*std::move(text)};
}

std::string FileRowSources::rejected_rows_header(std::string_view header_csv) const {
  return rejected_header(header_csv);
}

std::string FileRowSources::rejected_rows_line(std::span<const RowProblem> problems, std::string_view row_csv) const {
  return rejected_line(problems, row_csv);
}

}  // namespace salespact::ingest
