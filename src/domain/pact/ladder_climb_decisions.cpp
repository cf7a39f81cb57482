#include "base/check.hpp"
#include "domain/pact/ladder_climb.hpp"

#include <algorithm>

namespace salespact {

void Climb::take(const LadderDecision& decision) {
  settle(decision.on);
  keep_from_rep(decision);
  if (!decide(decision)) ladder_.without_effect.insert(place_of(decision));
}

std::size_t Climb::place_of(const LadderDecision& decision) const {
  return static_cast<std::size_t>(&decision - record_.decisions.data());
}

// Only what the manager confirms is told to the rep, with all that was decided about it before.
void Climb::keep_from_rep(const LadderDecision& decision) {
  const bool by_manager = decision.as == LadderParty::manager;
  const bool about_step = decision.act == LadderAct::confirm || decision.act == LadderAct::decline ||
                          decision.act == LadderAct::override_block;
  if (decision.act == LadderAct::confirm && by_manager) {
    untold_.clear();
  } else if (about_step && !(ladder_.proposal && ladder_.proposal->manager_confirmed)) {
    untold_.push_back(place_of(decision));
  }
}

bool Climb::decide(const LadderDecision& decision) {
  auto& proposal = ladder_.proposal;
  switch (decision.act) {
    case LadderAct::confirm: return confirm(decision);
    case LadderAct::decline: return decline(decision);
    case LadderAct::override_block:
      if (!proposal || proposal->step != decision.step) return false;
      proposal->overridden = true;
      return true;
    case LadderAct::hold_conversation: return hold_conversation(decision.on);
    case LadderAct::answer: return takes_answer(ladder_);
    case LadderAct::agree_plan: return agree_plan(decision);
    case LadderAct::end_plan: return end_plan(decision);
    case LadderAct::contest: return contest(decision.on);
    case LadderAct::grant_contest:
    case LadderAct::reject_contest:
      if (!proposal || !proposal->contested_on) return false;
      if (decision.act == LadderAct::grant_contest) {
        drop_proposal(LadderChangeKind::contest_granted, decision.on);
      } else {
        take_effect(decision.on);
      }
      return true;
    case LadderAct::waive_window: return true;  // leave_out_waived() has
  }
  report_bug("every decision is taken", std::source_location::current());
}

bool Climb::confirm(const LadderDecision& decision) {
  auto& proposal = ladder_.proposal;
  if (!proposal || proposal->step != decision.step || proposal->confirmed_on) return false;
  (decision.as == LadderParty::upline ? proposal->upline_confirmed : proposal->manager_confirmed) = true;
  if (proposal->manager_confirmed) ladder_.history[proposed_at_].told = true;
  const bool needs_upline = proposal->step == LadderStep::formal_review;
  if (!proposal->manager_confirmed || (needs_upline && !proposal->upline_confirmed)) return true;
  proposal->confirmed_on = decision.on;
  proposal->contest_until = after_days(decision.on, contest_days);
  if (proposal->step == LadderStep::conversation) {
    ladder_.conversation_asked_on = decision.on;
    ladder_.conversation_held_on.reset();
    after_talk_.clear();
  }
  if (proposal->step == LadderStep::support_plan) ladder_.plan.reset();
  return true;
}

bool Climb::decline(const LadderDecision& decision) {
  const auto& proposal = ladder_.proposal;
  if (!proposal || proposal->step != decision.step || proposal->confirmed_on) return false;
  drop_proposal(LadderChangeKind::declined, decision.on);
  return true;
}

bool Climb::hold_conversation(Date on) {
  if (!is_confirmed(ladder_, LadderStep::conversation) || ladder_.conversation_held_on) return false;
  listen_from(on);
  return true;
}

bool Climb::agree_plan(const LadderDecision& decision) {
  if (!is_confirmed(ladder_, LadderStep::support_plan) || !decision.days) return false;
  auto& plan = ladder_.plan;
  if (plan && plan->agreed() && plan->exit_test == ExitTest::running) return false;
  if (!plan || plan->days != *decision.days) plan = SupportPlan{.days = *decision.days, .runs = *decision.days};
  (decision.as == LadderParty::rep ? plan->rep_agreed : plan->manager_agreed) = true;
  return true;
}

bool Climb::end_plan(const LadderDecision& decision) {
  auto& plan = ladder_.plan;
  if (!plan || !plan->agreed() || plan->exit_test != ExitTest::running) return false;
  const Date last = plan_runs().end;
  (decision.as == LadderParty::rep ? plan->rep_ends : plan->manager_ends) = true;
  if (plan->rep_ends && plan->manager_ends) {
    plan->days.end = std::clamp(decision.on, plan->days.start, last);
  }
  return true;
}

bool Climb::contest(Date on) {
  auto& proposal = ladder_.proposal;
  if (!proposal || !proposal->contest_until || on > *proposal->contest_until || proposal->contested_on) return false;
  proposal->contested_on = on;
  return true;
}

}  // namespace salespact
