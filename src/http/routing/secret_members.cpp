#include "http/routing/secret_members.hpp"

#include "base/check.hpp"
#include "http/json/document.hpp"

namespace salespact::http {
namespace {

bool tells_password(JsonValue schema) {
  if (schema.kind() != JsonKind::object && schema.kind() != JsonKind::array) return false;
  for (const JsonValue one : schema) {
    if (one.key() == "format" && one.kind() == JsonKind::text && one.text() == "password") return true;
    if (one.key() != "properties" && tells_password(one)) return true;
  }
  return false;
}

void collect(JsonValue schema, std::set<std::string, std::less<>>& names) {
  if (schema.kind() != JsonKind::object && schema.kind() != JsonKind::array) return;
  for (const JsonValue one : schema) {
    if (one.key() == "properties" && one.kind() == JsonKind::object) {
      for (const JsonValue property : one) {
        if (tells_password(property)) names.emplace(property.key());
      }
    }
    collect(one, names);
  }
}

void collect(const std::string& schema, std::set<std::string, std::less<>>& names) {
  const auto document = JsonDocument::parse(schema);
  check(document.has_value(), "a schema is JSON");
  collect(document->root(), names);
}

}  // namespace

std::set<std::string, std::less<>> secret_members(SchemaMaker body) {
  std::set<std::string, std::less<>> names;
  if (body == nullptr) return names;
  SchemaBook book;
  collect(body(book, Direction::read), names);
  for (const auto& [name, schema] : book.schemas()) collect(schema, names);
  return names;
}

}  // namespace salespact::http
