#include "domain/goal/agreement.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

PersonId person(std::int64_t number) { return PersonId{number}; }

const GoalActor ana{person(1), {GoalParty::owner}};
const GoalActor mia{person(2), {GoalParty::manager}};
const GoalActor ute{person(3), {GoalParty::upline}};
const GoalActor olga{person(4), {GoalParty::ops}};
const GoalActor eve{person(5), {GoalParty::exec}};
const GoalActor bob{person(6), {}};  // a bystander

Negotiation proposed_by(const GoalActor& author, bool unit_goal = false, bool assigned = false) {
  Negotiation now;
  now.unit_goal = unit_goal;
  now.assigned = assigned;
  now.author = author.person;
  const auto after = after_step(now, {GoalAct::propose, "", {}, {}}, author);
  REQUIRE(after.has_value());
  return *after;
}

Negotiation in(GoalState state, bool assigned = false) {
  Negotiation now;
  now.state = state;
  now.assigned = assigned;
  now.author = ana.person;
  now.author_parties = ana.parties;
  return now;
}

// The state afterwards, or why not.
std::string taken(const Negotiation& now, GoalAct act, const GoalActor& actor, std::string comment = "because") {
  const DateRange days{Date::from_days(1), Date::from_days(2)};
  const auto after = after_step(now, {act, std::move(comment), {}, days}, actor);
  if (after)
    return std::string(std::to_array({"draft", "proposed", "agreed", "active", "paused", "closing", "closed",
                                      "cancelled"})[static_cast<std::size_t>(after->state)]);
  CHECK_FALSE(after.error().message.empty());
  return std::string(text_of(after.error().code));
}

}  // namespace

TEST_CASE("the owner, who leads them, operations and executives propose; nobody else") {
  for (const auto& actor : {ana, mia, ute, olga, eve})
    CHECK(taken(Negotiation{}, GoalAct::propose, actor) == "proposed");
  CHECK(taken(Negotiation{}, GoalAct::propose, bob) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::proposed), GoalAct::propose, ana) == "WRONG_STATE");
}

TEST_CASE("a goal that the checker holds back is neither proposed nor agreed") {
  Negotiation now;
  now.blocked = true;
  CHECK(taken(now, GoalAct::propose, ana) == "BLOCKED_BY_CHECKER");
  now = proposed_by(ana);
  now.blocked = true;
  CHECK(taken(now, GoalAct::agree, mia) == "BLOCKED_BY_CHECKER");
  CHECK(taken(now, GoalAct::want_changes, mia) == "draft");
}

TEST_CASE("a rep's proposal is agreed by who leads them, never by the rep") {
  const Negotiation now = proposed_by(ana);
  CHECK(taken(now, GoalAct::agree, mia) == "agreed");
  CHECK(taken(now, GoalAct::agree, ute) == "agreed");
  CHECK(taken(now, GoalAct::agree, ana) == "OWN_TARGET");
  for (const auto& actor : {olga, eve, bob}) CHECK(taken(now, GoalAct::agree, actor) == "NOT_YOUR_STEP");
}

TEST_CASE("a manager's proposal is agreed by the owner, never by the manager") {
  const Negotiation now = proposed_by(mia);
  CHECK(taken(now, GoalAct::agree, ana) == "agreed");
  CHECK(taken(now, GoalAct::agree, mia) == "OWN_TARGET");
  for (const auto& actor : {ute, olga, eve}) CHECK(taken(now, GoalAct::agree, actor) == "NOT_YOUR_STEP");
}

TEST_CASE("somebody who leads themselves can't agree to their own target") {
  const GoalActor both{ana.person, {GoalParty::owner, GoalParty::manager}};
  CHECK(taken(proposed_by(both), GoalAct::agree, both) == "OWN_TARGET");
  CHECK(taken(proposed_by(both), GoalAct::agree, ute) == "agreed");
}

TEST_CASE("a unit's goal needs its manager and the next one up") {
  const Negotiation now = proposed_by(olga, true);
  const auto first = after_step(now, {GoalAct::agree, "", {}, {}}, mia);
  REQUIRE(first.has_value());
  CHECK(first->state == GoalState::proposed);
  CHECK(taken(*first, GoalAct::agree, mia) == "NOT_YOUR_STEP");  // once is enough
  CHECK(taken(*first, GoalAct::agree, ute) == "agreed");
  CHECK(taken(*first, GoalAct::agree, eve) == "agreed");
  // What was agreed is asked for anew after changes.
  const auto changed = after_step(*first, {GoalAct::want_changes, "too much", {}, {}}, ute);
  REQUIRE(changed.has_value());
  CHECK_FALSE(changed->manager_agreed);
  // Its manager's own proposal waits for the next one up.
  CHECK(taken(proposed_by(mia, true), GoalAct::agree, mia) == "OWN_TARGET");
  CHECK(taken(proposed_by(mia, true), GoalAct::agree, ute) == "agreed");
  CHECK(taken(proposed_by(ute, true), GoalAct::agree, mia) == "agreed");
}

TEST_CASE("the other side asks for changes, with a comment") {
  const Negotiation now = proposed_by(mia);
  CHECK(taken(now, GoalAct::want_changes, ana) == "draft");
  CHECK(taken(now, GoalAct::want_changes, ana, "") == "COMMENT_MISSING");
  CHECK(taken(now, GoalAct::want_changes, mia) == "NOT_YOUR_STEP");
  CHECK(taken(now, GoalAct::want_changes, bob) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::agreed), GoalAct::want_changes, mia) == "WRONG_STATE");
}

TEST_CASE("what is assigned is acknowledged by its owner, not accepted") {
  const Negotiation now = proposed_by(olga, false, true);
  CHECK(taken(now, GoalAct::agree, ana) == "NOT_YOUR_STEP");
  CHECK(taken(now, GoalAct::assign, ana) == "OWN_TARGET");
  CHECK(taken(now, GoalAct::assign, olga) == "agreed");  // who wrote it gives it
  CHECK(taken(now, GoalAct::assign, mia) == "agreed");
  CHECK(taken(now, GoalAct::assign, bob) == "NOT_YOUR_STEP");
  const GoalActor both{person(7), {GoalParty::owner, GoalParty::ops}};
  CHECK(taken(proposed_by(both, false, true), GoalAct::assign, both) == "OWN_TARGET");
  CHECK(taken(proposed_by(mia), GoalAct::assign, ute) == "NOT_YOUR_STEP");  // not to be assigned
  const Negotiation given = in(GoalState::active, true);
  CHECK(taken(given, GoalAct::acknowledge, ana, "") == "active");
  CHECK(taken(given, GoalAct::acknowledge, mia) == "NOT_YOUR_STEP");
  const auto said = after_step(given, {GoalAct::acknowledge, "I have my doubts", {}, {}}, ana);
  REQUIRE(said.has_value());
  CHECK(taken(*said, GoalAct::acknowledge, ana) == "SAID_ALREADY");
  CHECK(taken(in(GoalState::active), GoalAct::acknowledge, ana) == "NOT_YOUR_STEP");
}

TEST_CASE("a unit's goal is given from above, not by its own manager alone") {
  CHECK(taken(proposed_by(mia, true, true), GoalAct::assign, mia) == "OWN_TARGET");
  CHECK(taken(proposed_by(mia, true, true), GoalAct::assign, ute) == "agreed");
  CHECK(taken(proposed_by(ute, true, true), GoalAct::assign, ute) == "agreed");
  CHECK(taken(proposed_by(ute, true, true), GoalAct::assign, mia) == "agreed");
  CHECK(taken(proposed_by(olga, true, true), GoalAct::assign, olga) == "agreed");
}

TEST_CASE("who leads the owner pauses with a reason and days, resumes and closes") {
  const Negotiation active = in(GoalState::active);
  CHECK(taken(active, GoalAct::pause, mia) == "paused");
  CHECK(taken(active, GoalAct::pause, mia, "") == "COMMENT_MISSING");
  CHECK(taken(active, GoalAct::pause, ana) == "NOT_YOUR_STEP");
  const auto no_days = after_step(active, {GoalAct::pause, "leave", {}, {}}, mia);
  REQUIRE_FALSE(no_days.has_value());
  CHECK(no_days.error().code == AgreementProblem::days_missing);
  CHECK(taken(in(GoalState::paused), GoalAct::resume, ute) == "active");
  CHECK(taken(in(GoalState::closing), GoalAct::close, mia) == "closed");
  CHECK(taken(active, GoalAct::close, mia) == "WRONG_STATE");
}

TEST_CASE("until it is agreed its author cancels, from then on who leads the owner, with a reason") {
  CHECK(taken(proposed_by(ana), GoalAct::cancel, ana, "") == "cancelled");
  CHECK(taken(proposed_by(ana), GoalAct::cancel, mia) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::active), GoalAct::cancel, mia) == "cancelled");
  CHECK(taken(in(GoalState::active), GoalAct::cancel, mia, "") == "COMMENT_MISSING");
  CHECK(taken(in(GoalState::active), GoalAct::cancel, ana) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::active), GoalAct::cancel, olga) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::active, true), GoalAct::cancel, olga) == "cancelled");  // what operations assigned
  CHECK(taken(in(GoalState::closed), GoalAct::cancel, mia) == "WRONG_STATE");
}

TEST_CASE("operations restate what is closed, with a reason; the calendar starts and ends") {
  CHECK(taken(in(GoalState::closed), GoalAct::restate, olga) == "closed");
  CHECK(taken(in(GoalState::closed), GoalAct::restate, olga, "") == "COMMENT_MISSING");
  CHECK(taken(in(GoalState::closed), GoalAct::restate, mia) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::agreed), GoalAct::start, mia) == "NOT_YOUR_STEP");
  CHECK(taken(in(GoalState::active), GoalAct::end, olga) == "NOT_YOUR_STEP");
}

TEST_CASE("the open steps are those that would be taken") {
  CHECK(open_steps(proposed_by(mia), ana) == std::vector{GoalAct::want_changes, GoalAct::agree});
  CHECK(open_steps(proposed_by(mia), mia) == std::vector{GoalAct::cancel});
  CHECK(open_steps(in(GoalState::active), bob).empty());
  CHECK(open_steps(in(GoalState::active, true), ana) == std::vector{GoalAct::acknowledge});
}

TEST_CASE("days make an agreed goal active, and end it after its grace") {
  const DateRange period{Date::from_days(100), Date::from_days(190)};
  const Date grace_over = Date::from_days(198);
  const auto state = [&](GoalState before, std::int32_t today) {
    return after_day(before, period, grace_over, Date::from_days(today));
  };
  CHECK(state(GoalState::agreed, 99) == GoalState::agreed);
  CHECK(state(GoalState::agreed, 100) == GoalState::active);
  CHECK(state(GoalState::active, 190) == GoalState::active);
  CHECK(state(GoalState::active, 191) == GoalState::closing);
  CHECK(state(GoalState::paused, 191) == GoalState::closing);
  CHECK(state(GoalState::closing, 197) == GoalState::closing);
  CHECK(state(GoalState::closing, 198) == GoalState::closed);
  CHECK(state(GoalState::agreed, 300) == GoalState::closed);  // a server that was off all the while
  CHECK(state(GoalState::draft, 300) == GoalState::draft);
  CHECK(state(GoalState::proposed, 300) == GoalState::proposed);
  CHECK(state(GoalState::cancelled, 300) == GoalState::cancelled);
}
