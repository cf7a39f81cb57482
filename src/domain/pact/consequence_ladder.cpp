#include "domain/pact/consequence_ladder.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>

namespace salespact {
namespace {

constexpr std::size_t in_a_row = 2;
constexpr std::size_t recent_windows = 6;
constexpr std::ptrdiff_t missed_of_recent = 3;
constexpr std::size_t windows_after_talk = 4;
constexpr std::ptrdiff_t missed_after_talk = 2;

struct Counted {
  DateRange range;
  bool missed;
};

LadderStep below(LadderStep step) {
  return step == LadderStep::none ? step : static_cast<LadderStep>(static_cast<int>(step) - 1);
}

std::vector<DateRange> misses_in(std::span<const Counted> windows) {
  std::vector<DateRange> out;
  for (const Counted& window : windows) {
    if (window.missed) out.push_back(window.range);
  }
  return out;
}

// The missed windows that ask for a conversation: two in a row, or three of the last six. Empty: they don't.
std::vector<DateRange> pattern_in(std::span<const Counted> windows) {
  if (windows.size() >= in_a_row) {
    auto last = misses_in(windows.last(in_a_row));
    if (last.size() == in_a_row) return last;
  }
  auto recent = misses_in(windows.last(std::min(windows.size(), recent_windows)));
  return std::ssize(recent) >= missed_of_recent ? recent : std::vector<DateRange>{};
}

// Goes through what happened, day by day; windows that are judged on a day come before its decisions.
class Climb {
 public:
  Climb(const LadderRecord& record, Date today);
  Ladder take_all();

 private:
  void leave_out_waived();
  void settle(Date on);
  void take(const PactWindow& window);
  void take(const LadderDecision& decision);
  [[nodiscard]] bool decide(const LadderDecision& decision);
  [[nodiscard]] bool confirm(const LadderDecision& decision);
  [[nodiscard]] bool decline(const LadderDecision& decision);
  [[nodiscard]] bool hold_conversation(Date on);
  [[nodiscard]] bool agree_plan(const LadderDecision& decision);
  [[nodiscard]] bool end_plan(const LadderDecision& decision);
  [[nodiscard]] bool contest(Date on);
  void consider(Date on);
  void propose(LadderStep step, Date on, std::vector<DateRange> evidence);
  void take_effect(Date on);
  void drop_proposal(LadderChangeKind kind, Date on);
  void count_met(Date on);
  void move_to(LadderStep step, LadderChangeKind kind, Date on);
  void listen_from(Date on);
  [[nodiscard]] std::optional<Date> plan_over_on() const;
  void judge_plan(Date on);

  const LadderRecord& record_;
  Date today_;
  Ladder ladder_;
  std::vector<PactWindow> windows_;
  std::vector<Counted> counted_;     // since evidence was last answered
  std::vector<Counted> after_talk_;  // begun after the conversation
};

Climb::Climb(const LadderRecord& record, Date today) : record_(record), today_(today), windows_(record.windows) {
  leave_out_waived();
  std::ranges::stable_sort(windows_, {}, &PactWindow::judged_on);
}

void Climb::leave_out_waived() {
  for (const LadderDecision& decision : record_.decisions) {
    if (decision.act != LadderAct::waive_window || decision.on > today_) continue;
    const auto window =
        decision.days ? std::ranges::find(windows_, *decision.days, &PactWindow::range) : windows_.end();
    if (window == windows_.end()) {
      ladder_.without_effect.push_back(decision);
    } else {
      window->verdict = MasVerdict::excused;
    }
  }
}

Ladder Climb::take_all() {
  auto decision = record_.decisions.begin();
  const auto decide_before = [&](Date day) {
    for (; decision != record_.decisions.end() && decision->on < day && decision->on <= today_; ++decision) {
      take(*decision);
    }
  };
  for (const PactWindow& window : windows_) {
    if (window.judged_on > today_) break;
    decide_before(window.judged_on);
    take(window);
  }
  decide_before(today_ + 1);
  settle(today_);
  return std::move(ladder_);
}

// What time alone has brought about by a day: nobody contested, a plan came to its end.
void Climb::settle(Date on) {
  if (ladder_.proposal && ladder_.proposal->contest_until && !ladder_.proposal->contested_on &&
      on > *ladder_.proposal->contest_until) {
    take_effect(*ladder_.proposal->contest_until + 1);
  }
  if (const auto over = plan_over_on(); over && *over <= on) judge_plan(*over);
}

void Climb::take(const PactWindow& window) {
  settle(window.judged_on - 1);
  const bool misses = window.verdict == MasVerdict::missed && !window.tolerated;
  if (misses || window.verdict == MasVerdict::met) {
    counted_.push_back({window.range, misses});
    if (ladder_.conversation_held_on && window.range.start > *ladder_.conversation_held_on) {
      after_talk_.push_back({window.range, misses});
    }
    if (misses) {
      ladder_.met_in_a_row = 0;
      consider(window.judged_on);
    } else {
      count_met(window.judged_on);
    }
  }
  settle(window.judged_on);
}

void Climb::count_met(Date on) {
  ++ladder_.met_in_a_row;
  if (ladder_.met_in_a_row % met_to_lower != 0) return;
  const bool clears = ladder_.met_in_a_row >= met_to_clear;
  // What is only proposed stands above the step in effect, so it goes first.
  if (ladder_.proposal) {
    drop_proposal(LadderChangeKind::lapsed, on);
    if (!clears) return;
  }
  if (ladder_.step == LadderStep::none) return;
  const LadderStep next = clears ? LadderStep::none : below(ladder_.step);
  move_to(next, clears ? LadderChangeKind::cleared : LadderChangeKind::lowered, on);
}

// What the windows ask for after a miss, or after a step has taken effect.
void Climb::consider(Date on) {
  if (!record_.agreed_steps.contains(LadderStep::nudge) || ladder_.proposal) return;
  if (ladder_.step <= LadderStep::nudge) {
    if (ladder_.step == LadderStep::none) {
      // The first step is the only one that nobody decides.
      move_to(LadderStep::nudge, LadderChangeKind::nudged, on);
      return;
    }
    auto evidence = pattern_in(counted_);
    if (evidence.empty()) {
      ladder_.history.push_back({LadderChangeKind::nudged, on, LadderStep::nudge, {counted_.back().range}});
    } else {
      propose(LadderStep::conversation, on, std::move(evidence));
    }
  } else if (ladder_.step == LadderStep::conversation && ladder_.conversation_held_on) {
    if (after_talk_.size() > windows_after_talk) {
      auto evidence = pattern_in(after_talk_);
      if (!evidence.empty()) propose(LadderStep::conversation, on, std::move(evidence));
    } else if (auto evidence = misses_in(after_talk_); std::ssize(evidence) >= missed_after_talk) {
      propose(LadderStep::support_plan, on, std::move(evidence));
    }
  }
}

void Climb::propose(LadderStep step, Date on, std::vector<DateRange> evidence) {
  if (!record_.agreed_steps.contains(step)) return;
  ladder_.history.push_back({LadderChangeKind::proposed, on, step, evidence});
  ladder_.proposal = LadderProposal{.step = step, .since = on, .evidence = std::move(evidence)};
}

void Climb::take_effect(Date on) {
  const LadderProposal taken = *ladder_.proposal;
  ladder_.proposal.reset();
  ladder_.step = taken.step;
  ladder_.since = on;
  ladder_.evidence = taken.evidence;
  ladder_.history.push_back({LadderChangeKind::took_effect, on, taken.step, taken.evidence});
  counted_.clear();
  consider(on);
}

void Climb::drop_proposal(LadderChangeKind kind, Date on) {
  ladder_.history.push_back({kind, on, ladder_.proposal->step, ladder_.proposal->evidence});
  const LadderStep step = ladder_.proposal->step;
  ladder_.proposal.reset();
  counted_.clear();
  if (step >= LadderStep::support_plan) ladder_.plan.reset();
  if (ladder_.step == LadderStep::conversation) {
    listen_from(on);
  } else if (step == LadderStep::conversation) {
    ladder_.conversation_held_on.reset();
  }
}

// Evidence is answered once: after a step down only new misses count.
void Climb::move_to(LadderStep step, LadderChangeKind kind, Date on) {
  const bool down = step < ladder_.step;
  ladder_.step = step;
  ladder_.since = step == LadderStep::none ? std::nullopt : std::optional(on);
  ladder_.evidence = down || counted_.empty() ? std::vector<DateRange>{} : std::vector{counted_.back().range};
  ladder_.history.push_back({kind, on, step, ladder_.evidence});
  if (!down) return;
  counted_.clear();
  ladder_.plan.reset();
  ladder_.conversation_held_on.reset();
  if (step == LadderStep::conversation) listen_from(on);
}

void Climb::listen_from(Date on) {
  ladder_.conversation_held_on = on;
  after_talk_.clear();
}

// The day on which the last window of the plan is judged; absent while none runs.
std::optional<Date> Climb::plan_over_on() const {
  if (ladder_.step != LadderStep::support_plan || !ladder_.plan || !ladder_.plan->agreed()) return std::nullopt;
  if (ladder_.plan->exit_test != ExitTest::running) return std::nullopt;
  Date over = ladder_.plan->days.end + 1;
  for (const PactWindow& window : windows_) {
    if (ladder_.plan->days.contains(window.range)) over = std::max(over, window.judged_on);
  }
  return over;
}

void Climb::judge_plan(Date on) {
  std::vector<PactWindow> judged;
  std::vector<DateRange> missed;
  for (const PactWindow& window : windows_) {
    if (!ladder_.plan->days.contains(window.range) || window.tolerated) continue;
    judged.push_back(window);
    if (window.verdict == MasVerdict::missed) missed.push_back(window.range);
  }
  ladder_.plan->windows = tally(judged);
  const auto compliance = ladder_.plan->windows.compliance();
  if (!compliance) {
    ladder_.plan->exit_test = ExitTest::unjudged;
  } else if (*compliance >= exit_test_share()) {
    ladder_.plan->exit_test = ExitTest::passed;
    move_to(LadderStep::conversation, LadderChangeKind::lowered, on);
  } else {
    ladder_.plan->exit_test = ExitTest::failed;
    propose(LadderStep::formal_review, on, std::move(missed));
  }
}

void Climb::take(const LadderDecision& decision) {
  settle(decision.on);
  if (!decide(decision)) ladder_.without_effect.push_back(decision);
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
  const bool needs_upline = proposal->step == LadderStep::formal_review;
  if (!proposal->manager_confirmed || (needs_upline && !proposal->upline_confirmed)) return true;
  proposal->confirmed_on = decision.on;
  proposal->contest_until = decision.on + contest_days;
  if (proposal->step == LadderStep::conversation) {
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
  if (!plan || plan->days != *decision.days) plan = SupportPlan{.days = *decision.days};
  (decision.as == LadderParty::rep ? plan->rep_agreed : plan->manager_agreed) = true;
  return true;
}

bool Climb::end_plan(const LadderDecision& decision) {
  auto& plan = ladder_.plan;
  if (!plan || !plan->agreed() || plan->exit_test != ExitTest::running) return false;
  (decision.as == LadderParty::rep ? plan->rep_ends : plan->manager_ends) = true;
  if (plan->rep_ends && plan->manager_ends) {
    plan->days.end = std::clamp(decision.on, plan->days.start, plan->days.end);
  }
  return true;
}

bool Climb::contest(Date on) {
  auto& proposal = ladder_.proposal;
  if (!proposal || !proposal->contest_until || on > *proposal->contest_until || proposal->contested_on) return false;
  proposal->contested_on = on;
  return true;
}

std::array<std::ptrdiff_t, 5> asked_for(const Ladder& ladder) {
  std::array<std::ptrdiff_t, 5> times{};
  for (const LadderChange& change : ladder.history) {
    const bool asked = change.kind == LadderChangeKind::nudged || change.kind == LadderChangeKind::proposed;
    if (asked) ++times.at(static_cast<std::size_t>(change.step));
  }
  return times;
}

}  // namespace

bool is_confirmed(const Ladder& ladder, LadderStep step) {
  if (ladder.proposal && ladder.proposal->step == step) return ladder.proposal->confirmed_on.has_value();
  return ladder.step == step;
}

Rational exit_test_share() { return Rational::of(3, 4); }

Ladder fold_ladder(const LadderRecord& record, Date today) { return Climb(record, today).take_all(); }

std::vector<LadderStep> steps_withdrawn(const Ladder& before, const Ladder& after) {
  const auto then = asked_for(before);
  const auto now = asked_for(after);
  std::vector<LadderStep> out;
  for (std::size_t step = 1; step < then.size(); ++step) {
    if (now.at(step) < then.at(step)) out.push_back(static_cast<LadderStep>(step));
  }
  return out;
}

bool is_blocked(const LadderProposal& proposal, int overdue_promises) {
  return proposal.step >= LadderStep::support_plan && overdue_promises > 0 && !proposal.overridden;
}

}  // namespace salespact
