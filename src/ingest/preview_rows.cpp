#include "ingest/preview_rows.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"
#include "ingest/row_makers.hpp"
#include "ingest/row_memory.hpp"
#include "ingest/row_words.hpp"

#include <algorithm>
#include <array>

namespace salespact::ingest {
namespace {

using app::ImportKind;
using app::PreviewRow;
using app::RowProblem;

class RowsPreview {
 public:
  RowsPreview(OpenedFile& file, ImportKind kind, Currency currency, const std::vector<app::PreviewQuestion>& questions)
      : file_(file), context_(file, currency), kind_(kind) {
    context_.use(memory_);
    for (const app::PreviewQuestion& question : questions) open_.push_back(question.field);
  }

  template <class Maker>
  std::vector<PreviewRow> read() {
    Maker maker;
    if constexpr (requires { maker.use_dimensions(file_.binding().dimensions); }) {
      maker.use_dimensions(file_.binding().dimensions);
    }
    std::vector<PreviewRow> rows;
    typename Maker::Row row{};
    file_.to_first_row();
    while (rows.size() < app::most_rows_previewed && file_.next()) {
      context_.begin(file_.record());
      if (file_.record().problem) {
        context_.fault_shape();
      } else {
        static_cast<void>(maker.make(context_, fields(), true, row));
      }
      rows.push_back(shown(file_.record().problem ? std::vector<std::string>(fields().size()) : words_of(row)));
    }
    return rows;
  }

 private:
  [[nodiscard]] const BoundRow& fields() const { return file_.binding().rows.front(); }
  [[nodiscard]] bool is_open(std::size_t field) const {
    return std::ranges::find(open_, fields_of(kind_)[field].name) != open_.end();
  }

  // The field whose cell a problem is about; none for the row as a whole.
  [[nodiscard]] std::optional<std::size_t> field_of(const RowProblem& problem) const {
    for (std::size_t i = 0; i < fields().size(); ++i) {
      if (!problem.column.empty() && fields()[i].shown == problem.column) return i;
    }
    return std::nullopt;
  }

  PreviewRow shown(const std::vector<std::string>& words) {
    PreviewRow row;
    row.line = context_.line();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool unbound = fields()[i].source == BoundField::Source::none;
      const bool as_written = is_open(i) && !file_.record().problem;
      row.cells.push_back({as_written ? cut_value(context_.raw(fields()[i]))
                           : unbound  ? std::string()
                                      : words[i],
                           {},
                           {}});
    }
    for (const RowProblem& problem : context_.problems()) {
      const auto field = field_of(problem);
      // What no column was found for, or is still asked, is told once for the file.
      if (field && (fields()[*field].source == BoundField::Source::none || is_open(*field))) continue;
      row.refused = true;
      if (!field) {
        row.problems.push_back(problem);
        continue;
      }
      app::PreviewCell& cell = row.cells[*field];
      cell.text = problem.value;
      if (!cell.code) cell.code = problem.code;
      cell.message = cell.message ? *cell.message + "; " + problem.message : problem.message;
    }
    return row;
  }

  OpenedFile& file_;
  RowMemory memory_;  // of all rows shown
  RowContext context_;
  ImportKind kind_;
  std::vector<std::string> open_;  // fields of questions
};

}  // namespace

std::vector<PreviewRow> preview_rows(OpenedFile& file, ImportKind kind, Currency currency,
                                     const std::vector<app::PreviewQuestion>& questions) {
  RowsPreview rows(file, kind, currency, questions);
  switch (kind) {
    case ImportKind::people: return rows.read<PersonMaker>();
    case ImportKind::deals: return rows.read<DealMaker>();
    case ImportKind::activities: return rows.read<ActivityMaker>();
    case ImportKind::measurements: return rows.read<MeasurementMaker>();
    case ImportKind::quotas: return rows.read<QuotaMaker>();
  }
  return {};
}

std::vector<app::PreviewReading> date_readings(std::string_view written) {
  std::vector<app::PreviewReading> readings;
  const DateText read = read_date_text(written);
  if (read.shape != DateText::Shape::numeric) return readings;
  for (const app::DateOrder order : {app::DateOrder::dmy, app::DateOrder::mdy, app::DateOrder::ymd}) {
    if (order == app::DateOrder::ymd && read.mark != '-') continue;
    if (const auto date = in_order(read, order)) readings.push_back({std::string(order_name(order)), date->iso()});
  }
  return readings;
}

std::vector<app::PreviewReading> number_readings(std::string_view written) {
  std::vector<app::PreviewReading> readings;
  const NumberText read = read_number_text(written);
  if (read.with_point) readings.push_back({"point", decimal_text(*read.with_point)});
  if (read.with_comma) readings.push_back({"comma", decimal_text(*read.with_comma)});
  return readings;
}

std::string_view type_name(FieldType type) {
  switch (type) {
    case FieldType::text: return "text";
    case FieldType::date: return "date";
    case FieldType::number: return "number";
    case FieldType::period: return "period";
  }
  return "text";
}

std::string meaning_of(const Mapping& mapping, std::string_view field, std::string_view written) {
  std::string word = folded(written);
  std::string rest;
  if (const auto found = mapping.values.find(field); found != mapping.values.end()) {
    for (const ValueNames& names : found->second) {
      for (const std::string& one : names.written) {
        if (one == "*") rest = names.meant;
        if (folded(one) == word) return names.meant;
      }
    }
    return rest;
  }
  static constexpr std::array<std::string_view, 3> statuses = {"open", "won", "lost"};
  if (field == "status" && std::ranges::find(statuses, word) != statuses.end()) return word;
  if (field == "role" && parse<Role>(word)) return word;
  return "";
}

}  // namespace salespact::ingest
