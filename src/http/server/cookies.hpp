#pragma once

#include "http/server/headers.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::http {

// Cookies of a session (TRUST B2). Over HTTPS the name gets the prefix __Host-, which browsers accept only with Secure,
// Path=/ and without Domain; on plain HTTP (a machine's own localhost) it gets another name, so that one never passes
// for the other.
[[nodiscard]] std::string cookie_name(std::string_view base, bool https);

// The value of that cookie; nullopt when it is absent, or there twice so that nobody knows which counts.
[[nodiscard]] std::optional<std::string_view> read_cookie(const Headers& headers, std::string_view name);

// The Set-Cookie value. The cookie's value must be of token characters (base64url is).
[[nodiscard]] std::string set_cookie(std::string_view base, std::string_view value, std::chrono::seconds max_age,
                                     bool https);
[[nodiscard]] std::string expire_cookie(std::string_view base, bool https);

}  // namespace salespact::http
