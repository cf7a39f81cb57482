#include "domain/pact/ladder_climb.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace salespact {
namespace {

constexpr std::size_t in_a_row = 2;
constexpr std::size_t recent_windows = 6;
constexpr std::ptrdiff_t missed_of_recent = 3;
constexpr std::size_t windows_after_talk = 4;
constexpr std::ptrdiff_t missed_after_talk = 2;

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

}  // namespace

Climb::Climb(const LadderRecord& record, Date today)
    : record_(record),
      today_(today),
      last_(record.over_from ? std::min(today, *record.over_from - 1) : today),
      windows_(record.windows) {
  leave_out_waived();
  std::ranges::stable_sort(windows_, {}, &PactWindow::judged_on);
}

void Climb::leave_out_waived() {
  for (const LadderDecision& decision : record_.decisions) {
    if (decision.act != LadderAct::waive_window || decision.on > today_) continue;
    const auto window =
        decision.days ? std::ranges::find(windows_, *decision.days, &PactWindow::range) : windows_.end();
    if (window == windows_.end()) {
      ladder_.without_effect.insert(place_of(decision));
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
    if (window.judged_on > last_) break;
    decide_before(window.judged_on);
    take(window);
  }
  decide_before(today_ + 1);
  settle(last_);
  if (last_ < today_) close(last_ + 1);
  ladder_.untold.insert(untold_.begin(), untold_.end());
  if (ladder_.plan) ladder_.plan->runs = plan_runs();
  return std::move(ladder_);
}

// What time alone has brought about by a day: nobody contested, a plan came to its end.
void Climb::settle(Date day) {
  const Date on = std::min(day, last_);
  if (ladder_.proposal && ladder_.proposal->contest_until && !ladder_.proposal->contested_on) {
    const Date from = after_days(*ladder_.proposal->contest_until, 1);
    if (from <= on) take_effect(from);
  }
  if (const auto over = plan_over_on(); over && *over <= on) judge_plan(*over);
}

// The day on which so many days after `from` have passed, without those on which the pact rests.
Date Climb::after_days(Date from, int days) const {
  Date day = from;
  for (int left = days; left > 0;) {
    day = day + 1;
    const bool rests = std::ranges::any_of(record_.rests, [&](const DateRange& rest) { return rest.contains(day); });
    if (!rests) --left;
  }
  return day;
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

// What was agreed on the last day of a window can follow from it: neither what was agreed later nor what is no more.
bool Climb::agreed(LadderStep step, const DateRange& window) const {
  const auto text =
      std::ranges::find_if(record_.agreed, [&](const AgreedSteps& one) { return one.days.contains(window.end); });
  return text != record_.agreed.end() && text->steps.contains(LadderStep::nudge) && text->steps.contains(step);
}

std::vector<Counted> Climb::that_may_ask(LadderStep step, const std::vector<Counted>& windows) const {
  std::vector<Counted> out;
  std::ranges::copy_if(windows, std::back_inserter(out), [&](const Counted& one) { return agreed(step, one.range); });
  return out;
}

// What the windows ask for after a miss, or after a step has taken effect.
void Climb::consider(Date on) {
  if (ladder_.proposal) return;
  if (ladder_.step == LadderStep::none) {
    // The first step is the only one that nobody decides.
    if (agreed(LadderStep::nudge, counted_.back().range)) move_to(LadderStep::nudge, LadderChangeKind::nudged, on);
  } else if (ladder_.step == LadderStep::nudge) {
    consider_talk(on);
  } else if (ladder_.step == LadderStep::conversation && ladder_.conversation_held_on) {
    if (after_talk_.size() > windows_after_talk) {
      auto evidence = pattern_in(that_may_ask(LadderStep::conversation, after_talk_));
      if (!evidence.empty()) propose(LadderStep::conversation, on, std::move(evidence));
    } else {
      auto evidence = misses_in(that_may_ask(LadderStep::support_plan, after_talk_));
      if (std::ssize(evidence) >= missed_after_talk) propose(LadderStep::support_plan, on, std::move(evidence));
    }
  }
}

void Climb::consider_talk(Date on) {
  auto evidence = pattern_in(that_may_ask(LadderStep::conversation, counted_));
  if (!evidence.empty()) {
    propose(LadderStep::conversation, on, std::move(evidence));
  } else if (const DateRange& last = counted_.back().range; agreed(LadderStep::nudge, last)) {
    ladder_.history.push_back({LadderChangeKind::nudged, on, LadderStep::nudge, {last}});
  }
}

void Climb::propose(LadderStep step, Date on, std::vector<DateRange> evidence) {
  ladder_.history.push_back({LadderChangeKind::proposed, on, step, evidence, false});
  proposed_at_ = ladder_.history.size() - 1;
  ladder_.untold.insert(untold_.begin(), untold_.end());
  untold_.clear();
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
  ladder_.history.push_back(
      {kind, on, ladder_.proposal->step, ladder_.proposal->evidence, ladder_.proposal->manager_confirmed});
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

// What waited for somebody when the pact ended waits no more.
void Climb::close(Date on) {
  const auto& plan = ladder_.plan;
  const bool untalked = ladder_.step == LadderStep::conversation && !ladder_.conversation_held_on;
  const bool untested = ladder_.step == LadderStep::support_plan &&
                        (!plan || plan->exit_test == ExitTest::running || plan->exit_test == ExitTest::unjudged);
  if (ladder_.proposal) {
    const LadderProposal& open = *ladder_.proposal;
    ladder_.history.push_back({LadderChangeKind::not_concluded, on, open.step, open.evidence, open.manager_confirmed});
    ladder_.proposal.reset();
  } else if (untalked || untested) {
    ladder_.history.push_back({LadderChangeKind::not_concluded, on, ladder_.step, ladder_.evidence});
  }
}

DateRange Climb::plan_runs() const {
  const SupportPlan& plan = *ladder_.plan;
  if (!plan.agreed() || (plan.rep_ends && plan.manager_ends)) return plan.days;
  return {plan.days.start, after_days(plan.days.start - 1, plan.days.days())};
}

// The day on which the last window of the plan is judged; absent while none runs.
std::optional<Date> Climb::plan_over_on() const {
  if (ladder_.step != LadderStep::support_plan || !ladder_.plan || !ladder_.plan->agreed()) return std::nullopt;
  if (ladder_.plan->exit_test != ExitTest::running) return std::nullopt;
  const DateRange runs = plan_runs();
  Date over = runs.end + 1;
  for (const PactWindow& window : windows_) {
    if (runs.contains(window.range)) over = std::max(over, window.judged_on);
  }
  return over;
}

void Climb::judge_plan(Date on) {
  std::vector<PactWindow> judged;
  std::vector<DateRange> missed;
  const DateRange runs = plan_runs();
  for (const PactWindow& window : windows_) {
    if (!runs.contains(window.range) || window.tolerated) continue;
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
    const bool agreed_beforehand =
        std::ranges::all_of(missed, [&](const DateRange& window) { return agreed(LadderStep::formal_review, window); });
    if (agreed_beforehand) propose(LadderStep::formal_review, on, std::move(missed));
  }
}

}  // namespace salespact
