#include "app/access/rules.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/record/void_record.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/routing/conditional.hpp"
#include "wire/record_views.hpp"

namespace salespact::http {
namespace {

app::PostRequest asked_by(const Request& request) {
  const app::Principal& who = request.who<Caller>().principal();
  return {.actor = who.person, .actor_label = who.display_name};
}

Problem no_such_record() { return {404, "not_found", "there is no such record, or you may not see it"}; }

bool may_see(const Request& request, const Owner& owner) {
  return app::fact_access(request.who<Caller>().viewpoint(), owner) == app::FactAccess::detail;
}

Response get_activity(const Api& api, const Request& request) {
  const auto id = request.id_parameter<ActivityTag>("id");
  std::optional<Activity> activity;
  if (id) api.store.read(api.workspace, [&](app::Transaction& tx) { activity = tx.records().find_activity(*id); });
  if (!activity || !may_see(request, activity->owner)) return no_such_record();
  const auto view = wire::view_of(*api.board()->numbers.directory, *activity, api.moment().today);
  return with_etag(request, etag_of(activity->revision), json_response(200, wire::to_json(view)));
}

// The entry, and the one that holds under its key now.
struct MeasurementNow {
  std::optional<Measurement> entry;
  std::optional<Measurement> latest;
};

MeasurementNow read_measurement(const Api& api, MeasurementId id) {
  MeasurementNow found;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    found = {tx.records().find_measurement(id), std::nullopt};
    if (!found.entry) return;
    const Measurement& entry = *found.entry;
    found.latest =
        tx.records().find_measurement(entry.source, entry.external_id, entry.metric, entry.owner, entry.split_kind);
  });
  return found;
}

Response get_measurement(const Api& api, const Request& request) {
  const auto id = request.id_parameter<MeasurementTag>("id");
  const MeasurementNow found = id ? read_measurement(api, *id) : MeasurementNow{};
  if (!found.entry || !may_see(request, found.entry->owner)) return no_such_record();
  const Measurement& entry = *found.entry;
  const auto board = api.board();
  const app::CompiledMetric* metric = board->numbers.metrics->find(entry.metric);
  if (metric == nullptr) return no_such_record();
  const app::Directory& directory = *board->numbers.directory;
  wire::MeasurementView view;
  view.id = entry.id.text();
  view.source = entry.source;
  view.external_id = entry.external_id;
  view.metric = metric->metric.key;
  view.owner = app::view_of(directory, directory.owner(entry.owner), api.moment().today);
  view.occurred_on = entry.occurred_on;
  view.amount = scaled_to_text(entry.amount, app::scale_of(metric->metric, entry.currency));
  view.currency = entry.currency;
  view.current = entry.current;
  view.voided = found.latest && found.latest->entry == FactEntry::void_entry;
  view.revision = app::revision_of(entry);
  return with_etag(request, etag_of(view.revision), json_response(200, wire::to_json(view)));
}

// `remove` voids the record of an id that was read in that revision.
template <class Tag, class Remove>
Response void_record(const Api& api, const Request& request, const Remove& remove) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = request.id_parameter<Tag>("id");
  if (!id || !app::may_administer(request.who<Caller>().viewpoint())) return no_such_record();
  const auto voided = remove(api.import_ports(), *id, *revision, asked_by(request), api.moment());
  if (!voided) return voided.error() == app::VoidRefusal::no_such_record ? no_such_record() : stale_revision();
  api.numbers.follow(api.moment().today);
  return no_content();
}

}  // namespace

std::vector<Route> record_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/activities/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return get_activity(api, request); },
       {.operation = "get_activity",
        .summary = "One activity as it is now",
        .answers = {{200, "The activity", schema<wire::ActivityView>}}}},
      {Method::delete_,
       "/api/v1/activities/{id}",
       app::WhoMay::ops(app::Scope::import_data),
       {},
       [&api](const Request& request) { return void_record<ActivityTag>(api, request, app::void_activity); },
       {.operation = "void_activity",
        .summary = "Voids an activity that its source no longer has; needs If-Match",
        .answers = {{204, "The activity counts nowhere any more"}}}},
      {Method::get,
       "/api/v1/measurements/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return get_measurement(api, request); },
       {.operation = "get_measurement",
        .summary = "One measurement as it was reported, and whether it still holds",
        .answers = {{200, "The measurement", schema<wire::MeasurementView>}}}},
      {Method::delete_,
       "/api/v1/measurements/{id}",
       app::WhoMay::ops(app::Scope::import_data),
       {},
       [&api](const Request& request) { return void_record<MeasurementTag>(api, request, app::void_measurement); },
       {.operation = "void_measurement",
        .summary = "Voids a measurement that its source no longer has; needs If-Match",
        .answers = {{204, "The measurement counts nowhere any more"}}}},
  };
}

}  // namespace salespact::http
