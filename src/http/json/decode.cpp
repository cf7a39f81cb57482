#include "http/json/decode.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace salespact::http {
namespace {

constexpr std::size_t most_errors = 100;

constexpr std::size_t longest_echo = 128;

// What the sender made up is told back, but not a megabyte of it for each of a hundred errors.
std::string escaped_for_pointer(std::string_view name) {
  if (name.size() > longest_echo) return "(a name too long to repeat)";
  std::string out;
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::text: return "text";
    case JsonKind::array: return "an array";
    case JsonKind::object: return "an object";
  }
  return "something else";
}

bool holds_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

}  // namespace

void FieldErrors::add(std::string_view code, std::string_view message) { add_here(code, message, {}); }

void FieldErrors::add(std::string_view field, std::string_view code, std::string_view message, FieldParams params) {
  enter(field);
  add_here(code, message, std::move(params));
  leave();
}

void FieldErrors::add_here(std::string_view code, std::string_view message, FieldParams params) {
  if (errors_.size() >= most_errors) return;
  errors_.push_back({pointer_, std::string(code), std::string(message), std::move(params)});
}

void FieldErrors::enter(std::string_view name) {
  marks_.push_back(pointer_.size());
  pointer_ += '/';
  pointer_ += escaped_for_pointer(name);
}

void FieldErrors::enter(std::size_t index) { enter(std::to_string(index)); }

void FieldErrors::leave() {
  pointer_.resize(marks_.back());
  marks_.pop_back();
}

bool kind_or_error(JsonValue value, JsonKind kind, FieldErrors& errors) {
  if (value.kind() == kind) return true;
  errors.add("wrong_type", fmt::format("must be {}, not {}", name_of(kind), name_of(value.kind())));
  return false;
}

std::optional<std::string_view> text_or_error(JsonValue value, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::text, errors)) return std::nullopt;
  if (holds_nul(value.text())) {
    errors.add("bad_text", "must not hold the character U+0000");
    return std::nullopt;
  }
  return value.text();
}

void decode(JsonValue value, bool& out, FieldErrors& errors) {
  if (kind_or_error(value, JsonKind::boolean, errors)) out = value.text() == "true";
}

void decode(JsonValue value, std::int64_t& out, FieldErrors& errors) {
  decode_whole(value, out, INT64_MIN, INT64_MAX, errors);
}

void decode(JsonValue value, std::string& out, FieldErrors& errors) {
  if (const auto text = text_or_error(value, errors)) out = *text;
}

void decode(JsonValue value, Date& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto date = Date::parse_iso(*text)) {
    out = *date;
  } else {
    errors.add("bad_date", "must be a day of the calendar like 2027-03-31, of the years 1900 to 2199");
  }
}

void decode(JsonValue value, Currency& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto currency = Currency::parse(*text)) {
    out = *currency;
  } else {
    errors.add("bad_currency", "must be a currency code of ISO 4217 like EUR");
  }
}

void decode(JsonValue value, Decimal& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (const auto decimal = parse_decimal(*text)) {
    out = *decimal;
  } else {
    errors.add("bad_decimal", "must be a decimal number as text, like \"1234.50\"");
  }
}

void decode_line(JsonValue value, std::string& out, std::size_t min, std::size_t max, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  const std::size_t length = code_points(*text);
  if (!is_clean_line(*text)) {
    errors.add("bad_text", "must be one line without control characters");
  } else if (length < min || length > max) {
    errors.add_here("bad_length", fmt::format("must have {} to {} characters, not {}", min, max, length),
                    {{"min", std::to_string(min)}, {"max", std::to_string(max)}, {"length", std::to_string(length)}});
  } else {
    out = *text;
  }
}

void decode_prose(JsonValue value, std::string& out, std::size_t max, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  const std::size_t length = code_points(*text);
  if (length > max) {
    errors.add_here("bad_length", fmt::format("must have up to {} characters, not {}", max, length),
                    {{"min", "0"}, {"max", std::to_string(max)}, {"length", std::to_string(length)}});
  } else {
    out = *text;
  }
}

void decode_whole(JsonValue value, std::int64_t& out, std::int64_t min, std::int64_t max, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::number, errors)) return;
  const std::string_view text = value.text();
  std::int64_t number = 0;
  const auto [at, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || at != text.data() + text.size() || number < min || number > max) {
    errors.add_here("bad_integer", fmt::format("must be an integer from {} to {}", min, max),
                    {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
  } else {
    out = number;
  }
}

void refuse_unknown_fields(JsonValue object, const std::vector<std::string_view>& known, FieldErrors& errors) {
  for (const JsonValue member : object) {
    if (std::ranges::find(known, member.key()) != known.end()) continue;
    std::string message = "is not a field here; fields are:";
    for (const std::string_view name : known) message.append(" ").append(name);
    errors.add(member.key(), "unknown_field", message);
  }
}

std::optional<JsonValue> member_of(JsonValue object, std::string_view name) {
  for (const JsonValue member : object) {
    if (member.key() == name) return member;
  }
  return std::nullopt;
}

Problem json_problem(const JsonRefusal& refusal) { return {400, refusal.code, refusal.message}; }

Problem fields_problem(FieldErrors errors) {
  return {400, "bad_fields", "Some fields can't be accepted; `errors` lists every one.", errors.take()};
}

}  // namespace salespact::http
