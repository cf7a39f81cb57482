#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct NotesFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId mo = this->add_person();

  NotesFixture() {
    for (const std::int64_t id : {1, 2}) {
      const DateRange quarter{day("2027-04-01"), day("2027-06-30")};
      const app::KeptSalesPact kept{.pact = {.id = {id}, .rep = ana, .manager = mo, .effective = quarter},
                                    .draft = {.effective = quarter},
                                    .opened_at = {1'700'000'000'000'000},
                                    .opened_by = mo};
      this->write([&](app::Transaction& t) { t.sales_pacts().insert(kept); });
    }
  }
  template <class Note>
  void put(const Note& note) {
    this->write([&](app::Transaction& t) { t.pact_notes().append(note); });
  }
  template <class Work>
  auto get(const Work& work) {
    return this->ask([&](app::Transaction& t) { return work(t.pact_notes()); });
  }
  app::PromiseNote promise(std::int64_t pact, std::int64_t number) {
    return {.pact = {pact},
            .number = number,
            .word = {.key = "p1",
                     .due = day("2027-04-11"),
                     .act = PromiseAct::denied,
                     .as = PactParty::rep,
                     .by = ana,
                     .on = day("2027-04-12"),
                     .comment = "It wasn't ☺"},
            .at = {1'700'000'000'000'000 + number}};
  }
};

}  // namespace

TEST_CASE_TEMPLATE("what people say while a sales pact binds comes back whole and in order", Engine, ON_EVERY_STORE) {
  NotesFixture<Engine> store;
  const app::StandardReport report{.pact = {1},
                                   .number = 1,
                                   .metric = "calls",
                                   .window = {day("2027-04-05"), day("2027-04-11")},
                                   .value = {-125, 1},
                                   .by = store.ana,
                                   .at = {1'700'000'000'000'000}};
  const app::LadderNote waived{.pact = {1},
                               .number = 1,
                               .decision = {.act = LadderAct::waive_window,
                                            .as = LadderParty::manager,
                                            .by = store.mo,
                                            .on = day("2027-04-13"),
                                            .step = LadderStep::none,
                                            .days = report.window,
                                            .reason = "Messe in München"},
                               .at = {1'700'000'000'000'000}};
  app::LadderNote confirmed{.pact = {1}, .number = 2, .at = {1'700'000'000'000'001}};
  confirmed.decision = {.act = LadderAct::confirm,
                        .as = LadderParty::upline,
                        .by = store.mo,
                        .on = day("2027-04-14"),
                        .step = LadderStep::formal_review};
  store.put(report);
  store.put(waived);
  store.put(confirmed);
  store.put(store.promise(1, 1));
  store.put(store.promise(2, 1));
  CHECK(store.get([](auto& notes) { return notes.reports({1}); }) == std::vector{report});
  CHECK(store.get([](auto& notes) { return notes.decisions({1}); }) == std::vector{waived, confirmed});
  CHECK(store.get([](auto& notes) { return notes.promise_words({2}); }) == std::vector{store.promise(2, 1)});
  CHECK(store.get([](auto& notes) { return notes.reports({2}); }).empty());
  const app::GlassNote glass{{1}, 1, {store.mo, {1'700'000'000'000'000}, "Beschwerde – bitte prüfen"}};
  store.put(glass);
  CHECK(store.get([](auto& notes) { return notes.glasses({1}); }) == std::vector{glass});
  CHECK(store.get([](auto& notes) { return notes.glasses({2}); }).empty());
}

TEST_CASE_TEMPLATE("a number is given to one note of a pact, and only of a pact that there is", Engine,
                   ON_EVERY_STORE) {
  NotesFixture<Engine> store;
  store.put(store.promise(1, 1));
  CHECK_THROWS_AS(store.put(store.promise(1, 1)), app::UniqueViolation);
  CHECK_THROWS(store.put(store.promise(3, 1)));
  CHECK_THROWS(store.put(store.promise(1, 0)));
  CHECK(store.get([](auto& notes) { return notes.promise_words({1}); }).size() == 1);
}

TEST_CASE_TEMPLATE("a contest is open until it is decided on, and again when another follows", Engine, ON_EVERY_STORE) {
  NotesFixture<Engine> store;
  const auto note = [&](std::int64_t pact, std::int64_t number, LadderAct act) {
    app::LadderNote one{.pact = {pact}, .number = number, .at = {1'700'000'000'000'000 + number}};
    one.decision = {.act = act, .as = LadderParty::rep, .by = store.ana, .on = day("2027-04-14"), .reason = "A fair"};
    store.put(one);
  };
  const auto open = [&] { return store.get([](auto& notes) { return notes.contested(); }); };
  note(1, 1, LadderAct::confirm);
  CHECK(open().empty());
  note(2, 1, LadderAct::contest);
  note(1, 2, LadderAct::contest);
  CHECK(open() == std::vector<SalesPactId>{{1}, {2}});
  note(1, 3, LadderAct::reject_contest);
  note(2, 2, LadderAct::answer);
  CHECK(open() == std::vector<SalesPactId>{{2}});
  note(2, 3, LadderAct::grant_contest);
  CHECK(open().empty());
  note(1, 4, LadderAct::contest);
  CHECK(open() == std::vector<SalesPactId>{{1}});
}
