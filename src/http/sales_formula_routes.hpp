#pragma once

#include "http/routing/route.hpp"

#include <vector>

namespace salespact::http {

struct Api;

[[nodiscard]] std::vector<Route> sales_formula_routes(const Api& api);

}  // namespace salespact::http
