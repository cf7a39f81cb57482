#include "ingest/opened_file.hpp"

#include "base/text.hpp"
#include "ingest/csv_text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::ImportKind;
using app::ImportRefused;
using app::RowProblem;

RowProblem refuse(ImportCode code, std::int64_t line, std::string message) {
  return {line, "", "", std::string(code_text(code)), std::move(message), ""};
}

ImportRefused one(RowProblem problem) { return {{std::move(problem)}}; }

// What stands between the cells of a file of rejected rows, when the bytes begin as one.
std::optional<char> separator_of_returned(ByteSource& bytes) {
  bytes.rewind();
  std::string beginning(64, '\0');
  std::size_t size = 0;
  for (std::size_t read = 1; read != 0 && size < beginning.size(); size += read) {
    read = bytes.read(std::span(beginning).subspan(size));
  }
  bytes.rewind();
  std::string_view text(beginning.data(), size);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (const char separator : {',', ';', '\t'}) {
    std::string start;
    for (const std::string_view column : reason_columns) start += std::string(column) + separator;
    if (text.starts_with(start)) return separator;
  }
  return std::nullopt;
}

bool begins_with_reasons(Cells cells) {
  return cells.size() > reason_columns.size() &&
         std::ranges::equal(cells.first(reason_columns.size()), reason_columns,
                            [](std::string_view cell, std::string_view name) { return trimmed(cell) == name; });
}

}  // namespace

bool is_blank(Cells cells) {
  return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

// Past the header; false when the file has none.
bool OpenedFile::rejoin_header() {
  csv_->rewind();
  while (csv_->next()) {
    if (csv_->record().line >= wanted_header_line_ && !is_blank(csv_->record().cells)) return true;
  }
  return false;
}

void OpenedFile::read_header() {
  const CsvRecord& record = csv_->record();
  header_.emplace(record.cells);
  header_line_ = record.line;
  understood_.header_csv = row_as_csv(record.cells);
}

std::expected<std::unique_ptr<OpenedFile>, ImportRefused> OpenedFile::begin(std::unique_ptr<ByteSource> bytes,
                                                                            const app::ReadOptions& options,
                                                                            std::optional<Mapping> mapping) {
  std::unique_ptr<OpenedFile> file(new OpenedFile);  // NOLINT: the constructor is private
  file->bytes_ = std::move(bytes);
  if (mapping) file->mapping_ = *std::move(mapping);
  // Our own file is UTF-8 and begins with its columns, whatever is true of the file that the rows came from.
  const auto returned = separator_of_returned(*file->bytes_);
  const auto encoding = options.encoding ? options.encoding : file->mapping_.encoding;
  const auto survey = survey_bytes(*file->bytes_, returned ? std::nullopt : encoding);
  if (!survey) return std::unexpected(one(survey.error()));
  file->byte_survey_ = *survey;
  file->text_ = std::make_unique<TextReader>(*file->bytes_, *survey);
  const auto given = options.separator ? options.separator : file->mapping_.separator;
  const auto separator = find_separator(*file->text_, returned ? returned : given);
  if (!separator) return std::unexpected(one(separator.error()));
  file->understood_.separator = separator->separator;
  file->csv_ = std::make_unique<CsvReader>(*file->text_, separator->separator);
  const std::int64_t header_line = returned ? 1 : file->mapping_.header_line;
  file->wanted_header_line_ = std::max<std::int64_t>(header_line, separator->announced ? 2 : 1);
  if (!file->rejoin_header())
    return std::unexpected(one(refuse(ImportCode::file_empty, 0, "the file has no line that names the columns")));
  if (const auto problem = file->csv_->record().problem) {
    return std::unexpected(
        one(refuse(ImportCode::header_broken, file->csv_->record().line,
                   fmt::format("the line that names the columns is broken ({}); at most {} columns, every quote closed",
                               code_text(*problem), most_columns))));
  }
  if (begins_with_reasons(file->csv_->record().cells)) {
    file->csv_->read_as_returned();
    file->rejoin_header();
    file->understood_.notes.emplace_back(
        "rejected rows that are sent back: the columns line, code and message are left out");
  }
  file->read_header();
  return file;
}

std::expected<std::unique_ptr<OpenedFile>, ImportRefused> OpenedFile::open(std::unique_ptr<ByteSource> bytes,
                                                                           const app::ReadOptions& options,
                                                                           ImportKind kind) {
  std::optional<Mapping> given;
  if (!options.mapping.empty()) {
    auto mapping = parse_mapping(options.mapping, options.mapping_name.empty() ? "file" : options.mapping_name, kind);
    if (!mapping) return std::unexpected(ImportRefused{std::move(mapping.error())});
    given = *std::move(mapping);
  }
  auto begun = begin(std::move(bytes), options, std::move(given));
  if (!begun) return begun;
  OpenedFile& file = **begun;
  if (auto problems = file.choose_mapping(options, kind)) return std::unexpected(ImportRefused{*std::move(problems)});
  auto problems = file.survey(options, kind);
  if (!problems.empty()) return std::unexpected(ImportRefused{std::move(problems)});
  return begun;
}

std::vector<RowProblem> OpenedFile::survey(const app::ReadOptions& options, ImportKind kind) {
  auto problems = survey_rows(options, kind);
  describe(kind);
  rejoin_header();
  return problems;
}

std::vector<RowProblem> OpenedFile::use(Mapping mapping, ImportKind kind) {
  mapping_ = std::move(mapping);
  LenientBinding bound = bind_leniently(mapping_, *header_, kind, header_line_);
  binding_ = std::move(bound.binding);
  return std::move(bound.problems);
}

void OpenedFile::describe(ImportKind kind) {
  understood_.kind = kind;
  understood_.encoding = byte_survey_.text();
  understood_.bytes = byte_survey_.bytes;
  understood_.content_hash = byte_survey_.content_hash;
  understood_.mapping = mapping_.name;
  understood_.columns = binding_.uses;
  understood_.notes.insert(understood_.notes.begin(), binding_.notes.begin(), binding_.notes.end());
}

bool OpenedFile::is_wanted(Cells cells) const {
  return std::all_of(binding_.only.begin(), binding_.only.end(), [&](const BoundCondition& condition) {
    if (condition.column >= cells.size()) return true;  // a broken row is to be reported
    const std::string_view cell = cells[condition.column];
    if (!is_valid_utf8(cell)) return true;
    const std::string value = folded(cell);
    return std::find(condition.folded_values.begin(), condition.folded_values.end(), value) !=
           condition.folded_values.end();
  });
}

bool OpenedFile::next() {
  while (csv_->next()) {
    record_ = csv_->record();
    if (footer_line_ != 0 && record_.line >= footer_line_) return false;
    const std::size_t width = header_->size();
    if (!record_.problem && record_.cells.size() != width) {
      if (is_blank(record_.cells)) continue;
      if (record_.cells.size() > width && is_blank(record_.cells.subspan(width))) {
        record_.cells = record_.cells.first(width);
      } else {
        record_.problem = ImportCode::row_width;
      }
    } else if (record_.cells.front().empty() && is_blank(record_.cells)) {
      continue;
    }
    if (!binding_.only.empty() && !record_.problem && !is_wanted(record_.cells)) continue;
    return true;
  }
  return false;
}

}  // namespace salespact::ingest
