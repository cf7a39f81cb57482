#include "app/pact/signature_record.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
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
constexpr int attempts = 500 * clients;
#endif

// One of the clients is operations, who moves Cy from unit to unit all the time, and half way ends Fay's employment.
// The others are the five members, each from six places at once, all doing whatever comes to their mind.
template <class Engine>
struct TeamRace : TeamTable<Engine> {
  // What a client has on the screen, which may be old by now. Whoever has changed something reads it for all.
  struct Seen {
    app::KeptTeamPact kept;
    app::CountersigningAsked newest;
  };
  std::atomic<int> done{0};
  std::atomic<int> taken{0};
  std::atomic<int> lost{0};  // moves and turns that did not happen

  TeamPactTerms five() {
    TeamPactTerms terms = this->terms();
    terms.members.push_back({this->id_of("Fay"), {}});
    terms.commitments.push_back(this->action("Fay", "Call five customers"));
    terms.promises.push_back(this->help("Fay", "", "Reads what others write"));
    return terms;
  }

  Seen seen() {
    const std::lock_guard lock(looking_);
    return seen_;
  }
  void look() {
    Seen now;
    now.kept = this->read([&](app::Transaction& tx) {
      auto kept = tx.team_pacts().find(this->pact).value();
      const auto text = tx.team_pacts().text(this->pact, kept.pact.texts);
      now.newest = {{std::string(sentence_of_consent)}, kept.pact.texts, text ? text->hash : Sha256{}};
      return kept;
    });
    const std::lock_guard lock(looking_);
    if (now.kept.pact.revision > seen_.kept.pact.revision) seen_ = std::move(now);
  }

  app::Decided<app::KeptTeamPact> attempt(const app::TeamPactDesk& desk, unsigned choice, int number) {
    const Seen seen = this->seen();
    const std::int64_t known = seen.kept.pact.revision;
    const PersonId me = desk.by.who.person;
    switch (choice) {
      case 0: return app::put_team_pact_to_signing(desk, this->pact, known);
      case 1: return app::open_team_pact_amendment(desk, this->pact, known, {});
      case 2: {
        if (number % 20 != 0) return app::put_team_pact_to_signing(desk, this->pact, known);
        return app::decline_team_pact(desk, this->pact, known, "Otherwise");
      }
      case 3: {
        OwnTerms own = own_terms(seen.kept.draft, me);
        if (number % 20 != 0 || own.commitments.empty()) {
          return app::open_team_pact_amendment(desk, this->pact, known, {});
        }
        own.commitments[0].why = "Reason " + std::to_string(number);
        return app::write_own_team_terms(desk, this->pact, known, own);
      }
      default: return app::sign_team_pact(desk, this->pact, seen.newest);
    }
  }

  void run(const app::Principal& principal, unsigned seed) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const auto board = this->numbers.current();
    std::minstd_rand random(seed + 1);
    for (int number = 0; (number = done++) < attempts;) {
      if (attempt({ports, by, *board}, static_cast<unsigned>(random() % 12), number)) {
        ++taken;
        look();
      }
      std::this_thread::yield();  // where a step takes no time they would come one after the other
    }
  }

  void wait_for(int number) {
    while (done < std::min(number, attempts)) std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  bool others_are_to_sign_after(PersonId person) {
    const app::KeptTeamPact now = this->stored();
    const auto* signing = std::get_if<TeamSigning>(&now.pact.talks);
    return signing != nullptr && signing->given.contains(person);
  }
  void reorganise(const app::Principal& principal) {
    const app::AdministrationPorts ports = this->desk();
    const app::By by{principal, this->moment()};
    const std::array units{this->unit("North").id, this->unit("West").id};
    const auto found = [&](PersonId id) {
      return this->read([&](app::Transaction& tx) { return tx.organisation().find_person(id); }).value();
    };
    const PersonId cy = this->id_of("Cy");
    const PersonId fay = this->id_of("Fay");
    constexpr int moves = 20;
    for (int move = 0; move < moves; ++move) {
      wait_for((move + 1) * attempts / (moves + 1));
      const OrgUnitId unit = units.at(static_cast<std::size_t>(move % 2));
      if (!app::transfer_person(ports, by, cy, found(cy).revision, {.unit = unit, .from = this->today})) ++lost;
      if (move != moves / 2) continue;
      while (done < attempts && !others_are_to_sign_after(fay)) std::this_thread::yield();
      if (!app::end_employment(ports, by, fay, found(fay).revision, this->today)) ++lost;
      wait_for((2 * move + 3) * attempts / (2 * moves + 2));
      const app::OrganisationToday organisation(this->rows(), this->today);
      if (!app::turn_team_pacts(this->engine.store(), this->workspace.id, organisation, this->later())) ++lost;
      look();
    }
  }

 private:
  std::mutex looking_;
  Seen seen_;
};

// The texts whose last signature came after Fay had left, by the order of the audit log.
template <class Engine>
std::set<std::int64_t> texts_since_fay_left(TeamRace<Engine>& race) {
  int left_before = 0;  // signatures
  int given = 0;
  std::vector<app::AuditEntry> entries;
  for (std::int64_t seq = 0;; seq = entries.back().seq) {
    entries = race.read([&](app::Transaction& tx) { return tx.audit().after(seq, 1'000); });
    if (entries.empty()) break;
    for (const app::AuditEntry& one : entries) {
      if (one.action == "employment.ended") left_before = given;
      if (one.action == app::team_pact_signed) ++given;
    }
  }
  const auto all = race.signatures();
  CHECK(given == std::ssize(all));
  std::set<std::int64_t> texts;
  for (std::size_t at = static_cast<std::size_t>(left_before); at < all.size(); ++at) texts.insert(all[at].text);
  return texts;
}

}  // namespace

TEST_CASE_TEMPLATE(
    "E31 E1 32 clients write, decline, sign and re-organise at once: a text binds with all signatures, each once, or "
    "not",
    Engine, ON_EVERY_STORE) {
  TeamRace<Engine> race;
  REQUIRE(race.open("Ana", race.five()) == "");
  race.look();
  race.as("Olu");
  const app::Principal operations = race.asker;
  std::vector<app::Principal> members;
  for (const char* name : {"Ana", "Ben", "Cy", "Di", "Fay"}) {
    race.as(name);
    members.push_back(race.asker);
  }
  race.numbers.follow(race.today);
  std::vector<std::thread> threads;
  threads.emplace_back([&] { race.reorganise(operations); });
  for (unsigned client = 1; client < clients; ++client) {
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
  std::map<std::int64_t, std::set<PersonId>> named;
  for (const auto& [text, people] : signed_by) {
    const auto terms = race.read([&](app::Transaction& tx) { return tx.team_pacts().terms(race.pact, text); });
    named[text] = people_of(terms.value());
    CHECK((people == named[text]) == in_force.contains(text));
    CHECK_FALSE((in_force.contains(text) && declined.contains(text)));
  }
  const PersonId fay = race.id_of("Fay");
  for (const std::int64_t text : texts_since_fay_left(race)) CHECK_FALSE(named.at(text).contains(fay));
  CHECK(race.taken > 0);
  CHECK(race.lost == 0);
  CHECK_FALSE(in_force.empty());
  const app::KeptTeamPact last = race.stored();
  REQUIRE(binding_of(last.pact) != nullptr);
  CHECK(binding_of(last.pact)->text == *in_force.rbegin());
  CHECK_FALSE(named.at(*in_force.rbegin()).contains(fay));
}
