#include "store/goal_store.hpp"

#include "domain/calendar/calendar_text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Goal goal_of(sql::Columns c) {
  return Goal{.id = c.id<GoalId>(),
              .title = c.string(),
              .framework = c.word<Framework>(),
              .owner = owner_of(c),
              .accountable = c.maybe_id<PersonId>(),
              .metric = c.id<MetricId>(),
              .scope = c.string(),
              .scoring = c.word<Scoring>(),
              .period = FiscalPeriod{.kind = c.word<PeriodKind>(),
                                     .label = c.string(),
                                     .range = DateRange{.start = c.date(), .end = c.date()}},
              .currency = c.maybe_currency(),
              .rate_kind = c.word<RateKind>(),
              .target_mode = c.word<TargetMode>(),
              .target = c.integer(),
              .plan = c.maybe_id<GoalId>(),
              .baseline = c.maybe_integer(),
              .stretch = c.maybe_integer(),
              .band_lower = c.maybe_integer(),
              .band_upper = c.maybe_integer(),
              .seasonality = c.maybe_id<SeasonalityProfileId>(),
              .assigned = c.flag(),
              .state = c.word<GoalState>(),
              .visibility = c.word<Visibility>(),
              .revision = c.integer()};
}

void bind_goal(sql::Statement& statement, const Goal& goal) {
  statement.bind("goal_id", goal.id).bind("title", goal.title).bind("framework", goal.framework);
  bind_owner(statement, goal.owner);
  statement.bind("accountable_id", goal.accountable)
      .bind("metric_id", goal.metric)
      .bind("scope", goal.scope)
      .bind("scoring", goal.scoring)
      .bind("period_kind", goal.period.kind)
      .bind("period_label", goal.period.label)
      .bind("period_start", goal.period.range.start)
      .bind("period_end", goal.period.range.end)
      .bind("currency", goal.currency)
      .bind("rate_kind", goal.rate_kind)
      .bind("target_mode", goal.target_mode)
      .bind("target", goal.target)
      .bind("plan_goal_id", goal.plan)
      .bind("baseline", goal.baseline)
      .bind("stretch", goal.stretch)
      .bind("band_lower", goal.band_lower)
      .bind("band_upper", goal.band_upper)
      .bind("seasonality_id", goal.seasonality)
      .bind("assigned", goal.assigned)
      .bind("state", goal.state)
      .bind("visibility", goal.visibility)
      .bind("revision", goal.revision);
}

}  // namespace

std::vector<Goal> GoalStore::all() {
  sql::Statement query = session_.use(queries::load_goals);
  std::vector<Goal> goals;
  while (query.next_of_stream()) goals.push_back(goal_of(query.columns()));
  return goals;
}

std::optional<Goal> GoalStore::find(GoalId id) {
  sql::Statement query = session_.use(queries::find_goal);
  return one_row(query.bind("goal_id", id), goal_of);
}

void GoalStore::insert(std::span<const Goal> goals) {
  sql::Statement rows = session_.bulk(queries::insert_goal, "goal");
  for (const Goal& goal : goals) {
    rows.bind("workspace_id", session_.workspace());
    bind_goal(rows, goal);
    rows.run();
  }
  rows.finish();
}

bool GoalStore::update(const Goal& goal) {
  sql::Statement statement = session_.use(queries::update_goal);
  bind_goal(statement, goal);
  return statement.run() == 1;
}

}  // namespace salespact::store
