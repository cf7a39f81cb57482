#include "app/access/help_rules.hpp"
#include "app/report/team.hpp"
#include "app/report/team_needs.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/goal_signs.hpp"
#include "http/report_questions.hpp"
#include "http/routing/conditional.hpp"
#include "http/routing/query.hpp"
#include "http/server/compress.hpp"
#include "wire/team_views.hpp"

namespace salespact::http {
namespace {

// What is said today of the people and their goals; what they need of the caller only where the order tells it.
app::TeamSigns team_signs(const Api& api, const app::Board& board, app::AsOf as_of, const app::Viewpoint& viewer,
                          OrgUnitId unit) {
  app::TeamSigns signs{.goals = goal_signs(api, board, as_of, app::signs_for(viewer))};
  const Date today = api.moment().today;
  if (as_of.facts_until != today || !app::may_see_need(viewer, unit)) return signs;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { signs.people = app::needs_of({tx, board, api.clock, today}, viewer); });
  return signs;
}

Response team(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  const auto asked = query.id<OrgUnitTag>("unit");
  app::TeamQuestion question;
  if (const auto period = query.text("period")) question.period = *period;
  if (const auto metric = query.text("metric")) question.metric = *metric;
  const app::AsOf as_of = as_of_question(query, api.moment().today);
  if (auto problem = query.problem()) return *problem;

  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const auto unit = asked ? asked : app::home_unit(viewer);
  if (!unit || !board->numbers.directory->find(*unit) || app::fact_access(viewer, *unit) == app::FactAccess::none) {
    return Problem{404, "not_found", "there is no such unit, or you may not see it"};
  }
  question.unit = *unit;
  const app::TeamSigns signs = team_signs(api, *board, as_of, viewer, *unit);
  const auto report = app::report_team(*board, question, as_of, viewer, signs);
  if (!report) return refused_question(report.error());
  std::string json = wire::to_json(*report);
  const std::string etag = etag_of_text(json);
  return compressed(request, with_etag(request, etag, json_response(200, std::move(json))));
}

}  // namespace

std::vector<Route> team_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/reports/team",
       app::WhoMay::signed_in(app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return team(api, request); },
       {.operation = "report_team",
        .summary = "Everybody in a unit and below it with their running goals, who needs help first",
        .query = {{"unit", "The unit; without it the one that you lead or are in.", schema<OrgUnitId>},
                  {"period", "Goals of exactly that period: label or range; without it those that run on the day."},
                  {"metric", "Key of a metric: goals of that one alone."},
                  {"as_of", "Numbers as they stood at the end of that day; without it, as they stand now.",
                   schema<Date>}},
        .answers = {{200, "The team", schema<app::TeamReport>}}}},
  };
}

}  // namespace salespact::http
