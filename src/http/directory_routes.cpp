#include "app/access/rules.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/routing/query.hpp"
#include "wire/directory_views.hpp"
#include "wire/page.hpp"

#include <algorithm>

namespace salespact::http {
namespace {

// People whom the asker may see at all, by id.
Response list_people(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto after = query.id<PersonTag>("cursor").value_or(PersonId{});
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const app::Directory& directory = *board->numbers.directory;
  const app::VisibleOwners visible(request.who<Caller>().viewpoint());
  const Date today = api.moment().today;

  std::vector<std::pair<PersonId, attainment::PersonIndex>> wanted;
  for (attainment::PersonIndex i = 0; i < directory.people(); ++i) {
    const PersonId id = directory.person(i).id;
    if (id > after && visible.contains(id)) wanted.emplace_back(id, i);
  }
  std::ranges::sort(wanted);
  wire::Page<wire::PersonView> page;
  for (const auto& [id, index] : wanted) {
    if (page.items.size() == limit) {
      page.next = page.items.back().id;
      break;
    }
    page.items.push_back(wire::view_of(directory, index, today));
  }
  return json_response(200, wire::to_json(page));
}

Response list_units(const Api& api, const Request& request) {
  const auto board = api.board();
  const app::Directory& directory = *board->numbers.directory;
  const app::VisibleOwners visible(request.who<Caller>().viewpoint());
  const Date today = api.moment().today;
  std::vector<wire::UnitView> units;
  for (attainment::UnitIndex i = 0; i < directory.units(); ++i) {
    if (visible.contains(directory.unit(i).id)) units.push_back(wire::unit_view_of(directory, i, today));
  }
  std::ranges::sort(units, {}, &wire::UnitView::path);
  return json_response(200, wire::to_json(units));
}

Response list_metrics(const Api& api) {
  const auto board = api.board();
  std::vector<wire::MetricView> metrics;
  for (const app::CompiledMetric& metric : board->numbers.metrics->all()) {
    metrics.push_back(wire::view_of(metric.metric));
  }
  return json_response(200, wire::to_json(metrics));
}

}  // namespace

std::vector<Route> directory_routes(const Api& api) {
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  return {
      {Method::get,
       "/api/v1/workspace",
       everybody,
       {},
       [&api](const Request&) {
         return json_response(200, wire::to_json(wire::view_of(api.board()->numbers, api.moment().today)));
       },
       {.operation = "get_workspace",
        .summary = "The company, its currency and zone, today, and the running fiscal periods",
        .answers = {{200, "The workspace", schema<wire::WorkspaceTodayView>}}}},
      {Method::get,
       "/api/v1/people",
       everybody,
       {},
       [&api](const Request& request) { return list_people(api, request); },
       {.operation = "list_people",
        .summary = "People that you may see",
        .query = {{"cursor", "The `next` of the page before.", schema<PersonId>},
                  {"limit", "1 to 200 people, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of people", schema<wire::Page<wire::PersonView>>}}}},
      {Method::get,
       "/api/v1/units",
       everybody,
       {},
       [&api](const Request& request) { return list_units(api, request); },
       {.operation = "list_units",
        .summary = "Units that you may see, by path",
        .answers = {{200, "Units", schema<std::vector<wire::UnitView>>}}}},
      {Method::get,
       "/api/v1/metrics",
       everybody,
       {},
       [&api](const Request&) { return list_metrics(api); },
       {.operation = "list_metrics",
        .summary = "Metrics by key, with the rules that their numbers are made by",
        .answers = {{200, "Metrics", schema<std::vector<wire::MetricView>>}}}},
  };
}

}  // namespace salespact::http
