#include "app/administration_office.hpp"
#include "app/pact/signature_record.hpp"
#include "app/sales_pact/sign_sales_pact.hpp"
#include "app/sales_pact/turn_sales_pacts.hpp"
#include "crypto/sodium_secrets.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int clients = 32;
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int rounds = 50;
#else
constexpr int rounds = 500;
#endif

constexpr int attempts = rounds * clients;
constexpr int attempts_a_move = 240;  // and as many again until somebody turns the pact to it

// One of the clients is operations, who gives Ana to Uma and back to Mo. The others are Ana and these two, each from
// ten places at once, all doing whatever comes to their mind.
template <class Engine>
struct Race : AdministrationOffice<Engine> {
  crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
  SalesPactId pact;
  std::atomic<int> done{0};
  std::atomic<int> taken{0};

  app::Principal someone(const std::string& name) {
    this->as(name);
    return this->asker;
  }
  app::KeptSalesPact stored() {
    return this->read([&](app::Transaction& tx) { return tx.sales_pacts().find(pact); }).value();
  }
  std::vector<Signature> signatures() {
    return this->read([&](app::Transaction& tx) { return tx.sales_pacts().signatures(pact); });
  }

  void open() {
    this->as("Mo");
    SalesPactTerms terms{.effective = {day("2027-04-01"), day("2027-06-30")}};
    terms.targets.floors = {{.metric = "meetings", .threshold = {8, 0}}};
    for (const PactSection section : all_pact_sections) {
      if (section != PactSection::targets) terms.waived[section] = "Said";
    }
    terms.targets.plan = "Mornings";
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By asked = this->by();
    const auto made = app::open_sales_pact({ports, asked, *board}, this->person("Ana").id, terms);
    REQUIRE(made.has_value());
    pact = made->pact.id;
    for (const char* who : {"Mo", "Ana"}) {
      const app::Principal principal = someone(who);
      const app::By by{principal, this->moment()};
      REQUIRE(app::confirm_sales_pact_discussion({ports, by, *board}, pact, stored().pact.revision, this->today)
                  .has_value());
    }
  }

  // One attempt from what was read a moment ago, which may be old by now.
  app::Decided<app::KeptSalesPact> attempt(const app::SalesPactDesk& desk, int choice, int number) {
    const app::KeptSalesPact seen = stored();
    const std::int64_t revision = seen.pact.revision;
    const std::string consent(sentence_of_consent);
    switch (choice) {
      case 0:
      case 1: return app::propose_sales_pact(desk, secrets, pact, revision, {{consent}, {}});
      case 2: return app::counter_sales_pact(desk, pact, revision, "Otherwise");
      case 3: return app::withdraw_sales_pact(desk, pact, revision);
      case 4: return app::open_sales_pact_amendment(desk, pact, revision);
      case 5: return app::confirm_sales_pact_discussion(desk, pact, revision, this->today);
      case 6: {
        SalesPactTerms terms = seen.draft;
        terms.targets.plan = "Plan " + std::to_string(number);
        return app::rewrite_sales_pact(desk, pact, revision, terms);
      }
      default: {
        const auto text =
            this->read([&](app::Transaction& tx) { return tx.sales_pacts().text(pact, seen.pact.texts); });
        if (!text) return app::refuse(app::Refused::Reason::not_found);
        const app::CountersigningAsked asked{{consent}, text->number, text->hash};
        return choice == 7 ? app::take_over_sales_pact(desk, pact, asked)
                           : app::countersign_sales_pact(desk, pact, asked);
      }
    }
  }

  void run(const app::Principal& principal, unsigned seed) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const auto board = this->numbers.current();
    std::minstd_rand random(seed + 1);
    for (int number = 0; (number = done++) < attempts;) {
      if (attempt({ports, by, *board}, static_cast<int>(random() % 11), number)) ++taken;
      std::this_thread::yield();  // where a step takes no time they would come one after the other
    }
  }

  void wait_for(int number) {
    while (done < std::min(number, attempts)) std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  // Ana moves, and a while later her pact is turned to whom she is led by: between the two nobody signs.
  void reorganise(const app::Principal& principal) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const PersonId ana = this->person("Ana").id;
    const OrgUnitId with_uma = this->unit("Central").id;
    const OrgUnitId with_mo = this->unit("North").id;
    for (int number = attempts_a_move; number < attempts; number += 2 * attempts_a_move) {
      wait_for(number);
      const auto person = this->read([&](app::Transaction& tx) { return tx.organisation().find_person(ana); });
      const OrgUnitId unit = moves++ % 2 == 0 ? with_uma : with_mo;
      if (!app::transfer_person(ports, by, ana, person->revision, {.unit = unit, .from = this->today})) ++lost;
      wait_for(number + attempts_a_move);
      const app::OrganisationToday organisation(this->rows(), this->today);
      if (!app::turn_sales_pacts(this->engine.store(), this->workspace.id, ports.ids, organisation, this->moment()))
        ++lost;
    }
  }

  std::atomic<int> moves{0};
  std::atomic<int> lost{0};  // moves and turns that did not happen

  template <class Look>
  void for_each_entry(const Look& look) {
    std::vector<app::AuditEntry> entries;
    for (std::int64_t seq = 0;; seq = entries.back().seq) {
      entries = this->read([&](app::Transaction& tx) { return tx.audit().after(seq, 1'000); });
      if (entries.empty()) return;
      for (const app::AuditEntry& one : entries) look(one);
    }
  }
};

// What happened to a pact, in its order: each answer is to the text that waits, and none to one that was superseded.
template <class Engine>
std::set<std::int64_t> sealed_texts(Race<Engine>& race) {
  std::set<std::int64_t> sealed;
  std::optional<std::int64_t> waits;
  for (const auto& event : race.read([&](app::Transaction& tx) { return tx.sales_pacts().events(race.pact); })) {
    using Kind = app::SalesPactEventKind;
    if (event.kind == Kind::proposed) {
      CHECK_FALSE(waits.has_value());
      waits = event.text;
    } else if (event.kind == Kind::signed_by_both) {
      CHECK(event.text == waits);
      CHECK(sealed.insert(event.text.value()).second);
      waits.reset();
    } else if (event.kind == Kind::countered || event.kind == Kind::withdrawn || event.kind == Kind::manager_changed) {
      waits.reset();
    } else if (event.kind == Kind::taken_over) {
      CHECK(event.text == *sealed.rbegin());
    }
  }
  return sealed;
}

template <class Engine>
void check_nobody_signs_between_move_and_turn(Race<Engine>& race) {
  bool moved = false;
  int given = 0;
  race.for_each_entry([&](const app::AuditEntry& one) {
    if (one.action == "person.moved") moved = true;
    if (one.action == "sales_pact.turned") moved = false;
    if (one.action != app::sales_pact_signed) return;
    CHECK_FALSE(moved);
    ++given;
  });
  CHECK(given == std::ssize(race.signatures()));
}

}  // namespace

TEST_CASE_TEMPLATE(
    "E31 E4 32 clients propose, counter, sign and re-organise at once: one signature a party and text, none on what "
    "was superseded",
    Engine, ON_EVERY_STORE) {
  Race<Engine> race;
  race.open();
  const app::Principal operations = race.someone("Olu");
  const std::vector<app::Principal> parties{race.someone("Ana"), race.someone("Mo"), race.someone("Uma")};
  std::vector<std::thread> threads;
  threads.emplace_back([&] { race.reorganise(operations); });
  for (unsigned client = 1; client < clients; ++client) {
    threads.emplace_back([&, client] { race.run(parties[client % parties.size()], client); });
  }
  for (std::thread& thread : threads) thread.join();

  const auto texts = race.read([&](app::Transaction& tx) { return tx.sales_pacts().texts(race.pact); });
  const std::set<std::int64_t> sealed = sealed_texts(race);
  std::map<std::int64_t, std::set<SigningCapacity>> signed_by;
  std::map<std::int64_t, std::set<PersonId>> taken_over_by;
  for (const Signature& one : race.signatures()) {
    const auto& text = texts.at(static_cast<std::size_t>(one.text - 1));
    CHECK(one.text_hash == text.hash);
    if (one.capacity == SigningCapacity::succeeding_manager) {
      CHECK(taken_over_by[one.text].insert(one.person).second);
      CHECK(sealed.contains(one.text));
    } else {
      CHECK(signed_by[one.text].insert(one.capacity).second);
      CHECK(text.text.find(one.person.text()) != std::string::npos);
    }
  }
  for (const auto& [text, capacities] : signed_by) CHECK(capacities.size() == (sealed.contains(text) ? 2 : 1));
  CHECK(texts.size() == signed_by.size());
  CHECK(static_cast<std::int64_t>(texts.size()) == race.stored().pact.texts);
  check_nobody_signs_between_move_and_turn(race);
  CHECK(race.taken > 0);
  CHECK(race.lost == 0);
  CHECK(race.moves > 1);
  CHECK_FALSE(sealed.empty());
  CHECK_FALSE(taken_over_by.empty());
}
