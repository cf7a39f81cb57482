#include "domain/goal/goal_agreement.hpp"

#include "base/check.hpp"

namespace salespact {

Negotiation negotiation_of(const Goal& goal, const GoalAgreement& agreement) {
  return {.state = goal.state,
          .unit_goal = std::holds_alternative<OrgUnitId>(goal.owner),
          .assigned = goal.assigned,
          .author = agreement.author,
          .author_parties = agreement.author_parties,
          .manager_agreed = agreement.manager_agreed,
          .upline_agreed = agreement.upline_agreed,
          .acknowledged = agreement.acknowledged};
}

void take(GoalAgreement& agreement, const Negotiation& after) {
  agreement.author = after.author;
  agreement.author_parties = after.author_parties;
  agreement.manager_agreed = after.manager_agreed;
  agreement.upline_agreed = after.upline_agreed;
  agreement.acknowledged = after.acknowledged;
}

GoalEventKind event_of(GoalAct act) {
  switch (act) {
    case GoalAct::propose: return GoalEventKind::proposed;
    case GoalAct::want_changes: return GoalEventKind::changes_wanted;
    case GoalAct::agree: return GoalEventKind::agreed;
    case GoalAct::assign: return GoalEventKind::assigned;
    case GoalAct::acknowledge: return GoalEventKind::acknowledged;
    case GoalAct::start: return GoalEventKind::started;
    case GoalAct::pause: return GoalEventKind::paused;
    case GoalAct::resume: return GoalEventKind::resumed;
    case GoalAct::end: return GoalEventKind::ended;
    case GoalAct::close: return GoalEventKind::closed;
    case GoalAct::restate: return GoalEventKind::restated;
    case GoalAct::cancel: return GoalEventKind::cancelled;
  }
  report_bug("every act has its event", std::source_location::current());
}

}  // namespace salespact
