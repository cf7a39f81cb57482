#include "ingest/mapping_json.hpp"

#include "base/json_writer.hpp"
#include "ingest/date_reader.hpp"
#include "ingest/separator.hpp"

namespace salespact::ingest {
namespace {

std::string_view encoding_name(app::TextEncoding encoding) {
  switch (encoding) {
    case app::TextEncoding::utf8: return "utf-8";
    case app::TextEncoding::utf16_le: return "utf-16le";
    case app::TextEncoding::utf16_be: return "utf-16be";
    case app::TextEncoding::windows_1252: return "windows-1252";
  }
  return "utf-8";
}

std::string_view date_name(app::DateOrder order) {
  return order == app::DateOrder::excel_serial ? "excel" : order_name(order);
}

std::string_view decimal_name(app::DecimalMark mark) { return mark == app::DecimalMark::point ? "point" : "comma"; }

std::string_view period_name(app::PeriodText::Kind kind) {
  switch (kind) {
    case app::PeriodText::Kind::year: return "year";
    case app::PeriodText::Kind::half: return "half";
    case app::PeriodText::Kind::quarter: return "quarter";
    case app::PeriodText::Kind::month:
    case app::PeriodText::Kind::range: break;
  }
  return "month";
}

std::string template_text(const BoundField& field, const Header& header) {
  std::string text;
  for (const BoundField::Piece& piece : field.pieces) {
    text += piece.column == no_column ? piece.text : "{" + header.name(piece.column) + "}";
  }
  return text;
}

void write_source(JsonWriter& out, const BoundField& field, const Header& header) {
  switch (field.source) {
    case BoundField::Source::none: break;
    case BoundField::Source::column: out.field("column", std::string_view(header.name(field.column))); break;
    case BoundField::Source::composed: out.field("column", std::string_view(template_text(field, header))); break;
    case BoundField::Source::constant: out.field("constant", std::string_view(field.constant)); break;
    case BoundField::Source::first_of:
      out.key("first_of").begin_array();
      for (const BoundField::Piece& piece : field.pieces) out.value(std::string_view(header.name(piece.column)));
      out.end_array();
      break;
    case BoundField::Source::flags:
      out.field("won", std::string_view(header.name(field.won)));
      out.field("closed", std::string_view(header.name(field.closed)));
      break;
  }
}

void write_row(JsonWriter& out, const RowRecipe& recipes, const BoundRow& row, const Header& header,
               app::ImportKind kind) {
  const auto fields = fields_of(kind);
  out.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].source == BoundField::Source::none) continue;
    out.key(fields[i].name).begin_object();
    write_source(out, row[i], header);
    if (const auto recipe = recipes.find(fields[i].name); recipe != recipes.end()) {
      if (recipe->second.dates) out.field("dates", date_name(*recipe->second.dates));
      if (!recipe->second.dates_by_mark.empty()) {
        out.key("dates").begin_object();
        for (const auto& [mark, order] : recipe->second.dates_by_mark) {
          out.field(std::string_view(&mark, 1), date_name(order));
        }
        out.end_object();
      }
      if (recipe->second.decimal) out.field("decimal", decimal_name(*recipe->second.decimal));
      if (recipe->second.period_of) out.field("period", period_name(*recipe->second.period_of));
    }
    out.end_object();
  }
  out.end_object();
}

void write_texts(JsonWriter& out, const std::vector<std::string>& texts) {
  out.begin_array();
  for (const std::string& text : texts) out.value(std::string_view(text));
  out.end_array();
}

void write_values(JsonWriter& out, const Mapping& mapping) {
  if (mapping.values.empty()) return;
  out.key("values").begin_object();
  for (const auto& [field, names] : mapping.values) {
    out.key(field).begin_object();
    for (const ValueNames& name : names) {
      out.key(name.meant);
      write_texts(out, name.written);
    }
    out.end_object();
  }
  out.end_object();
}

void write_dimensions(JsonWriter& out, const Mapping& mapping, const Binding& binding, const Header& header) {
  if (!mapping.dimensions) return;
  out.key("dimensions").begin_object();
  for (const BoundDimension& dimension : binding.dimensions) {
    out.field(dimension.key, std::string_view(header.name(dimension.column)));
  }
  out.end_object();
}

void write_conditions(JsonWriter& out, const Mapping& mapping, const Header& header) {
  bool open = false;
  for (const NamedColumns& condition : mapping.only) {
    if (header.find(condition.name).column == no_column) continue;
    if (!open) out.key("only").begin_object();
    open = true;
    out.key(condition.name);
    write_texts(out, condition.values);
  }
  if (open) out.end_object();
}

}  // namespace

std::string mapping_json(const Mapping& mapping, const Binding& binding, const Header& header, app::ImportKind kind) {
  JsonWriter out;
  out.begin_object();
  if (mapping.encoding) out.field("encoding", encoding_name(*mapping.encoding));
  if (mapping.separator) out.field("separator", separator_name(*mapping.separator));
  if (mapping.header_line > 1) out.field("header_line", mapping.header_line);
  if (mapping.dates) out.field("dates", date_name(*mapping.dates));
  if (mapping.decimal) out.field("decimal", decimal_name(*mapping.decimal));
  if (mapping.currency) out.field("currency", mapping.currency->code());
  if (!mapping.ignore.empty()) {
    out.key("ignore");
    write_texts(out, mapping.ignore);
  }
  out.key("columns");
  write_row(out, mapping.rows.front(), binding.rows.front(), header, kind);
  if (binding.rows.size() > 1) {
    out.key("also").begin_array();
    for (std::size_t i = 1; i < binding.rows.size(); ++i)
      write_row(out, mapping.rows[i], binding.rows[i], header, kind);
    out.end_array();
  }
  write_values(out, mapping);
  write_dimensions(out, mapping, binding, header);
  write_conditions(out, mapping, header);
  return out.end_object().take();
}

}  // namespace salespact::ingest
