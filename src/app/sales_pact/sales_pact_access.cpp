#include "app/sales_pact/sales_pact_access.hpp"

#include "app/access/managers.hpp"

namespace salespact::app {

std::optional<PactParty> party_of(const Viewpoint& viewer, const SalesPact& pact) {
  if (!viewer.belongs()) return std::nullopt;
  if (viewer.person() == pact.rep) return PactParty::rep;
  if (viewer.person() != pact.manager) return std::nullopt;
  const Relation relation = viewer.to(pact.rep);
  return relation.manager || relation.upline ? std::optional(PactParty::manager) : std::nullopt;
}

bool acts_for_manager(const Viewpoint& viewer, const SalesPact& pact, DelegatedRight right) {
  if (viewer.person() == pact.rep || viewer.person() == pact.manager) return false;
  return viewer.is_deputy_of(pact.manager, right) &&
         leads(viewer.organisation(), pact.manager, pact.rep) != Leads::not_at_all;
}

SalesPactAccess access_to(const Viewpoint& viewer, const SalesPact& pact) {
  if (party_of(viewer, pact)) return SalesPactAccess::whole;
  const auto acts = [&](DelegatedRight right) { return acts_for_manager(viewer, pact, right); };
  if (acts(DelegatedRight::pact_life) || acts(DelegatedRight::pact_talks)) return SalesPactAccess::deputy;
  const Relation relation = viewer.to(pact.rep);
  const bool outline = relation.manager || relation.upline || relation.ops || acts(DelegatedRight::check_ins);
  return outline ? SalesPactAccess::outline : SalesPactAccess::none;
}

bool is_above(const Viewpoint& viewer, const SalesPact& pact) {
  return viewer.person() != pact.manager && viewer.person() != pact.rep && viewer.to(pact.rep).upline;
}

}  // namespace salespact::app
