#include "store/alignment_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

// A parent is stored in two columns of which exactly one is filled.
AlignedTo parent_of(sql::Columns& c) {
  const auto goal = c.maybe_id<GoalId>();
  const auto objective = c.maybe_id<ObjectiveId>();
  if (goal) return *goal;
  if (!objective) c.unreadable("a parent");
  return *objective;
}

GoalAlignment alignment_of(sql::Columns c) {
  return GoalAlignment{.id = c.id<GoalAlignmentId>(),
                       .child = c.id<GoalId>(),
                       .parent = parent_of(c),
                       .kind = c.word<AlignmentKind>(),
                       .share = c.integer(),
                       .weight = c.maybe_integer(),
                       .tenure = Tenure{.from = c.date(), .to = c.maybe_date()},
                       .revision = c.integer()};
}

void bind_terms(sql::Statement& statement, const GoalAlignment& alignment) {
  statement.bind("alignment_id", alignment.id)
      .bind("kind", alignment.kind)
      .bind("share", alignment.share)
      .bind("weight", alignment.weight)
      .bind("from_day", alignment.tenure.from)
      .bind("to_day", alignment.tenure.to)
      .bind("revision", alignment.revision);
}

}  // namespace

std::vector<GoalAlignment> AlignmentStore::all() {
  sql::Statement query = session_.use(queries::load_alignments);
  std::vector<GoalAlignment> alignments;
  while (query.next_of_stream()) alignments.push_back(alignment_of(query.columns()));
  return alignments;
}

std::optional<GoalAlignment> AlignmentStore::find(GoalAlignmentId id) {
  sql::Statement query = session_.use(queries::find_alignment);
  return one_row(query.bind("alignment_id", id), alignment_of);
}

std::vector<GoalAlignment> AlignmentStore::of_child(GoalId child) {
  sql::Statement query = session_.use(queries::alignments_of_child);
  return all_rows(query.bind("child_id", child), alignment_of);
}

std::vector<GoalAlignment> AlignmentStore::of_parent(AlignedTo parent) {
  if (const auto* goal = std::get_if<GoalId>(&parent)) {
    sql::Statement query = session_.use(queries::alignments_of_goal);
    return all_rows(query.bind("parent_goal_id", *goal), alignment_of);
  }
  sql::Statement query = session_.use(queries::alignments_of_objective);
  return all_rows(query.bind("parent_objective_id", std::get<ObjectiveId>(parent)), alignment_of);
}

std::vector<app::StatedGoal> AlignmentStore::stated() {
  return all_rows(session_.use(queries::stated_goals), [](sql::Columns c) {
    return app::StatedGoal{.goal = c.id<GoalId>(), .may_stand_alone = c.flag(), .has_plan = c.flag()};
  });
}

void AlignmentStore::insert(std::span<const GoalAlignment> alignments) {
  sql::Statement rows = session_.bulk(queries::insert_alignment, "goal_alignment");
  for (const GoalAlignment& alignment : alignments) {
    const auto* goal = std::get_if<GoalId>(&alignment.parent);
    const auto* objective = std::get_if<ObjectiveId>(&alignment.parent);
    rows.bind("workspace_id", session_.workspace())
        .bind("child_id", alignment.child)
        .bind("parent_goal_id", goal ? std::optional(*goal) : std::nullopt)
        .bind("parent_objective_id", objective ? std::optional(*objective) : std::nullopt);
    bind_terms(rows, alignment);
    rows.run();
  }
  rows.finish();
}

bool AlignmentStore::update(const GoalAlignment& alignment) {
  sql::Statement statement = session_.use(queries::update_alignment);
  bind_terms(statement, alignment);
  return statement.run() == 1;
}

bool AlignmentStore::remove(GoalAlignmentId id, std::int64_t revision) {
  return session_.use(queries::delete_alignment).bind("alignment_id", id).bind("revision", revision).run() == 1;
}

}  // namespace salespact::store
