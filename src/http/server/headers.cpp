#include "http/server/headers.hpp"

#include <algorithm>

namespace salespact::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_token_char(char c) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         marks.find(c) != std::string_view::npos;
}

void refuse_bad_field(std::string_view name, std::string_view value) {
  if (!is_token(name)) throw HeaderRefused("a header name must be a token");
  const bool splits = std::ranges::any_of(value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  if (splits) throw HeaderRefused("a header value must not hold CR, LF or NUL");
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

bool is_token(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_token_char); }

void Headers::add(std::string_view name, std::string_view value) {
  refuse_bad_field(name, value);
  fields_.push_back({std::string(name), std::string(value)});
}

void Headers::set(std::string_view name, std::string_view value) {
  refuse_bad_field(name, value);
  remove(name);
  fields_.push_back({std::string(name), std::string(value)});
}

void Headers::set_if_absent(std::string_view name, std::string_view value) {
  if (!has(name)) add(name, value);
}

void Headers::remove(std::string_view name) {
  std::erase_if(fields_, [name](const Field& field) { return equal_ignoring_case(field.name, name); });
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (const Field& field : fields_) {
    if (equal_ignoring_case(field.name, name)) return field.value;
  }
  return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(fields_, [name](const Field& field) { return equal_ignoring_case(field.name, name); }));
}

}  // namespace salespact::http
