#include "domain/metric/metric_text.hpp"
#include "store/record_page.hpp"
#include "store/record_store.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

void read_activity(Session& session, sql::Columns c, Activity& activity) {
  activity.id = c.id<ActivityId>();
  activity.source = session.source_name(c.integer());
  activity.external_id = c.text();
  activity.owner = owner_of(c);
  activity.type = c.text();
  activity.occurred_on = c.date();
  activity.count = c.integer();
  activity.fingerprint = c.bytes<16>();
  activity.state = c.word<RecordState>();
  activity.revision = c.integer();
}

Activity activity_of(Session& session, sql::Columns c) {
  Activity activity;
  read_activity(session, c, activity);
  return activity;
}

void bind_activity(sql::Statement& statement, const Activity& activity, std::int64_t source_no) {
  statement.bind("activity_id", activity.id).bind("source_no", source_no).bind("external_id", activity.external_id);
  bind_owner(statement, activity.owner);
  statement.bind("type", activity.type)
      .bind("occurred_on", activity.occurred_on)
      .bind("quantity", activity.count)
      .bind("fingerprint", activity.fingerprint)
      .bind("state", activity.state)
      .bind("revision", activity.revision);
}

}  // namespace

void RecordStore::for_each_activity(const std::function<void(const Activity&)>& visit) {
  sql::Statement query = session_.use(queries::load_activities);
  Activity activity;
  while (query.next_of_stream()) {
    read_activity(session_, query.columns(), activity);
    visit(activity);
  }
}

void RecordStore::for_each_activity_key(std::string_view source,
                                        const std::function<void(const app::RecordKey&)>& visit) {
  const auto number = session_.find_source(source);
  if (!number) return;
  sql::Statement query = session_.use(queries::load_activity_keys);
  query.bind("source_no", *number);
  while (query.next_of_stream()) {
    sql::Columns c = query.columns();
    app::RecordKey key{.external_id = c.text(), .fingerprint = c.bytes<16>(), .id = c.integer()};
    key.owner = owner_of(c);
    visit(key);
  }
}

std::optional<Activity> RecordStore::find_activity(ActivityId id) {
  sql::Statement query = session_.use(queries::find_activity);
  return one_row(query.bind("activity_id", id), [this](sql::Columns c) { return activity_of(session_, c); });
}

std::optional<Activity> RecordStore::find_activity(std::string_view source, std::string_view external_id,
                                                   const Owner& owner) {
  const auto number = session_.find_source(source);
  if (!number) return std::nullopt;
  const auto* person = std::get_if<PersonId>(&owner);
  const auto* unit = std::get_if<OrgUnitId>(&owner);
  sql::Statement query = session_.use(queries::find_activity_by_key);
  query.bind("source_no", *number)
      .bind("external_id", external_id)
      .bind("owner_person_or_0", person ? person->value : 0)
      .bind("owner_unit_or_0", unit ? unit->value : 0);
  return one_row(query, [this](sql::Columns c) { return activity_of(session_, c); });
}

std::optional<Activity> RecordStore::activity_version(ActivityId id, std::int64_t revision) {
  const auto read = [this](sql::Columns c) { return activity_of(session_, c); };
  sql::Statement former = session_.use(queries::find_former_activity);
  if (auto found = one_row(former.bind("activity_id", id).bind("revision", revision), read)) return found;
  sql::Statement current = session_.use(queries::find_activity);
  auto found = one_row(current.bind("activity_id", id), read);
  if (found && found->revision != revision) return std::nullopt;
  return found;
}

std::vector<Activity> RecordStore::activities(const app::RecordPage& page) {
  sql::Statement query = session_.use(page.owner ? queries::page_activities_of_owner : queries::page_activities);
  bind_page(query, page);
  return all_rows(query, [this](sql::Columns c) { return activity_of(session_, c); });
}

std::vector<Activity> RecordStore::activities_of_days(const app::RecordDays& days) {
  sql::Statement query = session_.use(days.person ? queries::activities_by_day_of_person : queries::activities_by_day);
  bind_days(query, days);
  return all_rows(query, [this](sql::Columns c) { return activity_of(session_, c); });
}

std::optional<app::NewestRecord> RecordStore::newest_activity() {
  sql::Statement query = session_.use(queries::newest_activity);
  return newest_found(query);
}

void RecordStore::insert(std::span<const Activity> activities) {
  for (const Activity& activity : activities) static_cast<void>(session_.source_no(activity.source));
  sql::Statement rows = session_.bulk(queries::insert_activity, "activity");
  for (const Activity& activity : activities) {
    rows.bind("workspace_id", session_.workspace());
    bind_activity(rows, activity, session_.source_no(activity.source));
    rows.run();
  }
  rows.finish();
}

bool RecordStore::correct(const Activity& activity) {
  const std::int64_t kept = session_.use(queries::keep_former_activity)
                                .bind("activity_id", activity.id)
                                .bind("revision", activity.revision)
                                .run();
  if (kept != 1) return false;
  const std::int64_t source = session_.source_no(activity.source);
  sql::Statement update = session_.use(queries::update_activity);
  bind_activity(update, activity, source);
  return update.run() == 1;
}

std::int64_t RecordStore::count_activities() { return count(queries::count_activities); }

}  // namespace salespact::store
