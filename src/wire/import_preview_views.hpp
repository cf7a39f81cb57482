#pragma once

#include "app/import/preview.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

inline void encode(JsonWriter& out, const MappingJson& mapping) { out.raw(mapping.text); }

BOOST_DESCRIBE_STRUCT(PreviewColumn, (), (header, samples, used_as, reading, decided_by, decided_line, filled, doubled))
BOOST_DESCRIBE_STRUCT(PreviewField, (), (name, type, required, made_of))
BOOST_DESCRIBE_STRUCT(PreviewReading, (), (option, reads))
BOOST_DESCRIBE_STRUCT(PreviewQuestion, (), (about, field, column, line, written, mixed, readings))
BOOST_DESCRIBE_STRUCT(PreviewValue, (), (written, rows, means))
BOOST_DESCRIBE_STRUCT(PreviewValues, (), (field, values, more))
BOOST_DESCRIBE_STRUCT(PreviewCell, (), (text, code, message))

}  // namespace salespact::app

namespace salespact::wire {

struct PreviewRowView {
  std::int64_t line = 0;
  std::vector<app::PreviewCell> cells;
  std::vector<RowProblemView> problems;
  bool refused = false;
};
BOOST_DESCRIBE_STRUCT(PreviewRowView, (), (line, cells, problems, refused))

// How a file would be read. `mapping` is what an import is sent with; `origin`: canonical, recognised, kept, guessed,
// given, or empty where the file can't be read as text.
struct ImportPreviewView {
  std::string kind;
  bool kind_guessed = false;
  std::string encoding;
  std::string separator;
  std::int64_t header_line = 1;
  std::int64_t rows = 0;
  std::uint64_t bytes = 0;
  bool partial = false;  // only a beginning of the file was sent: what decides may stand further down
  std::string origin;
  std::string mapping_name;
  app::MappingJson mapping;
  std::vector<app::PreviewColumn> columns;
  std::vector<app::PreviewField> fields;
  std::vector<app::PreviewQuestion> questions;
  std::vector<app::PreviewValues> values;
  std::vector<PreviewRowView> first_rows;
  std::vector<RowProblemView> problems;
  std::vector<std::string> notes;
  bool ready = false;
};
BOOST_DESCRIBE_STRUCT(ImportPreviewView, (),
                      (kind, kind_guessed, encoding, separator, header_line, rows, bytes, partial, origin, mapping_name,
                       mapping, columns, fields, questions, values, first_rows, problems, notes, ready))

[[nodiscard]] ImportPreviewView view_of(app::FilePreview preview, bool partial);

}  // namespace salespact::wire
