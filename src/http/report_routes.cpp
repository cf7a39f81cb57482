#include "app/access/rules.hpp"
#include "domain/metric/metric_text.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/goal_signs.hpp"
#include "http/report_questions.hpp"
#include "http/routing/query.hpp"
#include "wire/report_views.hpp"

#include <array>

namespace salespact::http {
namespace {

constexpr std::array<std::string_view, 2> owner_kinds{"person", "unit"};

// Totals of those whom the asker may see; asked for each owner, so made once.
app::OwnerFilter visible_to(const Request& request) {
  auto visible = std::make_shared<const app::VisibleOwners>(request.who<Caller>().viewpoint());
  return [visible](const Owner& owner) { return visible->contains(owner); };
}

Response actuals(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  app::ActualsQuestion question;
  question.metric = query.text("metric").value_or("revenue");
  question.by =
      query.one_of("by", owner_kinds).value_or("unit") == "person" ? app::OwnerKind::person : app::OwnerKind::unit;
  question.period = query.text("period").value_or("");
  question.as_of = query.date("as_of");
  if (const auto code = query.text("currency")) {
    question.currency = Currency::parse(*code);
    if (!question.currency) query.refuse("currency", "unknown_currency", "must be a code of ISO 4217, such as EUR");
  }
  constexpr std::array<std::string_view, 2> kinds{"plan", "dated"};
  if (query.one_of("rates", kinds) == "dated") question.rates = RateKind::dated;
  constexpr std::array<std::string_view, 2> views{"as_was", "as_is"};
  if (query.one_of("view", views) == "as_is") question.view = app::OrganisationView::as_is;
  if (auto problem = query.problem()) return *problem;
  const auto rows = app::report_actuals(board->numbers, question, api.moment().today, visible_to(request));
  if (!rows) return refused_question(rows.error());
  return json_response(200, wire::to_json(*rows));
}

Response attainment(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  app::AttainmentQuestion question;
  if (const auto metric = query.text("metric")) question.metric = *metric;
  if (const auto by = query.one_of("by", owner_kinds)) {
    question.by = *by == "person" ? app::OwnerKind::person : app::OwnerKind::unit;
  }
  if (const auto period = query.text("period")) question.period = *period;
  const app::AsOf as_of = as_of_question(query, api.moment().today);
  if (auto problem = query.problem()) return *problem;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const auto signs = goal_signs(api, *board, as_of, app::lateness_for(viewer));
  const auto rows = app::report_attainment(
      board->numbers, *board->sheet, question, as_of,
      [&](const Goal& goal) { return app::may_read_goal(viewer, goal); }, signs);
  if (!rows) return refused_question(rows.error());
  return json_response(200, wire::to_json(*rows));
}

}  // namespace

std::vector<Route> report_routes(const Api& api) {
  const QueryParameter metric{"metric", "Key of a metric."};
  const QueryParameter by{"by", "person or unit."};
  const QueryParameter period{"period", "Label or range: 2027, FY2027, 2027-Q1, 2027-03, 2027-01-01..2027-03-31."};
  const QueryParameter as_of{"as_of", "Facts until the end of that day.", schema<Date>};
  return {
      {Method::get,
       "/api/v1/reports/actuals",
       app::WhoMay::signed_in(app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return actuals(api, request); },
       {.operation = "report_actuals",
        .summary = "What every unit or person came to in a period, those without facts too",
        .query = {metric,
                  by,
                  period,
                  as_of,
                  {"currency", "Code of ISO 4217; the workspace's without it."},
                  {"rates", "plan (as without it) or dated."},
                  {"view",
                   "as_was (as without it): facts count where their person was then; as_is: by today's "
                   "organisation."}},
        .answers = {{200, "A row an owner", schema<std::vector<app::ActualRow>>}}}},
      {Method::get,
       "/api/v1/reports/attainment",
       app::WhoMay::signed_in(app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return attainment(api, request); },
       {.operation = "report_attainment",
        .summary = "Where every goal stands",
        .query = {metric, by, period, as_of},
        .answers = {{200, "A row a goal", schema<std::vector<app::GoalRow>>}}}},
  };
}

}  // namespace salespact::http
