#include "base/check.hpp"
#include "base/text.hpp"
#include "fuzz/support/fuzz.hpp"
#include "ingest/file_row_sources.hpp"

#include <string>

namespace {

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

void look(const std::string& text, std::optional<app::ImportKind> kind, const std::string& mapping) {
  app::ReadOptions options;
  options.default_currency = *Currency::parse("USD");
  options.mapping = mapping;
  const auto preview = ingest::FileRowSources().preview({"fuzz.csv", text}, kind, options, {});
  check(preview.first_rows.size() <= app::most_rows_previewed, "a preview shows what a page can hold");
  check(!preview.ready || preview.problems.empty(), "what is ready has no problem");
  check(is_valid_utf8(preview.mapping.text), "a mapping is text");
  for (const auto& row : preview.first_rows) {
    check(row.cells.size() == preview.fields.size(), "a cell a field");
    for (const auto& cell : row.cells) check(is_valid_utf8(cell.text), "a cell is text");
  }
  for (const auto& column : preview.columns) {
    for (const auto& sample : column.samples) check(is_valid_utf8(sample), "a sample is text");
  }
}

}  // namespace

// A file as anybody drops it, with every kind that it may be, and with a mapping out of the same bytes.
SALESPACT_FUZZER(import_preview) {
  const std::string text(bytes);
  look(text, std::nullopt, "");
  for (const app::ImportKind kind : {app::ImportKind::people, app::ImportKind::deals, app::ImportKind::activities,
                                     app::ImportKind::measurements, app::ImportKind::quotas}) {
    look(text, kind, "");
  }
  const std::size_t end = text.find('\0');
  if (end != std::string::npos) look(text.substr(end + 1), app::ImportKind::deals, text.substr(0, end));
}
