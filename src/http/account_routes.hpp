#pragma once

#include "http/session_routes.hpp"

#include <vector>

namespace salespact::http {

// POST /api/v1/setup; POST /api/v1/invitations and /accept; PUT /api/v1/password; GET, POST /api/v1/tokens;
// DELETE /api/v1/tokens/{id}. What `services` refers to outlives the routes. Answers with a secret in them carry
// `cache-control: no-store` like all others and must not be kept for replay.
[[nodiscard]] std::vector<Route> account_routes(const AccountServices& services);

}  // namespace salespact::http
