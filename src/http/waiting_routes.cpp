#include "http/administration.hpp"
#include "wire/waiting_views.hpp"

namespace salespact::http {
namespace {

Response list_waiting(const Api& api, const Request& request) {
  const auto board = api.board();
  const auto& caller = request.who<Caller>();
  return json_response(200, wire::to_json(app::list_waiting(administration(api), *board, caller.viewpoint(),
                                                            {caller.now, caller.today()})));
}

}  // namespace

std::vector<Route> waiting_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/waiting",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, list_waiting),
       {"list_waiting",
        "What waits for the asker in pacts: texts to sign, contested steps to decide on, commitments to report, "
        "help to confirm; each with its last day, the most urgent first",
        {},
        nullptr,
        {{200, "What waits", schema<std::vector<app::WaitingLine>>}}}},
  };
}

}  // namespace salespact::http
