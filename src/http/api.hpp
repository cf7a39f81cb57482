#pragma once

#include "app/import/import_jobs.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/ports/clock.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/row_source.hpp"
#include "app/ports/store.hpp"
#include "http/routing/route.hpp"
#include "http/server/event_hub.hpp"

#include <string>
#include <vector>

namespace salespact::http {

// What the routes of /api/v1 call. One workspace a server; everything outlives the router.
struct Api {
  app::Store& store;
  WorkspaceId workspace;
  app::NumbersKeeper& numbers;
  app::IdSource& ids;
  const app::Clock& clock;
  const app::RowSources& sources;
  app::ImportJobs& imports;
  EventHub& events;
  std::string version;

  // The state that one request works on, following what was committed when the day has changed.
  [[nodiscard]] std::shared_ptr<const app::Board> board() const { return numbers.current(); }
  [[nodiscard]] app::Moment moment() const;
  [[nodiscard]] app::ImportPorts import_ports() const { return {store, workspace, sources, ids, &clock}; }
};

// Rows of the route table, a feature each.
[[nodiscard]] std::vector<Route> goal_routes(const Api& api);
[[nodiscard]] std::vector<Route> goal_page_routes(const Api& api);
[[nodiscard]] std::vector<Route> goal_check_routes(const Api& api);
[[nodiscard]] std::vector<Route> agreement_routes(const Api& api);
[[nodiscard]] std::vector<Route> many_goals_routes(const Api& api);
[[nodiscard]] std::vector<Route> report_routes(const Api& api);
[[nodiscard]] std::vector<Route> company_routes(const Api& api);
[[nodiscard]] std::vector<Route> team_routes(const Api& api);
[[nodiscard]] std::vector<Route> search_routes(const Api& api);
[[nodiscard]] std::vector<Route> compare_routes(const Api& api);
[[nodiscard]] std::vector<Route> import_routes(const Api& api);
[[nodiscard]] std::vector<Route> deal_routes(const Api& api);
[[nodiscard]] std::vector<Route> record_routes(const Api& api);
[[nodiscard]] std::vector<Route> directory_routes(const Api& api);
[[nodiscard]] std::vector<Route> event_routes(const Api& api);
[[nodiscard]] std::vector<Route> audit_routes(const Api& api);
[[nodiscard]] std::vector<Route> organisation_admin_routes(const Api& api);
[[nodiscard]] std::vector<Route> calendar_admin_routes(const Api& api);
[[nodiscard]] std::vector<Route> company_admin_routes(const Api& api);
[[nodiscard]] std::vector<Route> metric_admin_routes(const Api& api);
[[nodiscard]] std::vector<Route> quota_routes(const Api& api);
[[nodiscard]] std::vector<Route> strategy_routes(const Api& api);
[[nodiscard]] std::vector<Route> alignment_routes(const Api& api);
[[nodiscard]] std::vector<Route> goal_template_routes(const Api& api);
[[nodiscard]] std::vector<Route> sales_pact_routes(const Api& api);
[[nodiscard]] std::vector<Route> team_pact_routes(const Api& api);
[[nodiscard]] std::vector<Route> pact_life_routes(const Api& api);
[[nodiscard]] std::vector<Route> pact_template_routes(const Api& api);
[[nodiscard]] std::vector<Route> pact_report_routes(const Api& api);
[[nodiscard]] std::vector<Route> break_glass_routes(const Api& api);
[[nodiscard]] std::vector<Route> notice_routes(const Api& api);
[[nodiscard]] std::vector<Route> waiting_routes(const Api& api);
[[nodiscard]] std::vector<Route> delegation_routes(const Api& api);
[[nodiscard]] std::vector<Route> check_in_routes(const Api& api);
[[nodiscard]] std::vector<Route> setback_routes(const Api& api);
[[nodiscard]] std::vector<Route> feedback_routes(const Api& api);
[[nodiscard]] std::vector<Route> review_routes(const Api& api);
[[nodiscard]] std::vector<Route> sample_routes(const Api& api);
[[nodiscard]] std::vector<Route> checklist_routes(const Api& api);
[[nodiscard]] std::vector<Route> import_preview_routes(const Api& api);
// All of them.
[[nodiscard]] std::vector<Route> api_routes(const Api& api);

}  // namespace salespact::http
