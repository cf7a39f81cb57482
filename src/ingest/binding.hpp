#pragma once

#include "ingest/clean_text.hpp"
#include "ingest/date_reader.hpp"
#include "ingest/mapping.hpp"

#include <cstddef>
#include <vector>

namespace salespact::ingest {

inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

using Cells = std::span<const std::string_view>;

// The header of a file, found by name: exactly, else without regard to case, blanks and a final "*".
class Header {
 public:
  explicit Header(Cells cells);

  struct Found {
    std::size_t column = no_column;
    bool twice = false;  // several columns have that name, and none exactly
  };
  [[nodiscard]] Found find(std::string_view name) const;
  // For "Deal - *": whether a column starts so; otherwise whether there is one of that name.
  [[nodiscard]] bool has(std::string_view pattern) const;
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::string& name(std::size_t column) const { return names_[column]; }
  [[nodiscard]] std::string listed() const;  // for messages

 private:
  std::vector<std::string> names_;
  std::vector<std::string> folded_;
};

// A recipe with the columns of one file.
struct BoundField {
  enum class Source : std::uint8_t { none, column, composed, first_of, constant, flags };
  struct Piece {
    std::size_t column = no_column;
    std::string text;  // when there is no column
  };

  Source source = Source::none;
  std::size_t column = no_column;
  std::vector<Piece> pieces;  // composed; first_of has columns only
  std::string constant;
  std::size_t won = no_column;
  std::size_t closed = no_column;
  bool is_path = false;  // composed with "/", so that values must not hold one
  DateOrders dates;
  app::DecimalMark decimal = app::DecimalMark::point;
  std::optional<app::PeriodText::Kind> period_of;
  std::string shown;  // header, or the template, for problems
};

using BoundRow = std::vector<BoundField>;  // in the order of fields_of

struct BoundDimension {
  std::string key;
  std::size_t column = 0;
};

struct BoundCondition {
  std::size_t column = 0;
  std::vector<std::string> folded_values;
};

struct Binding {
  std::vector<BoundRow> rows;
  std::vector<BoundDimension> dimensions;
  std::vector<BoundCondition> only;
  std::vector<app::ColumnUse> uses;  // one a column
  std::vector<std::string> notes;
};

[[nodiscard]] std::expected<Binding, std::vector<app::RowProblem>> bind(const Mapping& mapping, const Header& header,
                                                                        app::ImportKind kind, std::int64_t header_line);

// The same for a preview: what can be bound is, whatever is wrong with the rest.
struct LenientBinding {
  Binding binding;
  std::vector<app::RowProblem> problems;
};
[[nodiscard]] LenientBinding bind_leniently(const Mapping& mapping, const Header& header, app::ImportKind kind,
                                            std::int64_t header_line);

// The cell or what the recipe makes of cells, without blanks around; empty when there is nothing.
[[nodiscard]] std::string_view made_text(const BoundField& field, Cells cells, RowScratch& scratch);
[[nodiscard]] inline std::string_view text_of(const BoundField& field, Cells cells, RowScratch& scratch) {
  if (field.source == BoundField::Source::column) return trimmed_cell(cells[field.column]);
  return made_text(field, cells, scratch);
}

// "Lead Source" -> "lead_source".
[[nodiscard]] std::string dimension_key(std::string_view header);

}  // namespace salespact::ingest
