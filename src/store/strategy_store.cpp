#include "store/strategy_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Objective objective_of(sql::Columns c) {
  return Objective{.id = c.id<ObjectiveId>(),
                   .title = c.string(),
                   .statement = c.string(),
                   .horizon = DateRange{.start = c.date(), .end = c.date()},
                   .owner = c.id<PersonId>(),
                   .parent = c.maybe_id<ObjectiveId>(),
                   .position = c.integer(),
                   .state = c.word<ObjectiveState>(),
                   .state_since = c.date(),
                   .reason = c.string(),
                   .revision = c.integer()};
}

void bind_objective(sql::Statement& statement, const Objective& objective) {
  statement.bind("objective_id", objective.id)
      .bind("title", objective.title)
      .bind("statement", objective.statement)
      .bind("horizon_start", objective.horizon.start)
      .bind("horizon_end", objective.horizon.end)
      .bind("owner_id", objective.owner)
      .bind("parent_id", objective.parent)
      .bind("state", objective.state)
      .bind("state_since", objective.state_since)
      .bind("reason", objective.reason)
      .bind("revision", objective.revision);
}

StrategyText text_row(sql::Columns c) {
  return StrategyText{.kind = c.word<StrategyTextKind>(),
                      .version = c.integer(),
                      .text = c.string(),
                      .written_at = c.instant(),
                      .written_by = c.id<PersonId>()};
}

}  // namespace

std::vector<Objective> StrategyStore::objectives() {
  return all_rows(session_.use(queries::load_objectives), objective_of);
}

std::optional<Objective> StrategyStore::find_objective(ObjectiveId id) {
  sql::Statement query = session_.use(queries::find_objective);
  return one_row(query.bind("objective_id", id), objective_of);
}

void StrategyStore::insert(const Objective& objective) {
  sql::Statement statement = session_.use(queries::insert_objective);
  bind_objective(statement, objective);
  statement.bind("position", objective.position).run();
}

bool StrategyStore::update(const Objective& objective) {
  sql::Statement statement = session_.use(queries::update_objective);
  bind_objective(statement, objective);
  return statement.run() == 1;
}

void StrategyStore::place(ObjectiveId id, std::int64_t position) {
  session_.use(queries::place_objective).bind("objective_id", id).bind("position", position).run();
}

void StrategyStore::remove(ObjectiveId id) { session_.use(queries::delete_objective).bind("objective_id", id).run(); }

std::vector<StrategyText> StrategyStore::texts(StrategyTextKind kind) {
  sql::Statement query = session_.use(queries::load_strategy_texts);
  return all_rows(query.bind("kind", kind), text_row);
}

std::vector<StrategyText> StrategyStore::newest_texts() {
  return all_rows(session_.use(queries::newest_strategy_texts), text_row);
}

void StrategyStore::append(const StrategyText& text) {
  session_.use(queries::insert_strategy_text)
      .bind("kind", text.kind)
      .bind("version", text.version)
      .bind("text", text.text)
      .bind("written_at", text.written_at)
      .bind("written_by_id", text.written_by)
      .run();
}

}  // namespace salespact::store
