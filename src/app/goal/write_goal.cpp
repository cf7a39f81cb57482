#include "app/goal/change_goal.hpp"
#include "app/goal/goal_writing.hpp"

namespace salespact::app {

Decided<Goal> write_goal(const GoalDesk& desk, const GoalDraft& draft) {
  return perform<Goal>(desk.ports, desk.by, [&](Act& act) -> Decided<Goal> {
    auto written = write_out(act, desk.board, draft);
    if (!written) return refuse(std::move(written.error()));
    Goal& goal = written->goal;
    if (!may_draft_goal(act.viewer, goal.owner)) return refuse(Refused::Reason::not_allowed);
    goal.state = GoalState::draft;
    goal.id = act.ids.make<GoalId>();
    const GoalAgreement agreement{.goal = goal.id, .terms = written->terms, .author = act.by.who.person};
    act.tx.goals().insert(std::span(&goal, 1));
    act.tx.agreements().put(agreement);
    append_event(act, goal.id, {.kind = GoalEventKind::written, .target = goal.target});
    act.note(ChangeKind::goal, "goal.written", audit_object("goal", goal.id),
             {.after = told_goal(goal, metric_of(desk, goal))});
    return goal;
  });
}

Decided<Goal> rewrite_goal(const GoalDesk& desk, GoalId id, std::int64_t revision, const GoalDraft& draft) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) -> Decided<Goal> {
    if (open.goal.state != GoalState::draft) {
      return refuse(GoalProblem::not_a_draft, "",
                    "only a draft is rewritten; ask for changes first, or for an amendment of a running goal");
    }
    if (!may_rewrite(open.act.viewer, open.goal, open.agreement)) return refuse(Refused::Reason::not_allowed);
    GoalDraft known = draft;
    known.kept_as = id;
    auto written = write_out(open.act, desk.board, known);
    if (!written) return refuse(std::move(written.error()));
    if (!may_draft_goal(open.act.viewer, written->goal.owner)) return refuse(Refused::Reason::not_allowed);
    const std::string before = told_goal(open.goal, metric_of(desk, open.goal));
    written->goal.id = open.goal.id;
    written->goal.state = open.goal.state;
    written->goal.revision = open.goal.revision;
    open.goal = std::move(written->goal);
    open.agreement.terms = std::move(written->terms);
    open.agreement.overridden.clear();  // they were of what was written before
    return open.store({.kind = GoalEventKind::changed, .target = open.goal.target}, "goal.rewritten",
                      {.before = before, .after = told_goal(open.goal, metric_of(desk, open.goal))});
  });
}

}  // namespace salespact::app
