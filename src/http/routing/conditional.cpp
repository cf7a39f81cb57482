#include "http/routing/conditional.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace salespact::http {
namespace {

// If-None-Match compares weakly: W/"17" is "17".
bool names(std::string_view list, std::string_view etag) {
  return std::ranges::any_of(split(list, ','), [&](std::string_view part) {
    part = trimmed(part);
    if (part.starts_with("W/")) part.remove_prefix(2);
    return part == "*" || part == etag;
  });
}

}  // namespace

std::string etag_of(std::int64_t revision) { return fmt::format("\"{}\"", revision); }

std::string etag_of_text(std::string_view text) { return fmt::format("\"{}\"", to_hex(fingerprint(text))); }

Response with_etag(const Request& request, std::string_view etag, Response response) {
  const auto known = request.headers.find("if-none-match");
  if (is_safe(request.method) && known && names(*known, etag)) {
    Response unchanged;
    unchanged.status = 304;
    unchanged.headers.set("etag", etag);
    if (const auto caching = response.headers.find("cache-control")) unchanged.headers.set("cache-control", *caching);
    return unchanged;
  }
  response.headers.set("etag", etag);
  return response;
}

std::expected<std::int64_t, Problem> expected_revision(const Request& request) {
  const auto match = request.headers.find("if-match");
  if (!match) {
    return std::unexpected(
        Problem{428, "if_match_required", "Send If-Match with the ETag that you read, so that no change gets lost."});
  }
  std::string_view text = trimmed(*match);
  std::int64_t revision = 0;
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
    const auto [at, fault] = std::from_chars(text.data(), text.data() + text.size(), revision);
    if (fault == std::errc{} && at == text.data() + text.size()) return revision;
  }
  return std::unexpected(stale_revision());
}

Problem stale_revision() {
  return {412, "stale", "This has changed since you read it. Read it again and decide anew."};
}

}  // namespace salespact::http
