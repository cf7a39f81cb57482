#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "http/json/bounded.hpp"
#include "http/json/document.hpp"
#include "http/server/problem.hpp"
#include "http/server/request.hpp"
#include "wire/described.hpp"

#include <concepts>
#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// Collects what is wrong with a body, with the JSON pointer of each place.
class FieldErrors {
 public:
  // At the place that is being read, or at a field below it.
  void add(std::string_view code, std::string_view message);
  void add(std::string_view field, std::string_view code, std::string_view message, FieldParams params = {});
  void add_here(std::string_view code, std::string_view message, FieldParams params);

  void enter(std::string_view name);
  void enter(std::size_t index);
  void leave();

  [[nodiscard]] bool empty() const { return errors_.empty(); }
  [[nodiscard]] std::size_t size() const { return errors_.size(); }
  [[nodiscard]] std::vector<FieldError> take() { return std::move(errors_); }

 private:
  std::string pointer_;
  std::vector<std::size_t> marks_;
  std::vector<FieldError> errors_;
};

// decode(value, out, errors) reads one value into `out` or adds errors; all of them are found in one go.
void decode(JsonValue value, bool& out, FieldErrors& errors);
void decode(JsonValue value, std::int64_t& out, FieldErrors& errors);  // 1.5, 1e3 and 2^63 are refused
void decode(JsonValue value, std::string& out, FieldErrors& errors);   // without NUL
void decode(JsonValue value, Date& out, FieldErrors& errors);          // "2027-03-31"
void decode(JsonValue value, Currency& out, FieldErrors& errors);      // "EUR"
void decode(JsonValue value, Decimal& out, FieldErrors& errors);       // "1234.50": text, never a number

// The parts that the templates below share.
void decode_line(JsonValue value, std::string& out, std::size_t min, std::size_t max, FieldErrors& errors);
void decode_prose(JsonValue value, std::string& out, std::size_t max, FieldErrors& errors);
void decode_whole(JsonValue value, std::int64_t& out, std::int64_t min, std::int64_t max, FieldErrors& errors);
[[nodiscard]] std::optional<std::string_view> text_or_error(JsonValue value, FieldErrors& errors);
[[nodiscard]] bool kind_or_error(JsonValue value, JsonKind kind, FieldErrors& errors);
void refuse_unknown_fields(JsonValue object, const std::vector<std::string_view>& known, FieldErrors& errors);
[[nodiscard]] std::optional<JsonValue> member_of(JsonValue object, std::string_view name);

template <std::size_t Min, std::size_t Max>
void decode(JsonValue value, Line<Min, Max>& out, FieldErrors& errors) {
  decode_line(value, out.value, Min, Max, errors);
}
template <std::size_t Max>
void decode(JsonValue value, Prose<Max>& out, FieldErrors& errors) {
  decode_prose(value, out.value, Max, errors);
}
template <std::int64_t Min, std::int64_t Max>
void decode(JsonValue value, Whole<Min, Max>& out, FieldErrors& errors) {
  decode_whole(value, out.value, Min, Max, errors);
}
template <class Tag>
void decode(JsonValue value, Id<Tag>& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto id = Id<Tag>::parse(*text)) {
    out = *id;
  } else {
    errors.add("bad_id", "must be an id of 13 characters as this server gives them");
  }
}
template <wire::DescribedEnum E>
void decode(JsonValue value, E& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto item = wire::enum_from_text<E>(*text)) {
    out = *item;
    return;
  }
  std::string message = "must be one of:";
  wire::for_each_enumerator<E>([&](std::string_view name) { message.append(" ").append(name); });
  errors.add("unknown_value", message);
}
template <class T>
void decode(JsonValue value, std::optional<T>& out, FieldErrors& errors);
template <class T>
void decode(JsonValue value, std::vector<T>& out, FieldErrors& errors);
template <class T>
void decode(JsonValue value, std::map<std::string, T>& out, FieldErrors& errors);
template <wire::DescribedStruct T>
void decode(JsonValue value, T& out, FieldErrors& errors);

template <class T>
void decode(JsonValue value, std::optional<T>& out, FieldErrors& errors) {
  if (value.kind() == JsonKind::null) {
    out.reset();
  } else {
    decode(value, out.emplace(), errors);
  }
}

template <class T>
void decode(JsonValue value, std::vector<T>& out, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::array, errors)) return;
  for (const JsonValue item : value) {
    errors.enter(out.size());
    T element{};
    decode(item, element, errors);
    out.push_back(std::move(element));
    errors.leave();
  }
}

template <class T>
void decode(JsonValue value, std::map<std::string, T>& out, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::object, errors)) return;
  for (const JsonValue item : value) {
    errors.enter(item.key());
    decode(item, out[std::string(item.key())], errors);
    errors.leave();
  }
}

// A struct may have a rule over its fields: `void check_fields(const T&, FieldErrors&)` beside it is called once every
// field could be read.
template <class T>
concept HasFieldRule = requires(const T& value, FieldErrors& errors) { check_fields(value, errors); };

template <wire::DescribedStruct T>
void decode(JsonValue value, T& out, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::object, errors)) return;
  const std::size_t before = errors.size();
  std::vector<std::string_view> known;
  wire::for_each_field<T>([&](std::string_view name, auto field) {
    known.push_back(name);
    using Type = std::remove_reference_t<decltype(out.*field)>;
    errors.enter(name);
    if (const auto member = member_of(value, name)) {
      decode(*member, out.*field, errors);
    } else if constexpr (!wire::is_optional<Type>) {
      errors.add("required", "is required");
    }
    errors.leave();
  });
  refuse_unknown_fields(value, known, errors);
  if constexpr (HasFieldRule<T>) {
    if (errors.size() == before) check_fields(out, errors);
  }
}

[[nodiscard]] Problem json_problem(const JsonRefusal& refusal);
[[nodiscard]] Problem fields_problem(FieldErrors errors);

// A JSON text as a T, or the 400 with everything that is wrong with it.
template <class T>
[[nodiscard]] std::expected<T, Problem> from_json(std::string_view text, const JsonBounds& bounds = {}) {
  const auto document = JsonDocument::parse(text, bounds);
  if (!document) return std::unexpected(json_problem(document.error()));
  T out{};
  FieldErrors errors;
  decode(document->root(), out, errors);
  if (!errors.empty()) return std::unexpected(fields_problem(std::move(errors)));
  return out;
}

// The body of a request; its type was checked by the router.
template <class T>
[[nodiscard]] std::expected<T, Problem> read_body(const Request& request) {
  return from_json<T>(request.body);
}

}  // namespace salespact::http
