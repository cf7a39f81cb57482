#include "contract/engines.hpp"

#include <algorithm>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct JournalFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId mo = this->add_person();
  SalesPactId pact{1};
  std::int64_t last = 0;

  JournalFixture() {
    const DateRange quarter{day("2027-04-01"), day("2027-06-30")};
    for (const std::int64_t id : {1, 2}) {
      const app::KeptSalesPact kept{.pact = {.id = {id}, .rep = ana, .manager = mo, .effective = quarter},
                                    .draft = {.effective = quarter},
                                    .opened_at = {1'700'000'000'000'000},
                                    .opened_by = mo};
      this->write([&](app::Transaction& t) { t.sales_pacts().insert(kept); });
    }
  }
  app::JournalEntry entry(JournalContent content, std::optional<DateRange> window = {}) {
    return {.id = {++last},
            .subject = pact,
            .about = ana,
            .by = mo,
            .window = window,
            .on = day("2027-04-12"),
            .at = {1'700'000'000'000'000 + last},
            .content = std::move(content)};
  }
  app::JournalWord word(std::int64_t of, std::int64_t number) {
    return {.entry = {of},
            .number = number,
            .act = app::JournalAct::accept,
            .by = mo,
            .on = day("2027-04-13"),
            .day = number == 1 ? std::optional(day("2027-04-20")) : std::nullopt,
            .comment = "Gern ☺",
            .at = {1'700'000'000'000'000 + number}};
  }
  template <class Row>
  void put(const Row& row) {
    this->write([&](app::Transaction& t) { t.journal().append(row); });
  }
  template <class Work>
  auto get(const Work& work) {
    return this->ask([&](app::Transaction& t) { return work(t.journal()); });
  }
};

CheckIn check_in() {
  return {.confidence = 7, .moved = "Größer ☺", .obstacles = {{"Security review", ObstacleKind::process, 3, {}}}};
}

}  // namespace

TEST_CASE_TEMPLATE("what is written into the journal comes back whole and in order, by its subject", Engine,
                   ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  const DateRange week{day("2027-04-05"), day("2027-04-11")};
  const std::vector rows{store.entry(check_in(), week), store.entry(CheckInExcuse{"Fair"}, week),
                         store.entry(Setback{.what = "Lost", .share = SetbackShare::self}),
                         store.entry(PactReview{.answers = {"a", "b", "c", "d"}})};
  for (const auto& row : rows) store.put(row);
  store.pact = {2};
  const auto other = store.entry(check_in());
  store.put(other);
  store.put(store.word(1, 1));
  store.put(store.word(1, 2));
  store.put(store.word(5, 1));
  const auto entries = [&](SalesPactId id) { return store.get([&](auto& journal) { return journal.entries(id); }); };
  CHECK(entries({1}) == rows);
  CHECK(entries({2}) == std::vector{other});
  CHECK(store.get([](auto& journal) { return journal.entries(GoalId{1}); }).empty());
  CHECK(store.get([](auto& journal) { return journal.entries(TeamPactId{1}); }).empty());
  CHECK(store.get([](auto& journal) { return journal.find({3}); }) == rows[2]);
  CHECK_FALSE(store.get([](auto& journal) { return journal.find({9}); }));
  const auto words = [&](SalesPactId id) { return store.get([&](auto& journal) { return journal.words(id); }); };
  CHECK(words({1}) == std::vector{store.word(1, 1), store.word(1, 2)});
  CHECK(words({2}) == std::vector{store.word(5, 1)});
  CHECK(store.get([](auto& journal) { return journal.words_of({1}); }).size() == 2);
}

TEST_CASE_TEMPLATE("check-ins of all subjects are found by the days on which they were written, nothing else is",
                   Engine, ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  const auto put_on = [&](const char* on, JournalContent content) {
    auto row = store.entry(std::move(content));
    row.on = day(on);
    store.put(row);
    return row;
  };
  put_on("2027-03-31", check_in());
  const auto first = put_on("2027-04-01", check_in());
  put_on("2027-04-12", CheckInExcuse{"Fair"});
  store.pact = {2};
  const auto last = put_on("2027-04-30", check_in());
  put_on("2027-05-01", check_in());
  const DateRange april{day("2027-04-01"), day("2027-04-30")};
  CHECK(store.get([&](auto& journal) { return journal.check_ins(april); }) == std::vector{first, last});
}

TEST_CASE_TEMPLATE("of active goals the check-ins of each author's last window are read at once, and every excuse",
                   Engine, ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  const auto add_goal = [&](GoalState state) {
    Goal goal;
    goal.id = make_id<GoalId>();
    goal.title = "Calls";
    goal.owner = store.ana;
    goal.metric = store.add_metric("calls" + goal.id.text());
    goal.period = {PeriodKind::quarter, "2027-Q2", {day("2027-04-01"), day("2027-06-30")}};
    goal.target = 500;
    goal.state = state;
    store.write([&](app::Transaction& t) { t.goals().insert(std::vector{goal}); });
    return goal.id;
  };
  const GoalId one = add_goal(GoalState::active);
  const GoalId other = add_goal(GoalState::active);
  const GoalId over = add_goal(GoalState::closed);
  const DateRange first{day("2027-04-05"), day("2027-04-11")};
  const DateRange second{day("2027-04-12"), day("2027-04-18")};
  const auto put_for = [&](GoalId goal, PersonId about, JournalContent content, const DateRange& window) {
    auto row = store.entry(std::move(content), window);
    row.subject = goal;
    row.about = about;
    store.put(row);
    return row;
  };
  std::vector<app::JournalEntry> wanted;
  put_for(one, store.ana, check_in(), first);
  wanted.push_back(put_for(one, store.ana, check_in(), second));
  wanted.push_back(put_for(one, store.ana, CheckInExcuse{"Fair"}, first));
  put_for(one, store.ana, check_in(), first);  // of an older window, later
  wanted.push_back(put_for(one, store.ana, check_in(), second));
  wanted.push_back(put_for(one, store.mo, check_in(), first));
  wanted.push_back(put_for(other, store.ana, check_in(), first));
  put_for(over, store.ana, check_in(), second);
  put_for(over, store.ana, CheckInExcuse{"Fair"}, second);
  store.put(store.entry(check_in(), second));  // of a pact
  put_for(one, store.ana, SupportNeed{.from = store.mo, .what = "Call"}, second);
  CHECK(store.get([](auto& journal) { return journal.last_goal_check_ins(); }) == wanted);
}

TEST_CASE_TEMPLATE("requests for help are found by both whom they are between, and nothing else is", Engine,
                   ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  const PersonId cy = store.add_person();
  const auto asked = store.entry(SupportNeed{.from = cy, .what = "Call", .by = day("2027-04-20")});
  store.put(asked);
  store.put(store.entry(check_in()));
  const auto of = [&](PersonId person) { return store.get([&](auto& journal) { return journal.support_of(person); }); };
  CHECK(of(cy) == std::vector{asked});
  CHECK(of(store.ana) == std::vector{asked});
  CHECK(of(store.mo).empty());
}

TEST_CASE_TEMPLATE("feedback is found by who started it and who is asked, and what waits by its last word", Engine,
                   ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  const PersonId cy = store.add_person();
  const auto asked =
      store.entry(Feedback{.kind = FeedbackKind::concern, .part = "Rule 1", .text = "Größer ☺", .to = cy});
  const auto open = store.entry(Feedback{.text = "Who calls?"});
  const auto praise = store.entry(Feedback{.kind = FeedbackKind::praise, .text = "Good"});
  for (const auto& row : {asked, open, praise}) store.put(row);
  store.put(store.entry(check_in()));
  const auto of = [&](PersonId person) {
    return store.get([&](auto& journal) { return journal.feedback_of(person); });
  };
  CHECK(of(cy) == std::vector{asked});
  CHECK(of(store.ana) == std::vector{asked, open, praise});
  CHECK(of(store.mo).empty());
  const auto waiting = [&](const char* since) {
    return store.get([&](auto& journal) { return journal.waiting_feedback(day(since)); });
  };
  CHECK(waiting("2027-04-12") == std::vector{asked, open});
  CHECK(waiting("2027-04-13").empty());
  const auto say = [&](std::int64_t number, PersonId by, app::JournalAct act) {
    auto word = store.word(2, number);
    word.by = by;
    word.act = act;
    store.put(word);
  };
  say(1, store.mo, app::JournalAct::answer);
  CHECK(waiting("2027-04-12") == std::vector{asked});
  say(2, store.ana, app::JournalAct::answer);
  CHECK(waiting("2027-04-12") == std::vector{asked, open});
  say(3, store.ana, app::JournalAct::resolve);
  CHECK(waiting("2027-04-12") == std::vector{asked});
  CHECK_THROWS(store.put(store.entry(Feedback{.text = "Who?", .to = PersonId{99'999}})));
}

TEST_CASE_TEMPLATE("the journal takes one word by a number, and knows subjects, people and entries", Engine,
                   ON_EVERY_STORE) {
  JournalFixture<Engine> store;
  store.put(store.entry(check_in()));
  store.put(store.word(1, 1));
  CHECK_THROWS_AS(store.put(store.word(1, 1)), app::UniqueViolation);
  CHECK_THROWS(store.put(store.word(1, 0)));
  CHECK_THROWS(store.put(store.word(2, 1)));
  auto wrong = store.entry(check_in());
  wrong.subject = TeamPactId{7};
  CHECK_THROWS(store.put(wrong));
  wrong.subject = GoalId{7};
  CHECK_THROWS(store.put(wrong));
  wrong = store.entry(SupportNeed{.from = PersonId{99'999}, .what = "Call", .by = day("2027-04-20")});
  CHECK_THROWS(store.put(wrong));
  CHECK(store.get([&](auto& journal) { return journal.entries(store.pact); }).size() == 1);
}

TEST_CASE_TEMPLATE("a review is decided once; proposals of it are many", Engine, ON_EVERY_STORE) {
  JournalFixture<Engine> f;
  const PactReview proposed{.due = day("2027-05-17"), .decided = false, .answers = {"a", "b", "c", "d"}};
  PactReview decided = proposed;
  decided.decided = true;
  const DateRange its_day{proposed.due, proposed.due};
  for (const app::JournalEntry& one : {f.entry(proposed), f.entry(proposed), f.entry(decided, its_day)}) {
    f.write([&](app::Transaction& t) { t.journal().append(one); });
  }
  const app::JournalEntry again = f.entry(decided, its_day);
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.journal().append(again); }), app::UniqueViolation);
  app::JournalEntry other = f.entry(decided, its_day);
  other.subject = SalesPactId{2};
  f.write([&](app::Transaction& t) { t.journal().append(other); });
  auto found = f.ask([&](auto& t) { return t.journal().decided_reviews(); });
  std::ranges::sort(found);
  CHECK(found == std::vector<app::DecidedReview>{{f.pact, proposed.due}, {SalesPactId{2}, proposed.due}});
}
