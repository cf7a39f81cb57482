#pragma once

#include "app/check_in/read_goal_signs.hpp"
#include "http/api.hpp"

#include <functional>

namespace salespact::http {

// What check-ins say today of goals, as far as `access` goes; `wanted` leaves goals out that the answer has not.
[[nodiscard]] app::SignsOfGoals goal_signs(const Api& api, const app::Board& board, app::AsOf as_of,
                                           const app::SignsAccess& access,
                                           const std::function<bool(const Goal&)>& wanted = {});

}  // namespace salespact::http
