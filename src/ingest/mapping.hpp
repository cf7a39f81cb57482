#pragma once

#include "app/ports/row_source.hpp"

#include <expected>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::ingest {

// What a column of Salespact's own format holds.
enum class FieldType : std::uint8_t { text, date, number, period };

struct Field {
  std::string_view name;
  FieldType type = FieldType::text;
  bool needs_column = false;  // no file of this kind makes sense without it
};

// In a fixed order, which the row makers rely on.
[[nodiscard]] std::span<const Field> fields_of(app::ImportKind kind);

struct TemplatePiece {
  bool is_column = false;
  std::string text;  // column name, or letters to take over
};
using Template = std::vector<TemplatePiece>;

// How one field is made from the columns of a file.
struct Recipe {
  std::vector<Template> alternatives;   // the first whose columns are all there
  std::vector<std::string> first_of;    // or the first of these columns whose cell is not empty
  std::optional<std::string> constant;  // or always this
  std::vector<std::string> won_flag;    // or a status out of yes/no columns, each with other names it may have
  std::vector<std::string> closed_flag;
  std::optional<app::DateOrder> dates;
  std::map<char, app::DateOrder> dates_by_mark;  // '/' '.' '-'
  std::optional<app::DecimalMark> decimal;
  std::optional<app::PeriodText::Kind> period_of;  // the column holds a date; its period of this kind is meant
};

using RowRecipe = std::map<std::string, Recipe, std::less<>>;  // by field

// Values of a file in the words of Salespact: won = ["Closed Won", "Signed"]; ["*"] is all that is not named.
struct ValueNames {
  std::string meant;
  std::vector<std::string> written;
};

struct NamedColumns {
  std::string name;  // key of a dimension, or column of a condition
  std::vector<std::string> values;
};

// A mapping file, checked as far as that goes without the file it is for.
struct Mapping {
  std::string name;
  bool built_in = false;
  std::optional<app::TextEncoding> encoding;
  std::optional<char> separator;
  std::optional<app::DateOrder> dates;
  std::optional<app::DecimalMark> decimal;
  std::optional<Currency> currency;
  std::int64_t header_line = 1;
  std::vector<RowRecipe> rows;  // the first one, then those of [[also]]
  std::map<std::string, std::vector<ValueNames>, std::less<>> values;
  // Absent: every column that nothing else uses (deals only).
  std::optional<std::vector<NamedColumns>> dimensions;
  std::vector<std::string> ignore;
  std::vector<NamedColumns> only;      // rows whose column has one of these values; others are passed over
  std::vector<std::string> recognise;  // columns that tell this kind of export; "Deal - *" is a beginning
};

[[nodiscard]] std::expected<Mapping, std::vector<app::RowProblem>> parse_mapping(std::string_view toml,
                                                                                 std::string name,
                                                                                 app::ImportKind kind);

// The same text as JSON, once it has passed parse_mapping.
[[nodiscard]] std::expected<std::string, std::vector<app::RowProblem>> toml_as_json(std::string_view toml,
                                                                                    app::ImportKind kind);

struct BuiltInMapping {
  std::string_view name;  // "hubspot"
  std::string_view title;
  app::ImportKind kind;
  std::string_view toml;
};

// The canonical format first, then exports of well-known systems.
[[nodiscard]] std::span<const BuiltInMapping> built_in_mappings();

// Names of options, as they are in mapping files and on the command line.
[[nodiscard]] std::optional<app::DateOrder> parse_date_order(std::string_view text);      // dmy mdy ymd excel
[[nodiscard]] std::optional<app::DecimalMark> parse_decimal_mark(std::string_view text);  // point comma
[[nodiscard]] std::optional<app::TextEncoding> parse_encoding(std::string_view text);     // utf-8 utf-16le …
[[nodiscard]] std::optional<char> parse_separator(std::string_view text);                 // comma ; tab …

}  // namespace salespact::ingest
