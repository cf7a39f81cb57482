#include "ingest/mapping.hpp"

#include "base/check.hpp"

#include <array>

namespace salespact::ingest {
namespace {

using app::ImportKind;

constexpr auto people = std::to_array<Field>({{"person", FieldType::text, true},
                                              {"email", FieldType::text, false},
                                              {"unit", FieldType::text, true},
                                              {"role", FieldType::text, false},
                                              {"from", FieldType::date, false},
                                              {"to", FieldType::date, false}});
constexpr auto deals = std::to_array<Field>({{"id", FieldType::text, true},
                                             {"owner", FieldType::text, true},
                                             {"amount", FieldType::number, true},
                                             {"currency", FieldType::text, false},
                                             {"status", FieldType::text, true},
                                             {"stage", FieldType::text, false},
                                             {"created_on", FieldType::date, false},
                                             {"closed_on", FieldType::date, false},
                                             {"account", FieldType::text, false},
                                             {"product", FieldType::text, false}});
constexpr auto activities = std::to_array<Field>({{"id", FieldType::text, true},
                                                  {"owner", FieldType::text, true},
                                                  {"type", FieldType::text, true},
                                                  {"occurred_on", FieldType::date, true},
                                                  {"count", FieldType::number, false}});
constexpr auto measurements = std::to_array<Field>({{"id", FieldType::text, true},
                                                    {"metric", FieldType::text, true},
                                                    {"owner", FieldType::text, true},
                                                    {"occurred_on", FieldType::date, true},
                                                    {"amount", FieldType::number, true},
                                                    {"currency", FieldType::text, false}});
constexpr auto quotas = std::to_array<Field>({{"owner", FieldType::text, true},
                                              {"metric", FieldType::text, true},
                                              {"period", FieldType::period, true},
                                              {"target", FieldType::number, true},
                                              {"currency", FieldType::text, false},
                                              {"scoring", FieldType::text, false},
                                              {"baseline", FieldType::number, false},
                                              {"season", FieldType::text, false},
                                              {"rates", FieldType::text, false}});

}  // namespace

std::span<const Field> fields_of(ImportKind kind) {
  switch (kind) {
    case ImportKind::people: return people;
    case ImportKind::deals: return deals;
    case ImportKind::activities: return activities;
    case ImportKind::measurements: return measurements;
    case ImportKind::quotas: return quotas;
  }
  report_bug("every import kind has fields", std::source_location::current());
}

std::optional<app::DateOrder> parse_date_order(std::string_view text) {
  if (text == "dmy") return app::DateOrder::dmy;
  if (text == "mdy") return app::DateOrder::mdy;
  if (text == "ymd") return app::DateOrder::ymd;
  if (text == "excel") return app::DateOrder::excel_serial;
  return std::nullopt;
}

std::optional<app::DecimalMark> parse_decimal_mark(std::string_view text) {
  if (text == "point") return app::DecimalMark::point;
  if (text == "comma") return app::DecimalMark::comma;
  return std::nullopt;
}

std::optional<app::TextEncoding> parse_encoding(std::string_view text) {
  if (text == "utf-8") return app::TextEncoding::utf8;
  if (text == "utf-16le") return app::TextEncoding::utf16_le;
  if (text == "utf-16be") return app::TextEncoding::utf16_be;
  if (text == "windows-1252") return app::TextEncoding::windows_1252;
  return std::nullopt;
}

std::optional<char> parse_separator(std::string_view text) {
  if (text == "comma" || text == ",") return ',';
  if (text == "semicolon" || text == ";") return ';';
  if (text == "tab" || text == "\t") return '\t';
  return std::nullopt;
}

}  // namespace salespact::ingest
