#include "app/team_pact/open_team_texts.hpp"

namespace salespact::app {

std::set<std::int64_t> bound_texts(const TeamPact& pact) {
  std::set<std::int64_t> bound;
  for (const TeamPastBinding& one : pact.past) bound.insert(one.text);
  if (const TeamBinding* last = binding_of(pact)) bound.insert(last->text);
  return bound;
}

std::set<std::int64_t> texts_open_to(const Viewpoint& viewer, TeamPactRepository& pacts, const TeamPact& pact,
                                     Date today) {
  const TeamPactAccess access = access_to(viewer, pact, today);
  if (access == TeamPactAccess::none) return {};
  std::set<std::int64_t> bound = bound_texts(pact);
  if (access == TeamPactAccess::whole) return bound;
  std::set<std::int64_t> own;
  for (const Signature& one : pacts.signatures(pact.id)) {
    if (one.person == viewer.person() && bound.contains(one.text)) own.insert(one.text);
  }
  return own;
}

}  // namespace salespact::app
