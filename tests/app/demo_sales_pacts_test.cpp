#include "app/access/managers.hpp"
#include "app/demo/sales_pacts.hpp"
#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/office.hpp"
#include "crypto/sodium_secrets.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;
using namespace salespact::test;

namespace {

// The demo company of a day with its pacts, between the first rep and the others of that team and who leads them.
struct DemoPacts {
  std::unique_ptr<app::Store> store = store::make_memory_store();
  const app::demo::DemoCompany& company;
  Date today;
  PersonId rep;
  PersonId lead;

  DemoPacts(std::uint64_t seed, Date on_day) : company(demo_company(seed, on_day)), today(on_day) {
    app::demo::store_company(*store, company, Instant{});
    for (const RoleAssignment& held : company.organisation.roles) {
      if (held.role != Role::rep || !held.tenure.contains(today)) continue;
      if (person_of(company, held.person).status != PersonStatus::active) continue;
      rep = held.person;
      break;
    }
    const auto leads = app::manager_of(app::OrganisationToday(company.organisation, today), rep);
    REQUIRE(leads);
    lead = *leads;
    write();
  }

  void write() {
    const DemoClock clock(today);
    CountingIds ids(50'000'000);
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    app::NumbersKeeper numbers(*store, company.workspace.id);
    numbers.load(today);
    app::demo::write_sales_pacts({{*store, company.workspace.id, ids, clock}, secrets, *numbers.current(), today}, lead,
                                 rep);
  }

  [[nodiscard]] std::vector<SalesPact> pacts() const {
    std::vector<SalesPact> found;
    store->read(company.workspace.id, [&](app::Transaction& tx) { found = tx.sales_pacts().unfinished(); });
    return found;
  }
};

}  // namespace

TEST_CASE("the demo's rep has a pact that binds and a change of it to sign; the lead has others in other states") {
  const DemoPacts demo(1, on("2026-11-21"));
  const auto pacts = demo.pacts();
  REQUIRE(pacts.size() >= 3);
  for (const SalesPact& pact : pacts) CHECK(pact.manager == demo.lead);
  const auto own = std::ranges::find(pacts, demo.rep, &SalesPact::rep);
  REQUIRE(own != pacts.end());
  CHECK(state_of(*own) == SalesPactState::active);
  CHECK(std::holds_alternative<PactProposed>(own->talks));
  CHECK(std::get<PactProposed>(own->talks).by == PactParty::manager);
  const auto count = [&](SalesPactState state) {
    return std::ranges::count_if(pacts, [&](const SalesPact& pact) { return state_of(pact) == state; });
  };
  CHECK(count(SalesPactState::draft) == 1);
  CHECK(count(SalesPactState::proposed) == 1);
}

TEST_CASE("on any day and for any seed the demo's pacts are what the organisation allows, with no one twice") {
  const auto look_at = [](const DemoPacts& demo) {
    std::vector<PersonId> reps;
    for (const SalesPact& pact : demo.pacts()) reps.push_back(pact.rep);
    std::ranges::sort(reps);
    CHECK(std::ranges::adjacent_find(reps) == reps.end());
    CHECK(std::ranges::count(reps, demo.lead) == 0);
  };
  for (const std::uint64_t seed : demo_seeds) look_at(DemoPacts(seed, demo_days().front()));
  for (const Date day : demo_days()) look_at(DemoPacts(demo_seeds.front(), day));
}

TEST_CASE("a demo that has its pacts already gets none a second time") {
  DemoPacts demo(1, on("2026-11-21"));
  const auto before = demo.pacts();
  demo.write();
  CHECK(demo.pacts() == before);
}

TEST_CASE("the demo's rep has checked in each week, once late, and waits for the lead's help; this week is open") {
  const DemoPacts demo(1, on("2026-11-21"));
  std::vector<app::JournalEntry> entries;
  demo.store->read(demo.company.workspace.id, [&](app::Transaction& tx) {
    for (const SalesPact& pact : tx.sales_pacts().unfinished()) {
      if (pact.rep == demo.rep) entries = tx.journal().entries(pact.id);
    }
  });
  const auto count = [&](JournalKind kind) {
    return std::ranges::count_if(entries, [&](const auto& one) { return kind_of(one.content) == kind; });
  };
  CHECK(count(JournalKind::check_in) >= 3);
  CHECK(count(JournalKind::support) == 1);
  for (const app::JournalEntry& one : entries) CHECK(one.on <= demo.today);
}
