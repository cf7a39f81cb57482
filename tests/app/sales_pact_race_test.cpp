#include "app/administration_office.hpp"
#include "app/sales_pact/sign_sales_pact.hpp"
#include "crypto/sodium_secrets.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <doctest/doctest.h>

#include <atomic>
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

// Rep and manager of one pact, each from sixteen places at once, all doing whatever comes to their mind.
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
      case 5: {
        SalesPactTerms terms = seen.draft;
        terms.targets.plan = "Plan " + std::to_string(number);
        return app::rewrite_sales_pact(desk, pact, revision, terms);
      }
      default: {
        const auto text =
            this->read([&](app::Transaction& tx) { return tx.sales_pacts().text(pact, seen.pact.texts); });
        if (!text) return app::refuse(app::Refused::Reason::not_found);
        return app::countersign_sales_pact(desk, pact, {{consent}, text->number, text->hash});
      }
    }
  }

  void run(const app::Principal& principal, unsigned seed) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const auto board = this->numbers.current();
    std::minstd_rand random(seed + 1);
    for (int number = 0; (number = done++) < rounds * clients;) {
      if (attempt({ports, by, *board}, static_cast<int>(random() % 9), number)) ++taken;
    }
  }
};

}  // namespace

TEST_CASE_TEMPLATE(
    "E31 32 clients propose, counter and sign at once: one signature a party and text, none on what was "
    "superseded",
    Engine, ON_EVERY_STORE) {
  Race<Engine> race;
  race.open();
  const std::vector<app::Principal> parties{race.someone("Ana"), race.someone("Mo")};
  std::vector<std::thread> threads;
  for (unsigned client = 0; client < clients; ++client) {
    threads.emplace_back([&, client] { race.run(parties[client % 2], client); });
  }
  for (std::thread& thread : threads) thread.join();

  const auto signatures = race.read([&](app::Transaction& tx) { return tx.sales_pacts().signatures(race.pact); });
  const auto texts = race.read([&](app::Transaction& tx) { return tx.sales_pacts().texts(race.pact); });
  const auto events = race.read([&](app::Transaction& tx) { return tx.sales_pacts().events(race.pact); });
  std::map<std::int64_t, std::set<SigningCapacity>> signed_by;
  for (const Signature& one : signatures) {
    CHECK(signed_by[one.text].insert(one.capacity).second);
    CHECK(one.text_hash == texts.at(static_cast<std::size_t>(one.text - 1)).hash);
  }
  std::set<std::int64_t> sealed;
  std::set<std::int64_t> superseded;
  for (const app::SalesPactEvent& event : events) {
    if (!event.text) continue;
    if (event.kind == app::SalesPactEventKind::signed_by_both) CHECK(sealed.insert(*event.text).second);
    if (event.kind == app::SalesPactEventKind::countered || event.kind == app::SalesPactEventKind::withdrawn) {
      CHECK(superseded.insert(*event.text).second);
    }
  }
  for (const auto& [text, capacities] : signed_by) {
    CHECK(capacities.size() == (sealed.contains(text) ? 2 : 1));
    CHECK_FALSE((sealed.contains(text) && superseded.contains(text)));
  }
  CHECK(texts.size() == signed_by.size());
  CHECK(static_cast<std::int64_t>(texts.size()) == race.stored().pact.texts);
  CHECK(race.taken > 0);
  CHECK_FALSE(sealed.empty());
}
