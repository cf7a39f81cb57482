#include "domain/pact/consequence_ladder.hpp"

#include "domain/pact/ladder_climb.hpp"

#include <array>

namespace salespact {
namespace {

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

bool takes_answer(const Ladder& ladder) {
  return ladder.step > LadderStep::nudge || (ladder.proposal && ladder.proposal->manager_confirmed);
}

bool is_blocked(const LadderProposal& proposal, int overdue_promises) {
  return proposal.step >= LadderStep::support_plan && overdue_promises > 0 && !proposal.overridden;
}

}  // namespace salespact
