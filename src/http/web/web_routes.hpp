#pragma once

#include "http/routing/route.hpp"
#include "http/web/static_file.hpp"

#include <span>
#include <vector>

namespace salespact::http {

// The web app: every file at its own address, and its page at every other address outside /api that is asked for as a
// page, so that a link into the app can be opened. Files are found by their whole name in a table; no path is ever put
// together (TRUST E13). Without files (a program built without the app) a sentence says so. `files` outlives the
// router.
[[nodiscard]] std::vector<Route> web_routes(std::span<const StaticFile> files);

}  // namespace salespact::http
