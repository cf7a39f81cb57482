#include "app/sales_pact/read_pact_life.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::int32_t days_ahead = 7;

bool matters_now(const PromiseLine& promise, Date today) {
  if (promise.counts_as_overdue) return true;
  if (promise.state == PromiseState::running) return promise.due <= today + days_ahead;
  return promise.state == PromiseState::awaiting && !promise.may.empty();
}

PactAtGlance glance_of(PactLifeView&& life, PactParty mine, Date today) {
  PactAtGlance glance{.id = life.id, .rep = life.rep, .manager = life.manager, .mine = mine};
  for (StandardView& standard : life.standards) {
    if (!standard.in_force) continue;
    if (standard.windows.size() > 1) standard.windows.resize(1);
    glance.standards.push_back(std::move(standard));
  }
  glance.compliance = std::move(life.compliance);
  glance.step = life.ladder.step;
  glance.proposal = std::move(life.ladder.proposal);
  for (PromiseLine& promise : life.promises) {
    if (matters_now(promise, today)) glance.promises.push_back(std::move(promise));
  }
  glance.manager_overdue = life.manager_overdue;
  return glance;
}

bool missed_last(const PactAtGlance& glance) {
  return std::ranges::any_of(glance.standards, [](const StandardView& standard) {
    return !standard.windows.empty() && standard.windows.front().verdict == MasVerdict::missed;
  });
}

}  // namespace

std::vector<PactAtGlance> list_pacts_at_a_glance(const AdministrationPorts& ports, const Board& board,
                                                 const Viewpoint& viewer, Date today) {
  std::vector<PactAtGlance> found;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    found.clear();
    const auto add = [&](const SalesPact& pact, PactParty party) {
      if (!text_in_force(pact)) return;
      const PactLife life = life_of({tx, board, ports.clock, today}, pact);
      const LadderParty reader = party == PactParty::rep ? LadderParty::rep : LadderParty::manager;
      found.push_back(glance_of(life_view(board, life, pact, reader, today), party, today));
    };
    for (const KeptSalesPact& kept : tx.sales_pacts().of_person(viewer.person())) {
      if (const auto party = party_of(viewer, kept.pact)) add(kept.pact, *party);
    }
    for (const OrganisationToday::Deputy& one : viewer.acts_for()) {
      for (const KeptSalesPact& kept : tx.sales_pacts().of_person(one.manager)) {
        if (acts_for_manager(viewer, kept.pact, DelegatedRight::pact_life)) add(kept.pact, PactParty::manager);
      }
    }
  });
  const auto urgency = [](const PactAtGlance& one) {
    return std::tuple(one.mine != PactParty::rep, -one.manager_overdue, !one.proposal.has_value(), !missed_last(one),
                      one.rep.name);
  };
  std::ranges::stable_sort(found, {}, urgency);
  return found;
}

}  // namespace salespact::app
