#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace salespact {

// A text that people sign, as data: what is hashed is its canonical JSON. There are no numbers in it (DOMAIN 2.5):
// amounts and counts are decimal strings, dates ISO; text is NFC.
struct Document;
using DocumentList = std::vector<Document>;
using DocumentMember = std::pair<std::string, Document>;
using DocumentObject = std::vector<DocumentMember>;  // in any order, no name twice

struct Document {
  std::variant<std::string, bool, DocumentList, DocumentObject> value;

  Document() : value(DocumentObject{}) {}
  Document(std::string text) : value(std::move(text)) {}           // NOLINT(google-explicit-constructor)
  Document(std::string_view text) : value(std::string(text)) {}    // NOLINT(google-explicit-constructor)
  Document(const char* text) : value(std::string(text)) {}         // NOLINT(google-explicit-constructor)
  Document(bool flag) : value(flag) {}                             // NOLINT(google-explicit-constructor)
  Document(DocumentList list) : value(std::move(list)) {}          // NOLINT(google-explicit-constructor)
  Document(DocumentObject members) : value(std::move(members)) {}  // NOLINT(google-explicit-constructor)

  // nullptr: it is no object, or has no such member.
  [[nodiscard]] const Document* find(std::string_view name) const;
  friend bool operator==(const Document&, const Document&) = default;
};

// RFC 8785: members by the UTF-16 code units of their names, no blanks. The text of two equal documents is the same on
// every machine.
[[nodiscard]] std::string canonical_json(const Document& document);

}  // namespace salespact
