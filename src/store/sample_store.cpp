#include "store/sample_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

constexpr std::string_view person_kind = "person";
constexpr std::string_view unit_kind = "unit";
constexpr std::string_view goal_kind = "goal";

}  // namespace

void SampleStore::put(std::string_view kind, std::int64_t id) {
  session_.use(queries::insert_sample_object).bind("kind", kind).bind("object_id", id).run();
}

void SampleStore::mark(const app::SampleObjects& objects) {
  for (const PersonId id : objects.people) put(person_kind, id.value);
  for (const OrgUnitId id : objects.units) put(unit_kind, id.value);
  for (const GoalId id : objects.goals) put(goal_kind, id.value);
}

void SampleStore::unmark(const app::SampleObjects& objects) {
  const auto take = [this](std::string_view kind, std::int64_t id) {
    session_.use(queries::delete_sample_object).bind("kind", kind).bind("object_id", id).run();
  };
  for (const PersonId id : objects.people) take(person_kind, id.value);
  for (const OrgUnitId id : objects.units) take(unit_kind, id.value);
  for (const GoalId id : objects.goals) take(goal_kind, id.value);
}

app::SampleObjects SampleStore::marked() {
  app::SampleObjects objects;
  sql::Statement query = session_.use(queries::load_sample_objects);
  while (query.next()) {
    sql::Columns c = query.columns();
    const std::string kind = c.string();
    const std::int64_t id = c.integer();
    if (kind == person_kind) objects.people.push_back({id});
    if (kind == unit_kind) objects.units.push_back({id});
    if (kind == goal_kind) objects.goals.push_back({id});
  }
  return objects;
}

std::int64_t SampleStore::source_no() { return session_.find_source(app::sample_source).value_or(0); }

app::SampleObjects SampleStore::in_use() {
  const std::int64_t source = source_no();
  app::SampleObjects objects;
  sql::Statement people = session_.use(queries::sample_people_in_use);
  objects.people = all_rows(people.bind("source_no", source), [](sql::Columns c) { return c.id<PersonId>(); });
  sql::Statement units = session_.use(queries::sample_units_in_use);
  objects.units = all_rows(units.bind("source_no", source), [](sql::Columns c) { return c.id<OrgUnitId>(); });
  objects.goals = all_rows(session_.use(queries::sample_goals_in_use), [](sql::Columns c) { return c.id<GoalId>(); });
  return objects;
}

app::SampleCounts SampleStore::records() {
  const std::int64_t source = source_no();
  const auto count = [&](const sql::Query& query) {
    sql::Statement statement = session_.use(query);
    return statement.bind("source_no", source).next() ? statement.columns().integer() : 0;
  };
  app::SampleCounts counts;
  counts.deals = count(queries::count_source_deals);
  counts.activities = count(queries::count_source_activities);
  return counts;
}

app::SampleCounts SampleStore::remove() {
  const std::int64_t source = source_no();
  const auto records = [&](const sql::Query& query) { return session_.use(query).bind("source_no", source).run(); };
  const auto objects = [&](const sql::Query& query) { return session_.use(query).run(); };
  app::SampleCounts counts;
  records(queries::delete_sample_credits);
  records(queries::delete_sample_deal_history);
  counts.deals = records(queries::delete_sample_deals);
  records(queries::delete_sample_activity_history);
  counts.activities = records(queries::delete_sample_activities);
  counts.measurements = records(queries::delete_sample_measurements);
  records(queries::delete_sample_source);
  session_.forget_sources();
  objects(queries::delete_sample_alignments);
  counts.goals = objects(queries::delete_sample_goals);
  objects(queries::delete_sample_roles);
  objects(queries::delete_sample_memberships);
  objects(queries::delete_sample_absences);
  objects(queries::delete_sample_delegations);
  counts.people = objects(queries::delete_sample_people);
  objects(queries::delete_sample_unit_parents);
  counts.units = objects(queries::delete_sample_units);
  objects(queries::delete_sample_objects);
  return counts;
}

}  // namespace salespact::store
