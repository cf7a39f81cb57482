#include "app/goal/turn_goals.hpp"
#include "app/review/read_reviews.hpp"
#include "app/review/write_review.hpp"
#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

ReviewAnswers answers(const char* change = "Nothing") {
  return {.relevant = "Yes", .achievable = "Yes", .aligned = "It serves the plan", .change = change};
}

app::ReviewAsked asked(const char* due, ReviewDecision decision, const char* reason = "") {
  return {.due = day(due), .answers = answers(), .decision = decision, .reason = reason};
}

// Reviews at any table.
template <class Table>
struct ReviewTable : Table {
  void be(const std::string& who, const char* on) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
  }
  std::string review(const std::string& who, const char* on, const app::JournalSubject& id,
                     const app::ReviewAsked& one) {
    be(who, on);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By by{this->asker, {this->clock.now(), this->today}};
    const auto done = app::write_review({ports, by, *board}, id, one);
    this->numbers.follow(this->today);
    return refusal(done);
  }
  std::optional<app::ReviewsPage> reviews(const std::string& who, const char* on, const app::JournalSubject& id) {
    be(who, on);
    return app::read_reviews(this->desk(), *this->numbers.current(), this->viewpoint(), id, this->today);
  }
  // "sales_pact 2027-05-16 open decide" for each.
  std::string due(const std::string& who, const char* on) {
    be(who, on);
    std::string out;
    for (const app::DueReview& one :
         app::due_reviews(this->desk(), *this->numbers.current(), this->viewpoint(), this->today)) {
      out += std::string(text_of(one.kind)) + " " + one.due.iso() + " " + std::string(text_of(one.state)) + " " +
             (one.may ? std::string(text_of(*one.may)) : "-") + ";";
    }
    return out;
  }
  std::string states(const std::string& who, const char* on, const app::JournalSubject& id) {
    std::string out;
    const auto page = reviews(who, on, id);
    if (!page) return "none";
    for (const app::ReviewLine& one : page->reviews) out += one.due.iso() + " " + std::string(text_of(one.state)) + ";";
    return out;
  }
};

using SalesReviews = ReviewTable<PactTable>;
using TeamReviews = ReviewTable<MemoryTeam>;

// A goal of Ana's that names 17 May as its day of review.
struct GoalReviews : ReviewTable<MemoryOffice> {
  GoalId goal;

  template <class Work>
  void at_goals(const std::string& who, const Work& work) {
    as(who);
    numbers.follow(today);
    const auto board = numbers.current();
    const app::AdministrationPorts ports = desk();
    const app::By asker_now = by();
    const app::Decided<Goal> done = work(app::GoalDesk{ports, asker_now, *board});
    REQUIRE(refusal(done) == "");
    goal = done->id;
    numbers.follow(today);
  }
  void agreed() {
    app::GoalDraft draft;
    draft.statement = "Win 12 deals in Q2 2027 by calling every open account";
    draft.owner = person("Ana").id;
    draft.metric = "deals_won";
    draft.mode = TargetMode::absolute;
    draft.value = Decimal{12, 0};
    draft.period = "2027-Q2";
    draft.why = "Deals pay for the rest";
    draft.needs_nothing = true;
    draft.stands_alone_because = "a trial";
    draft.review_on = day("2027-05-17");
    at_goals("Ana", [&](const auto& desk) { return app::write_goal(desk, draft); });
    for (const auto& [who, act] : {std::pair("Ana", GoalAct::propose), std::pair("Mo", GoalAct::agree)}) {
      at_goals(who, [&](const auto& desk) { return app::take_goal_step(desk, goal, stored().revision, {.act = act}); });
    }
  }
  Goal stored() {
    return read([&](app::Transaction& tx) { return tx.goals().find(goal).value(); });
  }
  std::vector<GoalAmendment> amendments() {
    return read([&](app::Transaction& tx) { return tx.agreements().amendments(goal); });
  }
};

}  // namespace

TEST_CASE("2.6 a sales pact is reviewed half-way and on its last day: the rep proposes, the manager decides") {
  SalesReviews table;
  table.active();
  const auto pact = table.pact;
  CHECK(table.states("Ana", "2027-04-20", pact) == "2027-05-16 scheduled;2027-06-30 scheduled;");
  CHECK(table.due("Mo", "2027-05-08") == "");
  CHECK(table.review("Ana", "2027-05-08", pact, asked("2027-05-16", ReviewDecision::keep)) == "NOT_OPEN due");
  CHECK(table.due("Mo", "2027-05-09") == "sales_pact 2027-05-16 open decide;");
  CHECK(table.due("Ana", "2027-05-09") == "sales_pact 2027-05-16 open propose;");
  CHECK(table.due("Uma", "2027-05-09") == "");

  REQUIRE(table.review("Ana", "2027-05-10", pact, asked("2027-05-16", ReviewDecision::adjust)) == "");
  CHECK(table.states("Mo", "2027-05-10", pact) == "2027-05-16 open;2027-06-30 scheduled;");
  REQUIRE(table.review("Mo", "2027-05-11", pact, asked("2027-05-16", ReviewDecision::keep)) == "");
  const auto page = table.reviews("Ana", "2027-05-11", pact).value();
  const app::ReviewLine& mid = page.reviews.at(0);
  CHECK(mid.state == ReviewState::decided);
  CHECK(mid.decided->by.name == "Mo");
  REQUIRE(mid.proposals.size() == 1);
  CHECK(mid.proposals[0].decision == ReviewDecision::adjust);
  CHECK(table.review("Mo", "2027-05-11", pact, asked("2027-05-16", ReviewDecision::keep)) == "DECIDED_ALREADY due");
  CHECK(table.due("Mo", "2027-05-11") == "");
}

TEST_CASE("2.6 the numbers are frozen with the decision") {
  SalesReviews table;
  table.active();
  table.today = day("2027-05-12");
  table.import(app::ImportKind::activities,
               "id,owner,type,occurred_on,count\nA0,Ana,meeting,2027-04-20,8\nA1,Ana,meeting,2027-05-10,5\n");
  const auto open = table.reviews("Mo", "2027-05-12", table.pact).value();
  REQUIRE(open.now.actuals.size() == 1);
  CHECK(open.now.actuals[0].actual == "5");
  CHECK(std::ranges::count(open.now.counts, ReviewMeasure::standards, &ReviewCount::measure) == 1);
  REQUIRE(table.review("Mo", "2027-05-12", table.pact, asked("2027-05-16", ReviewDecision::keep)) == "");
  table.import(app::ImportKind::activities, "id,owner,type,occurred_on,count\nA2,Ana,meeting,2027-05-11,3\n");
  const auto later = table.reviews("Ana", "2027-05-20", table.pact).value();
  CHECK(later.reviews.at(0).decided->snapshot.actuals.at(0).actual == "5");
}

TEST_CASE("2.6 a decision takes effect with it: adjust opens the amendment, retire asks for the end") {
  SalesReviews table;
  table.active();
  REQUIRE(table.review("Mo", "2027-05-12", table.pact, asked("2027-05-16", ReviewDecision::adjust)) == "");
  CHECK(std::holds_alternative<PactDiscussed>(table.stored().pact.talks));

  SalesReviews other;
  other.active();
  CHECK(other.review("Mo", "2027-05-12", other.pact, asked("2027-05-16", ReviewDecision::retire)) ==
        "REASON_MISSING reason");
  REQUIRE(other.review("Mo", "2027-05-12", other.pact, asked("2027-05-16", ReviewDecision::retire, "No more")) == "");
  REQUIRE(other.stored().pact.termination.has_value());
  CHECK(other.stored().pact.termination->reason == "No more");
  CHECK(other.state() == "active");
}

TEST_CASE("2.6 the review of the last day says what is next, and is owed when the pact has expired") {
  SalesReviews table;
  table.active();
  table.go_to("2027-07-02");
  CHECK(table.state() == "expired");
  CHECK(table.due("Mo", "2027-07-02") == "sales_pact 2027-06-30 open decide;");
  REQUIRE(table.review("Mo", "2027-07-02", table.pact, asked("2027-06-30", ReviewDecision::adjust)) == "");
  CHECK(table.state() == "expired");
  CHECK(table.states("Ana", "2027-07-02", table.pact) == "2027-06-30 decided;");
}

TEST_CASE("2.6, 6 a review that waited for more than 14 days is told to those above, who read its day alone") {
  SalesReviews table;
  table.active();
  CHECK(table.due("Uma", "2027-05-30") == "");
  CHECK(table.due("Uma", "2027-05-31") == "sales_pact 2027-05-16 overdue -;");
  REQUIRE(table.review("Ana", "2027-05-31", table.pact, asked("2027-05-16", ReviewDecision::keep)) == "");
  const auto seen = table.reviews("Uma", "2027-05-31", table.pact).value();
  CHECK_FALSE(seen.whole);
  CHECK(seen.reviews.at(0).state == ReviewState::overdue);
  CHECK(seen.reviews.at(0).proposals.empty());
  CHECK(seen.now.actuals.empty());
  CHECK(table.review("Uma", "2027-05-31", table.pact, asked("2027-05-16", ReviewDecision::keep)) == "not allowed");
  CHECK(table.states("Olu", "2027-05-31", table.pact) == "2027-05-16 overdue;2027-06-30 scheduled;");
  CHECK(table.states("Ben", "2027-05-31", table.pact) == "none");
  CHECK(table.states("Eve", "2027-05-31", table.pact) == "none");
  CHECK(table.review("Ben", "2027-05-31", table.pact, asked("2027-05-16", ReviewDecision::keep)) == "not found");
  CHECK(table.due("Ben", "2027-05-31") == "");
}

TEST_CASE("who reads the reviews of a pact is seen by its parties; who reads the days alone is not noted") {
  SalesReviews table;
  table.active();
  const auto readings = [&] {
    return table.read([&](app::Transaction& tx) { return tx.sales_pacts().readings(table.pact); }).size();
  };
  const std::size_t before = readings();
  CHECK(table.reviews("Uma", "2027-05-20", table.pact).has_value());
  CHECK(readings() == before);
  CHECK(table.reviews("Mo", "2027-05-20", table.pact).has_value());
  CHECK(readings() == before + 1);
}

TEST_CASE("2.6 a team's pact is reviewed on the day that it names: members propose, its lead or the unit's decides") {
  TeamReviews table;
  table.active();
  CHECK(table.states("Cy", "2027-05-12", table.pact) == "2027-05-17 open;");
  CHECK(table.due("Cy", "2027-05-12") == "team_pact 2027-05-17 open propose;");
  CHECK(table.due("Mo", "2027-05-12") == "team_pact 2027-05-17 open decide;");
  CHECK(table.due("Uma", "2027-05-12") == "");
  CHECK(table.due("Uma", "2027-06-01") == "team_pact 2027-05-17 overdue decide;");
  CHECK(table.states("Fay", "2027-05-12", table.pact) == "none");
  REQUIRE(table.review("Cy", "2027-05-12", table.pact, asked("2027-05-17", ReviewDecision::retire, "Too dear")) == "");
  CHECK(table.state() == "active");
  REQUIRE(table.review("Ana", "2027-05-12", table.pact, asked("2027-05-17", ReviewDecision::adjust)) == "");
  CHECK(table.state() == "amending");
}

TEST_CASE("2.4, 2.6 a team's pact is retired by its lead only together with all, by who leads the unit at once") {
  TeamReviews table;
  table.active();
  REQUIRE(table.review("Ana", "2027-05-12", table.pact, asked("2027-05-17", ReviewDecision::retire, "Done")) == "");
  CHECK(table.state() == "active");
  CHECK(table.stored().pact.dissolution->by.size() == 1);

  TeamReviews other;
  other.active();
  REQUIRE(other.review("Mo", "2027-05-12", other.pact, asked("2027-05-17", ReviewDecision::retire, "Done")) == "");
  CHECK(other.state() == "dissolved");
  CHECK(other.states("Ana", "2027-05-13", other.pact) == "2027-05-17 decided;");
}

TEST_CASE("2.6 who leads the unit and is no member adjusts: the members open the amendment themselves") {
  TeamReviews table;
  table.active();
  REQUIRE(table.review("Mo", "2027-05-12", table.pact, asked("2027-05-17", ReviewDecision::adjust)) == "");
  CHECK(table.state() == "active");
  CHECK(table.states("Ana", "2027-05-13", table.pact) == "2027-05-17 decided;");
}

TEST_CASE("2.6 a goal is reviewed on the day that it names; adjusting asks for the amendment in the same breath") {
  GoalReviews table;
  table.agreed();
  CHECK(table.due("Ana", "2027-05-10") == "goal 2027-05-17 open propose;");
  CHECK(table.due("Mo", "2027-05-10") == "goal 2027-05-17 open decide;");
  CHECK(table.due("Uma", "2027-05-10") == "");
  CHECK(table.due("Uma", "2027-06-01") == "goal 2027-05-17 overdue decide;");
  CHECK(table.reviews("Mo", "2027-05-10", table.goal)->target->target == "12");
  CHECK_FALSE(table.reviews("Ana", "2027-05-10", table.goal)->target.has_value());
  app::ReviewAsked wanted = asked("2027-05-17", ReviewDecision::adjust);
  CHECK(table.review("Mo", "2027-05-10", table.goal, wanted) == "AMENDMENT_MISSING amendment");
  wanted.answers.change = "Two customers have left the market";
  wanted.amendment = app::AmendmentAskedFor{.reason = AmendmentReason::market, .target = {7, 1}, .comment = {}};
  CHECK(table.review("Mo", "2027-05-10", table.goal, wanted) == "NUMBER_INVALID target");
  CHECK(table.states("Mo", "2027-05-10", table.goal) == "2027-05-17 open;");
  wanted.amendment->target = {10, 0};
  REQUIRE(table.review("Mo", "2027-05-10", table.goal, wanted) == "");
  REQUIRE(table.amendments().size() == 1);
  CHECK(table.amendments()[0].target_after == 10);
  CHECK(table.amendments()[0].comment == "Two customers have left the market");
  CHECK(table.states("Ana", "2027-05-10", table.goal) == "2027-05-17 decided;");
}

TEST_CASE("2.6 a goal that is retired is cancelled with the reason") {
  GoalReviews table;
  table.agreed();
  REQUIRE(table.review("Ana", "2027-05-10", table.goal, asked("2027-05-17", ReviewDecision::retire, "Moved")) == "");
  CHECK(table.stored().state == GoalState::active);
  REQUIRE(table.review("Mo", "2027-05-11", table.goal, asked("2027-05-17", ReviewDecision::retire, "Moved")) == "");
  CHECK(table.stored().state == GoalState::cancelled);
}

TEST_CASE("a review needs all four answers, in readable text, of a day that there is") {
  SalesReviews table;
  table.active();
  app::ReviewAsked wanted = asked("2027-05-16", ReviewDecision::keep);
  wanted.answers.aligned = "   ";
  CHECK(table.review("Mo", "2027-05-12", table.pact, wanted) == "ANSWERS_MISSING aligned");
  wanted.answers.aligned = "\xff";
  CHECK(table.review("Mo", "2027-05-12", table.pact, wanted) == "TEXT_LENGTH aligned");
  CHECK(table.review("Mo", "2027-05-12", table.pact, asked("2027-05-17", ReviewDecision::keep)) ==
        "NO_SUCH_REVIEW due");
  CHECK(table.states("Mo", "2027-05-12", table.pact) == "2027-05-16 open;2027-06-30 scheduled;");
}

TEST_CASE("a quota without words has no reviews, and one that rests is still reviewed") {
  GoalReviews table;
  table.agreed();
  table.at_goals("Mo", [&](const auto& desk) {
    return app::take_goal_step(
        desk, table.goal, table.stored().revision,
        {.act = GoalAct::pause, .comment = "Leave", .days = DateRange{day("2027-04-15"), day("2027-06-01")}});
  });
  CHECK(table.due("Mo", "2027-05-17") == "goal 2027-05-17 open decide;");
}
