#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "wire/quota_views.hpp"

#include <array>

namespace salespact::http {

struct QuotaCellBody {
  std::optional<PersonId> person;
  std::optional<OrgUnitId> unit;
  Line<4, 30> period;
  Patch<Decimal> target;             // null takes the quota away
  std::optional<Currency> currency;  // that of the quota, else the usual one of its owner
  Whole<0, 1'000'000'000> revision;  // 0: there was none
};
BOOST_DESCRIBE_STRUCT(QuotaCellBody, (), (person, unit, period, target, currency, revision))
void check_fields(const QuotaCellBody& body, FieldErrors& errors) {
  if (!body.target.given) errors.add("target", "required", "is required: a number as text, or null to take it away");
  if (body.person.has_value() == body.unit.has_value())
    errors.add("person", "contradiction", "give a person or a unit");
}

struct QuotasBody {
  Line<1, 60> metric;
  std::vector<QuotaCellBody> cells;
  std::optional<Line<0, 200>> reason;
};
BOOST_DESCRIBE_STRUCT(QuotasBody, (), (metric, cells, reason))

namespace {

Response get_quotas(const Api& api, const Request& request) {
  QueryReader query(request);
  app::QuotaQuestion question;
  question.metric = query.text("metric").value_or("revenue");
  question.year = query.text("year").value_or("");
  constexpr std::array<std::string_view, 3> kinds{"quarter", "month", "year"};
  const std::string_view kind = query.one_of("by", kinds).value_or("quarter");
  question.by = kind == "month" ? PeriodKind::month : kind == "year" ? PeriodKind::year : PeriodKind::quarter;
  if (auto problem = query.problem()) return *problem;
  const auto grid = app::read_quota_grid(administration(api), by(request), question);
  if (grid) return json_response(200, wire::to_json(*grid));
  if (grid.error().reason != app::Refused::Reason::problems) return problem_of(grid.error());
  for (const app::FieldRefusal& one : grid.error().problems) query.refuse(one.field, one.code, one.message);
  return *query.problem();
}

app::QuotaChanges changes_of(const QuotasBody& body) {
  app::QuotaChanges changes{.metric = body.metric.value, .cells = {}};
  if (body.reason) changes.reason = body.reason->value;
  for (const QuotaCellBody& cell : body.cells) {
    changes.cells.push_back({.owner = cell.person ? Owner(*cell.person) : Owner(*cell.unit),
                             .period = cell.period.value,
                             .target = cell.target.value,
                             .currency = cell.currency,
                             .revision = cell.revision.value});
  }
  return changes;
}

// Somebody was there between reading and writing; each of these cells is named.
Problem changed_meanwhile(const app::FieldRefusals& cells) {
  Problem problem{409, "quotas_changed", "Somebody changed some of these quotas meanwhile: read them again."};
  for (const app::FieldRefusal& one : cells) problem.errors.push_back({"/" + one.field, one.code, one.message});
  return problem;
}

Response put_quotas(const Api& api, const Request& request) {
  const auto body = read_body<QuotasBody>(request);
  if (!body) return body.error();
  const auto changed = app::change_quotas(administration(api), by(request), changes_of(*body));
  if (changed) return json_response(200, wire::to_json(*changed));
  if (changed.error().reason == app::Refused::Reason::stale) return changed_meanwhile(changed.error().problems);
  return problem_of(changed.error());
}

}  // namespace

std::vector<Route> quota_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  return {
      {Method::get,
       "/api/v1/quotas",
       ops,
       {.lane = Lane::slow},
       with(api, get_quotas),
       {"get_quotas",
        "The quotas of a metric and a fiscal year as a grid: units and their people as rows, periods as columns",
        {{"metric", "Key of a metric; revenue without it."},
         {"year", "Fiscal year, such as 2027 or FY2027; the running one without it."},
         {"by", "quarter (as without it), month or year: what the columns are."}},
        nullptr,
        {{200, "The grid", schema<app::QuotaGrid>}}}},
      {Method::put,
       "/api/v1/quotas",
       ops,
       {.lane = Lane::slow},
       with(api, put_quotas),
       {"put_quotas",
        "Gives, changes and takes away quotas, all of them or none, each from the revision that it was read at; 409 "
        "names the cells that somebody changed meanwhile",
        {},
        schema<QuotasBody>,
        {{200, "How many of each", schema<app::QuotasChanged>}}}},
  };
}

}  // namespace salespact::http
