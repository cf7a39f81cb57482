#include "app/goal/amendment_parties.hpp"
#include "app/goal/change_goal.hpp"
#include "app/metric/metric_scale.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

// E at the end of the day before.
Rational expected_share_before(const Board& board, const Goal& goal, Date day) {
  const CompiledGoal* compiled = board.sheet->find(goal.id);
  return compiled == nullptr ? Rational(0) : compiled->weights->elapsed_share(day - 1);
}

std::expected<void, Refusal<AmendmentProblem>> judged(const GoalDesk& desk, const GoalOnDesk& open,
                                                      const GoalAmendment& amendment, const Metric& metric) {
  return judge_amendment({.reason = amendment.reason,
                          .kind = amendment_kind(metric.direction, open.goal.target, amendment.target_after),
                          .agreed_on = open.act.today(),
                          .valid_from = amendment.valid_from,
                          .period = open.goal.period.range,
                          .expected_at_change = expected_share_before(desk.board, open.goal, amendment.valid_from)});
}

// The new target by itself, against the metric's bounds and direction.
TargetRequest request_of(const Goal& goal, std::int64_t target) {
  TargetRequest request;
  request.scoring = goal.scoring;
  request.value = target;
  request.baseline = goal.baseline;
  return request;
}

std::optional<GoalAmendment> open_amendment(GoalOnDesk& open) {
  const auto all = open.act.tx.agreements().amendments(open.goal.id);
  const auto at = std::ranges::find(all, AmendmentState::asked, &GoalAmendment::state);
  return at == all.end() ? std::nullopt : std::optional(*at);
}

std::string told(const GoalAmendment& amendment, const Metric& metric, const Goal& goal) {
  const int scale = scale_of(metric, goal.currency);
  return fmt::format("{} instead of {} from {}, {}", scaled_to_text(amendment.target_after, scale),
                     scaled_to_text(amendment.target_before, scale), amendment.valid_from.iso(),
                     text_of(amendment.reason));
}

}  // namespace

Decided<Goal> ask_open_amendment(const GoalDesk& desk, GoalOnDesk& open, const AmendmentAskedFor& asked) {
  if (!may_ask_amendment(open.actor)) return refuse(Refused::Reason::not_allowed);
  if (!is_amendable(open.goal.state)) {
    return refuse(GoalProblem::not_running, "", "a goal is amended while it is agreed, active or paused");
  }
  const auto before = open.act.tx.agreements().amendments(open.goal.id);
  if (std::ranges::count(before, AmendmentState::asked, &GoalAmendment::state) > 0) {
    return refuse(GoalProblem::amendment_open, "", "an amendment is asked for already; decide that one first");
  }
  const std::string comment = cleaned_comment(asked.comment);
  if (comment.empty() || unfit_comment("comment", comment)) {
    return refuse(AdministrationProblem::reason_missing, "comment", "say what has changed, in 1 to 1,000 characters");
  }
  const Metric& metric = metric_of(desk, open.goal);
  const auto target = stored_value(asked.target, metric, open.goal.currency);
  if (!target) {
    return refuse(AdministrationProblem::number_invalid, "target",
                  fmt::format("a number with at most {} decimals and 15 digits", scale_of(metric, open.goal.currency)));
  }
  if (const auto fits = resolve_target(request_of(open.goal, *target), metric); !fits) {
    FieldRefusals problems;
    for (const auto& refusal : fits.error()) say(problems, refusal);
    return refuse(std::move(problems));
  }
  GoalAmendment amendment{.goal = open.goal.id,
                          .number = static_cast<std::int64_t>(before.size()) + 1,
                          .reason = asked.reason,
                          .comment = comment,
                          .target_before = open.goal.target,
                          .target_after = *target,
                          .asked_by = open.actor.person,
                          .asked_at = open.act.by.moment.now};
  const AmendmentKind kind = amendment_kind(metric.direction, open.goal.target, *target);
  const Date first = std::max(open.goal.period.range.start, earliest_day(kind, asked.reason, open.act.today()));
  amendment.valid_from = asked.valid_from.value_or(first);
  if (const auto fits = judged(desk, open, amendment, metric); !fits) return refuse(fits.error());
  open.act.tx.agreements().insert(amendment);
  return open.store({.kind = GoalEventKind::amendment_asked,
                     .comment = comment,
                     .target = target,
                     .detail = amendment.valid_from.iso()},
                    "goal.amendment_asked", {.after = told(amendment, metric, open.goal)});
}

Decided<Goal> ask_amendment(const GoalDesk& desk, GoalId id, std::int64_t revision, const AmendmentAskedFor& asked) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) { return ask_open_amendment(desk, open, asked); });
}

Decided<Goal> decide_amendment(const GoalDesk& desk, GoalId id, std::int64_t revision, bool agrees,
                               const std::string& comment) {
  return with_goal(desk, id, revision, [&](GoalOnDesk& open) -> Decided<Goal> {
    auto amendment = open_amendment(open);
    if (!amendment) return refuse(GoalProblem::no_amendment, "", "no amendment of this goal waits for a decision");
    const bool withdraws = !agrees && amendment->asked_by == open.actor.person;
    if (!withdraws && !may_decide_amendment(open.goal, *amendment, open.actor))
      return refuse(Refused::Reason::not_allowed);
    const std::string said = cleaned_comment(comment);
    if (const auto unfit = unfit_comment("comment", said)) return refuse(FieldRefusals{*unfit});
    const Metric& metric = metric_of(desk, open.goal);
    if (agrees) {
      if (!is_amendable(open.goal.state)) {
        return refuse(GoalProblem::not_running, "", "a goal is amended while it is agreed, active or paused");
      }
      // The notice runs from the agreement, so that the day moves where agreeing has taken its time.
      const AmendmentKind kind = amendment_kind(metric.direction, open.goal.target, amendment->target_after);
      if (amendment->reason != AmendmentReason::error) {
        amendment->valid_from =
            std::max(amendment->valid_from, earliest_day(kind, amendment->reason, open.act.today()));
      }
      if (const auto fits = judged(desk, open, *amendment, metric); !fits) return refuse(fits.error());
    }
    amendment->state = agrees ? AmendmentState::agreed : AmendmentState::declined;
    amendment->decided_by = open.actor.person;
    amendment->decided_at = open.act.by.moment.now;
    expect_unchanged(open.act.tx.agreements().decide(*amendment));
    if (agrees && amendment->valid_from <= open.act.today()) {
      open.goal.target = amendment->target_after;
      give_up_passed_stretch(open.goal, metric);
    }
    const auto kind = agrees ? GoalEventKind::amendment_agreed : GoalEventKind::amendment_declined;
    return open.store(
        {.kind = kind, .comment = said, .target = amendment->target_after, .detail = amendment->valid_from.iso()},
        agrees ? "goal.amended" : "goal.amendment_declined", {.after = told(*amendment, metric, open.goal)});
  });
}

}  // namespace salespact::app
