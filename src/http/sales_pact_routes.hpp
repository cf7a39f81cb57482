#pragma once

#include "http/api.hpp"
#include "http/session_routes.hpp"

namespace salespact::http {

// The routes of sales pacts on which a person signs: the password is asked for again.
[[nodiscard]] std::vector<Route> sales_pact_signing_routes(const Api& api, const AccountServices& services);

// The page of a pact as the asker reads it now, with its ETag.
[[nodiscard]] Response sales_pact_page(const Api& api, const Request& request, SalesPactId id, int status = 200);

// What the use cases of sales pacts ask for; outlives the call.
[[nodiscard]] std::optional<SalesPactId> sales_pact_id(const Request& request);

}  // namespace salespact::http
