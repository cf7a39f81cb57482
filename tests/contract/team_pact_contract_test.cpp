#include "contract/engines.hpp"
#include "domain/pact/team_pact_text.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct TeamFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId mo = this->add_person();
  OrgUnitId north = this->add_unit();

  TeamPactTerms terms() {
    TeamPactTerms one{.title = "Keep ‘them’",
                      .statement = "Two \"lines\"\nof it",
                      .goal = PactGoal{GoalId{8}, "Retention 87 %"},
                      .lead = ana,
                      .members = {{ana, "Ana"}, {mo, "Mo"}},
                      .effective = {day("2027-04-01"), day("2027-06-30")},
                      .check_in_days = 7};
    one.commitments = {
        {.key = "t1n1", .member = ana, .what = "Call five", .quantity = Decimal{55, 1}, .days = one.effective}};
    one.promises = {{.key = "t1n2", .giver = mo, .receiver = {}, .what = "Listens", .kind = SupportKind::on_request}};
    return one;
  }
  app::KeptTeamPact pact(std::int64_t id) {
    const TeamPactSummary words{
        .title = terms().title, .lead = ana, .members = {ana, mo}, .effective = terms().effective};
    return {.pact = {.id = {id}, .unit = north, .shown = words, .talks = TeamForming{.words = words, .agreed = {ana}}},
            .draft = terms(),
            .opened_at = {1'700'000'000'000'000},
            .opened_by = mo};
  }
  app::TeamPactText text(std::int64_t id, std::int64_t number) {
    app::TeamPactText one{.pact = {id},
                          .number = number,
                          .text = canonical_json(document_of(TeamPactHead{.pact = {id}, .text = number}, terms())),
                          .frozen_at = {1'700'000'000'000'000 + number},
                          .frozen_by = mo};
    one.hash = sha256(one.text);
    return one;
  }
  Signature signature(std::int64_t number, PersonId person) {
    return {.text = number,
            .text_hash = text(1, number).hash,
            .person = person,
            .signer = "Somebody ☺",
            .capacity = SigningCapacity::member,
            .at = {1'700'000'000'000'100 + number},
            .statement = std::string(sentence_of_consent),
            .session = "0000000000001"};
  }
  template <class Work>
  void put(const Work& work) {
    this->write([&](app::Transaction& t) { work(t.team_pacts()); });
  }
  template <class Work>
  auto get(const Work& work) {
    return this->ask([&](app::Transaction& t) { return work(t.team_pacts()); });
  }
  std::optional<app::KeptTeamPact> found(std::int64_t id) {
    return get([&](auto& pacts) { return pacts.find({id}); });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("a team's pact comes back in every state that it was stored in", Engine, ON_EVERY_STORE) {
  TeamFixture<Engine> store;
  app::KeptTeamPact kept = store.pact(1);
  store.put([&](auto& pacts) { pacts.insert(kept); });
  CHECK(store.found(1) == kept);
  CHECK_FALSE(store.found(2).has_value());
  const Date on = day("2027-04-02");
  const TeamForming forming{.words = kept.pact.shown, .agreed = {store.mo}, .choice = WithdrawalChoice::lower_target};
  const TeamBinding bound{.text = 1, .from = on, .withdrawals = {{store.mo, {WithdrawalCause::leave, on, on + 7}}}};
  const std::vector<TeamTalks> talks{
      TeamSettled{}, forming, TeamSigning{2, {1'700'000'000'000'000}, forming, {store.ana, store.mo}, {store.mo}}};
  const std::vector<TeamStanding> standings{TeamUnsigned{},
                                            TeamAgreed{bound},
                                            TeamActive{bound},
                                            TeamEnded{bound},
                                            TeamClosed{bound, TeamOutcome::partly, "Früher"},
                                            TeamDissolved{{}, on, "Left"},
                                            TeamDissolved{bound, on, "Left"}};
  for (const TeamTalks& one : talks) {
    for (const TeamStanding& standing : standings) {
      kept.pact.talks = one;
      kept.pact.standing = standing;
      kept.pact.texts += 1;
      kept.pact.dissolution = TeamDissolutionAsked{"Other plans", {store.ana}};
      kept.pact.past.push_back({kept.pact.texts, on, on + 1});
      kept.pact.left[store.mo] = on;
      bool done = false;
      store.put([&](auto& pacts) { done = pacts.update(kept); });
      CHECK(done);
      ++kept.pact.revision;
      CHECK(store.found(1) == kept);
    }
  }
}

TEST_CASE_TEMPLATE("a team's pact is changed from the revision that was read, or not at all", Engine, ON_EVERY_STORE) {
  TeamFixture<Engine> store;
  app::KeptTeamPact kept = store.pact(1);
  store.put([&](auto& pacts) { pacts.insert(kept); });
  kept.draft.celebration = "Dinner";
  bool first = false;
  bool second = true;
  store.put([&](auto& pacts) { first = pacts.update(kept); });
  store.put([&](auto& pacts) { second = pacts.update(kept); });
  CHECK(first);
  CHECK_FALSE(second);
  CHECK(store.found(1)->draft.celebration == "Dinner");
  CHECK(store.found(1)->pact.revision == 2);
}

TEST_CASE_TEMPLATE("teams' pacts are listed by id, and those that are not over", Engine, ON_EVERY_STORE) {
  TeamFixture<Engine> store;
  app::KeptTeamPact over = store.pact(2);
  over.pact.standing = TeamDissolved{{}, day("2027-04-02"), "Left"};
  over.pact.talks = TeamSettled{};
  store.put([&](auto& pacts) {
    for (const auto& one : {store.pact(3), over, store.pact(1)}) pacts.insert(one);
  });
  CHECK(store.get([](auto& pacts) { return pacts.all(); }) ==
        std::vector{store.pact(1).pact, over.pact, store.pact(3).pact});
  CHECK(store.get([](auto& pacts) { return pacts.unfinished(); }) ==
        std::vector{store.pact(1).pact, store.pact(3).pact});
}

TEST_CASE_TEMPLATE("a team's texts and signatures come back as they were made, each number and signer once", Engine,
                   ON_EVERY_STORE) {
  TeamFixture<Engine> store;
  const TeamPactId one{1};
  store.put([&](auto& pacts) {
    pacts.insert(store.pact(1));
    pacts.append(store.text(1, 1));
    pacts.append(store.text(1, 2));
    pacts.append(one, store.signature(2, store.mo));
    pacts.append(one, store.signature(1, store.ana));
    pacts.append(one, store.signature(1, store.mo));
  });
  CHECK(store.get([](auto& pacts) { return pacts.text({1}, 2); }) == store.text(1, 2));
  CHECK_FALSE(store.get([](auto& pacts) { return pacts.text({1}, 3); }).has_value());
  CHECK(store.get([](auto& pacts) { return pacts.terms({1}, 1); }) == store.terms());
  CHECK(store.get([](auto& pacts) { return pacts.signatures({1}); }) ==
        std::vector{store.signature(1, std::min(store.ana, store.mo)),
                    store.signature(1, std::max(store.ana, store.mo)), store.signature(2, store.mo)});
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(store.text(1, 2)); }), app::UniqueViolation);
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(one, store.signature(1, store.ana)); }),
                  app::UniqueViolation);
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(one, store.signature(3, store.ana)); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("a team's history, marks, learnings and readings are kept in their order", Engine, ON_EVERY_STORE) {
  TeamFixture<Engine> store;
  const TeamPactId one{1};
  const app::TeamPactEvent opened{one, 1, app::TeamPactEventKind::opened, {1'700'000'000'000'000}, store.mo};
  const app::TeamPactEvent lapsed{one, 2, app::TeamPactEventKind::lapsed, {1'700'000'000'000'001}, {}, 3, "späť"};
  const auto mark = [&](std::int64_t id, std::int64_t at, MarkKind kind) {
    return app::TeamPactMark{{id}, one, {"t1n1", day("2027-04-05"), kind, store.ana, day("2027-04-06"), "☺"}, {at}};
  };
  const app::TeamPactLearning setback{.id = {1},
                                      .pact = one,
                                      .by = store.ana,
                                      .at = {5},
                                      .what = "Lost",
                                      .cause = SetbackCause::skill,
                                      .learned = "Ask",
                                      .change = "Earlier",
                                      .share = SetbackShare::line};
  const app::TeamPactLearning learning{.id = {2}, .pact = one, .by = store.mo, .at = {6}, .learned = "Ask"};
  store.put([&](auto& pacts) {
    pacts.insert(store.pact(1));
    pacts.insert(store.pact(2));
    pacts.append(opened);
    pacts.append(lapsed);
    for (const auto& each : {mark(3, 2, MarkKind::kept), mark(1, 2, MarkKind::missed), mark(2, 1, MarkKind::asked)}) {
      pacts.append(each);
    }
    pacts.append(setback);
    pacts.append(learning);
    for (const char* date : {"2027-04-01", "2027-04-01", "2027-04-03"}) pacts.note_reading({one, store.mo, day(date)});
  });
  CHECK(store.get([](auto& pacts) { return pacts.events({1}); }) == std::vector{opened, lapsed});
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(lapsed); }), app::UniqueViolation);
  CHECK(store.get([](auto& pacts) { return pacts.marks({1}); }) ==
        std::vector{mark(2, 1, MarkKind::asked), mark(1, 2, MarkKind::missed), mark(3, 2, MarkKind::kept)});
  CHECK(store.get([](auto& pacts) { return pacts.learnings({1}); }) == std::vector{learning, setback});
  CHECK(store.get([](auto& pacts) { return pacts.readings({1}); }) ==
        std::vector<app::TeamPactReading>{{one, store.mo, day("2027-04-03")}, {one, store.mo, day("2027-04-01")}});
  CHECK(store.get([](auto& pacts) { return pacts.marks({2}); }).empty());
  CHECK(store.get([](auto& pacts) { return pacts.learnings({2}); }).empty());
}
