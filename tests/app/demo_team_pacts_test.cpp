#include "app/access/managers.hpp"
#include "app/demo/store_company.hpp"
#include "app/demo/team_pacts.hpp"
#include "app/demo_support.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/office.hpp"
#include "app/team_pact/read_team_pacts.hpp"
#include "app/team_pact/turn_team_pacts.hpp"
#include "crypto/sodium_secrets.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;
using namespace salespact::test;

namespace {

// The demo company of a day with the pacts of its first rep's team.
struct DemoTeamPacts {
  std::unique_ptr<app::Store> store = store::make_memory_store();
  const app::demo::DemoCompany& company;
  Date today;
  PersonId rep;
  PersonId lead;
  app::NumbersKeeper numbers;

  DemoTeamPacts(std::uint64_t seed, Date on_day)
      : company(demo_company(seed, on_day)), today(on_day), numbers(*store, company.workspace.id) {
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
    numbers.load(today);
    write();
  }

  void write() {
    const DemoClock clock(today);
    CountingIds ids(50'000'000);
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    app::demo::write_team_pacts({{*store, company.workspace.id, ids, clock}, secrets, *numbers.current(), today}, lead,
                                rep);
    app::turn_team_pacts(*store, company.workspace.id, app::OrganisationToday(company.organisation, today),
                         {clock.now(), today});
  }

  [[nodiscard]] std::vector<TeamPact> pacts() const {
    std::vector<TeamPact> found;
    store->read(company.workspace.id, [&](app::Transaction& tx) { found = tx.team_pacts().all(); });
    return found;
  }
  // As somebody reads it today.
  [[nodiscard]] app::TeamPactPage page(PersonId reader, TeamPactId id) {
    const app::Principal asker{.person = reader,
                               .display_name = {},
                               .roles = {},
                               .credential = app::SessionId{},
                               .scopes = app::ScopeSet::all(),
                               .authenticated_at = {},
                               .today = today};
    const app::Viewpoint viewer(asker, std::make_shared<app::OrganisationToday>(company.organisation, today));
    const auto found =
        app::read_team_pact(*store, company.workspace.id, viewer, *numbers.current(), DemoClock(today), id, today);
    REQUIRE(found);
    return *found;
  }
};

std::ptrdiff_t count_of(const app::TeamPactWhole& whole, OccurrenceVerdict verdict) {
  return std::ranges::count(whole.occurrences, verdict, &app::OccurrenceLine::verdict);
}

}  // namespace

TEST_CASE("the demo's team lives a pact of four, and its rep has begun another one") {
  DemoTeamPacts demo(1, on("2026-11-21"));
  const auto pacts = demo.pacts();
  REQUIRE(pacts.size() == 2);
  const auto active = std::ranges::find(pacts, TeamPactState::active, [](const auto& one) { return state_of(one); });
  const auto forming = std::ranges::find(pacts, TeamPactState::forming, [](const auto& one) { return state_of(one); });
  REQUIRE(active != pacts.end());
  REQUIRE(forming != pacts.end());
  CHECK(active->shown.members.size() == 4);
  CHECK(active->shown.lead == demo.lead);
  CHECK(forming->shown.lead == demo.rep);
  for (const PersonId person : {demo.rep, demo.lead}) {
    CHECK(active->shown.members.contains(person));
    CHECK(forming->shown.members.contains(person));
  }
  const auto page = demo.page(demo.rep, active->id);
  REQUIRE(page.whole);
  CHECK(page.whole->commitments.kept > 3);
  CHECK(page.whole->commitments.missed > 0);
  CHECK(page.whole->support.kept > 3);
  CHECK(count_of(*page.whole, OccurrenceVerdict::kept) > 0);
  CHECK(count_of(*page.whole, OccurrenceVerdict::missed) > 0);
  CHECK(page.whole->learnings.size() == 1);
  const auto asked = std::ranges::count_if(page.whole->events, [](const app::TeamPactEventLine& one) {
    return one.kind == app::TeamPactEventKind::given_signature;
  });
  CHECK(asked == 4);
  const auto begun = demo.page(demo.lead, forming->id);
  REQUIRE(begun.whole);
  CHECK_FALSE(begun.whole->may_be_signed);
  CHECK(begun.pact.waits_for_me);
}

TEST_CASE("on any day and for any seed the demo's team pacts are what the organisation allows") {
  const auto look_at = [](const DemoTeamPacts& demo) {
    const auto pacts = demo.pacts();
    CHECK(pacts.size() <= 2);
    for (const TeamPact& pact : pacts) {
      CHECK(pact.shown.members.size() >= 2);
      CHECK(pact.shown.members.size() <= 4);
      CHECK(pact.shown.members.contains(demo.rep));
    }
  };
  for (const std::uint64_t seed : demo_seeds) look_at(DemoTeamPacts(seed, demo_days().front()));
  for (const Date day : demo_days()) look_at(DemoTeamPacts(demo_seeds.front(), day));
}

TEST_CASE("a demo that has its team pacts already gets none a second time") {
  DemoTeamPacts demo(1, on("2026-11-21"));
  const auto before = demo.pacts();
  demo.write();
  CHECK(demo.pacts() == before);
}
