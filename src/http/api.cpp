#include "http/api.hpp"

#include "http/sales_formula_routes.hpp"

namespace salespact::http {

app::Moment Api::moment() const {
  const Instant now = clock.now();
  return {now, clock.date_in(board()->numbers.workspace.timezone, now)};
}

std::vector<Route> api_routes(const Api& api) {
  std::vector<Route> all;
  for (const auto& make : {goal_routes,           goal_page_routes,     goal_check_routes,
                           agreement_routes,      report_routes,        company_routes,
                           team_routes,           compare_routes,       search_routes,
                           deal_routes,           import_routes,        directory_routes,
                           audit_routes,          event_routes,         organisation_admin_routes,
                           calendar_admin_routes, company_admin_routes, metric_admin_routes,
                           quota_routes,          sample_routes,        checklist_routes,
                           import_preview_routes, strategy_routes,      record_routes,
                           alignment_routes,      many_goals_routes,    goal_template_routes,
                           sales_formula_routes,  sales_pact_routes,    team_pact_routes,
                           pact_life_routes,      break_glass_routes,   notice_routes,
                           pact_report_routes,    pact_template_routes, check_in_routes,
                           setback_routes,        feedback_routes,      review_routes,
                           waiting_routes,        delegation_routes}) {
    for (Route& route : make(api)) all.push_back(std::move(route));
  }
  return all;
}

}  // namespace salespact::http
