#pragma once

#include "http/server/headers.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact::http {

// One field that can't be accepted: `pointer` is a JSON pointer into the body ("/items/0/amount") or "?name" for a
// query parameter.
// What a message names, by name: days, labels, numbers. For who writes the message in another language.
using FieldParams = std::vector<std::pair<std::string, std::string>>;

struct FieldError {
  std::string pointer;
  std::string code;
  std::string message;
  FieldParams params{};
  friend bool operator==(const FieldError&, const FieldError&) = default;
};

// RFC 9457. `code` is stable and for programs, `detail` for people: it says what would be accepted and never tells
// anything of the inside (TRUST O2).
struct Problem {
  int status = 500;
  std::string code;
  std::string detail;
  std::vector<FieldError> errors{};
  Headers headers{};  // such as Allow, Retry-After
};

// "Not Found" for 404; "Unknown" for a status that nobody sends.
[[nodiscard]] std::string_view reason_of(int status);

// The application/problem+json text.
[[nodiscard]] std::string problem_json(const Problem& problem, std::string_view request_id);

}  // namespace salespact::http
