#include "app/report/pact_reports.hpp"
#include "app/report/unit_figures.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "domain/pact/pact_health.hpp"

#include <algorithm>
#include <array>

namespace salespact::app {
namespace {

using attainment::PersonIndex;

constexpr std::int64_t healthy_from = 80;  // DOMAIN 3.15

enum class Standing { none, in_talks, signed_ahead, active, healthy, unknown, suspended };

Standing health_of(const PactLife& life) {
  const auto rep =
      rep_side_health({.compliance = tally(life.windows).compliance(),
                       .check_ins = life.rhythm.check_ins,
                       .own_development = count_promises(life.promises, PactParty::rep, PromiseKind::development)});
  const auto manager = manager_side_health(
      {.expectations = count_promises(life.promises, PactParty::manager, PromiseKind::expectation),
       .development_provided = count_promises(life.promises, PactParty::manager, PromiseKind::development),
       .one_to_ones = life.rhythm.one_to_ones});
  if (!rep && !manager) return Standing::unknown;
  const auto low = [](const std::optional<Rational>& side) { return side && *side < Rational(healthy_from); };
  return low(rep) || low(manager) ? Standing::active : Standing::healthy;
}

Standing standing_of(const LifeBooks& books, const SalesPact& pact) {
  switch (state_of(pact)) {
    case SalesPactState::draft:
    case SalesPactState::discussed:
    case SalesPactState::proposed:
    case SalesPactState::countered: return Standing::in_talks;
    case SalesPactState::agreed: return Standing::signed_ahead;
    case SalesPactState::active: return health_of(life_of(books, pact));
    case SalesPactState::suspended: return Standing::suspended;
    case SalesPactState::expired:
    case SalesPactState::terminated: return Standing::none;
  }
  return Standing::none;
}

struct Standings {
  std::vector<Standing> of;    // by person
  std::vector<bool> shielded;  // by person
};

Standings standings_of(const PactReportBooks& books) {
  const Directory& directory = *books.board.numbers.directory;
  Standings all{std::vector(directory.people(), Standing::none), std::vector(directory.people(), false)};
  books.store.read(books.workspace, [&](Transaction& tx) {
    const LifeBooks life{tx, books.board, books.clock, books.today};
    for (const SalesPact& pact : tx.sales_pacts().unfinished()) {
      const auto rep = directory.find(Owner(pact.rep));
      if (!rep) continue;
      all.of[rep->index] = standing_of(life, pact);
      all.shielded[rep->index] = !is_own_pact(books.viewer, pact);
    }
  });
  return all;
}

PactsRow counted(const UnitsOfDay& units, const Standings& standings, attainment::UnitIndex unit) {
  std::array<std::int64_t, 7> count{};
  for (const PersonIndex person : units.people(unit)) ++count.at(static_cast<std::size_t>(standings.of[person]));
  const auto of = [&](Standing standing) { return count.at(static_cast<std::size_t>(standing)); };
  PactsRow row;
  row.in_talks = of(Standing::in_talks);
  row.signed_ahead = of(Standing::signed_ahead);
  row.active = of(Standing::active) + of(Standing::healthy) + of(Standing::unknown);
  row.healthy = of(Standing::healthy);
  row.unknown = of(Standing::unknown);
  row.suspended = of(Standing::suspended);
  row.people = *row.in_talks + *row.signed_ahead + *row.active + *row.suspended;
  return row;
}

}  // namespace

bool is_own_pact(const Viewpoint* viewer, const SalesPact& pact) {
  if (viewer == nullptr) return false;
  if (viewer->person() == pact.rep || viewer->person() == pact.manager) return true;
  return access_to(*viewer, pact) == SalesPactAccess::deputy;
}

std::vector<PactsRow> report_pacts(const PactReportBooks& books) {
  const Directory& directory = *books.board.numbers.directory;
  const Standings standings = standings_of(books);
  const UnitsOfDay units(directory, books.today, standings.shielded);
  const std::vector<TeamPactsOfUnit> of_teams = team_pacts_in_units(books);
  std::vector<PactsRow> rows;
  const auto seen = [](const Relation& to) { return to.ops || to.exec; };
  for (const attainment::UnitIndex unit : units_seen(directory, books.viewer, books.today, seen)) {
    PactsRow row =
        units.shown(unit) ? counted(units, standings, unit) : PactsRow{.unit = {}, .as_of = {}, .withheld = true};
    row.unit = view_of(directory, attainment::Owner::unit(unit), books.today);
    row.as_of = books.today;
    row.team_pacts = of_teams.at(unit);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace salespact::app
