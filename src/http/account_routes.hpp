#pragma once

#include "http/session_routes.hpp"

#include <string>
#include <vector>

namespace salespact::http {

// POST /api/v1/setup; POST /api/v1/invitations and /accept; PUT /api/v1/password; GET, POST /api/v1/tokens;
// DELETE /api/v1/tokens/{id}. What `services` refers to outlives the routes.
[[nodiscard]] std::vector<Route> account_routes(const AccountServices& services);

// Paths whose requests or answers hold a password, code or token: never kept for replay, never logged.
[[nodiscard]] std::vector<std::string> paths_with_secrets();

}  // namespace salespact::http
