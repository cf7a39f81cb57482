#include "store/memory/memory_agreements.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

// Rows of one goal in a table by goal and number.
template <class Table>
auto of_goal(const Shared<Table>& table, GoalId goal) {
  std::vector<typename Table::mapped_type> rows;
  for (auto at = table->lower_bound({goal, 0}); at != table->end() && at->first.first == goal; ++at) {
    rows.push_back(at->second);
  }
  return rows;
}

}  // namespace

void MemoryAgreements::put(const GoalAgreement& agreement) {
  const MemoryState& state = session_.state();
  const GoalTerms& terms = agreement.terms;
  session_.require_known(state.goals, agreement.goal, "goal");
  if (agreement.author != PersonId{}) session_.require_known(state.people, agreement.author, "person");
  session_.require_text({terms.statement, terms.how, terms.why, terms.stands_alone_because, terms.feedback_giver,
                         terms.reward, terms.collaboration, terms.amendment_route, agreement.reservation});
  for (const auto& one : terms.resources) session_.require_text({one.text, one.provider});
  for (const auto& one : terms.milestones) session_.require_text({one.title});
  session_.change().agreements.edit()[agreement.goal] = agreement;
}

std::vector<app::UnsettledGoal> MemoryAgreements::unsettled() {
  const MemoryState& state = session_.state();
  const auto asked = [&](GoalId goal) {
    return std::ranges::count(of_goal(state.goal_amendments, goal), AmendmentState::asked, &GoalAmendment::state) > 0;
  };
  const auto unread = [](const Goal& goal, const GoalAgreement& agreement) {
    const bool stands =
        goal.state == GoalState::agreed || goal.state == GoalState::active || goal.state == GoalState::paused;
    return goal.assigned && !agreement.acknowledged && stands;
  };
  std::vector<app::UnsettledGoal> out;
  for (const auto& [id, agreement] : *state.agreements) {
    const Goal& goal = state.goals->at(id);
    const bool negotiated = goal.state == GoalState::draft || goal.state == GoalState::proposed;
    if (negotiated || unread(goal, agreement) || asked(id)) out.push_back({id, agreement.author});
  }
  return out;
}

std::vector<GoalId> MemoryAgreements::running() {
  std::vector<GoalId> out;
  for (const auto& [id, agreement] : *session_.state().agreements) {
    const GoalState state = session_.state().goals->at(id).state;
    const bool runs = state == GoalState::agreed || state == GoalState::active || state == GoalState::paused ||
                      state == GoalState::closing;
    if (runs) out.push_back(id);
  }
  return out;
}

std::map<GoalId, std::vector<DateRange>> MemoryAgreements::pauses() {
  std::map<GoalId, std::vector<DateRange>> out;
  for (const auto& [id, agreement] : *session_.state().agreements) {
    if (!agreement.pauses.empty()) out[id] = agreement.pauses;
  }
  return out;
}

std::map<GoalId, Date> MemoryAgreements::review_days() {
  std::map<GoalId, Date> out;
  for (const auto& [id, agreement] : *session_.state().agreements) {
    if (agreement.terms.review_on) out.emplace(id, *agreement.terms.review_on);
  }
  return out;
}

std::vector<app::GoalRhythm> MemoryAgreements::rhythms() {
  const MemoryState& state = session_.state();
  std::vector<app::GoalRhythm> out;
  for (const auto& [id, agreement] : *state.agreements) {
    if (!agreement.terms.rhythm || state.goals->at(id).state != GoalState::active) continue;
    app::GoalRhythm one{.goal = id, .rhythm = *agreement.terms.rhythm};
    for (const GoalEvent& event : of_goal(state.goal_events, id)) {
      const bool settles = event.kind == GoalEventKind::agreed || event.kind == GoalEventKind::assigned;
      if (settles && (!one.settled_at || *one.settled_at < event.at)) one.settled_at = event.at;
    }
    out.push_back(one);
  }
  return out;
}

std::vector<GoalEvent> MemoryAgreements::events(GoalId goal) { return of_goal(session_.state().goal_events, goal); }

void MemoryAgreements::append(const GoalEvent& event) {
  const MemoryState& state = session_.state();
  session_.require_known(state.goals, event.goal, "goal");
  if (event.by) session_.require_known(state.people, *event.by, "person");
  session_.require_text({event.comment, event.detail});
  session_.require(event.number > 0, "events count from 1");
  session_.require_amount(event.target.value_or(0));
  session_.insert(session_.change().goal_events, std::pair(event.goal, event.number), event, "the event");
}

std::vector<GoalAmendment> MemoryAgreements::amendments(GoalId goal) {
  return of_goal(session_.state().goal_amendments, goal);
}

std::vector<GoalAmendment> MemoryAgreements::amendments_of_all() {
  auto rows = rows_of(session_.state().goal_amendments);
  std::erase_if(rows, [](const GoalAmendment& one) { return one.state != AmendmentState::agreed; });
  return rows;
}

void MemoryAgreements::require_sound(const GoalAmendment& amendment) {
  const MemoryState& state = session_.state();
  session_.require_known(state.goals, amendment.goal, "goal");
  session_.require_known(state.people, amendment.asked_by, "person");
  if (amendment.decided_by) session_.require_known(state.people, *amendment.decided_by, "person");
  session_.require(amendment.decided_by.has_value() == amendment.decided_at.has_value(),
                   "who decides does so at some time");
  session_.require(amendment.number > 0, "amendments count from 1");
  session_.require_text({amendment.comment});
  session_.require_amount(amendment.target_before);
  session_.require_amount(amendment.target_after);
}

void MemoryAgreements::insert(const GoalAmendment& amendment) {
  require_sound(amendment);
  session_.insert(session_.change().goal_amendments, std::pair(amendment.goal, amendment.number), amendment,
                  "the amendment");
}

bool MemoryAgreements::decide(const GoalAmendment& amendment) {
  require_sound(amendment);
  auto& table = session_.change().goal_amendments;
  const auto found = table->find({amendment.goal, amendment.number});
  if (found == table->end() || found->second.state != AmendmentState::asked) return false;
  GoalAmendment& row = table.edit()[{amendment.goal, amendment.number}];
  row.state = amendment.state;
  row.valid_from = amendment.valid_from;
  row.decided_by = amendment.decided_by;
  row.decided_at = amendment.decided_at;
  return true;
}

}  // namespace salespact::store
