#include "http/routing/query.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace salespact::http {

std::optional<std::string_view> QueryReader::text(std::string_view name) {
  const auto value = request_.query_value(name);
  if (value && !is_clean_line(*value)) {
    refuse(name, "bad_text", "must be one line without control characters");
    return std::nullopt;
  }
  return value;
}

std::optional<std::int64_t> QueryReader::whole(std::string_view name, std::int64_t min, std::int64_t max) {
  const auto value = request_.query_value(name);
  if (!value) return std::nullopt;
  std::int64_t number = 0;
  const auto [at, fault] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (fault != std::errc{} || at != value->data() + value->size() || number < min || number > max) {
    refuse(name, "bad_integer", fmt::format("must be an integer from {} to {}", min, max));
    return std::nullopt;
  }
  return number;
}

std::optional<Date> QueryReader::date(std::string_view name) {
  const auto value = request_.query_value(name);
  if (!value) return std::nullopt;
  const auto date = Date::parse_iso(*value);
  if (!date) refuse(name, "bad_date", "must be a day of the calendar like 2027-03-31, of the years 1900 to 2199");
  return date;
}

std::optional<bool> QueryReader::flag(std::string_view name) {
  const auto value = request_.query_value(name);
  if (!value) return std::nullopt;
  if (*value == "true" || *value == "false") return *value == "true";
  refuse(name, "bad_flag", "must be true or false");
  return std::nullopt;
}

std::optional<std::string_view> QueryReader::one_of(std::string_view name, std::span<const std::string_view> words) {
  const auto value = request_.query_value(name);
  if (!value) return std::nullopt;
  if (std::ranges::find(words, *value) != words.end()) return value;
  refuse(name, "unknown_value", fmt::format("must be one of: {}", fmt::join(words, " ")));
  return std::nullopt;
}

void QueryReader::refuse(std::string_view name, std::string_view code, std::string_view message) {
  errors_.push_back({"?" + std::string(name), std::string(code), std::string(message)});
}

std::optional<Problem> QueryReader::problem() const {
  if (errors_.empty()) return std::nullopt;
  return Problem{400, "bad_query", "Some query parameters can't be accepted; `errors` lists every one.", errors_};
}

}  // namespace salespact::http
