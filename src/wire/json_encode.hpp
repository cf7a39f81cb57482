#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/json_writer.hpp"
#include "base/money.hpp"
#include "wire/described.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::wire {

// Writes described structs as JSON, straight into the text. Every field is there: an absent optional is null. Dates
// are ISO text, ids, currencies and decimals are text.
inline void encode(JsonWriter& out, std::same_as<bool> auto flag) { out.value(flag); }
template <std::integral T>
  requires(!std::same_as<T, bool>)
void encode(JsonWriter& out, T number) {
  if constexpr (std::is_signed_v<T>) {
    out.value(static_cast<std::int64_t>(number));
  } else {
    out.value(static_cast<std::uint64_t>(number));
  }
}
inline void encode(JsonWriter& out, const std::string& text) { out.value(std::string_view(text)); }
inline void encode(JsonWriter& out, std::string_view text) { out.value(text); }
inline void encode(JsonWriter& out, Date date) { out.value(std::string_view(date.iso())); }
inline void encode(JsonWriter& out, Instant instant) { out.value(std::string_view(instant.rfc3339())); }
inline void encode(JsonWriter& out, const Currency& currency) { out.value(currency.code()); }
inline void encode(JsonWriter& out, const Decimal& decimal) {
  out.value(std::string_view(scaled_to_text(decimal.scaled, decimal.scale)));
}
template <class Tag>
void encode(JsonWriter& out, Id<Tag> id) {
  out.value(std::string_view(id.text()));
}
template <DescribedEnum E>
void encode(JsonWriter& out, E value) {
  out.value(enum_to_text(value));
}
template <class T>
void encode(JsonWriter& out, const std::optional<T>& maybe);
template <class T>
void encode(JsonWriter& out, const std::vector<T>& items);
template <class T>
void encode(JsonWriter& out, const std::map<std::string, T>& entries);
template <DescribedStruct T>
void encode(JsonWriter& out, const T& value);

template <class T>
void encode(JsonWriter& out, const std::optional<T>& maybe) {
  if (maybe) {
    encode(out, *maybe);
  } else {
    out.null();
  }
}

template <class T>
void encode(JsonWriter& out, const std::vector<T>& items) {
  out.begin_array();
  for (const auto& item : items) encode(out, item);
  out.end_array();
}

template <class T>
void encode(JsonWriter& out, const std::map<std::string, T>& entries) {
  out.begin_object();
  for (const auto& [key, entry] : entries) {
    out.key(key);
    encode(out, entry);
  }
  out.end_object();
}

// `,"name":` of a described field, put together by the compiler.
template <class Field>
inline constexpr auto ready_key_of = [] {
  constexpr std::string_view name = json_name(Field::name);
  std::array<char, name.size() + 4> text{',', '"'};
  std::ranges::copy(name, text.begin() + 2);
  text[name.size() + 2] = '"';
  text[name.size() + 3] = ':';
  return text;
}();

template <DescribedStruct T>
void encode(JsonWriter& out, const T& value) {
  out.begin_object();
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) {
    constexpr const auto& key = ready_key_of<decltype(field)>;
    out.ready_key({key.data(), key.size()});
    encode(out, value.*field.pointer);
  });
  out.end_object();
}

template <class T>
[[nodiscard]] std::string to_json(const T& value) {
  JsonWriter out;
  encode(out, value);
  return out.take();
}

}  // namespace salespact::wire
