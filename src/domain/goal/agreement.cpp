#include "domain/goal/agreement.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace salespact {
namespace {

using Refused = std::unexpected<Refusal<AgreementProblem>>;

Refused refuse(AgreementProblem code, std::string field, std::string message) {
  return Refused(Refusal<AgreementProblem>{code, std::move(field), std::move(message)});
}

bool leads(const GoalActor& actor) { return actor.is(GoalParty::manager) || actor.is(GoalParty::upline); }

bool is_one_of(GoalState state, std::initializer_list<GoalState> states) {
  return std::ranges::count(states, state) > 0;
}

std::vector<GoalState> states_for(GoalAct act) {
  using enum GoalState;
  switch (act) {
    case GoalAct::propose: return {draft};
    case GoalAct::want_changes:
    case GoalAct::agree:
    case GoalAct::assign: return {proposed};
    case GoalAct::acknowledge: return {agreed, active, paused};
    case GoalAct::start: return {agreed};
    case GoalAct::pause: return {active};
    case GoalAct::resume: return {paused};
    case GoalAct::end: return {active, paused};
    case GoalAct::close: return {closing};
    case GoalAct::restate: return {closed};
    case GoalAct::cancel: return {draft, proposed, agreed, active, paused};
  }
  report_bug("every act has its states", std::source_location::current());
}

std::string words_of(const std::vector<GoalState>& states) {
  constexpr std::array names{"a draft", "proposed", "agreed", "active", "paused", "closing", "closed", "cancelled"};
  std::string out;
  for (std::size_t at = 0; at < states.size(); ++at) {
    if (at > 0) out += at + 1 == states.size() ? " or " : ", ";
    out += names.at(static_cast<std::size_t>(states[at]));
  }
  return out;
}

bool may_want_changes(const Negotiation& now, const GoalActor& actor) {
  return actor.person != now.author && (actor.is(GoalParty::owner) || leads(actor) || actor.is(GoalParty::exec));
}

// Whoever wrote it can't accept it, and nobody accepts their own target: a rep's proposal needs the manager, a
// manager's the owner, a unit's goal its manager and the next one up.
bool may_agree(const Negotiation& now, const GoalActor& actor) {
  if (now.unit_goal) {
    return (actor.is(GoalParty::manager) && !now.manager_agreed) ||
           ((actor.is(GoalParty::upline) || actor.is(GoalParty::exec)) && !now.upline_agreed);
  }
  return now.author_parties.contains(GoalParty::owner) ? leads(actor) : actor.is(GoalParty::owner);
}

// The target of a unit is one's own for whoever answers for it or manages it.
bool gives_to_themselves(const Negotiation& now, const GoalActor& actor) {
  if (actor.is(GoalParty::owner)) return true;
  return now.unit_goal && actor.person == now.author && !actor.is(GoalParty::upline) && !actor.is(GoalParty::ops);
}

bool may_take(const Negotiation& now, GoalAct act, const GoalActor& actor) {
  const bool own = actor.is(GoalParty::owner);
  switch (act) {
    case GoalAct::propose: return own || leads(actor) || actor.is(GoalParty::ops) || actor.is(GoalParty::exec);
    case GoalAct::want_changes: return may_want_changes(now, actor);
    case GoalAct::agree: return !now.assigned && may_agree(now, actor);
    case GoalAct::assign: return now.assigned && (leads(actor) || actor.is(GoalParty::ops));
    case GoalAct::acknowledge: return now.assigned && own;
    case GoalAct::start:
    case GoalAct::end: return false;
    case GoalAct::pause:
    case GoalAct::resume:
    case GoalAct::close: return leads(actor);
    case GoalAct::restate: return actor.is(GoalParty::ops);
    case GoalAct::cancel:
      if (is_one_of(now.state, {GoalState::draft, GoalState::proposed})) return actor.person == now.author;
      return leads(actor) || (now.assigned && actor.is(GoalParty::ops));
  }
  report_bug("every act has its people", std::source_location::current());
}

std::string_view who_may(const Negotiation& now, GoalAct act) {
  switch (act) {
    case GoalAct::propose: return "the owner, who leads them, sales operations and executives propose a goal";
    case GoalAct::want_changes: return "the other side asks for changes, not whoever proposed it";
    case GoalAct::agree:
      if (now.assigned) return "a goal that is assigned is acknowledged, not agreed to";
      if (now.unit_goal) return "a unit's goal is agreed by its manager and the next one up";
      return now.author_parties.contains(GoalParty::owner)
                 ? "a goal that its owner proposed is agreed by who leads them"
                 : "a goal that was proposed to somebody is agreed by them";
    case GoalAct::assign: return "only a goal that is to be assigned is; by who leads its owner or by sales operations";
    case GoalAct::acknowledge: return "what was assigned is acknowledged by its owner";
    case GoalAct::start:
    case GoalAct::end: return "a goal starts and ends by the calendar";
    case GoalAct::pause:
    case GoalAct::resume:
    case GoalAct::close: return "who leads the owner does this";
    case GoalAct::restate: return "sales operations restate what is closed";
    case GoalAct::cancel: return "until it is agreed its author cancels a goal, from then on who leads the owner";
  }
  report_bug("every act has its people", std::source_location::current());
}

bool asks_for_reason(const Negotiation& now, GoalAct act) {
  switch (act) {
    case GoalAct::want_changes:
    case GoalAct::pause:
    case GoalAct::restate: return true;
    case GoalAct::cancel: return !is_one_of(now.state, {GoalState::draft, GoalState::proposed});
    default: return false;
  }
}

void agree(Negotiation& now, const GoalActor& actor) {
  if (!now.unit_goal) {
    now.state = GoalState::agreed;
    return;
  }
  // Of somebody who is both, the manager's word counts first: two people agree to a unit's goal.
  if (actor.is(GoalParty::manager) && !now.manager_agreed) {
    now.manager_agreed = true;
  } else {
    now.upline_agreed = true;
  }
  if (now.manager_agreed && now.upline_agreed) now.state = GoalState::agreed;
}

void propose(Negotiation& now, const GoalActor& actor) {
  now.state = GoalState::proposed;
  now.author = actor.person;
  now.author_parties = actor.parties;
  // Proposing says yes for oneself: of a unit's goal the other of the two is still asked.
  now.manager_agreed = now.unit_goal && actor.is(GoalParty::manager);
  now.upline_agreed =
      now.unit_goal && !now.manager_agreed && (actor.is(GoalParty::upline) || actor.is(GoalParty::exec));
}

}  // namespace

std::expected<Negotiation, Refusal<AgreementProblem>> after_step(const Negotiation& before, const GoalStep& step,
                                                                 const GoalActor& actor) {
  const std::vector<GoalState> states = states_for(step.act);
  if (std::ranges::count(states, before.state) == 0) {
    return refuse(AgreementProblem::wrong_state, "act",
                  fmt::format("the goal has to be {} for this; it is {}", words_of(states), words_of({before.state})));
  }
  const bool accepts = step.act == GoalAct::agree || step.act == GoalAct::assign;
  if (step.act == GoalAct::agree && actor.person == before.author) {
    return refuse(AgreementProblem::own_target, "act", "who has proposed a goal can't accept it as well");
  }
  if (step.act == GoalAct::assign && gives_to_themselves(before, actor)) {
    return refuse(AgreementProblem::own_target, "act", "nobody sets their own target");
  }
  if (!may_take(before, step.act, actor)) {
    return refuse(AgreementProblem::not_your_step, "act", std::string(who_may(before, step.act)));
  }
  if (step.comment.empty() && asks_for_reason(before, step.act)) {
    return refuse(AgreementProblem::comment_missing, "comment", "say why, in a sentence that the others will read");
  }
  if ((step.act == GoalAct::propose || accepts) && before.blocked) {
    return refuse(AgreementProblem::blocked_by_checker, "act",
                  "the checker has found an error; repair it, or let the approver override it with a reason");
  }
  if (step.act == GoalAct::pause && (!step.days || step.days->end < step.days->start)) {
    return refuse(AgreementProblem::days_missing, "days", "a pause has a first and a last day");
  }
  if (step.act == GoalAct::acknowledge && before.acknowledged) {
    return refuse(AgreementProblem::said_already, "act", "it is acknowledged already");
  }
  Negotiation after = before;
  switch (step.act) {
    case GoalAct::propose: propose(after, actor); break;
    case GoalAct::want_changes:
      after.state = GoalState::draft;
      after.manager_agreed = after.upline_agreed = false;
      break;
    case GoalAct::agree: agree(after, actor); break;
    case GoalAct::assign: after.state = GoalState::agreed; break;
    case GoalAct::acknowledge: after.acknowledged = true; break;
    case GoalAct::start:
    case GoalAct::resume: after.state = GoalState::active; break;
    case GoalAct::pause: after.state = GoalState::paused; break;
    case GoalAct::end: after.state = GoalState::closing; break;
    case GoalAct::close: after.state = GoalState::closed; break;
    case GoalAct::restate: break;
    case GoalAct::cancel: after.state = GoalState::cancelled; break;
  }
  return after;
}

std::vector<GoalAct> open_steps(const Negotiation& negotiation, const GoalActor& actor) {
  std::vector<GoalAct> out;
  for (const auto& word : words<GoalAct>) {
    // With all that a step could ask for, so that only who and when decide.
    const Date any = Date::from_days(0);
    if (after_step(negotiation, {word.value, "because", std::nullopt, DateRange{any, any}}, actor)) {
      out.push_back(word.value);
    }
  }
  return out;
}

GoalState after_day(GoalState state, DateRange period, Date grace_over, Date today) {
  if (state == GoalState::agreed && today >= period.start) state = GoalState::active;
  if (is_one_of(state, {GoalState::active, GoalState::paused}) && today > period.end) state = GoalState::closing;
  if (state == GoalState::closing && today >= grace_over) state = GoalState::closed;
  return state;
}

}  // namespace salespact
