#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/routing/query.hpp"
#include "wire/company_views.hpp"

#include <array>

namespace salespact::http {
namespace {

constexpr std::array<std::string_view, 2> views{"as_was", "as_is"};

// What a unit's reports are asked with. 404 hides whether a unit or person exists (TRUST D2).
Problem refused(const app::ReportRefusal& refusal) {
  if (refusal.code == app::ReportProblem::owner_unknown) return {404, "not_found", refusal.message};
  Problem problem{400, "bad_question", "the question can't be answered as it stands"};
  problem.errors.push_back({"?" + refusal.field, "not_accepted", refusal.message});
  return problem;
}

app::OrganisationView view_of(QueryReader& query) {
  return query.one_of("view", views).value_or("as_was") == "as_is" ? app::OrganisationView::as_is
                                                                   : app::OrganisationView::as_was;
}

app::UnitQuestion unit_question(QueryReader& query) {
  app::UnitQuestion question;
  question.metric = query.text("metric").value_or("revenue");
  question.period = query.text("period").value_or("");
  question.unit = query.id<OrgUnitTag>("unit");
  question.as_of = query.date("as_of");
  return question;
}

std::optional<Owner> owner_asked_for(QueryReader& query) {
  const auto person = query.id<PersonTag>("person");
  const auto unit = query.id<OrgUnitTag>("unit");
  if (person && unit) query.refuse("unit", "contradiction", "give a person or a unit, not both");
  if (person) return Owner(*person);
  return unit ? std::optional(Owner(*unit)) : std::nullopt;
}

template <class Report>
Response answer(const std::expected<Report, app::ReportRefusal>& report) {
  if (!report) return refused(report.error());
  return json_response(200, wire::to_json(*report));
}

Response company(const Api& api, const Request& request) {
  QueryReader query(request);
  app::UnitQuestion question = unit_question(query);
  question.view = view_of(query);
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  return answer(app::report_company(*board, viewer, question, api.moment().today));
}

Response distribution(const Api& api, const Request& request) {
  QueryReader query(request);
  const app::UnitQuestion question = unit_question(query);
  constexpr std::array<std::string_view, 2> measures{"attainment", "pace"};
  const bool pace = query.one_of("measure", measures).value_or("attainment") == "pace";
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  return answer(app::report_distribution(
      *board, viewer, question, pace ? app::SpreadMeasure::pace : app::SpreadMeasure::attainment, api.moment().today));
}

Response trend(const Api& api, const Request& request) {
  QueryReader query(request);
  app::TrendQuestion question;
  question.metric = query.text("metric").value_or("revenue");
  question.owner = owner_asked_for(query);
  constexpr std::array<std::string_view, 4> steps{"month", "quarter", "week", "year"};
  const std::string_view step = query.one_of("step", steps).value_or("month");
  question.step = step == "month"     ? PeriodKind::month
                  : step == "quarter" ? PeriodKind::quarter
                  : step == "week"    ? PeriodKind::week
                                      : PeriodKind::year;
  question.periods = static_cast<std::size_t>(
      query.whole("periods", 1, static_cast<std::int64_t>(app::most_trend_periods)).value_or(13));
  question.until = query.text("until").value_or("");
  question.as_of = query.date("as_of");
  question.view = view_of(query);
  if (const auto code = query.text("currency")) {
    question.currency = Currency::parse(*code);
    if (!question.currency) query.refuse("currency", "unknown_currency", "must be a code of ISO 4217, such as EUR");
  }
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  return answer(app::report_trend(*board, viewer, question, api.moment().today));
}

Response deals(const Api& api, const Request& request) {
  QueryReader query(request);
  app::DealsQuestion question;
  question.metric = query.text("metric").value_or("revenue");
  question.period = query.text("period").value_or("");
  question.owner = owner_asked_for(query);
  question.as_of = query.date("as_of");
  question.view = view_of(query);
  question.limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (const auto cursor = query.text("cursor")) {
    question.before = app::parse_deals_cursor(*cursor);
    if (!question.before) query.refuse("cursor", "bad_cursor", "must be the `next` of the page before");
  }
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  std::expected<app::DealsReport, app::ReportRefusal> report;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    report = app::report_deals(*board, viewer, tx.records(), question, api.moment().today);
  });
  return answer(report);
}

const QueryParameter metric{"metric", "Key of a metric; revenue without it."};
const QueryParameter period{
    "period",
    "Label or range, such as 2027, 2027-Q1, 2027-03, 2027-01-01..2027-03-31; the running quarter without it."};
const QueryParameter as_of{"as_of", "Facts until the end of that day; without it, as it stands now.", schema<Date>};
const QueryParameter unit{"unit", "The topmost unit that you may see without it.", schema<OrgUnitId>};
const QueryParameter person{"person", "A person in place of a unit.", schema<PersonId>};
const QueryParameter view{
    "view", "as_was (as without it): facts count where their person was then; as_is: by today's organisation."};

}  // namespace

std::vector<Route> company_routes(const Api& api) {
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  return {
      {Method::get,
       "/api/v1/reports/company",
       everybody,
       {.lane = Lane::slow},
       [&api](const Request& request) { return company(api, request); },
       {.operation = "report_company",
        .summary = "A unit and those directly below it: their own numbers, how many people are behind, and how far the "
                   "targets below carry the one above",
        .query = {metric, period, unit, as_of, view},
        .answers = {{200, "The unit, its units and its people", schema<app::CompanyReport>}}}},
      {Method::get,
       "/api/v1/reports/distribution",
       everybody,
       {.lane = Lane::slow},
       [&api](const Request& request) { return distribution(api, request); },
       {.operation = "report_distribution",
        .summary = "How attainment spreads over the people of a unit: bands, quartiles, share at 100 % and more",
        .query = {metric, period, unit, as_of, {"measure", "attainment (as without it) or pace."}},
        .answers = {{200, "Counts, and names where you may look into the person", schema<app::DistributionReport>}}}},
      {Method::get,
       "/api/v1/reports/trend",
       everybody,
       {.lane = Lane::slow},
       [&api](const Request& request) { return trend(api, request); },
       {.operation = "report_trend",
        .summary = "A metric of a unit or person over periods, with targets and the year before",
        .query = {metric,
                  unit,
                  person,
                  {"step", "month (as without it), quarter, week or year."},
                  {"periods", "1 to 60, 13 without it.", schema<std::int64_t>},
                  {"until", "The last period; the running one without it."},
                  {"currency", "Code of ISO 4217; that of the newest goal without it, or the workspace's."},
                  as_of,
                  view},
        .answers = {{200, "A point a period, the oldest first", schema<app::TrendReport>}}}},
      {Method::get,
       "/api/v1/reports/deals",
       everybody,
       {.lane = Lane::slow},
       [&api](const Request& request) { return deals(api, request); },
       {.operation = "report_deals",
        .summary = "The deals that make a number, the newest first; totals alone for those who may not see deals",
        .query = {metric,
                  period,
                  unit,
                  person,
                  as_of,
                  view,
                  {"cursor", "The `next` of the page before."},
                  {"limit", "1 to 200 deals, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "The number and a page of its deals", schema<app::DealsReport>}}}},
  };
}

}  // namespace salespact::http
