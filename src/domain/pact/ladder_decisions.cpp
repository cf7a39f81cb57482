#include "domain/pact/ladder_words.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

using Refused = std::unexpected<Refusal<LadderProblem>>;
using Verdict = std::expected<void, Refusal<LadderProblem>>;

constexpr int days_a_week = 7;

Refused refuse(LadderProblem code, std::string field, std::string message) {
  return Refused(Refusal<LadderProblem>{code, std::move(field), std::move(message)});
}

bool may_act(LadderAct act, LadderStep step, LadderParty party) {
  switch (act) {
    case LadderAct::confirm:
    case LadderAct::decline:
      return party == LadderParty::manager || (party == LadderParty::upline && step == LadderStep::formal_review);
    case LadderAct::hold_conversation:
    case LadderAct::waive_window: return party == LadderParty::manager;
    case LadderAct::agree_plan:
    case LadderAct::end_plan: return party != LadderParty::upline;
    case LadderAct::answer:
    case LadderAct::contest: return party == LadderParty::rep;
    case LadderAct::override_block:
    case LadderAct::grant_contest:
    case LadderAct::reject_contest: return party == LadderParty::upline;
  }
  report_bug("every decision has its people", std::source_location::current());
}

bool asks_for_reason(LadderAct act) {
  return act == LadderAct::hold_conversation || act == LadderAct::answer || act == LadderAct::decline ||
         act == LadderAct::override_block || act == LadderAct::waive_window || act == LadderAct::contest ||
         act == LadderAct::grant_contest || act == LadderAct::reject_contest;
}

Verdict about_proposal(const Ladder& ladder, const LadderDecision& decision, int overdue_promises) {
  if (!ladder.proposal) {
    return refuse(LadderProblem::nothing_proposed, "step", "no step is proposed; its trigger may have vanished");
  }
  if (ladder.proposal->step != decision.step) {
    return refuse(LadderProblem::other_step, "step",
                  fmt::format("the step that is proposed is {}", text_of(ladder.proposal->step)));
  }
  if (ladder.proposal->confirmed_on) {
    return refuse(LadderProblem::decided_already, "step", "this step is confirmed already");
  }
  if (decision.act != LadderAct::confirm) return {};
  if (is_blocked(*ladder.proposal, overdue_promises)) {
    return refuse(LadderProblem::blocked_by_promises, "step",
                  fmt::format("{} of the manager's own promises to this person are overdue; keep them first, or let "
                              "the upline override this with a reason",
                              overdue_promises));
  }
  const bool said =
      decision.as == LadderParty::upline ? ladder.proposal->upline_confirmed : ladder.proposal->manager_confirmed;
  if (said) return refuse(LadderProblem::decided_already, "step", "you have confirmed it; the other one has not yet");
  return {};
}

Verdict about_conversation(const Ladder& ladder) {
  if (!is_confirmed(ladder, LadderStep::conversation)) {
    return refuse(LadderProblem::not_at_step, "act", "a conversation is recorded once this step is confirmed");
  }
  if (ladder.conversation_held_on) {
    return refuse(LadderProblem::decided_already, "act", "this conversation is recorded already");
  }
  return {};
}

Verdict about_new_plan(const Ladder& ladder, const LadderDecision& decision) {
  if (!is_confirmed(ladder, LadderStep::support_plan)) {
    return refuse(LadderProblem::not_at_step, "act", "a plan is agreed once the step of a support plan is confirmed");
  }
  if (ladder.plan && ladder.plan->agreed() && ladder.plan->exit_test == ExitTest::running) {
    return refuse(LadderProblem::decided_already, "act", "a plan is running; end it before another is agreed");
  }
  const bool fits = decision.days && decision.days->start >= decision.on &&
                    decision.days->end >= decision.days->start &&
                    decision.days->days() >= shortest_plan_weeks * days_a_week &&
                    decision.days->days() <= longest_plan_weeks * days_a_week;
  if (!fits) {
    return refuse(
        LadderProblem::plan_length, "days",
        fmt::format("a plan begins today or later and lasts {} to {} weeks", shortest_plan_weeks, longest_plan_weeks));
  }
  return {};
}

Verdict about_running_plan(const Ladder& ladder) {
  if (ladder.plan && ladder.plan->agreed() && ladder.plan->exit_test == ExitTest::running) return {};
  return refuse(LadderProblem::no_plan, "act", "no plan that both have agreed is running");
}

Verdict about_contest(const Ladder& ladder) {
  if (!ladder.proposal || !ladder.proposal->contest_until) {
    return refuse(LadderProblem::contest_over, "act",
                  fmt::format("a step is contested within {} days after it was confirmed, before it takes effect; days "
                              "on which the pact rests don't count",
                              contest_days));
  }
  if (ladder.proposal->contested_on) {
    return refuse(LadderProblem::decided_already, "act", "it is contested already; the upline decides");
  }
  return {};
}

Verdict about_waiver(const LadderRecord& record, const LadderDecision& decision) {
  const bool known =
      decision.days && std::ranges::find(record.windows, *decision.days, &PactWindow::range) != record.windows.end();
  if (known) return {};
  return refuse(LadderProblem::no_such_window, "days", "the first and last day of one of the pact's windows");
}

}  // namespace

Verdict may_decide(const LadderRecord& record, const LadderDecision& decision, int overdue_promises) {
  if (!may_act(decision.act, decision.step, decision.as)) {
    return refuse(LadderProblem::not_your_decision, "act",
                  fmt::format("this is not for the {} to decide", text_of(decision.as)));
  }
  if (decision.reason.empty() && asks_for_reason(decision.act)) {
    return refuse(LadderProblem::reason_missing, "reason",
                  decision.act == LadderAct::hold_conversation
                      ? "say what is in the way and what help was agreed, in words that both sides will read"
                      : "say why, in a sentence that both sides will read");
  }
  const Ladder ladder = fold_ladder(record, decision.on);
  switch (decision.act) {
    case LadderAct::confirm:
    case LadderAct::decline:
    case LadderAct::override_block: return about_proposal(ladder, decision, overdue_promises);
    case LadderAct::hold_conversation: return about_conversation(ladder);
    case LadderAct::answer:
      if (takes_answer(ladder)) return {};
      return refuse(LadderProblem::not_at_step, "act", "a step is answered once it is confirmed");
    case LadderAct::agree_plan: return about_new_plan(ladder, decision);
    case LadderAct::end_plan: return about_running_plan(ladder);
    case LadderAct::contest: return about_contest(ladder);
    case LadderAct::grant_contest:
    case LadderAct::reject_contest:
      if (ladder.proposal && ladder.proposal->contested_on) return {};
      return refuse(LadderProblem::not_contested, "act", "only a step that the person contests is decided on");
    case LadderAct::waive_window: return about_waiver(record, decision);
  }
  report_bug("every decision is judged", std::source_location::current());
}

}  // namespace salespact
