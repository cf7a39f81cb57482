#include "app/meetings_pact.hpp"

#include <doctest/doctest.h>

#include <algorithm>

// R-MAS on every store: the third and the fourth step, from imported records and what people decide to what they read.

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using enum LadderStep;

// The weeks of the plan that rep and manager agree on.
const DateRange plan_days{week(9).start, week(12).end};

template <class Engine>
struct SteppedPact : MeetingsPact<Engine> {
  SteppedPact() : MeetingsPact<Engine>(true) {}

  // After the talk two of four weeks are missed: a plan is proposed on Wednesday, 9 June.
  void until_plan_proposed() {
    this->talk();
    this->live("MXMX");
    REQUIRE(this->today == day("2027-06-09"));
  }
  // The manager's own word of the coaching, and the rep's.
  std::string coaching(const std::string& who, const char* on, PromiseAct act, const std::string& why = "") {
    const auto life = this->life(who, on).value();
    const auto promise = std::ranges::find(life.promises, PromiseKind::development, &app::PromiseLine::kind);
    REQUIRE(promise != life.promises.end());
    return this->note(who, on, [&](const auto& desk) {
      return app::say_of_promise(desk, this->pact, {promise->key, promise->due, act, why});
    });
  }
  // Both agree on the plan, which lasts the weeks 9 to 12.
  void agree() {
    REQUIRE(this->decide("Mo", "2027-06-10", LadderAct::agree_plan, none, "Two calls together a week", plan_days) ==
            "");
    REQUIRE(this->decide("Ana", "2027-06-11", LadderAct::agree_plan, none, "", plan_days) == "");
  }
  bool hears_of(const std::string& who, LadderAct act, LadderParty as) {
    const auto life = this->read_by(who);
    return std::ranges::any_of(life.ladder.decisions,
                               [&](const app::LadderDecisionLine& one) { return one.act == act && one.as == as; });
  }
  bool may(const std::string& who, LadderAct act) { return std::ranges::count(this->read_by(who).ladder.may, act) > 0; }
};

}  // namespace

TEST_CASE_TEMPLATE("R-MAS a support plan waits while a promise of the manager is overdue; the upline lets it pass",
                   Engine, ON_EVERY_STORE) {
  SteppedPact<Engine> pact;
  pact.until_plan_proposed();
  REQUIRE(pact.proposed().has_value());
  CHECK(pact.proposed()->step == support_plan);
  CHECK(pact.proposed()->blocked);
  CHECK_FALSE(pact.may("Mo", LadderAct::confirm));
  CHECK(pact.decide("Mo", "2027-06-09", LadderAct::confirm, support_plan) == "BLOCKED_BY_PROMISES step");
  // The manager's own word that it was kept after all frees nothing.
  REQUIRE(pact.coaching("Mo", "2027-06-09", PromiseAct::kept) == "");
  CHECK(pact.decide("Mo", "2027-06-09", LadderAct::confirm, support_plan) == "BLOCKED_BY_PROMISES step");
  CHECK(pact.decide("Mo", "2027-06-09", LadderAct::override_block, support_plan, "Why") == "NOT_YOUR_DECISION act");
  CHECK(pact.decide("Uma", "2027-06-09", LadderAct::override_block, support_plan) == "REASON_MISSING reason");
  REQUIRE(pact.decide("Uma", "2027-06-09", LadderAct::override_block, support_plan, "The coach is ill") == "");
  // Nobody tells the rep of a step that the manager has not confirmed.
  CHECK_FALSE(pact.read_by("Ana").ladder.proposal.has_value());
  CHECK_FALSE(pact.hears_of("Ana", LadderAct::override_block, LadderParty::upline));
  CHECK(pact.hears_of("Mo", LadderAct::override_block, LadderParty::upline));
  REQUIRE(pact.decide("Mo", "2027-06-10", LadderAct::confirm, support_plan) == "");
  CHECK(pact.read_by("Ana").ladder.proposal->step == support_plan);
  CHECK(pact.hears_of("Ana", LadderAct::override_block, LadderParty::upline));
}

TEST_CASE_TEMPLATE("R-MAS the rep's word that a promise was kept frees the support plan", Engine, ON_EVERY_STORE) {
  SteppedPact<Engine> pact;
  pact.until_plan_proposed();
  CHECK(pact.decide("Mo", "2027-06-09", LadderAct::confirm, support_plan) == "BLOCKED_BY_PROMISES step");
  REQUIRE(pact.coaching("Ana", "2027-06-09", PromiseAct::confirmed) == "");
  CHECK_FALSE(pact.proposed()->blocked);
  CHECK(pact.decide("Mo", "2027-06-09", LadderAct::confirm, support_plan) == "");
}

TEST_CASE_TEMPLATE("R-MAS a plan whose exit test fails leads to a formal review that manager and upline confirm",
                   Engine, ON_EVERY_STORE) {
  SteppedPact<Engine> pact;
  pact.until_plan_proposed();
  REQUIRE(pact.coaching("Ana", "2027-06-09", PromiseAct::confirmed) == "");
  REQUIRE(pact.decide("Mo", "2027-06-10", LadderAct::confirm, support_plan) == "");
  pact.agree();
  pact.live("M");
  CHECK(pact.life("Ana", "2027-06-18")->ladder.step == support_plan);
  pact.live("MXM");
  CHECK(pact.read_by("Ana").ladder.plan->exit_test == ExitTest::running);
  pact.live("X");
  const auto tested = pact.read_by("Mo");
  CHECK(tested.ladder.plan->exit_test == ExitTest::failed);
  CHECK(tested.ladder.plan->windows == MasTally{.met = 2, .missed = 2, .excused = 0, .pending = 0});
  REQUIRE(tested.ladder.proposal.has_value());
  CHECK(tested.ladder.proposal->step == formal_review);
  CHECK(tested.ladder.proposal->evidence == std::vector{week(10), week(12)});
  REQUIRE(pact.today == day("2027-07-14"));
  // The upline's word comes first, and the rep hears of neither it nor the step.
  REQUIRE(pact.decide("Uma", "2027-07-14", LadderAct::confirm, formal_review) == "");
  CHECK_FALSE(pact.hears_of("Ana", LadderAct::confirm, LadderParty::upline));
  CHECK_FALSE(pact.read_by("Ana").ladder.proposal.has_value());
  CHECK(pact.life("Mo", "2027-08-02")->ladder.step == support_plan);
  REQUIRE(pact.decide("Mo", "2027-07-15", LadderAct::confirm, formal_review) == "");
  CHECK(pact.read_by("Ana").ladder.proposal->contest_until == day("2027-07-22"));
  CHECK(pact.hears_of("Ana", LadderAct::confirm, LadderParty::upline));
  CHECK(pact.life("Ana", "2027-07-22")->ladder.step == support_plan);
  CHECK(pact.life("Ana", "2027-07-23")->ladder.step == formal_review);
  CHECK(pact.life("Uma", "2027-07-23")->ladder.step == formal_review);
}

TEST_CASE_TEMPLATE("R-MAS a plan whose exit test is passed leads back to the talk", Engine, ON_EVERY_STORE) {
  SteppedPact<Engine> pact;
  pact.until_plan_proposed();
  REQUIRE(pact.coaching("Ana", "2027-06-09", PromiseAct::confirmed) == "");
  REQUIRE(pact.decide("Mo", "2027-06-10", LadderAct::confirm, support_plan) == "");
  const DateRange short_plan{plan_days.start, plan_days.end - 1};
  CHECK(pact.decide("Mo", "2027-06-10", LadderAct::agree_plan, none, "Help", short_plan) == "PLAN_LENGTH days");
  pact.agree();
  pact.live("XMMXM");
  // Three of four, since the first week lies before the plan.
  CHECK(pact.read_by("Ana").ladder.step == conversation);
  CHECK_FALSE(pact.proposed().has_value());
}
