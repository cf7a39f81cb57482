#include "http/goal_signs.hpp"

namespace salespact::http {

app::SignsOfGoals goal_signs(const Api& api, const app::Board& board, app::AsOf as_of, const app::SignsAccess& access,
                             const std::function<bool(const Goal&)>& wanted) {
  const Date today = api.moment().today;
  if (as_of.facts_until != today) return {};
  app::SignsOfGoals found;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    found = app::read_goal_signs({tx, board, api.clock, today}, as_of, [&](const Goal& goal) {
      return !wanted || wanted(goal) ? access(goal) : app::CheckInAccess::none;
    });
  });
  return found;
}

}  // namespace salespact::http
