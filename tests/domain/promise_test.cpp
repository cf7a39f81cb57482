#include "domain/pact/promise.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

namespace {

const PersonId ana{1};
const PersonId mo{2};
const DateRange quarter{day("2027-04-01"), day("2027-06-30")};  // a Thursday and a Wednesday
constexpr int monday = 1;

SalesPactTerms terms() {
  SalesPactTerms one{.effective = quarter};
  one.expectations.of_rep = {{.key = "p1", .text = "Notes of every meeting", .cadence = Cadence::week}};
  one.expectations.of_manager = {{.key = "p2", .text = "One hour together", .cadence = Cadence::week},
                                 {.key = "p3", .text = "Answers within a day"}};
  one.role.development = {
      {.key = "p4", .skill = "Negotiation", .provider = mo, .due = day("2027-05-14")},
      {.key = "p5", .skill = "Reading balance sheets", .provider = ana, .due = day("2027-05-31")},
  };
  return one;
}

struct Pact {
  WorkCalendar calendar{};
  std::vector<PactPromise> promises = promises_in(terms(), quarter, ana, monday);
  std::vector<PromiseWord> words{};

  PromiseWord word(const char* key, const char* due, PromiseAct act, PactParty as, const char* on,
                   const char* comment = "") const {
    return {.key = key, .due = day(due), .act = act, .as = as, .by = mo, .on = day(on), .comment = comment};
  }
  PromiseStanding of(const char* key, const char* due, const char* today) const {
    for (const PromiseStanding& one : follow_promises(promises, words, calendar, day(today))) {
      if (one.promise.key == key && one.promise.due() == day(due)) return one;
    }
    FAIL("no such promise");
    return {};
  }
  std::optional<PromiseProblem> refusal(const PromiseWord& said) const {
    const auto verdict = may_say(promises, words, said);
    return verdict ? std::nullopt : std::optional(verdict.error().code);
  }
};

constexpr auto manager = PactParty::manager;
constexpr auto rep = PactParty::rep;

}  // namespace

TEST_CASE(
    "E26 2.5 expectations come due at the end of their whole windows, development on its day; no cadence, no day") {
  const Pact pact;
  int weekly = 0;
  for (const PactPromise& one : pact.promises) {
    CHECK(one.key != "p3");
    if (one.key == "p2") ++weekly;
  }
  CHECK(weekly == 12);  // weeks from Monday, 5 April to Sunday, 27 June
  const PactPromise& first = pact.promises.front();
  CHECK(first.key == "p1");
  CHECK(first.window == DateRange{day("2027-04-05"), day("2027-04-11")});
  CHECK(pact.of("p4", "2027-05-14", "2027-05-01").promise.by == manager);
  CHECK(pact.of("p5", "2027-05-31", "2027-05-01").promise.by == rep);
}

TEST_CASE("2.5 what is due on a day that the text doesn't bind on is not its promise") {
  const auto some = promises_in(terms(), {day("2027-05-15"), quarter.end}, ana, monday);
  for (const PactPromise& one : some) CHECK(one.key != "p4");
}

TEST_CASE("3.8 a promise runs to the end of its due day, and is overdue the day after") {
  const Pact pact;
  CHECK(pact.of("p2", "2027-04-11", "2027-04-11").state == PromiseState::running);
  const PromiseStanding after = pact.of("p2", "2027-04-11", "2027-04-13");
  CHECK(after.state == PromiseState::overdue);
  CHECK(after.days_late == 2);  // Monday and Tuesday
  CHECK(overdue_promises(follow_promises(pact.promises, pact.words, pact.calendar, day("2027-04-13")), manager) == 1);
}

TEST_CASE("3.8 of a promise that comes back only the last can be overdue; those before are missed") {
  const Pact pact;
  CHECK(pact.of("p2", "2027-04-11", "2027-04-19").state == PromiseState::missed);
  CHECK(pact.of("p2", "2027-04-18", "2027-04-19").state == PromiseState::overdue);
}

TEST_CASE("R-HLTH said to be kept, it waits five working days for the other side, then counts a half") {
  Pact pact;
  pact.words = {pact.word("p2", "2027-04-11", PromiseAct::kept, manager, "2027-04-09")};  // a Friday
  CHECK(pact.of("p2", "2027-04-11", "2027-04-16").state == PromiseState::awaiting);
  CHECK(pact.of("p2", "2027-04-11", "2027-04-17").state == PromiseState::unconfirmed);
  const auto all = follow_promises(pact.promises, pact.words, pact.calendar, day("2027-04-17"));
  const KeptCount count = count_promises(all, manager, PromiseKind::expectation);
  CHECK(count.kept == 0);
  CHECK(count.half == 1);
  CHECK(count.missed == 0);
}

TEST_CASE("R-HLTH the other side confirms, at once or after the five days, claimed or not") {
  Pact pact;
  pact.words = {pact.word("p2", "2027-04-11", PromiseAct::kept, manager, "2027-04-14"),
                pact.word("p2", "2027-04-11", PromiseAct::confirmed, rep, "2027-05-01"),
                pact.word("p2", "2027-04-18", PromiseAct::confirmed, rep, "2027-04-18")};
  const PromiseStanding late = pact.of("p2", "2027-04-11", "2027-05-02");
  CHECK(late.state == PromiseState::kept);
  CHECK(late.kept_on == day("2027-04-14"));
  CHECK(late.days_late == 3);
  CHECK(pact.of("p2", "2027-04-18", "2027-05-02").days_late == 0);
}

TEST_CASE("3.8 what is denied is open again until it is kept after all") {
  Pact pact;
  pact.words = {pact.word("p4", "2027-05-14", PromiseAct::kept, manager, "2027-05-10"),
                pact.word("p4", "2027-05-14", PromiseAct::denied, rep, "2027-05-12", "Moved twice")};
  CHECK(pact.of("p4", "2027-05-14", "2027-05-14").state == PromiseState::running);
  CHECK(pact.of("p4", "2027-05-14", "2027-05-15").state == PromiseState::overdue);
  CHECK(pact.of("p4", "2027-05-14", "2027-05-15").comment == "Moved twice");
  pact.words.push_back(pact.word("p4", "2027-05-14", PromiseAct::kept, manager, "2027-05-20"));
  CHECK(pact.of("p4", "2027-05-14", "2027-05-21").state == PromiseState::awaiting);
  CHECK(pact.of("p4", "2027-05-14", "2027-05-21").days_late == 4);
}

TEST_CASE("2.5 each side says of its own promises that they are kept, and of the other's whether that is so") {
  const Pact pact;
  using enum PromiseAct;
  CHECK_FALSE(pact.refusal(pact.word("p2", "2027-04-11", kept, manager, "2027-04-05")));
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", kept, rep, "2027-04-05")) == PromiseProblem::not_yours);
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", confirmed, manager, "2027-04-05")) == PromiseProblem::not_yours);
  CHECK_FALSE(pact.refusal(pact.word("p1", "2027-04-11", confirmed, manager, "2027-04-05")));
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", kept, manager, "2027-04-04")) == PromiseProblem::not_begun);
  CHECK(pact.refusal(pact.word("p2", "2027-04-12", kept, manager, "2027-04-12")) == PromiseProblem::no_such_promise);
  CHECK(pact.refusal(pact.word("p3", "2027-04-11", kept, manager, "2027-04-12")) == PromiseProblem::no_such_promise);
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", denied, rep, "2027-04-12")) == PromiseProblem::comment_missing);
}

TEST_CASE("2.5 the same is not said twice, but a denial can be answered and a confirmation taken back") {
  Pact pact;
  using enum PromiseAct;
  pact.words = {pact.word("p2", "2027-04-11", kept, manager, "2027-04-09")};
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", kept, manager, "2027-04-10")) == PromiseProblem::said_already);
  pact.words.push_back(pact.word("p2", "2027-04-11", denied, rep, "2027-04-10", "Cancelled"));
  CHECK_FALSE(pact.refusal(pact.word("p2", "2027-04-11", kept, manager, "2027-04-12")));
  CHECK(pact.refusal(pact.word("p2", "2027-04-11", denied, rep, "2027-04-12", "No")) == PromiseProblem::said_already);
  pact.words.push_back(pact.word("p2", "2027-04-11", confirmed, rep, "2027-04-12"));
  CHECK_FALSE(pact.refusal(pact.word("p2", "2027-04-11", denied, rep, "2027-04-13", "It was not")));
}

TEST_CASE(
    "3.8 said after its day to be kept, a promise counts as overdue until it is confirmed or five days are over") {
  Pact pact;
  const auto overdue = [&](const char* today) {
    return overdue_promises(follow_promises(pact.promises, pact.words, pact.calendar, day(today)), manager);
  };
  pact.words = {pact.word("p4", "2027-05-14", PromiseAct::kept, manager, "2027-05-14")};
  const int without = overdue("2027-05-17");  // that of the week before
  pact.words = {pact.word("p4", "2027-05-14", PromiseAct::kept, manager, "2027-05-15")};
  CHECK(pact.of("p4", "2027-05-14", "2027-05-17").state == PromiseState::awaiting);
  CHECK(pact.of("p4", "2027-05-14", "2027-05-17").counts_as_overdue);
  CHECK(overdue("2027-05-17") == without + 1);
  CHECK(overdue("2027-05-21") == without + 1);
  CHECK(overdue("2027-05-22") == without);  // a Saturday: five working days without an answer
  pact.words.push_back(pact.word("p4", "2027-05-14", PromiseAct::confirmed, rep, "2027-05-17"));
  CHECK(overdue("2027-05-17") == without);
}
