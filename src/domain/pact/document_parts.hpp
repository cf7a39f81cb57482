#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pact/document.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact {

// How values stand in a document: texts in NFC, numbers as decimal strings, enumerations by their words.
namespace document_parts {

inline Document text(const std::string& value) { return composed(value); }
inline Document number(std::int64_t value) { return std::to_string(value); }
inline Document number(const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }
template <class Enum>
Document word(Enum value) {
  return text_of(value);
}

template <class Item, class Write>
Document list(const std::vector<Item>& items, const Write& write) {
  DocumentList out;
  out.reserve(items.size());
  for (const Item& one : items) out.push_back(write(one));
  return out;
}

}  // namespace document_parts

// The way back. What is missing or of another kind makes the whole of it unreadable.
class DocumentReading {
 public:
  explicit DocumentReading(const Document& document) : document_(document) {}

  [[nodiscard]] bool failed() const { return failed_; }

  std::string text(std::string_view name) { return value<std::string>(name); }
  bool flag(std::string_view name) { return value<bool>(name); }
  bool has(std::string_view name) const { return document_.find(name) != nullptr; }

  template <class Enum>
  Enum word(std::string_view name) {
    return taken(parse<Enum>(text(name)));
  }
  template <class AnId>
  AnId id(std::string_view name) {
    return taken(AnId::parse(text(name)));
  }
  Date date(std::string_view name) { return taken(Date::parse_iso(text(name))); }
  Decimal decimal(std::string_view name) { return taken(parse_decimal(text(name))); }
  std::int64_t whole_number(std::string_view name) {
    const std::string digits = text(name);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) failed_ = true;
    return number;
  }
  int whole(std::string_view name) {
    const std::int64_t number = whole_number(name);
    if (!std::in_range<int>(number)) failed_ = true;
    return static_cast<int>(number);
  }
  template <class Item, class Read>
  std::vector<Item> list(std::string_view name, const Read& read) {
    std::vector<Item> out;
    for (const Document& one : value<DocumentList>(name)) {
      DocumentReading inner(one);  // NOLINT(misc-const-correctness): `read` notes in it what failed
      out.push_back(read(inner));
      failed_ = failed_ || inner.failed_;
    }
    return out;
  }
  template <class Read>
  auto object(std::string_view name, const Read& read) {
    static const Document nothing;
    const Document* found = document_.find(name);
    if (found == nullptr) failed_ = true;
    DocumentReading inner(found == nullptr ? nothing : *found);  // NOLINT(misc-const-correctness): as above
    auto out = read(inner);
    failed_ = failed_ || inner.failed_;
    return out;
  }
  // Of a list of texts.
  std::string itself() {
    const auto* held = std::get_if<std::string>(&document_.value);
    if (held == nullptr) failed_ = true;
    return held == nullptr ? std::string() : *held;
  }
  // Of a list of ids.
  template <class AnId>
  AnId own_id() {
    return taken(AnId::parse(itself()));
  }
  void fail() { failed_ = true; }
  DocumentObject members() {
    const auto* held = std::get_if<DocumentObject>(&document_.value);
    if (held == nullptr) failed_ = true;
    return held == nullptr ? DocumentObject{} : *held;
  }

 private:
  template <class Value>
  Value value(std::string_view name) {
    const Document* found = document_.find(name);
    const Value* held = found == nullptr ? nullptr : std::get_if<Value>(&found->value);
    if (held == nullptr) failed_ = true;
    return held == nullptr ? Value{} : *held;
  }
  template <class Value>
  Value taken(std::optional<Value> read) {
    if (!read) failed_ = true;
    return read.value_or(Value{});
  }

  const Document& document_;
  bool failed_ = false;
};

}  // namespace salespact
