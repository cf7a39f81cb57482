#include "base/text.hpp"
#include "ingest/mapping.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <sstream>
#include <tuple>

#include <toml++/toml.h>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::ImportKind;
using app::RowProblem;

constexpr std::size_t longest_mapping = std::size_t{256} * 1024;  // bytes

class MappingReader {
 public:
  MappingReader(std::string name, ImportKind kind) : kind_(kind) { out_.name = std::move(name); }

  std::expected<Mapping, std::vector<RowProblem>> read(std::string_view text);

 private:
  void complain(ImportCode code, const toml::source_region& where, std::string_view key, std::string message) {
    problems_.push_back({static_cast<std::int64_t>(where.begin.line), std::string(key), "",
                         std::string(code_text(code)),
                         fmt::format("mapping {}, line {}: {}", out_.name, where.begin.line, message), ""});
  }
  void wrong(const toml::node& node, std::string_view key, std::string_view accepted) {
    complain(ImportCode::mapping_value, node.source(), key, fmt::format("{} has to be {}", key, accepted));
  }
  void unknown(const toml::key& key, std::string_view accepted) {
    complain(ImportCode::mapping_unknown_key, key.source(), key.str(),
             fmt::format("there is no {:?}; accepted are {}", key.str(), accepted));
  }

  void read_top(const toml::key& key, const toml::node& node);
  template <class T, class Parse>
  void read_word(const toml::node& node, std::string_view key, std::optional<T>& out, Parse parse,
                 std::string_view accepted);
  std::vector<std::string> read_names(const toml::node& node, std::string_view key);
  void read_row(const toml::table& table, RowRecipe& out);
  void read_recipe(const toml::node& node, std::string_view field, Recipe& out);
  void read_dates(const toml::node& node, Recipe& out);
  void read_recipe_key(const toml::key& key, const toml::node& node, std::string_view field, Recipe& out);
  void read_templates(const toml::node& node, std::string_view field, Recipe& out);
  void read_values(const toml::node& node);
  void read_meanings(const toml::key& field, const toml::table& table);
  void read_also(const toml::node& node);
  void read_named(const toml::node& node, std::string_view key, std::vector<NamedColumns>& out);
  [[nodiscard]] const Field* find_field(std::string_view name) const;
  [[nodiscard]] std::string field_names() const;
  void check_rows(const toml::table& root);

  ImportKind kind_;
  Mapping out_;
  RowRecipe main_;
  std::vector<RowRecipe> also_;
  std::vector<RowProblem> problems_;
};

const Field* MappingReader::find_field(std::string_view name) const {
  for (const Field& field : fields_of(kind_)) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string MappingReader::field_names() const {
  std::vector<std::string_view> names;
  for (const Field& field : fields_of(kind_)) names.push_back(field.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

template <class T, class Parse>
void MappingReader::read_word(const toml::node& node, std::string_view key, std::optional<T>& out, Parse parse,
                              std::string_view accepted) {
  const auto text = node.value_exact<std::string_view>();
  if (text) out = parse(*text);
  if (!text || !out) wrong(node, key, accepted);
}

// A string or a list of strings, none of them empty.
std::vector<std::string> MappingReader::read_names(const toml::node& node, std::string_view key) {
  std::vector<std::string> out;
  const auto add = [&](const toml::node& one) {
    const auto text = one.value_exact<std::string>();
    if (text && !trimmed(*text).empty()) {
      out.push_back(*text);
    } else {
      wrong(one, key, "a text or a list of texts");
    }
  };
  if (const toml::array* list = node.as_array()) {
    for (const toml::node& one : *list) add(one);
    if (list->empty()) wrong(node, key, "a text or a list of texts, not an empty list");
  } else {
    add(node);
  }
  return out;
}

// "{a}/{b}"; nullopt when a brace is left open or a name is missing.
std::optional<Template> parse_template(std::string_view text) {
  Template out;
  if (text.find_first_of("{}") == std::string_view::npos) return Template{{true, std::string(trimmed(text))}};
  while (!text.empty()) {
    const std::size_t open = text.find_first_of("{}");
    if (open > 0) out.push_back({false, std::string(text.substr(0, open))});
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == std::string_view::npos || text[close] == '{') return std::nullopt;
    const std::string_view column = trimmed(text.substr(open + 1, close - open - 1));
    if (column.empty()) return std::nullopt;
    out.push_back({true, std::string(column)});
    text.remove_prefix(close + 1);
  }
  return out;
}

void MappingReader::read_templates(const toml::node& node, std::string_view field, Recipe& out) {
  for (const std::string& text : read_names(node, field)) {
    if (auto pieces = parse_template(text)) {
      out.alternatives.push_back(*std::move(pieces));
    } else {
      wrong(node, field, "a column's name or a template such as \"{Region}/{Team}\" with every brace closed");
    }
  }
}

std::optional<app::PeriodText::Kind> parse_period_kind(std::string_view text) {
  using Kind = app::PeriodText::Kind;
  if (text == "month") return Kind::month;
  if (text == "quarter") return Kind::quarter;
  if (text == "half") return Kind::half;
  if (text == "year") return Kind::year;
  return std::nullopt;
}

constexpr std::string_view date_words = "\"dmy\", \"mdy\", \"ymd\" or \"excel\"";
constexpr std::string_view decimal_words = "\"point\" or \"comma\"";

// One order, or one for each mark: { "/" = "mdy", "-" = "dmy" }.
void MappingReader::read_dates(const toml::node& node, Recipe& out) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return read_word(node, "dates", out.dates, parse_date_order, date_words);
  for (auto&& [mark, value] : *table) {
    if (mark.str() != "/" && mark.str() != "." && mark.str() != "-") {
      unknown(mark, "\"/\", \".\" and \"-\"");
      continue;
    }
    std::optional<app::DateOrder> order;
    read_word(value, mark.str(), order, parse_date_order, date_words);
    if (order) out.dates_by_mark.emplace(mark.str().front(), *order);
  }
}

void MappingReader::read_recipe_key(const toml::key& key, const toml::node& node, std::string_view field, Recipe& out) {
  const Field& meant = *find_field(field);
  const std::string_view name = key.str();
  if (name == "column") return read_templates(node, field, out);
  if (name == "first_of") {
    out.first_of = read_names(node, field);
  } else if (name == "constant") {
    out.constant = node.value_exact<std::string>();
    if (!out.constant) wrong(node, field, "a constant text");
  } else if (name == "dates" && (meant.type == FieldType::date || meant.type == FieldType::period)) {
    read_dates(node, out);
  } else if (name == "decimal" && meant.type == FieldType::number) {
    read_word(node, name, out.decimal, parse_decimal_mark, decimal_words);
  } else if (name == "period" && meant.type == FieldType::period) {
    read_word(node, name, out.period_of, parse_period_kind, "\"month\", \"quarter\", \"half\" or \"year\"");
  } else if (name == "won" && field == "status") {
    out.won_flag = read_names(node, field);
  } else if (name == "closed" && field == "status") {
    out.closed_flag = read_names(node, field);
  } else {
    std::string accepted = "column, first_of, constant";
    if (meant.type == FieldType::date) accepted += ", dates";
    if (meant.type == FieldType::number) accepted += ", decimal";
    if (meant.type == FieldType::period) accepted += ", dates, period";
    if (field == "status") accepted += ", won, closed";
    unknown(key, accepted);
  }
}

void MappingReader::read_recipe(const toml::node& node, std::string_view field, Recipe& out) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return read_templates(node, field, out);
  for (auto&& [key, value] : *table) read_recipe_key(key, value, field, out);
  const int ways = (out.alternatives.empty() ? 0 : 1) + (out.first_of.empty() ? 0 : 1) + (out.constant ? 1 : 0) +
                   (out.won_flag.empty() && out.closed_flag.empty() ? 0 : 1);
  if (ways != 1) wrong(node, field, "made in one way: column, first_of or constant");
  if (out.won_flag.empty() != out.closed_flag.empty()) wrong(node, field, "made of both won and closed");
}

void MappingReader::read_row(const toml::table& table, RowRecipe& out) {
  for (auto&& [key, value] : table) {
    if (find_field(key.str()) == nullptr) {
      unknown(key, field_names());
    } else {
      read_recipe(value, key.str(), out[std::string(key.str())]);
    }
  }
}

void MappingReader::read_also(const toml::node& node) {
  const toml::array* list = node.as_array();
  if (list == nullptr || !list->is_array_of_tables()) return wrong(node, "also", "written as [[also]]");
  for (const toml::node& one : *list) read_row(*one.as_table(), also_.emplace_back());
}

void MappingReader::read_meanings(const toml::key& field, const toml::table& table) {
  for (auto&& [meant, node] : table) {
    const std::string_view word = meant.str();
    if (field.str() == "status" && word != "open" && word != "won" && word != "lost") {
      unknown(meant, "open, won, lost");
    } else if (field.str() == "role" && word != "rep" && word != "manager" && word != "exec" && word != "ops" &&
               word != "viewer") {
      unknown(meant, "rep, manager, exec, ops, viewer");
    } else {
      out_.values[std::string(field.str())].push_back({std::string(word), read_names(node, word)});
    }
  }
}

void MappingReader::read_values(const toml::node& node) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return wrong(node, "values", "a table, written as [values.status]");
  for (auto&& [field, meanings] : *table) {
    const Field* known = find_field(field.str());
    if (known == nullptr || known->type != FieldType::text) {
      unknown(field, field_names());
    } else if (const toml::table* inner = meanings.as_table()) {
      read_meanings(field, *inner);
    } else {
      wrong(meanings, field.str(), "a table of lists, such as won = [\"Closed Won\"]");
    }
  }
}

void MappingReader::read_named(const toml::node& node, std::string_view key, std::vector<NamedColumns>& out) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return wrong(node, key, "a table");
  for (auto&& [name, value] : *table) out.push_back({std::string(name.str()), read_names(value, name.str())});
}

void MappingReader::read_top(const toml::key& key, const toml::node& node) {
  const std::string_view name = key.str();
  if (name == "name") {
    if (const auto text = node.value_exact<std::string>())
      out_.name = *text;
    else
      wrong(node, name, "a text");
  } else if (name == "kind") {
    const auto text = node.value_exact<std::string_view>();
    if (!text || app::parse_import_kind(*text) != kind_)
      wrong(node, name, fmt::format("{:?} for this import", kind_text(kind_)));
  } else if (name == "encoding") {
    read_word(node, name, out_.encoding, parse_encoding, "\"utf-8\", \"utf-16le\", \"utf-16be\" or \"windows-1252\"");
  } else if (name == "separator") {
    read_word(node, name, out_.separator, parse_separator, "\"comma\", \"semicolon\" or \"tab\"");
  } else if (name == "dates") {
    read_word(node, name, out_.dates, parse_date_order, date_words);
  } else if (name == "decimal") {
    read_word(node, name, out_.decimal, parse_decimal_mark, decimal_words);
  } else if (name == "currency") {
    read_word(
        node, name, out_.currency, [](std::string_view text) { return Currency::parse(text); },
        "a currency code such as \"USD\"");
  } else if (name == "header_line") {
    const auto line = node.value_exact<std::int64_t>();
    if (line && *line >= 1 && *line <= 1000)
      out_.header_line = *line;
    else
      wrong(node, name, "a line number from 1 to 1000");
  } else if (name == "columns") {
    if (const toml::table* table = node.as_table())
      read_row(*table, main_);
    else
      wrong(node, name, "a table, written as [columns]");
  } else if (name == "also") {
    read_also(node);
  } else if (name == "values") {
    read_values(node);
  } else if (name == "dimensions" && kind_ == ImportKind::deals) {
    read_named(node, name, out_.dimensions.emplace());
    if (out_.dimensions->size() > app::most_dimensions)
      wrong(node, name, fmt::format("at most {} columns", app::most_dimensions));
  } else if (name == "only") {
    read_named(node, name, out_.only);
  } else if (name == "ignore") {
    out_.ignore = read_names(node, name);
  } else if (name == "recognise") {
    out_.recognise = read_names(node, name);
  } else {
    unknown(key,
            "name, kind, encoding, separator, header_line, dates, decimal, currency, columns, also, values, "
            "dimensions (deals), only, ignore, recognise");
  }
}

void MappingReader::check_rows(const toml::table& root) {
  if (main_.empty() && problems_.empty()) {
    complain(ImportCode::mapping_value, root.source(), "columns",
             fmt::format("[columns] has to name the columns; possible are {}", field_names()));
  }
  out_.rows.push_back(std::move(main_));
  for (RowRecipe& row : also_) out_.rows.push_back(std::move(row));
}

std::expected<Mapping, std::vector<RowProblem>> MappingReader::read(std::string_view text) {
  if (text.size() > longest_mapping) {
    complain(ImportCode::mapping_syntax, {}, "", fmt::format("more than {} KiB", longest_mapping / 1024));
    return std::unexpected(std::move(problems_));
  }
  try {
    const toml::table root = toml::parse(text);
    for (auto&& [key, value] : root) read_top(key, value);
    check_rows(root);
  } catch (const toml::parse_error& error) {
    complain(ImportCode::mapping_syntax, error.source(), "", fmt::format("no TOML: {}", error.description()));
  }
  std::sort(problems_.begin(), problems_.end(), [](const RowProblem& a, const RowProblem& b) {
    return std::tie(a.line, a.message) < std::tie(b.line, b.message);
  });
  if (!problems_.empty()) return std::unexpected(std::move(problems_));
  return std::move(out_);
}

}  // namespace

std::expected<Mapping, std::vector<RowProblem>> parse_mapping(std::string_view toml, std::string name,
                                                              ImportKind kind) {
  return MappingReader(std::move(name), kind).read(toml);
}

std::expected<std::string, std::vector<RowProblem>> toml_as_json(std::string_view toml, ImportKind kind) {
  if (auto mapping = parse_mapping(toml, "mapping", kind); !mapping) return std::unexpected(std::move(mapping.error()));
  const toml::table root = toml::parse(toml);
  std::ostringstream out;
  out << toml::json_formatter(root, toml::format_flags::quote_dates_and_times);
  return out.str();
}

}  // namespace salespact::ingest
