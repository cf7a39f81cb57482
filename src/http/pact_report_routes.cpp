#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/report_questions.hpp"
#include "http/routing/query.hpp"
#include "wire/pact_report_views.hpp"

namespace salespact::http {
namespace {

Response pacts(const Api& api, const Request& request) {
  const QueryReader query(request);
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  return json_response(
      200,
      wire::to_json(app::report_pacts({api.store, api.workspace, *board, api.clock, api.moment().today, &viewer})));
}

Response mas(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto period = query.text("period");
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const auto rows = app::report_mas({api.store, api.workspace, *board, api.clock, api.moment().today, &viewer},
                                    std::string(period.value_or("")));
  return rows ? json_response(200, wire::to_json(*rows)) : refused_question(rows.error());
}

Response check_ins(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto period = query.text("period");
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const auto rows = app::report_check_ins({api.store, api.workspace, *board, api.clock, api.moment().today, &viewer},
                                          std::string(period.value_or("")));
  return rows ? json_response(200, wire::to_json(*rows)) : refused_question(rows.error());
}

}  // namespace

std::vector<Route> pact_report_routes(const Api& api) {
  const auto readers = app::WhoMay::any_of({Role::exec, Role::ops}, app::Scope::read);
  const std::string fewest =
      "Of fewer than five people, or where too few would be left beside what is shown, the row is withheld";
  return {
      {Method::get,
       "/api/v1/reports/pacts",
       readers,
       {.lane = Lane::slow},
       [&api](const Request& request) { return pacts(api, request); },
       {.operation = "report_pacts",
        .summary =
            "How many pacts are where, unit by unit: sales pacts of five people at least, pacts of teams as many "
            "as exist for the asker. How healthy these are, and what became of those that ended, is told of "
            "five members at least. " +
            fewest,
        .answers = {{200, "A row a unit", schema<std::vector<app::PactsRow>>}}}},
      {Method::get,
       "/api/v1/reports/mas",
       app::WhoMay::any_of({Role::exec, Role::manager, Role::ops}, app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return mas(api, request); },
       {.operation = "report_mas",
        .summary =
            "Minimal acceptable standards met, missed and excused, unit by unit; to managers of the units that they "
            "lead and those below. " +
            fewest,
        .query = {{"period",
                   "A fiscal month, quarter, half or year that is over and judged; the last month without it."}},
        .answers = {{200, "A row a unit", schema<std::vector<app::MasRow>>}}}},
      {Method::get,
       "/api/v1/reports/check-ins",
       app::WhoMay::any_of({Role::exec, Role::manager}, app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return check_ins(api, request); },
       {.operation = "report_check_ins",
        .summary = "How sure people are in their check-ins and, for executives, how many obstacles of each kind they "
                   "name, unit by unit. " +
                   fewest,
        .query = {{"period", "A fiscal month, quarter, half or year that is over; the last month without it."}},
        .answers = {{200, "A row a unit", schema<std::vector<app::CheckInsRow>>}}}},
  };
}

}  // namespace salespact::http
