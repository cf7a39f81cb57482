#pragma once

#include "app/access/principal.hpp"

#include <initializer_list>
#include <string>

namespace salespact::app {

enum class Admission {
  granted,
  sign_in_first,   // 401
  session_needed,  // 403: a token can't do this
  scope_missing,   // 403: the token lacks the scope
  role_missing,    // 403
};

// Who may call a route at all: the first gate, in front of the rules about objects (viewpoint.hpp). Every route row
// names one and there is no default (TRUST D1).
class WhoMay {
 public:
  WhoMay() = delete;

  // Without signing in: health, the sign-in itself.
  static constexpr WhoMay anyone() { return WhoMay{Kind::anyone}; }
  // Without signing in, but with a one-time code in the body that the use case consumes: set-up, invitations.
  static constexpr WhoMay holder_of_code() { return WhoMay{Kind::holder_of_code}; }
  // Everybody signed in, whatever the role; a token needs the scope.
  static constexpr WhoMay signed_in(Scope scope) { return WhoMay{Kind::signed_in, scope}; }
  // In a session only; no token is enough, whatever its scopes: password, sessions, tokens.
  static constexpr WhoMay in_session() { return WhoMay{Kind::in_session}; }
  // Holders of at least one of the roles, for any unit; which objects is for the rules to say.
  static constexpr WhoMay any_of(std::initializer_list<Role> roles, Scope scope) {
    WhoMay who{Kind::any_of, scope};
    for (const Role role : roles) who.roles_ |= 1U << static_cast<unsigned>(role);
    return who;
  }
  static constexpr WhoMay ops(Scope scope) { return any_of({Role::ops}, scope); }

  [[nodiscard]] constexpr bool needs_sign_in() const { return kind_ != Kind::anyone && kind_ != Kind::holder_of_code; }
  // For the route list and the OpenAPI document: "any of manager, ops; scope import".
  [[nodiscard]] std::string text() const;

  friend constexpr bool operator==(const WhoMay&, const WhoMay&) = default;

 private:
  enum class Kind : std::uint8_t { anyone, holder_of_code, signed_in, in_session, any_of };
  explicit constexpr WhoMay(Kind kind, Scope scope = Scope::read) : kind_(kind), scope_(scope) {}
  friend Admission admit(const WhoMay& who, const Principal* principal);

  Kind kind_;
  Scope scope_;
  unsigned roles_ = 0;
};

// The one check of every transport. `principal` is null when nobody signed in.
[[nodiscard]] Admission admit(const WhoMay& who, const Principal* principal);

}  // namespace salespact::app
