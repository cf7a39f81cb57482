#include "app/access/who_may.hpp"

#include "domain/org/organisation_text.hpp"

#include <algorithm>

namespace salespact::app {

Admission admit(const WhoMay& who, const Principal* principal) {
  if (!who.needs_sign_in()) return Admission::granted;
  if (principal == nullptr) return Admission::sign_in_first;
  if (who.kind_ == WhoMay::Kind::in_session) {
    return principal->in_session() ? Admission::granted : Admission::session_needed;
  }
  if (!principal->scopes.has(who.scope_)) return Admission::scope_missing;
  if (who.kind_ == WhoMay::Kind::signed_in) return Admission::granted;
  const bool holds = std::ranges::any_of(principal->roles, [&](const HeldRole& held) {
    return (who.roles_ >> static_cast<unsigned>(held.role) & 1U) != 0;
  });
  return holds ? Admission::granted : Admission::role_missing;
}

std::string WhoMay::text() const {
  const std::string scope = "; scope " + std::string(text_of(scope_));
  switch (kind_) {
    case Kind::anyone: return "anyone";
    case Kind::holder_of_code: return "holder of a one-time code";
    case Kind::in_session: return "signed in, not by token";
    case Kind::signed_in: return "signed in" + scope;
    case Kind::any_of: break;
  }
  std::string names;
  for (const Role role : {Role::rep, Role::manager, Role::exec, Role::ops, Role::viewer}) {
    if ((roles_ >> static_cast<unsigned>(role) & 1U) == 0) continue;
    if (!names.empty()) names += ", ";
    names += text_of(role);
  }
  return "any of " + names + scope;
}

}  // namespace salespact::app
