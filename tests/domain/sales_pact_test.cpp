#include "domain/pact/sales_pact.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the feature under test
using salespact::test::day;
using salespact::test::days;

namespace {

constexpr auto rep = PactParty::rep;
constexpr auto manager = PactParty::manager;
constexpr std::int64_t a_day = 86'400'000'000;

// A pact for the second quarter of 2027 on the way to its state; what is refused leaves it as it was.
struct Way {
  Date today = day("2027-03-20");
  SalesPact pact{.id = {1}, .rep = {2}, .manager = {3}, .effective = days("2027-04-01", "2027-06-30")};
  std::string refused{};

  [[nodiscard]] Instant now() const { return {std::int64_t{today - day("1970-01-01")} * a_day}; }
  bool take(const PactDecision<SalesPact>& after) {
    refused = after ? "" : std::string(text_of(after.error().code));
    if (after) pact = *after;
    return after.has_value();
  }
  void on(const char* date) {
    today = day(date);
    pact = after_day(pact, today, now());
  }
  bool confirm(PactParty party, const char* date) { return take(confirm_discussion(pact, party, day(date), today)); }
  bool propose(PactParty party) { return take(salespact::propose(pact, party, now(), today)); }
  bool counter(PactParty party, const char* comment) { return take(salespact::counter(pact, party, comment)); }
  bool sign(PactParty party, std::int64_t text, bool easing = false) {
    return take(countersign(pact, party, {.text = text, .effective = pact.effective, .easing = easing}, today));
  }
  void discuss() {
    REQUIRE(confirm(manager, "2027-03-18"));
    REQUIRE(confirm(rep, "2027-03-18"));
  }
  void agree() {
    discuss();
    REQUIRE(propose(manager));
    REQUIRE(sign(rep, 1));
  }
  [[nodiscard]] std::string state() const { return std::string(text_of(state_of(pact))); }
};

}  // namespace

TEST_CASE("a discussion was held when both say so of the same day") {
  Way way;
  CHECK(way.state() == "draft");
  CHECK(way.confirm(manager, "2027-03-18"));
  CHECK(way.state() == "draft");
  CHECK_FALSE(way.confirm(rep, "2027-03-17"));
  CHECK(way.refused == "DAY_DIFFERS");
  CHECK_FALSE(way.confirm(rep, "2027-03-21"));
  CHECK(way.refused == "DAY_AHEAD");
  CHECK(way.confirm(manager, "2027-03-20"));
  CHECK(way.confirm(rep, "2027-03-20"));
  CHECK(way.state() == "discussed");
  CHECK_FALSE(way.confirm(rep, "2027-03-20"));
  CHECK(way.refused == "WRONG_STATE");
}

TEST_CASE("nothing is proposed before it was discussed") {
  Way way;
  CHECK_FALSE(way.propose(manager));
  CHECK(way.refused == "WRONG_STATE");
  CHECK(way.confirm(manager, "2027-03-18"));
  CHECK_FALSE(way.propose(manager));
  CHECK(way.confirm(rep, "2027-03-18"));
  CHECK(way.propose(rep));
  CHECK(way.state() == "proposed");
}

TEST_CASE("a proposal is answered by the other side, which counters with a comment or signs") {
  Way way;
  way.discuss();
  REQUIRE(way.propose(manager));
  CHECK_FALSE(way.counter(manager, "Fewer"));
  CHECK(way.refused == "OWN_PROPOSAL");
  CHECK_FALSE(way.sign(manager, 1));
  CHECK(way.refused == "OWN_PROPOSAL");
  CHECK_FALSE(way.counter(rep, ""));
  CHECK(way.refused == "COMMENT_MISSING");
  CHECK(way.counter(rep, "7 meetings, not 8"));
  CHECK(way.state() == "countered");
  CHECK_FALSE(way.sign(rep, 1));
  CHECK(way.refused == "TERMS_CHANGED");
}

TEST_CASE("every proposal is a text of its own, and only the one that stands can be signed") {
  Way way;
  way.discuss();
  REQUIRE(way.propose(manager));
  REQUIRE(way.counter(rep, "7 meetings, not 8"));
  REQUIRE(way.propose(rep));
  CHECK(way.pact.texts == 2);
  CHECK_FALSE(way.sign(manager, 1));
  CHECK(way.refused == "TERMS_CHANGED");
  CHECK(way.sign(manager, 2));
  CHECK(way.state() == "agreed");
  CHECK_FALSE(way.sign(manager, 2));
  CHECK(way.refused == "TERMS_CHANGED");
}

TEST_CASE("words can't be changed under a proposal, and its author can take it back") {
  Way way;
  way.discuss();
  CHECK(way.take(rewrite(way.pact, days("2027-04-01", "2027-09-30"))));
  CHECK(way.pact.effective.end == day("2027-09-30"));
  REQUIRE(way.propose(manager));
  CHECK_FALSE(way.take(rewrite(way.pact, days("2027-04-01", "2027-12-31"))));
  CHECK(way.refused == "WRONG_STATE");
  CHECK_FALSE(way.take(withdraw(way.pact, rep)));
  CHECK(way.refused == "OWN_PROPOSAL");
  CHECK(way.take(withdraw(way.pact, manager)));
  CHECK(way.state() == "discussed");
}

TEST_CASE("silence is never consent: after fourteen days a proposal has lapsed") {
  Way way;
  way.discuss();
  REQUIRE(way.propose(manager));
  way.on("2027-04-02");
  CHECK(way.state() == "proposed");
  way.on("2027-04-03");
  CHECK(way.state() == "discussed");
  CHECK_FALSE(way.sign(rep, 1));
  CHECK(way.refused == "TERMS_CHANGED");
}

TEST_CASE("it binds from its first day to its last, and never renews by itself") {
  Way way;
  way.agree();
  CHECK_FALSE(text_in_force(way.pact).has_value());
  way.on("2027-03-31");
  CHECK(way.state() == "agreed");
  way.on("2027-04-01");
  CHECK(way.state() == "active");
  CHECK(text_in_force(way.pact) == 1);
  way.on("2027-06-30");
  CHECK(way.state() == "active");
  way.on("2027-07-01");
  CHECK(way.state() == "expired");
  CHECK(is_over(way.pact));
  const SalesPact before = way.pact;
  way.on("2027-07-02");
  CHECK(way.pact == before);
}

TEST_CASE("signed after its first day it binds at once, after its last it can't be signed") {
  Way way;
  way.today = day("2027-05-03");
  way.discuss();
  REQUIRE(way.propose(rep));
  CHECK(way.sign(manager, 1));
  CHECK(way.state() == "active");
  Way late;
  late.today = day("2027-06-25");
  late.discuss();
  REQUIRE(late.propose(rep));
  late.today = day("2027-07-01");
  CHECK_FALSE(late.sign(manager, 1));
  CHECK(late.refused == "DATES_OVER");
  CHECK_FALSE(late.take(withdraw(late.pact, manager)));
  REQUIRE(late.take(withdraw(late.pact, rep)));
  CHECK_FALSE(late.propose(rep));
  CHECK(late.refused == "DATES_OVER");
}

TEST_CASE("R-AMD an amendment replaces what binds when both have signed it, what is easier after seven days") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(rep));
  CHECK(text_in_force(way.pact) == 1);
  REQUIRE(way.sign(manager, 2, true));
  CHECK(text_in_force(way.pact) == 1);
  CHECK_FALSE(way.take(open_amendment(way.pact, way.today)));
  way.on("2027-05-09");
  CHECK(text_in_force(way.pact) == 1);
  way.on("2027-05-10");
  CHECK(text_in_force(way.pact) == 2);
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(manager));
  REQUIRE(way.sign(rep, 3));
  CHECK(text_in_force(way.pact) == 3);
}

TEST_CASE("an amendment that nobody answers, or that is dropped, leaves what binds as it is") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(rep));
  way.on("2027-05-17");
  CHECK(way.state() == "active");
  CHECK(std::holds_alternative<PactDiscussed>(way.pact.talks));
  CHECK(way.take(drop_amendment(way.pact)));
  CHECK(std::holds_alternative<PactSettled>(way.pact.talks));
  CHECK_FALSE(way.take(drop_amendment(way.pact)));
}

TEST_CASE("what is easier in the last week of a pact can't bind any more") {
  Way way;
  way.agree();
  way.on("2027-06-23");
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(rep));
  Way same = way;
  CHECK(same.sign(manager, 2, true));
  way.on("2027-06-24");
  CHECK_FALSE(way.sign(manager, 2, true));
  CHECK(way.refused == "DATES_OVER");
  CHECK(way.sign(manager, 2, false));
}

TEST_CASE("E4 another manager: the pact rests until that one has signed it") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  way.pact = with_manager(way.pact, {4}, way.today);
  CHECK(way.state() == "suspended");
  CHECK_FALSE(text_in_force(way.pact).has_value());
  CHECK(with_manager(way.pact, {4}, way.today) == way.pact);
  CHECK(way.take(take_over(way.pact, way.today)));
  CHECK(way.state() == "active");
  CHECK(text_in_force(way.pact) == 1);
  CHECK_FALSE(way.take(take_over(way.pact, way.today)));
}

TEST_CASE("2.5, E4 a new manager signs within 14 days, or the two write it anew") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  way.pact = with_manager(way.pact, {4}, way.today);
  Way early = way;
  REQUIRE(early.take(open_amendment(early.pact, early.today)));
  CHECK_FALSE(early.take(take_over(early.pact, early.today)));
  REQUIRE(early.take(drop_amendment(early.pact)));
  CHECK(early.take(take_over(early.pact, early.today)));

  way.on("2027-05-17");
  CHECK(std::holds_alternative<PactSettled>(way.pact.talks));
  way.on("2027-05-18");
  CHECK(std::holds_alternative<PactDiscussed>(way.pact.talks));
  CHECK_FALSE(way.take(take_over(way.pact, way.today)));
  CHECK(way.state() == "suspended");
  const SalesPact before = way.pact;
  way.on("2027-05-18");
  CHECK(way.pact == before);
  REQUIRE(way.propose(manager));
  CHECK(way.state() == "suspended");
  REQUIRE(way.sign(rep, 2));
  CHECK(way.state() == "active");
  CHECK(text_in_force(way.pact) == 2);
}

TEST_CASE("E4 an amendment that waits for its day outlives the manager, and is the one text that the new one signs") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(rep));
  REQUIRE(way.sign(manager, 2, true));
  way.on("2027-05-05");
  way.pact = with_manager(way.pact, {4}, way.today);
  CHECK(way.pact.standing == PactStanding(PactSuspended{1, day("2027-05-05"), NextText{2, day("2027-05-10")}}));
  CHECK(text_to_take_over(std::get<PactSuspended>(way.pact.standing)) == 2);
  Way late = way;
  REQUIRE(way.take(take_over(way.pact, way.today)));
  CHECK(text_in_force(way.pact) == 1);
  way.on("2027-05-10");
  CHECK(text_in_force(way.pact) == 2);

  late.on("2027-05-10");
  CHECK(late.pact.standing == PactStanding(PactSuspended{2, day("2027-05-05"), {}}));
  REQUIRE(late.take(take_over(late.pact, late.today)));
  CHECK(text_in_force(late.pact) == 2);
}

TEST_CASE("E4 a pact that rests before its first day binds on it, when the new manager has signed") {
  Way way;
  way.agree();
  way.pact = with_manager(way.pact, {4}, way.today);
  CHECK(way.pact.standing == PactStanding(PactSuspended{0, way.today, NextText{1, day("2027-04-01")}}));
  REQUIRE(way.take(take_over(way.pact, way.today)));
  CHECK(way.state() == "agreed");
  way.on("2027-04-01");
  CHECK(text_in_force(way.pact) == 1);
}

TEST_CASE("E4 a third manager finds nothing that the second has signed, and has 14 days as well") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  way.pact = with_manager(way.pact, {4}, way.today);
  REQUIRE(way.take(open_amendment(way.pact, way.today)));
  REQUIRE(way.propose(manager));
  way.on("2027-05-12");
  way.pact = with_manager(way.pact, {5}, way.today);
  CHECK_FALSE(way.sign(rep, 2));
  way.on("2027-05-26");
  CHECK(way.take(take_over(way.pact, way.today)));
}

TEST_CASE("E4 another manager before the first signature was not at the discussion") {
  Way way;
  way.discuss();
  REQUIRE(way.propose(manager));
  way.pact = with_manager(way.pact, {4}, way.today);
  CHECK(way.state() == "draft");
  CHECK_FALSE(way.sign(rep, 1));
}

TEST_CASE("a pact that rests runs out as any other does") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  way.pact = with_manager(way.pact, {4}, way.today);
  way.on("2027-07-01");
  CHECK(way.state() == "expired");
}

TEST_CASE("it is ended by both, each saying so, or by a decision with its reason") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  CHECK_FALSE(way.take(ask_termination(way.pact, rep, "", way.today)));
  CHECK(way.refused == "COMMENT_MISSING");
  CHECK(way.take(ask_termination(way.pact, rep, "New territory", way.today)));
  CHECK(way.state() == "active");
  Way decided = way;
  CHECK(way.take(ask_termination(way.pact, manager, "", way.today)));
  CHECK(way.state() == "terminated");
  CHECK(std::get<PactTerminated>(way.pact.standing) == PactTerminated{1, day("2027-05-03"), "New territory"});
  CHECK_FALSE(decided.take(terminate(decided.pact, "", decided.today)));
  CHECK(decided.take(terminate(decided.pact, "Left the company", decided.today)));
  CHECK_FALSE(decided.take(terminate(decided.pact, "Again", decided.today)));
  CHECK(decided.refused == "WRONG_STATE");
}

TEST_CASE("the other side refuses the end with a word, or who asked takes it back; then it can be asked again") {
  Way way;
  way.agree();
  way.on("2027-05-03");
  CHECK_FALSE(way.take(refuse_termination(way.pact, manager, "It goes well")));
  CHECK(way.refused == "WRONG_STATE");
  CHECK_FALSE(way.take(take_back_termination(way.pact, rep)));
  REQUIRE(way.take(ask_termination(way.pact, rep, "New territory", way.today)));
  CHECK_FALSE(way.take(refuse_termination(way.pact, rep, "It goes well")));
  CHECK(way.refused == "WRONG_STATE");
  CHECK_FALSE(way.take(refuse_termination(way.pact, manager, "")));
  CHECK(way.refused == "COMMENT_MISSING");
  CHECK_FALSE(way.take(take_back_termination(way.pact, manager)));
  REQUIRE(way.take(refuse_termination(way.pact, manager, "It goes well")));
  CHECK_FALSE(way.pact.termination.has_value());
  CHECK(way.state() == "active");
  REQUIRE(way.take(ask_termination(way.pact, manager, "Another role", way.today)));
  CHECK(way.state() == "active");  // the refused words count no more
  REQUIRE(way.take(take_back_termination(way.pact, manager)));
  CHECK_FALSE(way.pact.termination.has_value());
  REQUIRE(way.take(ask_termination(way.pact, rep, "Leaving", way.today)));
  CHECK(way.pact.termination->reason == "Leaving");
}
