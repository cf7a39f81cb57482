#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "http/api.hpp"
#include "http/routing/query.hpp"
#include "http/routing/route.hpp"

namespace salespact::http {

// The moment that the numbers of an answer stand for, and the parameter that asks for an earlier one.
[[nodiscard]] app::AsOf as_of(const Api& api, QueryReader& query);
[[nodiscard]] QueryParameter as_of_parameter();

}  // namespace salespact::http
