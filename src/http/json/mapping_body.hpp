#pragma once

#include "app/import/preview.hpp"
#include "http/json/decode.hpp"
#include "http/routing/schema.hpp"

#include <expected>
#include <string>
#include <string_view>

namespace salespact::http {

// A mapping that came as JSON, as the text of the mapping file that says the same. Only its form is looked at here:
// what its keys mean is for the reader of mapping files.
struct MappingBody {
  std::string toml;
};

void decode(JsonValue value, MappingBody& out, FieldErrors& errors);

// Of a form field: JSON when it begins like an object, else a mapping file as it is.
[[nodiscard]] std::expected<std::string, Problem> mapping_text(std::string_view field);

// docs/import-formats.md, section 6.
inline constexpr std::string_view mapping_schema =
    R"({"type":"object","properties":{)"
    R"("name":{"type":"string"},"kind":{"type":"string"},)"
    R"("encoding":{"type":"string","enum":["utf-8","utf-16le","utf-16be","windows-1252"]},)"
    R"("separator":{"type":"string","enum":["comma","semicolon","tab"]},"header_line":{"type":"integer"},)"
    R"("dates":{"type":"string","enum":["dmy","mdy","ymd","excel"]},)"
    R"("decimal":{"type":"string","enum":["point","comma"]},"currency":{"type":"string"},)"
    R"("ignore":{"type":"array","items":{"type":"string"}},)"
    R"("columns":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},)"
    R"({"type":"object","properties":{"column":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},)"
    R"("first_of":{"type":"array","items":{"type":"string"}},"constant":{"type":"string"},)"
    R"("dates":{"anyOf":[{"type":"string","enum":["dmy","mdy","ymd","excel"]},{"type":"object","additionalProperties":{"type":"string"}}]},)"
    R"("decimal":{"type":"string","enum":["point","comma"]},"period":{"type":"string","enum":["month","quarter","half","year"]},)"
    R"("won":{"type":"string"},"closed":{"type":"string"}},"additionalProperties":false}]}},)"
    R"("also":{"type":"array","items":{"type":"object","additionalProperties":true}},)"
    R"("values":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}}},)"
    R"("dimensions":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}},)"
    R"("only":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}})"
    R"(},"additionalProperties":false})";

template <>
struct SchemaOf<MappingBody> {
  static constexpr std::string_view text = mapping_schema;
};
template <>
struct SchemaOf<app::MappingJson> {
  static constexpr std::string_view text = mapping_schema;
};

}  // namespace salespact::http
