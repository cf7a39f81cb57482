#include "http/administration.hpp"
#include "http/sales_pact_routes.hpp"
#include "wire/break_glass_views.hpp"

namespace salespact::http {

struct BreakGlassBody {
  Prose<1000> reason;  // both parties are shown it
};
BOOST_DESCRIBE_STRUCT(BreakGlassBody, (), (reason))

namespace {

Response break_glass(const Api& api, const Request& request) {
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const auto body = read_body<BreakGlassBody>(request);
  if (!body) return body.error();
  const auto broken = app::break_pact_glass(administration(api), by(request), *id, body->reason.value);
  return broken ? sales_pact_page(api, request, *id) : problem_of(broken.error());
}

Response read_opened(const Api& api, const Request& request) {
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const auto opened = app::read_opened_pact(administration(api), by(request), *id);
  return opened ? json_response(200, wire::to_json(*opened)) : nothing_here();
}

}  // namespace

std::vector<Route> break_glass_routes(const Api& api) {
  const std::string path = "/api/v1/sales-pacts/{id}/break-glass";
  return {
      {Method::post,
       path,
       app::WhoMay::signed_in(app::Scope::write),
       {},
       with(api, break_glass),
       {"break_sales_pact_glass",
        "Opens what both have signed to somebody above the manager, for 24 hours and a reason of 10 to 1,000 "
        "characters. Both parties are told at once. While it is open nothing changes when it is asked for again",
        {},
        schema<BreakGlassBody>,
        {{200, "The pact's page", schema<app::SalesPactPage>}}}},
      {Method::get,
       path,
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, read_opened),
       {"read_opened_sales_pact",
        "Targets, expectations and role of what both have signed, for who opened it and as long as it is open. Each "
        "reading is in the audit log, and both parties see it",
        {},
        nullptr,
        {{200, "What is open", schema<app::OpenedPact>}}}},
  };
}

}  // namespace salespact::http
