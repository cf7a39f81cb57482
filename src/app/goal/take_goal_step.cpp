#include "app/goal/change_goal.hpp"
#include "app/goal/goal_outcome.hpp"
#include "app/metric/metric_scale.hpp"
#include "domain/goal/goal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

bool is_checked(GoalAct act) { return act == GoalAct::propose || act == GoalAct::agree || act == GoalAct::assign; }

// Every error that is in the way of the act, each by its rule.
FieldRefusals checked_against(const GoalDesk& desk, const GoalOnDesk& open, GoalAct act) {
  const Metric& metric = metric_of(desk, open.goal);
  const auto checked = check_goal_draft(desk.board.numbers, open.act.viewer,
                                        draft_of(open.goal, open.agreement, metric), open.act.today());
  if (!checked) return checked.error();
  return refusals_by_checker(checked->check, open.agreement, act);
}

// A pause begins today and ends with the goal at the latest: the days before have been reported.
std::optional<FieldRefusal> unfit_pause(const GoalOnDesk& open, const DateRange& days) {
  const Date today = open.act.today();
  if (days.start == today && days.end >= today && days.end <= open.goal.period.range.end) return std::nullopt;
  return FieldRefusal{std::string(text_of(GoalProblem::pause_invalid)), "days",
                      fmt::format("from {}, today, to {} or earlier", today.iso(), open.goal.period.range.end.iso())};
}

// The acknowledgement's comment is the reservation; a pause keeps its days, and those that were not needed are taken
// back; what is proposed anew is judged anew.
void keep(GoalAgreement& agreement, const GoalStep& step, Date today) {
  if (step.act == GoalAct::acknowledge) agreement.reservation = step.comment;
  if (step.act == GoalAct::want_changes) agreement.overridden.clear();
  if (step.act == GoalAct::pause) {
    // One that was cut short may begin anew on the same day.
    std::erase_if(agreement.pauses, [&](const DateRange& one) { return one.end >= today; });
    agreement.pauses.push_back(*step.days);
  }
  if (step.act == GoalAct::resume && !agreement.pauses.empty()) {
    DateRange& last = agreement.pauses.back();
    last.end = std::min(last.end, today - 1);
    if (last.end < last.start) agreement.pauses.pop_back();
  }
}

// The counter-figure, what it came to, or the target that was spoken about.
GoalEvent told_by(const GoalDesk& desk, const GoalOnDesk& open, const GoalStep& step) {
  const GoalEventKind kind = event_of(step.act);
  if (step.act == GoalAct::want_changes) return {.kind = kind, .target = step.counter_target};
  const CompiledGoal* compiled = desk.board.sheet->find(open.goal.id);
  const bool over = step.act == GoalAct::close || step.act == GoalAct::restate;
  if (over && compiled != nullptr) return outcome_event(desk.board, *compiled, kind);
  return {.kind = kind, .target = open.goal.target};
}

}  // namespace

Decided<Goal> take_open_step(const GoalDesk& desk, GoalOnDesk& open, const GoalStepAsked& asked) {
  GoalStep step{.act = asked.act, .comment = cleaned_comment(asked.comment), .counter_target = {}, .days = asked.days};
  if (const auto unfit = unfit_comment("comment", step.comment)) return refuse(FieldRefusals{*unfit});
  const Metric& metric = metric_of(desk, open.goal);
  if (asked.counter_target) {
    step.counter_target = stored_value(*asked.counter_target, metric, open.goal.currency);
    if (!step.counter_target) {
      return refuse(
          AdministrationProblem::number_invalid, "counter_target",
          fmt::format("a number with at most {} decimals and 15 digits", scale_of(metric, open.goal.currency)));
    }
  }
  const auto after = after_step(negotiation_of(open.goal, open.agreement), step, open.actor);
  if (!after) return refuse(after.error());
  if (step.act == GoalAct::pause) {
    if (const auto unfit = unfit_pause(open, *step.days)) return refuse(FieldRefusals{*unfit});
  }
  if (is_checked(step.act)) {
    if (FieldRefusals errors = checked_against(desk, open, step.act); !errors.empty()) {
      return refuse(std::move(errors));
    }
  }
  const std::string before = told_goal(open.goal, metric);
  take_over(open.goal, open.agreement, *after, open.act.today());
  keep(open.agreement, step, open.act.today());
  const GoalEventKind kind = event_of(step.act);
  GoalEvent event = told_by(desk, open, step);
  event.comment = step.comment;
  return open.store(std::move(event), fmt::format("goal.{}", text_of(kind)),
                    {.before = before, .after = told_goal(open.goal, metric)});
}

Decided<Goal> take_goal_step(const GoalDesk& desk, GoalId id, std::int64_t revision, const GoalStepAsked& asked) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) { return take_open_step(desk, open, asked); });
}

Decided<Goal> override_finding(const GoalDesk& desk, GoalId id, std::int64_t revision, const std::string& rule,
                               const std::string& reason) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) -> Decided<Goal> {
    const auto steps = open_steps(negotiation_of(open.goal, open.agreement), open.actor);
    const bool approves = std::ranges::count(steps, GoalAct::agree) + std::ranges::count(steps, GoalAct::assign) > 0;
    if (!approves) return refuse(Refused::Reason::not_allowed);
    const std::string why = cleaned_comment(reason);
    if (const auto unfit = unfit_comment("reason", why)) return refuse(FieldRefusals{*unfit});
    if (why.empty()) {
      return refuse(AdministrationProblem::reason_missing, "reason", "say why the goal holds nevertheless");
    }
    const Metric& metric = metric_of(desk, open.goal);
    const auto checked = check_goal_draft(desk.board.numbers, open.act.viewer,
                                          draft_of(open.goal, open.agreement, metric), open.act.today());
    if (!checked) return refuse(checked.error());
    const auto errors = errors_against(checked->check, open.agreement, GoalAct::agree);
    const auto at = std::ranges::find_if(errors, [&](const auto& one) { return text_of(one.rule) == rule; });
    if (at == errors.end()) {
      return refuse(GoalProblem::rule_not_found, "rule",
                    "the rule of an error that the checker finds in this goal and that nobody has overridden");
    }
    if (at->final) {
      return refuse(GoalProblem::rule_final, "rule",
                    fmt::format("{} can't be overridden by anybody: {}", rule, at->fix));
    }
    open.agreement.overridden.push_back(rule);
    return open.store({.kind = GoalEventKind::overridden, .comment = why, .detail = rule}, "goal.overridden",
                      {.after = rule, .reason = why});
  });
}

Decided<Goal> change_support(const GoalDesk& desk, GoalId id, std::int64_t revision, std::size_t resource,
                             ResourceState to) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) -> Decided<Goal> {
    if (resource >= open.agreement.terms.resources.size()) {
      return refuse(GoalProblem::not_there, "resource", "the place of a resource of this goal, counted from 0");
    }
    const bool own = open.actor.is(GoalParty::owner);
    const bool leads = open.actor.is(GoalParty::manager) || open.actor.is(GoalParty::upline);
    // Only who was promised something can say that it has come.
    if (to == ResourceState::confirmed ? !own : !(own || leads)) return refuse(Refused::Reason::not_allowed);
    GoalResource& one = open.agreement.terms.resources[resource];
    one.state = to;
    return open.store({.kind = GoalEventKind::support_changed, .comment = std::string(text_of(to)), .detail = one.text},
                      "goal.support_changed", {.after = std::string(text_of(to))});
  });
}

Decided<Goal> reach_milestone(const GoalDesk& desk, GoalId id, std::int64_t revision, std::size_t milestone,
                              std::optional<Date> on) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) -> Decided<Goal> {
    if (milestone >= open.agreement.terms.milestones.size()) {
      return refuse(GoalProblem::not_there, "milestone", "the place of a milestone of this goal, counted from 0");
    }
    const bool own = open.actor.is(GoalParty::owner);
    const bool leads = open.actor.is(GoalParty::manager) || open.actor.is(GoalParty::upline);
    if (!own && !leads) return refuse(Refused::Reason::not_allowed);
    if (on && *on > open.act.today()) {
      return refuse(AdministrationProblem::range_invalid, "on", "a day that has come");
    }
    GoalMilestone& one = open.agreement.terms.milestones[milestone];
    one.reached_on = on;
    return open.store(
        {.kind = GoalEventKind::milestone_reached, .comment = on ? on->iso() : std::string(), .detail = one.title},
        "goal.milestone_reached", {.after = on ? on->iso() : "not reached"});
  });
}

}  // namespace salespact::app
