#pragma once

#include "http/server/request.hpp"
#include "http/server/response.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::http {

// The strong ETag of a row's revision: "\"17\"".
[[nodiscard]] std::string etag_of(std::int64_t revision);
// The strong ETag of a whole text, where there is no revision.
[[nodiscard]] std::string etag_of_text(std::string_view text);

// Sets the ETag; a GET or HEAD that already has it (If-None-Match) gets 304 without a body instead.
[[nodiscard]] Response with_etag(const Request& request, std::string_view etag, Response response);

// The revision that a write was made from (If-Match): 428 without one, 412 when it is no ETag of ours.
[[nodiscard]] std::expected<std::int64_t, Problem> expected_revision(const Request& request);
// The answer to a lost race.
[[nodiscard]] Problem stale_revision();

}  // namespace salespact::http
