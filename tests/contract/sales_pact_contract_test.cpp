#include "app/proof/erasure_record.hpp"
#include "contract/engines.hpp"
#include "domain/pact/sales_pact_text.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct PactFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId mo = this->add_person();

  SalesPactTerms terms() {
    SalesPactTerms one{.effective = {day("2027-04-01"), day("2027-06-30")}};
    one.targets.floors = {{.metric = "meetings", .threshold = {8, 0}}};
    one.targets.plan = "Two ‘lines’\n\"of it\"";
    one.expectations.of_rep = {{.key = "p1", .text = "Notes", .cadence = Cadence::day}};
    one.waived = {{PactSection::role, "Known"}};
    return one;
  }
  app::KeptSalesPact pact(std::int64_t id) {
    return {.pact = {.id = {id}, .rep = ana, .manager = mo, .effective = terms().effective},
            .draft = terms(),
            .opened_at = {1'700'000'000'000'000},
            .opened_by = mo};
  }
  app::SalesPactText text(std::int64_t id, std::int64_t number) {
    const SalesPactHead head{.pact = {id}, .text = number, .rep = {ana, "Ana"}, .manager = {mo, "Mo"}};
    app::SalesPactText one{.pact = {id},
                           .number = number,
                           .text = canonical_json(document_of(head, terms())),
                           .easing = number > 1,
                           .frozen_at = {1'700'000'000'000'000 + number},
                           .frozen_by = mo};
    one.hash = sha256(one.text);
    return one;
  }
  Signature signature(std::int64_t number, SigningCapacity capacity, PersonId person) {
    return {.text = number,
            .text_hash = text(1, number).hash,
            .person = person,
            .signer = "Somebody ☺",
            .capacity = capacity,
            .at = {1'700'000'000'000'100 + number},
            .statement = std::string(sentence_of_consent),
            .session = "0000000000001"};
  }
  template <class Work>
  void put(const Work& work) {
    this->write([&](app::Transaction& t) { work(t.sales_pacts()); });
  }
  template <class Work>
  auto get(const Work& work) {
    return this->ask([&](app::Transaction& t) { return work(t.sales_pacts()); });
  }
  std::optional<app::KeptSalesPact> found(std::int64_t id) {
    return get([&](auto& pacts) { return pacts.find({id}); });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("a sales pact comes back in every state that it was stored in", Engine, ON_EVERY_STORE) {
  PactFixture<Engine> store;
  app::KeptSalesPact kept = store.pact(1);
  store.put([&](auto& pacts) { pacts.insert(kept); });
  CHECK(store.found(1) == kept);
  CHECK_FALSE(store.found(2).has_value());
  const Date on = day("2027-04-02");
  const std::vector<PactTalks> talks{PactSettled{}, PactWritten{{{PactParty::rep, on}, {PactParty::manager, on + 1}}},
                                     PactDiscussed{on}, PactProposed{2, PactParty::rep, {1'700'000'000'000'000}, on},
                                     PactCountered{2, PactParty::manager, "7, not 8", on}};
  const std::vector<PactStanding> standings{PactUnsigned{},           PactAgreed{{1, on}},
                                            PactActive{1, {}},        PactActive{1, NextText{2, on + 7}},
                                            PactSuspended{1, on, {}}, PactSuspended{0, on, NextText{2, on + 7}},
                                            PactExpired{1, on},       PactTerminated{0, on, "Left"}};
  for (const PactTalks& one : talks) {
    for (const PactStanding& standing : standings) {
      kept.pact.talks = one;
      kept.pact.standing = standing;
      kept.pact.texts += 1;
      kept.pact.termination = TerminationAsked{PactParty::manager, "Other plans"};
      bool done = false;
      store.put([&](auto& pacts) { done = pacts.update(kept); });
      CHECK(done);
      ++kept.pact.revision;
      CHECK(store.found(1) == kept);
    }
  }
}

TEST_CASE_TEMPLATE("a sales pact is changed from the revision that was read, or not at all", Engine, ON_EVERY_STORE) {
  PactFixture<Engine> store;
  app::KeptSalesPact kept = store.pact(1);
  store.put([&](auto& pacts) { pacts.insert(kept); });
  kept.draft.targets.plan = "Otherwise";
  bool first = false;
  bool second = true;
  store.put([&](auto& pacts) { first = pacts.update(kept); });
  store.put([&](auto& pacts) { second = pacts.update(kept); });
  CHECK(first);
  CHECK_FALSE(second);
  CHECK(store.found(1)->draft.targets.plan == "Otherwise");
  CHECK(store.found(1)->pact.revision == 2);
}

TEST_CASE_TEMPLATE("sales pacts are found by either party, and those that are not over by all", Engine,
                   ON_EVERY_STORE) {
  PactFixture<Engine> store;
  const PersonId ben = store.add_person();
  app::KeptSalesPact over = store.pact(2);
  over.pact.standing = PactTerminated{0, day("2027-04-02"), "Left"};
  app::KeptSalesPact other = store.pact(3);
  other.pact.rep = ben;
  store.put([&](auto& pacts) {
    for (const auto& one : {store.pact(1), over, other}) pacts.insert(one);
  });
  const auto ids = [](const auto& rows) {
    std::vector<std::int64_t> out;
    for (const auto& row : rows) {
      if constexpr (requires { row.pact; }) {
        out.push_back(row.pact.id.value);
      } else {
        out.push_back(row.id.value);
      }
    }
    return out;
  };
  const auto of = [&](PersonId person) { return ids(store.get([&](auto& pacts) { return pacts.of_person(person); })); };
  using Ids = std::vector<std::int64_t>;
  CHECK(of(store.ana) == Ids{1, 2});
  CHECK(of(store.mo) == Ids{1, 2, 3});
  CHECK(of(ben) == Ids{3});
  CHECK(ids(store.get([](auto& pacts) { return pacts.unfinished(); })) == Ids{1, 3});
}

TEST_CASE_TEMPLATE("frozen texts and signatures come back as they were made, and no number or capacity is used twice",
                   Engine, ON_EVERY_STORE) {
  PactFixture<Engine> store;
  store.put([&](auto& pacts) {
    pacts.insert(store.pact(1));
    pacts.append(store.text(1, 1));
    pacts.append(store.text(1, 2));
    pacts.append(SalesPactId{1}, store.signature(2, SigningCapacity::manager, store.mo));
    pacts.append(SalesPactId{1}, store.signature(1, SigningCapacity::rep, store.ana));
  });
  CHECK(store.get([](auto& pacts) { return pacts.texts({1}); }) == std::vector{store.text(1, 1), store.text(1, 2)});
  CHECK(store.get([](auto& pacts) { return pacts.text({1}, 2); }) == store.text(1, 2));
  CHECK_FALSE(store.get([](auto& pacts) { return pacts.text({1}, 3); }).has_value());
  CHECK(store.get([](auto& pacts) { return pacts.terms({1}, 1); }) == store.terms());
  CHECK(store.get([](auto& pacts) { return pacts.signatures({1}); }) ==
        std::vector{store.signature(1, SigningCapacity::rep, store.ana),
                    store.signature(2, SigningCapacity::manager, store.mo)});
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(store.text(1, 2)); }), app::UniqueViolation);
  CHECK_THROWS_AS(store.put([&](auto& pacts) {
    pacts.append(SalesPactId{1}, store.signature(1, SigningCapacity::rep, store.ana));
  }),
                  app::UniqueViolation);
  CHECK_THROWS_AS(store.put([&](auto& pacts) {
    pacts.append(SalesPactId{1}, store.signature(3, SigningCapacity::rep, store.ana));
  }),
                  app::StoreFault);
}

TEST_CASE_TEMPLATE("the rep's own section, preparations, history and readings of a pact are kept", Engine,
                   ON_EVERY_STORE) {
  PactFixture<Engine> store;
  const app::SalesPactMotives written{
      {1}, 0, {.motivators = {{MotivatorKind::team, 5, "Together"}}, .flexibility = "Fridays"}, "", false};
  app::SalesPactMotives frozen = written;
  frozen.text = 1;
  frozen.salt = "salt";
  app::SalesPactPreparation prepared{{1}, PactParty::rep, store.terms(), false};
  const app::SalesPactEvent opened{{1}, 1, app::SalesPactEventKind::opened, {1'700'000'000'000'000}, store.mo};
  const app::SalesPactEvent lapsed{{1}, 2, app::SalesPactEventKind::lapsed, {1'700'000'000'000'001}, {}, 3, "späť"};
  store.put([&](auto& pacts) {
    pacts.insert(store.pact(1));
    app::SalesPactMotives first = written;
    first.shared = true;
    pacts.put(first);
    pacts.put(written);
    pacts.put(frozen);
    pacts.put(prepared);
    prepared.ready = true;
    pacts.put(prepared);
    pacts.append(opened);
    pacts.append(lapsed);
    for (const char* date : {"2027-04-01", "2027-04-01", "2027-04-03"}) {
      pacts.note_reading({{1}, store.mo, day(date)});
    }
    pacts.note_reading({{1}, store.ana, day("2027-04-01")});
  });
  CHECK(store.get([](auto& pacts) { return pacts.motives({1}, 0); }) == written);
  CHECK(store.get([](auto& pacts) { return pacts.motives({1}, 1); }) == frozen);
  CHECK_FALSE(store.get([](auto& pacts) { return pacts.motives({1}, 2); }).has_value());
  CHECK(store.get([](auto& pacts) { return pacts.preparations({1}); }) == std::vector{prepared});
  CHECK(store.get([](auto& pacts) { return pacts.events({1}); }) == std::vector{opened, lapsed});
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.append(lapsed); }), app::UniqueViolation);
  CHECK_THROWS_AS(store.put([&](auto& pacts) { pacts.put(frozen); }), app::StoreFault);  // K5
  store.put([](auto& pacts) { pacts.put(app::erased_motives({1}, 2)); });
  CHECK(store.get([](auto& pacts) { return pacts.motives({1}, 1); }) == frozen);
  store.put([](auto& pacts) {
    for (const std::int64_t text : {0, 1}) pacts.put(app::erased_motives({1}, text));
  });
  CHECK(store.get([](auto& pacts) { return pacts.motives({1}, 0); }) == app::erased_motives({1}, 0));
  CHECK_FALSE(store.get([](auto& pacts) { return pacts.motives({1}, 1); }).has_value());
  CHECK(store.get([](auto& pacts) { return pacts.readings({1}); }) ==
        std::vector<app::SalesPactReading>{{{1}, store.mo, day("2027-04-03")},
                                           {{1}, std::min(store.ana, store.mo), day("2027-04-01")},
                                           {{1}, std::max(store.ana, store.mo), day("2027-04-01")}});
}
