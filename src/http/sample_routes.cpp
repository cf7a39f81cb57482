#include "app/sample/sample_data.hpp"
#include "http/administration.hpp"
#include "wire/sample_views.hpp"

namespace salespact::http {
namespace {

Response get_sample_data(const Api& api, const Request&) {
  const app::SampleState state = app::read_sample_state(api.store, api.workspace);
  return json_response(200, wire::to_json(wire::SampleDataView{state.loaded, wire::view_of(state.counts)}));
}

Response load_sample_data(const Api& api, const Request& request) {
  const auto counts = app::load_sample_data(administration(api), by(request));
  if (!counts) return problem_of(counts.error());
  return created("/api/v1/sample-data", wire::to_json(wire::SampleDataView{true, wire::view_of(*counts)}));
}

Response remove_sample_data(const Api& api, const Request& request) {
  const auto removed = app::remove_sample_data(administration(api), by(request));
  if (!removed) return problem_of(removed.error());
  return json_response(200, wire::to_json(wire::SampleRemovedView{wire::view_of(removed->counts), removed->kept}));
}

}  // namespace

std::vector<Route> sample_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  return {
      {Method::get,
       "/api/v1/sample-data",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, get_sample_data),
       {"get_sample_data",
        "Whether the invented sample team is there",
        {},
        nullptr,
        {{200, "What there is of it", schema<wire::SampleDataView>}}}},
      {Method::post,
       "/api/v1/sample-data",
       ops,
       {.lane = Lane::slow},
       with(api, load_sample_data),
       {"load_sample_data",
        "Puts an invented team of eight with a year of results beside what there is",
        {},
        nullptr,
        {{201, "What was put there", schema<wire::SampleDataView>}}}},
      {Method::delete_,
       "/api/v1/sample-data",
       ops,
       {.lane = Lane::slow},
       with(api, remove_sample_data),
       {"remove_sample_data",
        "Removes the sample team and everything of it; what the company's own data refer to stays",
        {},
        nullptr,
        {{200, "What is gone, and what had to stay", schema<wire::SampleRemovedView>}}}},
  };
}

}  // namespace salespact::http
