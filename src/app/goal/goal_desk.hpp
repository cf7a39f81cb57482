#pragma once

#include "app/administration/administration.hpp"
#include "app/goal/check_goal_draft.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "domain/goal/goal_agreement.hpp"

#include <functional>
#include <optional>
#include <string>

namespace salespact::app {

// Where goals are written and agreed on: the store, who asks, and the numbers as evidence.
struct GoalDesk {
  const AdministrationPorts& ports;
  const By& by;
  const Board& board;
};

// What the desk refuses, beside the domain's own refusals.
enum class GoalProblem {
  incomplete,
  title_length,
  target_refused,
  period_over,
  not_a_draft,
  quota_by_file,
  rule_not_found,
  rule_final,
  amendment_open,
  no_amendment,
  not_running,
  not_there,
  pause_invalid,
};

// What somebody is to a goal today.
[[nodiscard]] GoalActor actor_of(const Viewpoint& viewer, const Goal& goal);

// A draft that was never proposed is its author's alone; from then on it is for everybody whose word counts, and when
// it is agreed for everybody who may read the goal.
[[nodiscard]] bool may_read_agreement(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement);
// What was said on the way: those whose word counts, and the author.
[[nodiscard]] bool may_read_negotiation(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement);
// A draft: its author, and from the first proposal on who may draft for the owner.
[[nodiscard]] bool may_rewrite(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement);

// The draft that a stored goal was written as.
[[nodiscard]] GoalDraft draft_of(const Goal& goal, const GoalAgreement& agreement, const Metric& metric);

// The rules whose errors keep the goal from the act, as the checker sees it now; empty: nothing does.
[[nodiscard]] std::vector<checker::DraftFinding> errors_against(const checker::FullCheck& check,
                                                                const GoalAgreement& agreement, GoalAct act);

// The same as refusals of the act, each with its rule.
[[nodiscard]] FieldRefusals refusals_by_checker(const checker::FullCheck& check, const GoalAgreement& agreement,
                                                GoalAct act);

// What a step has changed. What is agreed once its first day has come runs at once.
void take_over(Goal& goal, GoalAgreement& agreement, const Negotiation& after, Date today);

// One goal that is being worked on inside a transaction.
class GoalOnDesk {
 public:
  GoalOnDesk(Act& act, Goal known, GoalAgreement agreement);

  Act& act;
  Goal goal;
  GoalAgreement agreement;
  GoalActor actor;

  // Stores goal and agreement, with what happened; the goal's revision moves by one.
  Goal store(GoalEvent event, std::string_view action, AuditDetail detail = {});
};

// The next one that happens to the goal, by the asker, now.
void append_event(Act& act, GoalId goal, GoalEvent event);

using GoalWork = std::function<Decided<Goal>(GoalOnDesk&)>;
// Runs `work` on a goal whose agreement the asker may read, from the revision that they read; nullopt: from whichever.
[[nodiscard]] Decided<Goal> with_goal(const GoalDesk& desk, GoalId id, std::optional<std::int64_t> revision,
                                      const GoalWork& work);

[[nodiscard]] std::unexpected<Refused> refuse(GoalProblem code, std::string field, std::string message);
template <class Code>
[[nodiscard]] std::unexpected<Refused> refuse(const Refusal<Code>& refusal) {
  FieldRefusals problems;
  say(problems, refusal);
  return refuse(std::move(problems));
}
// Blanks around it and decomposed letters are gone; what is no readable text stays for unfit_comment() to refuse.
[[nodiscard]] std::string cleaned_comment(const std::string& text);
// Up to 1,000 characters; nullopt: it fits.
[[nodiscard]] std::optional<FieldRefusal> unfit_comment(std::string_view field, const std::string& text);

[[nodiscard]] const Metric& metric_of(const GoalDesk& desk, const Goal& goal);
// In the metric's own scale; refused with more decimals than it has.
[[nodiscard]] std::optional<std::int64_t> stored_value(const Decimal& value, const Metric& metric,
                                                       const std::optional<Currency>& currency);
// "500 calls, 2027-Q1", for the audit log.
[[nodiscard]] std::string told_goal(const Goal& goal, const Metric& metric);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::GoalProblem> = std::to_array<Word<app::GoalProblem>>({
    {app::GoalProblem::incomplete, "GOAL_INCOMPLETE"},
    {app::GoalProblem::title_length, "TITLE_LENGTH"},
    {app::GoalProblem::target_refused, "TARGET_REFUSED"},
    {app::GoalProblem::period_over, "PERIOD_OVER"},
    {app::GoalProblem::not_a_draft, "NOT_A_DRAFT"},
    {app::GoalProblem::quota_by_file, "NOT_NEGOTIATED"},
    {app::GoalProblem::rule_not_found, "RULE_NOT_FOUND"},
    {app::GoalProblem::rule_final, "RULE_FINAL"},
    {app::GoalProblem::amendment_open, "AMENDMENT_OPEN"},
    {app::GoalProblem::no_amendment, "NO_AMENDMENT"},
    {app::GoalProblem::not_running, "NOT_RUNNING"},
    {app::GoalProblem::not_there, "NOT_THERE"},
    {app::GoalProblem::pause_invalid, "PAUSE_INVALID"},
});

}  // namespace salespact
