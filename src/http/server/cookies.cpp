#include "http/server/cookies.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace salespact::http {
namespace {

std::string cookie_text(std::string_view base, std::string_view value, std::chrono::seconds max_age, bool https) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", cookie_name(base, https), value,
                     max_age.count(), https ? "; Secure" : "");
}

}  // namespace

std::string cookie_name(std::string_view base, bool https) {
  return https ? fmt::format("__Host-{}", base) : fmt::format("{}-local", base);
}

std::optional<std::string_view> read_cookie(const Headers& headers, std::string_view name) {
  std::optional<std::string_view> found;
  const auto field = headers.find("cookie");
  if (!field) return std::nullopt;
  for (const std::string_view part : split(*field, ';')) {
    const std::string_view pair = trimmed(part);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    if (found) return std::nullopt;
    found = pair.substr(equals + 1);
  }
  return found;
}

std::string set_cookie(std::string_view base, std::string_view value, std::chrono::seconds max_age, bool https) {
  check(is_token(base) && is_token(value), "a cookie's name and value are tokens");
  return cookie_text(base, value, max_age, https);
}

std::string expire_cookie(std::string_view base, bool https) {
  return cookie_text(base, "", std::chrono::seconds{0}, https);
}

}  // namespace salespact::http
