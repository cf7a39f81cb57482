#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/json_writer.hpp"
#include "base/money.hpp"
#include "http/json/bounded.hpp"
#include "wire/described.hpp"

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// A struct that is read may leave its optionals out; one that is written has every field, absent ones as null.
enum class Direction : std::uint8_t { read, written };

// The components/schemas of an OpenAPI document, filled while references to them are written.
class SchemaBook {
 public:
  // Adds what `make` returns under `name`, once a direction, and returns the name to refer to. Where the two
  // directions of one type differ, the read one is called "…Input".
  using Make = std::string (*)(SchemaBook& book, Direction direction);
  std::string add(const std::string& name, Direction direction, Make make);

  [[nodiscard]] const std::map<std::string, std::string>& schemas() const { return schemas_; }

 private:
  struct Entry {
    Make make = nullptr;
    std::string name;
  };
  std::map<std::string, std::string> schemas_;
  std::map<std::pair<std::string, Direction>, Entry> known_;
};

// "Page<GoalView>" of any namespace -> "PageOfGoalView".
[[nodiscard]] std::string schema_name(std::string_view cpp_type);

template <class T>
[[nodiscard]] std::string_view cpp_type_name() {
  std::string_view text = __PRETTY_FUNCTION__;
  const std::size_t from = text.find("T = ") + 4;
  text.remove_prefix(from);
  return text.substr(0, text.find_first_of(";]"));
}

template <class T>
struct SchemaOf;  // specialise for a type of your own that is written as JSON text

// The schema of T: inline for simple types, a reference for structs and enums.
template <class T>
[[nodiscard]] std::string schema_text(SchemaBook& book, Direction direction);

template <class T>
inline constexpr bool is_schema_list = false;
template <class T>
inline constexpr bool is_schema_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_schema_map = false;
template <class T>
inline constexpr bool is_schema_map<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class T>
[[nodiscard]] std::string struct_schema(SchemaBook& book, Direction direction) {
  JsonWriter out;
  std::vector<std::string_view> required;
  out.begin_object().field("type", "object").key("properties").begin_object();
  wire::for_each_field<T>([&](std::string_view name, auto field) {
    using Type = std::remove_cvref_t<decltype(std::declval<T>().*field)>;
    out.key(name).raw(schema_text<Type>(book, direction));
    if (!wire::is_optional<Type> || direction == Direction::written) required.push_back(name);
  });
  out.end_object();
  if (!required.empty()) {
    out.key("required").begin_array();
    for (const std::string_view name : required) out.value(name);
    out.end_array();
  }
  out.key("additionalProperties").value(false).end_object();
  return out.take();
}

template <class T>
[[nodiscard]] std::string enum_schema(SchemaBook& /*book*/, Direction /*direction*/) {
  JsonWriter out;
  out.begin_object().field("type", "string").key("enum").begin_array();
  wire::for_each_enumerator<T>([&](std::string_view name) { out.value(name); });
  out.end_array().end_object();
  return out.take();
}

[[nodiscard]] std::string reference_to(const std::string& name);
[[nodiscard]] std::string bounded_text_schema(std::size_t min, std::size_t max);
[[nodiscard]] std::string bounded_integer_schema(std::int64_t min, std::int64_t max);

template <class T>
concept BoundedText = requires { T::max_length; };
template <class T>
concept BoundedInteger = requires { T::minimum; };

template <class T>
std::string schema_text(SchemaBook& book, Direction direction) {
  if constexpr (requires { SchemaOf<T>::text; }) {
    return std::string(SchemaOf<T>::text);
  } else if constexpr (wire::is_optional<T>) {
    return "{\"anyOf\":[" + schema_text<typename T::value_type>(book, direction) + ",{\"type\":\"null\"}]}";
  } else if constexpr (is_schema_list<T>) {
    return "{\"type\":\"array\",\"items\":" + schema_text<typename T::value_type>(book, direction) + "}";
  } else if constexpr (is_schema_map<T>) {
    return "{\"type\":\"object\",\"additionalProperties\":" + schema_text<typename T::mapped_type>(book, direction) +
           "}";
  } else if constexpr (wire::DescribedEnum<T>) {
    return reference_to(book.add(schema_name(cpp_type_name<T>()), direction, &enum_schema<T>));
  } else if constexpr (BoundedText<T>) {
    if constexpr (requires { T::min_length; }) {
      return bounded_text_schema(T::min_length, T::max_length);
    } else {
      return bounded_text_schema(0, T::max_length);
    }
  } else if constexpr (BoundedInteger<T>) {
    return bounded_integer_schema(T::minimum, T::maximum);
  } else if constexpr (is_id<T>) {
    return R"({"type":"string","pattern":"^[0-9a-hjkmnp-tv-z]{13}$"})";
  } else if constexpr (wire::DescribedStruct<T>) {
    return reference_to(book.add(schema_name(cpp_type_name<T>()), direction, &struct_schema<T>));
  } else {
    static_assert(std::integral<T>, "no schema is known for this type: describe it or specialise SchemaOf");
    return R"({"type":"integer","format":"int64"})";
  }
}

template <>
struct SchemaOf<bool> {
  static constexpr std::string_view text = R"({"type":"boolean"})";
};
template <>
struct SchemaOf<std::string> {
  static constexpr std::string_view text = R"({"type":"string"})";
};
template <>
struct SchemaOf<std::string_view> : SchemaOf<std::string> {};
template <>
struct SchemaOf<Date> {
  static constexpr std::string_view text = R"({"type":"string","format":"date"})";
};
template <>
struct SchemaOf<Instant> {
  static constexpr std::string_view text = R"({"type":"string","format":"date-time"})";
};
template <>
struct SchemaOf<Currency> {
  static constexpr std::string_view text = R"({"type":"string","pattern":"^[A-Z]{3}$"})";
};
template <>
struct SchemaOf<Decimal> {
  static constexpr std::string_view text =
      R"({"type":"string","format":"decimal","pattern":"^-?[0-9]+(\\.[0-9]{1,18})?$"})";
};

// A schema that is written when the document is printed.
using SchemaMaker = SchemaBook::Make;
template <class T>
inline constexpr SchemaMaker schema = &schema_text<T>;

}  // namespace salespact::http
