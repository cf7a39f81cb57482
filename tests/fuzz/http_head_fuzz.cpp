#include "base/check.hpp"
#include "base/text.hpp"
#include "fuzz/support/fuzz.hpp"
#include "http/server/head.hpp"

#include <algorithm>
#include <string>

using salespact::check;
using namespace salespact::http;  // NOLINT(google-build-using-namespace): what is under test

namespace {

bool holds_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

void check_target(std::string_view raw, const Limits& limits) {
  const auto target = read_target(raw, limits);
  if (!target) return;
  check(target->path.starts_with('/') && salespact::is_valid_utf8(target->path), "a path is text from / on");
  check(!holds_any(target->path, std::string_view("\\\0\r\n", 4)), "a path has no backslash or control character");
  const auto segments = salespact::split(std::string_view(target->path).substr(1), '/');
  for (std::size_t i = 0; i < segments.size(); ++i) {
    check(segments[i] != "." && segments[i] != "..", "no segment moves");
    check(!segments[i].empty() || i + 1 == segments.size(), "no segment is empty but the last");
  }
  for (const Parameter& parameter : target->query) {
    check(salespact::is_valid_utf8(parameter.name) && salespact::is_valid_utf8(parameter.value), "a query is text");
    check(parameter.value.find('\0') == std::string::npos, "a query has no NUL");
  }
}

void check_accepted(const RawHead& head, const Verdict& verdict) {
  const auto count = [&](std::string_view name) {
    return std::ranges::count_if(head.fields,
                                 [&](const RawField& field) { return equal_ignoring_case(field.name, name); });
  };
  check(count("host") == 1, "an accepted head has one Host");
  check(count("content-length") + count("transfer-encoding") <= 1, "an accepted head has one framing");
  check(verdict.framing != Framing::chunked || (count("transfer-encoding") == 1 && !head.http_1_0),
        "chunked is said once, and not in HTTP/1.0");
  check(verdict.framing != Framing::length || count("content-length") == 1, "a length is said once");
  check(count("upgrade") == 0, "nothing is upgraded");
  for (const RawField& field : head.fields) {
    check(is_token(field.name) && !holds_any(field.name, "_"), "a field name is a token without underscore");
    check(!holds_any(field.value, std::string_view("\r\n\0", 3)), "a value is one line");
  }
}

}  // namespace

SALESPACT_FUZZER(http_head) {
  const Limits limits;
  std::size_t whole_scanned = 0;
  const auto whole = find_head_end(bytes, whole_scanned, limits);
  // The same when it comes in pieces: the answer must not depend on how the network cuts.
  std::size_t scanned = 0;
  const std::size_t piece = bytes.empty() ? 1U : static_cast<unsigned char>(bytes.front()) % 7U + 1U;
  for (std::size_t size = piece;; size += piece) {
    const auto part = find_head_end(bytes.substr(0, std::min(size, bytes.size())), scanned, limits);
    if (part && !*part && size < bytes.size()) continue;
    check(part.has_value() == whole.has_value(), "pieces are judged like the whole");
    check(!part || *part == *whole, "a head in pieces ends where the whole one does");
    break;
  }
  check_target(bytes.substr(0, limits.request_line), limits);
  if (!whole || !*whole) return;
  const auto head = scan_head(bytes.substr(0, **whole), limits);
  if (!head) return;
  check_target(head->target, limits);
  if (const auto verdict = judge_head(*head)) check_accepted(*head, *verdict);
}
