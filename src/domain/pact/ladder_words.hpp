#pragma once

#include "domain/pact/consequence_ladder.hpp"

namespace salespact {

template <>
inline constexpr auto words<LadderStep> = std::to_array<Word<LadderStep>>({
    {LadderStep::none, "none"},
    {LadderStep::nudge, "nudge"},
    {LadderStep::conversation, "conversation"},
    {LadderStep::support_plan, "support_plan"},
    {LadderStep::formal_review, "formal_review"},
});

template <>
inline constexpr auto words<LadderAct> = std::to_array<Word<LadderAct>>({
    {LadderAct::confirm, "confirm"},
    {LadderAct::decline, "decline"},
    {LadderAct::override_block, "override_block"},
    {LadderAct::hold_conversation, "hold_conversation"},
    {LadderAct::answer, "answer"},
    {LadderAct::agree_plan, "agree_plan"},
    {LadderAct::end_plan, "end_plan"},
    {LadderAct::contest, "contest"},
    {LadderAct::grant_contest, "grant_contest"},
    {LadderAct::reject_contest, "reject_contest"},
    {LadderAct::waive_window, "waive_window"},
});

template <>
inline constexpr auto words<LadderParty> = std::to_array<Word<LadderParty>>({
    {LadderParty::rep, "rep"},
    {LadderParty::manager, "manager"},
    {LadderParty::upline, "upline"},
});

template <>
inline constexpr auto words<ExitTest> = std::to_array<Word<ExitTest>>({
    {ExitTest::running, "running"},
    {ExitTest::passed, "passed"},
    {ExitTest::failed, "failed"},
    {ExitTest::unjudged, "unjudged"},
});

template <>
inline constexpr auto words<LadderChangeKind> = std::to_array<Word<LadderChangeKind>>({
    {LadderChangeKind::nudged, "nudged"},
    {LadderChangeKind::proposed, "proposed"},
    {LadderChangeKind::took_effect, "took_effect"},
    {LadderChangeKind::declined, "declined"},
    {LadderChangeKind::contest_granted, "contest_granted"},
    {LadderChangeKind::lapsed, "lapsed"},
    {LadderChangeKind::lowered, "lowered"},
    {LadderChangeKind::cleared, "cleared"},
    {LadderChangeKind::not_concluded, "not_concluded"},
});

template <>
inline constexpr auto words<LadderProblem> = std::to_array<Word<LadderProblem>>({
    {LadderProblem::nothing_proposed, "NOTHING_PROPOSED"},
    {LadderProblem::other_step, "OTHER_STEP"},
    {LadderProblem::not_your_decision, "NOT_YOUR_DECISION"},
    {LadderProblem::blocked_by_promises, "BLOCKED_BY_PROMISES"},
    {LadderProblem::reason_missing, "REASON_MISSING"},
    {LadderProblem::decided_already, "DECIDED_ALREADY"},
    {LadderProblem::contest_over, "CONTEST_OVER"},
    {LadderProblem::not_contested, "NOT_CONTESTED"},
    {LadderProblem::plan_length, "PLAN_LENGTH"},
    {LadderProblem::no_plan, "NO_PLAN"},
    {LadderProblem::not_at_step, "NOT_AT_STEP"},
    {LadderProblem::no_such_window, "NO_SUCH_WINDOW"},
});

}  // namespace salespact
