#include "app/checklist/checklist.hpp"
#include "http/administration.hpp"
#include "wire/checklist_views.hpp"

namespace salespact::http {
namespace {

Response get_checklist(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) {
    return Problem{403, "not_allowed", "the checklist is for sales operations of the whole company"};
  }
  return json_response(200, wire::to_json(wire::view_of(app::read_checklist(api.store, api.workspace))));
}

Response dismiss_checklist(const Api& api, const Request& request) {
  const auto dismissed = app::dismiss_checklist(administration(api), by(request));
  if (!dismissed) return problem_of(dismissed.error());
  return no_content();
}

}  // namespace

std::vector<Route> checklist_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/checklist",
       app::WhoMay::ops(app::Scope::admin),
       {},
       with(api, get_checklist),
       {"get_checklist",
        "What is still to do in the first days, told by the data",
        {},
        nullptr,
        {{200, "Five steps", schema<wire::ChecklistView>}}}},
      {Method::delete_,
       "/api/v1/checklist",
       app::WhoMay::ops(app::Scope::admin),
       {},
       with(api, dismiss_checklist),
       {"dismiss_checklist", "Puts the checklist away", {}, nullptr, {{204, "It does not come back"}}}},
  };
}

}  // namespace salespact::http
