#pragma once

#include "http/api.hpp"
#include "http/session_routes.hpp"

namespace salespact::http {

// The routes of teams' pacts on which a person signs: the password is asked for again.
[[nodiscard]] std::vector<Route> team_pact_signing_routes(const Api& api, const AccountServices& services);

// The page of a pact as the asker reads it now, with its ETag.
[[nodiscard]] Response team_pact_page(const Api& api, const Request& request, TeamPactId id, int status = 200);
[[nodiscard]] std::optional<TeamPactId> team_pact_id(const Request& request);

}  // namespace salespact::http
