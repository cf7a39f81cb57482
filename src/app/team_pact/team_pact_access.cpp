#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

bool leads_a_member(const Viewpoint& viewer, const TeamPact& pact, Date today) {
  return std::ranges::any_of(named_members(pact, today), [&](PersonId person) {
    const Relation relation = viewer.to(person);
    return relation.manager || relation.upline;
  });
}

}  // namespace

bool is_member(const Viewpoint& viewer, const TeamPact& pact, Date today) {
  return viewer.belongs() && named_members(pact, today).contains(viewer.person());
}

bool leads_unit_of(const Viewpoint& viewer, const TeamPact& pact) {
  const Relation relation = viewer.to(pact.unit);
  return relation.manager || relation.upline;
}

TeamPactAccess access_to(const Viewpoint& viewer, const TeamPact& pact, Date today) {
  if (!viewer.belongs()) return TeamPactAccess::none;
  if (is_member(viewer, pact, today) || leads_unit_of(viewer, pact)) return TeamPactAccess::whole;
  const Relation relation = viewer.to(pact.unit);
  if (relation.ops) return TeamPactAccess::metadata;
  const bool was_member = pact.left.contains(viewer.person()) || pact.shown.members.contains(viewer.person());
  if (relation.peer || was_member || leads_a_member(viewer, pact, today)) return TeamPactAccess::title;
  return relation.exec || relation.viewer ? TeamPactAccess::state : TeamPactAccess::none;
}

}  // namespace salespact::app
