#pragma once

#include "app/import/import_kind.hpp"
#include "app/import/row_problem.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A mapping as JSON text, in the same model as a mapping file: what a page shows, corrects and sends back.
struct MappingJson {
  std::string text;
};

// A mapping that somebody kept, tried on a file before anything is guessed.
struct KeptMappingText {
  std::string name;
  std::string toml;
};

// How a file would be read, as far as it is clear, and what is still to be decided. Nothing of it touches what is
// stored: whether there is such a person or metric shows in a dry run.

struct PreviewColumn {
  std::string header;
  std::vector<std::string> samples;  // at most 5 different ones, cut to 80 characters
  std::string used_as;               // fields by name, "dimension lead_source", "ignored"
  std::string reading;               // "dates M/D/Y", "decimal comma"
  std::string decided_by;            // the cell that only this reading explains; empty: nothing had to be decided
  std::int64_t decided_line = 0;
  std::int64_t filled = 0;  // rows with something in it
  bool doubled = false;     // another column has the same name, so that a mapping can't name it
};

struct PreviewField {
  std::string name;
  std::string type;  // text, date, number, period
  bool required = false;
  std::string made_of;  // header, template or constant; empty: nothing
};

struct PreviewReading {
  std::string option;  // "dmy", "comma", "utf-8", "semicolon"
  std::string reads;   // "2017-04-03", "1035"; empty where the option speaks for itself
};

// What the file leaves open, each answered by a key of the mapping: dates, decimal, encoding, separator.
struct PreviewQuestion {
  std::string about;
  std::string field;   // of dates and decimals
  std::string column;  // as the file calls it
  std::int64_t line = 0;
  std::string written;
  bool mixed = false;  // rows need different readings: those that don't fit the answer will be rejected
  std::vector<PreviewReading> readings;
};

struct PreviewValue {
  std::string written;
  std::int64_t rows = 0;
  std::string means;  // empty: not known
};

// The different texts of a field whose words are Salespact's: status, role, metric.
struct PreviewValues {
  std::string field;
  std::vector<PreviewValue> values;  // the most frequent first, at most 50
  bool more = false;
};

struct PreviewCell {
  std::string text;  // as it is read; as it is written while it can't be
  std::optional<std::string> code;
  std::optional<std::string> message;
};

struct PreviewRow {
  std::int64_t line = 0;
  std::vector<PreviewCell> cells;    // in the order of the fields
  std::vector<RowProblem> problems;  // of the row as a whole
  bool refused = false;
};

inline constexpr std::size_t most_rows_previewed = 20;

struct FilePreview {
  ImportKind kind = ImportKind::deals;
  bool kind_guessed = false;
  std::string encoding;
  std::string separator;  // "comma"
  std::int64_t header_line = 1;
  std::int64_t rows = 0;
  std::uint64_t bytes = 0;
  std::string origin;  // canonical, recognised, kept, guessed, given; empty: the file can't be read at all
  std::string mapping_name;
  MappingJson mapping{"{}"};
  std::vector<PreviewColumn> columns;
  std::vector<PreviewField> fields;
  std::vector<PreviewQuestion> questions;
  std::vector<PreviewValues> values;
  std::vector<PreviewRow> first_rows;
  std::vector<RowProblem> problems;  // of the file as a whole; questions are not repeated here
  std::vector<std::string> notes;
  bool ready = false;  // an import with this mapping would begin
};

}  // namespace salespact::app
