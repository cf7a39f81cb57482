#include "ingest/binding.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::ImportKind;
using app::RowProblem;

class Binder {
 public:
  Binder(const Mapping& mapping, const Header& header, ImportKind kind, std::int64_t header_line)
      : mapping_(mapping), header_(header), kind_(kind), header_line_(header_line), used_(header.size()) {}

  LenientBinding bind();

 private:
  void complain(ImportCode code, std::string_view column, std::string message) {
    problems_.push_back({header_line_, std::string(column), "", std::string(code_text(code)), std::move(message), ""});
  }
  std::size_t find(std::string_view name);
  BoundRow bind_row(const RowRecipe& recipe, bool is_first);
  BoundField bind_field(const Field& field, const Recipe& recipe);
  bool bind_template(const Template& pieces, BoundField& out);
  void bind_flags(const Recipe& recipe, BoundField& out);
  void prefer_currency_beside(BoundRow& row);
  void lacks(const Field& field, const Recipe* recipe);
  void use(std::size_t column, std::string_view as);
  void bind_dimensions();
  void add_dimension(std::string key, std::size_t column);
  void take_further_columns();
  void bind_conditions();
  void note_ignored();

  const Mapping& mapping_;
  const Header& header_;
  ImportKind kind_;
  std::int64_t header_line_;
  std::vector<std::string> used_;  // as what, by column
  Binding out_;
  std::vector<RowProblem> problems_;
};

std::size_t Binder::find(std::string_view name) {
  const Header::Found found = header_.find(name);
  if (found.twice) {
    complain(ImportCode::column_twice, name,
             fmt::format("several columns are called {:?}; give the one that is meant another name", name));
  }
  return found.column;
}

void Binder::use(std::size_t column, std::string_view as) {
  std::string& uses = used_[column];
  if (!uses.empty()) uses += ", ";
  uses += as;
}

bool Binder::bind_template(const Template& pieces, BoundField& out) {
  for (const TemplatePiece& piece : pieces) {
    if (piece.is_column && header_.find(piece.text).column == no_column) return false;
  }
  for (const TemplatePiece& piece : pieces) {
    if (!piece.is_column) {
      out.is_path = out.is_path || piece.text.find('/') != std::string::npos;
      out.pieces.push_back({no_column, piece.text});
      out.shown += piece.text;
      continue;
    }
    const std::size_t column = find(piece.text);
    out.pieces.push_back({column, ""});
    out.shown += pieces.size() == 1 ? header_.name(column) : "{" + header_.name(column) + "}";
  }
  out.source = BoundField::Source::composed;
  if (pieces.size() == 1 && pieces.front().is_column) {
    out.source = BoundField::Source::column;
    out.column = out.pieces.front().column;
  }
  return true;
}

void Binder::bind_flags(const Recipe& recipe, BoundField& out) {
  const auto first_there = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (const std::size_t column = find(name); column != no_column) return column;
    }
    return no_column;
  };
  out.won = first_there(recipe.won_flag);
  out.closed = first_there(recipe.closed_flag);
  if (out.won == no_column || out.closed == no_column) return;
  out.source = BoundField::Source::flags;
  out.shown = header_.name(out.won);
}

BoundField Binder::bind_field(const Field& field, const Recipe& recipe) {
  BoundField out;
  out.shown.clear();
  out.period_of = recipe.period_of;
  if (recipe.constant) {
    out.source = BoundField::Source::constant;
    out.constant = std::string(trimmed(*recipe.constant));
    out.shown = std::string(field.name);
  } else if (!recipe.first_of.empty()) {
    for (const std::string& name : recipe.first_of) {
      const std::size_t column = find(name);
      if (column == no_column) continue;
      out.source = BoundField::Source::first_of;
      out.pieces.push_back({column, ""});
      out.shown += out.shown.empty() ? header_.name(column) : " | " + header_.name(column);
    }
  } else if (!recipe.won_flag.empty()) {
    bind_flags(recipe, out);
  } else {
    for (const Template& alternative : recipe.alternatives) {
      if (bind_template(alternative, out)) break;
    }
  }
  return out;
}

std::string wanted_names(const Recipe& recipe) {
  std::string out;
  const auto add = [&](const std::string& name) {
    if (!out.empty()) out += " or ";
    out += fmt::format("{:?}", name);
  };
  for (const Template& alternative : recipe.alternatives) {
    std::string name;
    for (const TemplatePiece& piece : alternative) {
      name += piece.is_column && alternative.size() > 1 ? "{" + piece.text + "}" : piece.text;
    }
    add(name);
  }
  for (const auto* names : {&recipe.first_of, &recipe.won_flag, &recipe.closed_flag}) {
    for (const std::string& name : *names) add(name);
  }
  return out;
}

void Binder::lacks(const Field& field, const Recipe* recipe) {
  std::string wanted = recipe == nullptr ? std::string("nothing") : wanted_names(*recipe);
  complain(
      ImportCode::column_missing, field.name,
      recipe == nullptr
          ? fmt::format("the mapping {} does not say where {:?} comes from; [columns] needs it", mapping_.name,
                        field.name)
          : fmt::format("{:?} is made of {}, and the file has no such column; a mapping file says it under [columns]: "
                        "{} = \"one of the columns\"",
                        field.name, wanted, field.name));
}

BoundRow Binder::bind_row(const RowRecipe& recipe, bool is_first) {
  BoundRow row;
  for (const Field& field : fields_of(kind_)) {
    const auto found = recipe.find(field.name);
    if (found == recipe.end()) {
      row.emplace_back().shown = std::string(field.name);
      const bool needed = field.needs_column && (is_first || field.name != "unit");
      if (needed) lacks(field, nullptr);
      continue;
    }
    BoundField bound = bind_field(field, found->second);
    // A name that the user wrote has to be there; a built-in mapping names what an export may have.
    const bool needed = field.needs_column || !mapping_.built_in;
    if (bound.source == BoundField::Source::none && needed) lacks(field, &found->second);
    if (bound.source == BoundField::Source::none) bound.shown = std::string(field.name);
    row.push_back(std::move(bound));
  }
  prefer_currency_beside(row);
  const auto fields = fields_of(kind_);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].source == BoundField::Source::column) use(row[i].column, fields[i].name);
    for (const auto& piece : row[i].pieces) {
      if (piece.column != no_column && row[i].source != BoundField::Source::column) use(piece.column, fields[i].name);
    }
    if (row[i].source == BoundField::Source::flags) {
      use(row[i].won, fields[i].name);
      use(row[i].closed, fields[i].name);
    }
  }
  return row;
}

// Multi-currency organisations of Salesforce export "<Field> Currency" for each amount.
void Binder::prefer_currency_beside(BoundRow& row) {
  const auto fields = fields_of(kind_);
  const BoundField* amount = nullptr;
  BoundField* currency = nullptr;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (fields[i].type == FieldType::number && amount == nullptr) amount = &row[i];
    if (fields[i].name == "currency") currency = &row[i];
  }
  if (amount == nullptr || currency == nullptr || amount->source != BoundField::Source::column) return;
  if (currency->source != BoundField::Source::none && !mapping_.built_in) return;
  const Header::Found beside = header_.find(header_.name(amount->column) + " Currency");
  if (beside.column == no_column || beside.twice) return;
  currency->source = BoundField::Source::column;
  currency->column = beside.column;
  currency->shown = header_.name(beside.column);
}

void Binder::add_dimension(std::string key, std::size_t column) {
  const bool taken = std::any_of(out_.dimensions.begin(), out_.dimensions.end(),
                                 [&](const BoundDimension& other) { return other.key == key; });
  if (taken) {
    out_.notes.push_back(
        fmt::format("column {:?} is not kept: another column is dimension {:?} already", header_.name(column), key));
    return;
  }
  use(column, "dimension " + key);
  out_.dimensions.push_back({std::move(key), column});
}

void Binder::take_further_columns() {
  std::vector<std::string> ignored;
  for (const std::string& name : mapping_.ignore) ignored.push_back(folded(name));
  std::string left;
  for (std::size_t column = 0; column < header_.size(); ++column) {
    const std::string key = dimension_key(header_.name(column));
    if (!used_[column].empty() || key.empty()) continue;
    if (std::find(ignored.begin(), ignored.end(), folded(header_.name(column))) != ignored.end()) continue;
    if (out_.dimensions.size() < app::most_dimensions) {
      add_dimension(key, column);
    } else {
      left += left.empty() ? header_.name(column) : ", " + header_.name(column);
    }
  }
  if (!left.empty()) {
    out_.notes.push_back(fmt::format("a deal keeps {} dimensions; not kept: {}. [dimensions] of a mapping file chooses",
                                     app::most_dimensions, left));
  }
}

void Binder::bind_dimensions() {
  if (kind_ != ImportKind::deals) return;
  if (!mapping_.dimensions) return take_further_columns();
  for (const NamedColumns& dimension : *mapping_.dimensions) {
    std::size_t column = no_column;
    for (const std::string& name : dimension.values) {
      column = find(name);
      if (column != no_column) break;
    }
    if (column != no_column) {
      add_dimension(dimension_key(dimension.name), column);
    } else if (!mapping_.built_in) {
      complain(ImportCode::column_missing, dimension.name,
               fmt::format("dimension {:?}: the file has no such column", dimension.name));
    }
  }
}

void Binder::bind_conditions() {
  for (const NamedColumns& condition : mapping_.only) {
    const std::size_t column = find(condition.name);
    if (column == no_column) {
      if (!mapping_.built_in)
        complain(ImportCode::column_missing, condition.name,
                 fmt::format("[only] {:?}: the file has no such column", condition.name));
      continue;
    }
    use(column, "condition");
    BoundCondition bound{column, {}};
    for (const std::string& value : condition.values) bound.folded_values.push_back(folded(value));
    out_.only.push_back(std::move(bound));
  }
}

void Binder::note_ignored() {
  std::string ignored;
  for (std::size_t column = 0; column < header_.size(); ++column) {
    out_.uses.push_back({header_.name(column), used_[column].empty() ? "ignored" : used_[column], ""});
    if (used_[column].empty()) ignored += ignored.empty() ? header_.name(column) : ", " + header_.name(column);
  }
  if (!ignored.empty()) out_.notes.push_back("columns without use: " + ignored);
}

LenientBinding Binder::bind() {
  for (std::size_t i = 0; i < mapping_.rows.size(); ++i) out_.rows.push_back(bind_row(mapping_.rows[i], i == 0));
  bind_conditions();
  bind_dimensions();
  note_ignored();
  return {std::move(out_), std::move(problems_)};
}

std::string_view composed(const BoundField& field, Cells cells, RowScratch& scratch) {
  std::string& out = scratch.fresh();
  bool anything = false;
  for (const BoundField::Piece& piece : field.pieces) {
    if (piece.column == no_column) {
      // Between two parts of a path, an empty part takes its "/" along.
      if (field.is_path && piece.text == "/" && (out.empty() || out.ends_with('/'))) continue;
      out += piece.text;
      continue;
    }
    const std::string_view value = trimmed_cell(cells[piece.column]);
    anything = anything || !value.empty();
    out += value;
  }
  if (!anything) return {};
  std::string_view text = trimmed(out);
  while (field.is_path && text.ends_with('/')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

}  // namespace

std::expected<Binding, std::vector<RowProblem>> bind(const Mapping& mapping, const Header& header, ImportKind kind,
                                                     std::int64_t header_line) {
  LenientBinding bound = Binder(mapping, header, kind, header_line).bind();
  if (!bound.problems.empty()) return std::unexpected(std::move(bound.problems));
  return std::move(bound.binding);
}

LenientBinding bind_leniently(const Mapping& mapping, const Header& header, ImportKind kind, std::int64_t header_line) {
  return Binder(mapping, header, kind, header_line).bind();
}

std::string_view made_text(const BoundField& field, Cells cells, RowScratch& scratch) {
  switch (field.source) {
    case BoundField::Source::none: return {};
    case BoundField::Source::column: return trimmed_cell(cells[field.column]);
    case BoundField::Source::constant: return field.constant;
    case BoundField::Source::composed: return composed(field, cells, scratch);
    case BoundField::Source::first_of:
      for (const BoundField::Piece& piece : field.pieces) {
        if (const std::string_view value = trimmed_cell(cells[piece.column]); !value.empty()) return value;
      }
      return {};
    case BoundField::Source::flags: return trimmed_cell(cells[field.won]);
  }
  return {};
}

}  // namespace salespact::ingest
