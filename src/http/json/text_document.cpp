#include "http/json/text_document.hpp"

#include "http/json/document.hpp"

namespace salespact::http {
namespace {

// As deep as JsonBounds lets a document be. False: a number or null is in it.
bool take(const JsonValue& value, Document& out) {
  switch (value.kind()) {
    case JsonKind::text: out = Document(value.text()); return true;
    case JsonKind::boolean: out = Document(value.text() == "true"); return true;
    case JsonKind::array: {
      DocumentList list;
      for (const JsonValue one : value) {
        if (!take(one, list.emplace_back())) return false;
      }
      out = Document(std::move(list));
      return true;
    }
    case JsonKind::object: {
      DocumentObject members;
      for (const JsonValue one : value) {
        if (!take(one, members.emplace_back(std::string(one.key()), Document()).second)) return false;
      }
      out = Document(std::move(members));
      return true;
    }
    case JsonKind::null:
    case JsonKind::number: return false;
  }
  return false;
}

}  // namespace

std::expected<Document, std::string> read_text_document(std::string_view json) {
  const auto parsed = JsonDocument::parse(json);
  if (!parsed) return std::unexpected(parsed.error().message);
  Document document;
  if (!take(parsed->root(), document))
    return std::unexpected("It holds a number or a null; there are only texts in an export.");
  return document;
}

}  // namespace salespact::http
