#include "app/sales_pact/sales_pact_access.hpp"

namespace salespact::app {

std::optional<PactParty> party_of(const Viewpoint& viewer, const SalesPact& pact) {
  if (!viewer.belongs()) return std::nullopt;
  if (viewer.person() == pact.rep) return PactParty::rep;
  if (viewer.person() != pact.manager) return std::nullopt;
  const Relation relation = viewer.to(pact.rep);
  return relation.manager || relation.upline ? std::optional(PactParty::manager) : std::nullopt;
}

SalesPactAccess access_to(const Viewpoint& viewer, const SalesPact& pact) {
  if (party_of(viewer, pact)) return SalesPactAccess::whole;
  const Relation relation = viewer.to(pact.rep);
  return relation.manager || relation.upline || relation.ops ? SalesPactAccess::outline : SalesPactAccess::none;
}

bool is_above(const Viewpoint& viewer, const SalesPact& pact) {
  return viewer.person() != pact.manager && viewer.person() != pact.rep && viewer.to(pact.rep).upline;
}

}  // namespace salespact::app
