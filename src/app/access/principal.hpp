#pragma once

#include "app/access/scope.hpp"
#include "app/ports/account_repository.hpp"
#include "base/date.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace salespact::app {

// A role that counts today, for `unit` and everything below it.
struct HeldRole {
  Role role = Role::rep;
  OrgUnitId unit;
  friend bool operator==(const HeldRole&, const HeldRole&) = default;
};

// Who is asking, as the store knew them when this request began: status and roles are read again each time (TRUST B6).
// People who are invited or departed never become a Principal (D11).
struct Principal {
  PersonId person;
  std::string display_name;
  std::vector<HeldRole> roles;                     // of `today`, without repetition
  std::variant<SessionId, ApiTokenId> credential;  // how they were recognised
  ScopeSet scopes;                                 // all of them in a session
  Instant authenticated_at;                        // the last time a password was given; a token: when it was made
  Date today;                                      // the workspace's business date

  [[nodiscard]] bool in_session() const { return std::holds_alternative<SessionId>(credential); }
  [[nodiscard]] bool holds(Role role) const {
    for (const HeldRole& held : roles) {
      if (held.role == role) return true;
    }
    return false;
  }
};

}  // namespace salespact::app
