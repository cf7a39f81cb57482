#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// TRUST E2.
struct JsonBounds {
  std::size_t depth = 32;
  std::size_t nodes = 100'000;
};

enum class JsonKind : std::uint8_t { null, boolean, number, text, array, object };

struct JsonRefusal {
  std::string code;  // bad_json, doubled_key, too_deep, too_many_values
  std::string message;
};

class JsonDocument;

// A place in a document, which outlives it. Numbers keep the text they were written with, so that reading them is
// exact.
class JsonValue {
 public:
  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] std::string_view text() const;  // of a text or number, "true" or "false"
  [[nodiscard]] std::string_view key() const;   // of a member of an object

  // The elements of an array or members of an object, in their order.
  class Iterator {
   public:
    Iterator(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}
    JsonValue operator*() const { return {document_, index_}; }
    Iterator& operator++();
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

   private:
    const JsonDocument* document_;
    std::uint32_t index_;
  };
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const { return {document_, 0}; }

  JsonValue(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}

 private:
  const JsonDocument* document_;
  std::uint32_t index_;
};

// A parsed JSON text: strict RFC 8259 in strict UTF-8, bounded, without doubled keys. Flat, so that neither building
// nor destroying it recurses.
class JsonDocument {
 public:
  static std::expected<JsonDocument, JsonRefusal> parse(std::string_view text, const JsonBounds& bounds = {});

  [[nodiscard]] JsonValue root() const { return {this, 1}; }

 private:
  friend class JsonValue;
  friend class JsonBuilder;
  struct Span {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };
  struct Node {
    JsonKind kind = JsonKind::null;
    Span key;
    Span text;
    std::uint32_t first_child = 0;  // 0: none; node 0 is no value
    std::uint32_t next_sibling = 0;
  };

  [[nodiscard]] std::string_view slice(Span span) const { return std::string_view(pool_).substr(span.at, span.size); }

  std::vector<Node> nodes_{1};
  std::string pool_;
};

}  // namespace salespact::http
