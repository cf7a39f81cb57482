#include "ingest/file_preview.hpp"

#include "base/text.hpp"
#include "ingest/mapping_json.hpp"
#include "ingest/preview_rows.hpp"
#include "ingest/suggested_mapping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace salespact::ingest {
namespace {

using app::FilePreview;
using app::ImportCode;
using app::ImportKind;
using app::RowProblem;

constexpr std::array kinds = {ImportKind::people, ImportKind::deals, ImportKind::quotas, ImportKind::activities,
                              ImportKind::measurements};
constexpr std::size_t most_samples = 5;
constexpr std::size_t most_values = 50;
constexpr std::size_t longest_sample = 80;    // bytes
constexpr std::size_t most_remembered = 400;  // different texts of a column

bool is(const RowProblem& problem, ImportCode code) { return problem.code == code_text(code); }

class Previewer {
 public:
  Previewer(std::string file_name, const app::ReadOptions& options, std::span<const app::KeptMappingText> kept)
      : file_name_(std::move(file_name)), options_(options), kept_(kept) {}

  FilePreview look(std::unique_ptr<ByteSource> bytes, std::optional<ImportKind> kind);

 private:
  bool begin(std::unique_ptr<ByteSource> bytes, std::optional<ImportKind> kind);
  void ask_about_text(const RowProblem& problem);
  [[nodiscard]] ImportKind guess_kind() const;
  void read_columns();
  void choose_mapping();
  bool use_kept();
  void use_suggested();
  void survey();
  void ask_about_style(const RowProblem& problem);
  void describe();
  void describe_values();

  std::string file_name_;
  const app::ReadOptions& options_;
  std::span<const app::KeptMappingText> kept_;
  std::optional<Mapping> given_;
  std::unique_ptr<OpenedFile> file_;
  std::vector<ColumnValues> values_;
  std::vector<bool> too_many_;  // values that are not all remembered
  std::vector<std::int64_t> filled_;
  std::vector<std::vector<std::string>> samples_;
  FilePreview out_;
};

std::string cut(std::string_view text) {
  std::size_t length = std::min(text.size(), longest_sample);
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length));
}

// How much a header says for a kind: a known format more than any guess.
int score(const Header& header, ImportKind kind, std::string_view file_name) {
  int best = 0;
  const auto fields = fields_of(kind);
  const bool own = std::all_of(fields.begin(), fields.end(), [&](const Field& field) {
    return !field.needs_column || header.find(field.name).column != no_column;
  });
  if (own) best = 1000;
  for (const BuiltInMapping& origin : built_in_mappings()) {
    if (origin.kind != kind || best > 0) continue;
    auto mapping = parse_mapping(origin.toml, std::string(origin.title), kind);
    if (!mapping || mapping->recognise.empty()) continue;
    mapping->built_in = true;
    const bool looks_so = std::all_of(mapping->recognise.begin(), mapping->recognise.end(),
                                      [&](const std::string& name) { return header.has(name); });
    if (looks_so && bind(*mapping, header, kind, 1)) best = 900;
    if (looks_so && best == 0) best = 500;
  }
  const SuggestedMapping suggested = suggest_mapping(header, kind);
  best += 10 * suggested.fields - 25 * suggested.missing;
  if (folded(file_name).find(app::kind_text(kind)) != std::string::npos) best += 15;
  return best;
}

ImportKind Previewer::guess_kind() const {
  ImportKind best = ImportKind::deals;
  int most = -1000;
  for (const ImportKind kind : kinds) {
    const int points = score(file_->header(), kind, file_name_);
    if (points > most) {
      most = points;
      best = kind;
    }
  }
  return best;
}

void Previewer::ask_about_text(const RowProblem& problem) {
  app::PreviewQuestion question;
  question.line = problem.line;
  if (is(problem, ImportCode::encoding_unclear) || is(problem, ImportCode::encoding_broken)) {
    question.about = "encoding";
    question.readings = {{"utf-8", ""}, {"windows-1252", ""}, {"utf-16le", ""}, {"utf-16be", ""}};
  } else if (is(problem, ImportCode::separator_unclear)) {
    question.about = "separator";
    question.readings = {{"comma", ""}, {"semicolon", ""}, {"tab", ""}};
  } else {
    out_.problems.push_back(problem);
    return;
  }
  question.written = problem.message;
  out_.questions.push_back(std::move(question));
}

// False where the file can't be read as text with a header, or the mapping is none.
bool Previewer::begin(std::unique_ptr<ByteSource> bytes, std::optional<ImportKind> kind) {
  if (!options_.mapping.empty()) {
    auto mapping = parse_mapping(options_.mapping, options_.mapping_name.empty() ? "file" : options_.mapping_name,
                                 kind.value_or(ImportKind::deals));
    if (!mapping) {
      out_.problems = std::move(mapping.error());
      return false;
    }
    given_ = *std::move(mapping);
  }
  auto begun = OpenedFile::begin(std::move(bytes), options_, given_);
  if (!begun) {
    for (const RowProblem& problem : begun.error().problems) ask_about_text(problem);
    return false;
  }
  file_ = *std::move(begun);
  return true;
}

void Previewer::read_columns() {
  const std::size_t width = file_->header().size();
  values_.resize(width);
  too_many_.resize(width);
  filled_.resize(width);
  samples_.resize(width);
  file_->to_first_row();
  while (file_->next_raw()) {
    const CsvRecord& record = file_->raw_record();
    if (record.problem || record.cells.size() < width) continue;
    for (std::size_t column = 0; column < width; ++column) {
      const std::string_view cell = trimmed_cell(record.cells[column]);
      if (cell.empty() || !is_valid_utf8(cell)) continue;
      ++filled_[column];
      if (too_many_[column]) continue;
      std::string text = cut(cell);
      if (samples_[column].size() < most_samples &&
          std::ranges::find(samples_[column], text) == samples_[column].end()) {
        samples_[column].push_back(text);
      }
      ++values_[column][std::move(text)];
      too_many_[column] = values_[column].size() > most_remembered;
    }
  }
  file_->to_first_row();
}

bool Previewer::use_kept() {
  for (const app::KeptMappingText& one : kept_) {
    auto mapping = parse_mapping(one.toml, one.name, out_.kind);
    if (!mapping || !bind(*mapping, file_->header(), out_.kind, file_->header_line())) continue;
    out_.origin = "kept";
    out_.mapping_name = one.name;
    static_cast<void>(file_->use(*std::move(mapping), out_.kind));
    return true;
  }
  return false;
}

void Previewer::use_suggested() {
  SuggestedMapping suggested = suggest_mapping(file_->header(), out_.kind);
  suggest_values(suggested.mapping, file_->header(), out_.kind, values_);
  suggested.mapping.name = "guessed";
  out_.origin = "guessed";
  out_.problems = file_->use(std::move(suggested.mapping), out_.kind);
}

void Previewer::choose_mapping() {
  if (given_) {
    out_.origin = "given";
    // A column just chosen for the status brings its words along; the mapping that is answered says how they are meant.
    suggest_values(*given_, file_->header(), out_.kind, values_);
    out_.problems = file_->use(*given_, out_.kind);
    return;
  }
  if (use_kept()) return;
  if (file_->recognise(out_.kind).empty()) {
    out_.origin = file_->mapping().recognise.empty() ? "canonical" : "recognised";
    out_.mapping_name = file_->mapping().name;
    return;
  }
  use_suggested();
}

void Previewer::ask_about_style(const RowProblem& problem) {
  const bool dates = is(problem, ImportCode::dates_ambiguous) || is(problem, ImportCode::dates_mixed);
  const bool numbers = is(problem, ImportCode::numbers_ambiguous) || is(problem, ImportCode::numbers_mixed);
  if (!dates && !numbers) {
    out_.problems.push_back(problem);
    return;
  }
  app::PreviewQuestion question;
  question.about = dates ? "dates" : "decimal";
  question.column = problem.column;
  question.line = problem.line;
  question.written = problem.value;
  question.mixed = is(problem, ImportCode::dates_mixed) || is(problem, ImportCode::numbers_mixed);
  const auto fields = fields_of(out_.kind);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const BoundField& bound = file_->binding().rows.front()[i];
    const bool fits = dates ? fields[i].type != FieldType::number : fields[i].type == FieldType::number;
    if (bound.source != BoundField::Source::none && bound.shown == problem.column && fits &&
        fields[i].type != FieldType::text) {
      question.field = fields[i].name;
      break;
    }
  }
  question.readings = dates ? date_readings(problem.value) : number_readings(problem.value);
  out_.questions.push_back(std::move(question));
}

void Previewer::survey() {
  for (const RowProblem& problem : file_->survey(options_, out_.kind)) ask_about_style(problem);
}

void Previewer::describe() {
  const app::Understood& understood = file_->understood();
  out_.encoding = understood.encoding;
  out_.separator = separator_name(understood.separator);
  out_.header_line = file_->header_line();
  out_.rows = understood.rows;
  out_.bytes = understood.bytes;
  out_.notes = understood.notes;
  const Header& header = file_->header();
  for (std::size_t column = 0; column < header.size(); ++column) {
    const app::ColumnUse& use = understood.columns[column];
    out_.columns.push_back({header.name(column), samples_[column], use.used_as, use.reading, use.decided_by,
                            use.decided_line, filled_[column], header.find(header.name(column)).twice});
  }
  const auto fields = fields_of(out_.kind);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const BoundField& bound = file_->binding().rows.front()[i];
    const bool made = bound.source != BoundField::Source::none;
    const std::string shown = bound.source == BoundField::Source::constant ? bound.constant : bound.shown;
    out_.fields.push_back({std::string(fields[i].name), std::string(type_name(fields[i].type)), fields[i].needs_column,
                           made ? shown : ""});
  }
  out_.mapping.text = mapping_json(file_->mapping(), file_->binding(), header, out_.kind);
}

void Previewer::describe_values() {
  const auto fields = fields_of(out_.kind);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string_view name = fields[i].name;
    const BoundField& bound = file_->binding().rows.front()[i];
    if ((name != "status" && name != "role" && name != "metric") || bound.source != BoundField::Source::column)
      continue;
    app::PreviewValues values{.field = std::string(name), .values = {}, .more = too_many_[bound.column]};
    for (const auto& [written, rows] : values_[bound.column]) {
      values.values.push_back({written, rows, meaning_of(file_->mapping(), name, written)});
    }
    std::ranges::stable_sort(values.values, std::ranges::greater{}, &app::PreviewValue::rows);
    values.more = values.more || values.values.size() > most_values;
    if (values.values.size() > most_values) values.values.resize(most_values);
    out_.values.push_back(std::move(values));
  }
}

FilePreview Previewer::look(std::unique_ptr<ByteSource> bytes, std::optional<ImportKind> kind) {
  out_.kind = kind.value_or(ImportKind::deals);
  if (!begin(std::move(bytes), kind)) return std::move(out_);
  out_.kind_guessed = !kind;
  if (!kind) out_.kind = guess_kind();
  read_columns();
  choose_mapping();
  survey();
  describe();
  describe_values();
  out_.first_rows = preview_rows(*file_, out_.kind, options_.default_currency, out_.questions);
  out_.ready = out_.problems.empty() && out_.questions.empty();
  return std::move(out_);
}

}  // namespace

FilePreview preview_file(const std::string& file_name, std::unique_ptr<ByteSource> bytes,
                         std::optional<ImportKind> kind, const app::ReadOptions& options,
                         std::span<const app::KeptMappingText> kept) {
  return Previewer(file_name, options, kept).look(std::move(bytes), kind);
}

}  // namespace salespact::ingest
