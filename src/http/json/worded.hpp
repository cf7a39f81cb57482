#pragma once

#include "base/words.hpp"
#include "http/json/decode.hpp"
#include "http/routing/schema.hpp"

namespace salespact::http {

// A field that holds one of the words of a domain enumeration (base/words.hpp).
template <class Enum>
struct Worded {
  Enum value{};
};

template <class Enum>
void decode(JsonValue value, Worded<Enum>& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto found = parse<Enum>(*text)) {
    out.value = *found;
  } else {
    errors.add("unknown_value", "must be " + accepted_words<Enum>());
  }
}

// A field of a PATCH that can also be cleared: absent leaves as it is, null clears, a value sets.
template <class T>
struct Patch {
  bool given = false;
  std::optional<T> value;

  [[nodiscard]] std::optional<std::optional<T>> change() const {
    std::optional<std::optional<T>> changed;
    if (given) changed.emplace(value);
    return changed;
  }
};

template <class T>
void decode(JsonValue value, Patch<T>& out, FieldErrors& errors) {
  out.given = true;
  decode(value, out.value, errors);
}

template <class Enum>
struct SchemaOf<Worded<Enum>> {
  static inline const std::string text = [] {
    JsonWriter out;
    out.begin_object().field("type", "string").key("enum").begin_array();
    for (const auto& word : words<Enum>) out.value(word.text);
    out.end_array().end_object();
    return out.take();
  }();
};

template <class T>
struct SchemaOf<Patch<T>> {
  static inline const std::string text = [] {
    SchemaBook book;
    return schema_text<std::optional<T>>(book, Direction::read);
  }();
};

}  // namespace salespact::http

namespace salespact::wire {

template <class T>
inline constexpr bool is_optional<http::Patch<T>> = true;

}  // namespace salespact::wire
