#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int clients = 32;
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int attempts = 50 * clients;
#else
constexpr int attempts = 500 * clients / 4;
#endif

// Four members, each from eight places at once, all doing whatever comes to their mind.
template <class Engine>
struct TeamRace : TeamTable<Engine> {
  std::atomic<int> done{0};
  std::atomic<int> taken{0};

  // One attempt from what was read a moment ago, which may be old by now.
  app::Decided<app::KeptTeamPact> attempt(const app::TeamPactDesk& desk, unsigned choice, int number) {
    const app::KeptTeamPact seen = this->stored();
    const std::int64_t known = seen.pact.revision;
    const PersonId me = desk.by.who.person;
    switch (choice) {
      case 0: return app::put_team_pact_to_signing(desk, this->pact, known);
      case 1: return app::open_team_pact_amendment(desk, this->pact, known, {});
      case 2: {
        if (number % 20 != 0) return app::put_team_pact_to_signing(desk, this->pact, known);
        return app::decline_team_pact(desk, this->pact, known, "Otherwise");
      }
      case 3: {
        if (number % 20 != 0) return app::open_team_pact_amendment(desk, this->pact, known, {});
        OwnTerms own = own_terms(seen.draft, me);
        own.commitments[0].why = "Reason " + std::to_string(number);
        return app::write_own_team_terms(desk, this->pact, known, own);
      }
      default: return app::sign_team_pact(desk, this->pact, this->signing(seen.pact.texts));
    }
  }

  void run(const app::Principal& principal, unsigned seed) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const auto board = this->numbers.current();
    std::minstd_rand random(seed + 1);
    for (int number = 0; (number = done++) < attempts;) {
      if (attempt({ports, by, *board}, static_cast<unsigned>(random() % 12), number)) ++taken;
      std::this_thread::yield();  // where a step takes no time they would come one after the other
    }
  }
};

}  // namespace

TEST_CASE_TEMPLATE(
    "E31 32 clients write, decline and sign at once: a text binds with all signatures, each once, or not", Engine,
    ON_EVERY_STORE) {
  TeamRace<Engine> race;
  REQUIRE(race.open("Ana", race.terms()) == "");
  std::vector<app::Principal> members;
  std::set<PersonId> everybody;
  for (const char* name : {"Ana", "Ben", "Cy", "Di"}) {
    race.as(name);
    members.push_back(race.asker);
    everybody.insert(race.asker.person);
  }
  race.numbers.follow(race.today);
  std::vector<std::thread> threads;
  for (unsigned client = 0; client < clients; ++client) {
    threads.emplace_back([&, client] { race.run(members[client % members.size()], client); });
  }
  for (std::thread& thread : threads) thread.join();

  std::map<std::int64_t, std::set<PersonId>> signed_by;
  for (const Signature& one : race.signatures()) {
    CHECK(signed_by[one.text].insert(one.person).second);
    CHECK(one.text_hash == race.signing(one.text).hash);
  }
  std::set<std::int64_t> in_force;
  std::set<std::int64_t> declined;
  for (const auto& event : race.read([&](app::Transaction& tx) { return tx.team_pacts().events(race.pact); })) {
    if (event.kind == app::TeamPactEventKind::came_into_force) CHECK(in_force.insert(event.text.value()).second);
    if (event.kind == app::TeamPactEventKind::declined) declined.insert(event.text.value());
  }
  for (const auto& [text, people] : signed_by) {
    CHECK((people == everybody) == in_force.contains(text));
    CHECK_FALSE((in_force.contains(text) && declined.contains(text)));
  }
  CHECK(race.taken > 0);
  CHECK_FALSE(in_force.empty());
  const app::KeptTeamPact last = race.stored();
  REQUIRE(binding_of(last.pact) != nullptr);
  CHECK(binding_of(last.pact)->text == *in_force.rbegin());
}
