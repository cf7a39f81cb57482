#include "app/team_pact/open_team_texts.hpp"

namespace salespact::app {

std::set<std::int64_t> texts_signed_by_all(TeamPactRepository& pacts, TeamPactId id) {
  std::set<std::int64_t> numbers;
  for (const TeamPactEvent& event : pacts.events(id)) {
    if (event.kind == TeamPactEventKind::came_into_force && event.text) numbers.insert(*event.text);
  }
  return numbers;
}

std::set<std::int64_t> texts_open_to(const Viewpoint& viewer, TeamPactRepository& pacts, const TeamPact& pact,
                                     Date today) {
  const TeamPactAccess access = access_to(viewer, pact, today);
  if (access == TeamPactAccess::none) return {};
  std::set<std::int64_t> bound = texts_signed_by_all(pacts, pact.id);
  if (access == TeamPactAccess::whole) return bound;
  std::set<std::int64_t> own;
  for (const Signature& one : pacts.signatures(pact.id)) {
    if (one.person == viewer.person() && bound.contains(one.text)) own.insert(one.text);
  }
  return own;
}

}  // namespace salespact::app
