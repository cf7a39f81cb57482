#pragma once

#include "base/date.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>

namespace salespact {

// What people say of the ladder of consequences, as it is kept.

enum class LadderStep { none, nudge, conversation, support_plan, formal_review };

enum class LadderAct {
  confirm,            // the manager; of the last step the upline as well
  decline,            // of what is proposed, with a reason
  override_block,     // the upline, with a reason: in spite of the manager's overdue promises
  hold_conversation,  // the manager, with what is in the way and what helps
  answer,             // the rep, in writing, to a step that is confirmed
  agree_plan,         // rep and manager, each over the same days
  end_plan,           // rep and manager, before its last day
  contest,            // the rep, before the step takes effect
  grant_contest,      // the upline: the step is dropped
  reject_contest,     // the upline: the step takes effect
  waive_window,       // the manager, with a reason
};
enum class LadderParty { rep, manager, upline };

struct LadderDecision {
  LadderAct act = LadderAct::confirm;
  LadderParty as = LadderParty::manager;
  PersonId by;
  Date on;
  LadderStep step = LadderStep::none;  // confirm, decline, override_block: the step meant
  std::optional<DateRange> days{};     // of the plan, or of the window that is waived
  std::string reason{};
  std::optional<PersonId> on_behalf_of{};  // the manager, where `by` is the deputy
  friend bool operator==(const LadderDecision&, const LadderDecision&) = default;
};

}  // namespace salespact
