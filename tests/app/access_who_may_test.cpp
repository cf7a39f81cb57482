#include "app/access/who_may.hpp"

#include <doctest/doctest.h>

#include <array>
#include <type_traits>

using namespace salespact;       // NOLINT(google-build-using-namespace): the gate under test
using namespace salespact::app;  // NOLINT(google-build-using-namespace)

static_assert(!std::is_default_constructible_v<WhoMay>, "a route names who may: there is no default (TRUST D1)");

namespace {

Principal in_session(std::vector<HeldRole> roles) {
  Principal principal;
  principal.person = PersonId{1};
  principal.roles = std::move(roles);
  principal.credential = SessionId{2};
  principal.scopes = ScopeSet::all();
  return principal;
}

Principal by_token(std::vector<HeldRole> roles, ScopeSet scopes) {
  Principal principal = in_session(std::move(roles));
  principal.credential = ApiTokenId{3};
  principal.scopes = scopes;
  return principal;
}

const HeldRole rep{Role::rep, OrgUnitId{5}};
const HeldRole ops{Role::ops, OrgUnitId{1}};

}  // namespace

TEST_CASE("open routes admit everybody, all others ask to sign in first") {
  const Principal somebody = in_session({});
  for (const WhoMay who : {WhoMay::anyone(), WhoMay::holder_of_code()}) {
    CHECK(admit(who, nullptr) == Admission::granted);
    CHECK(admit(who, &somebody) == Admission::granted);
  }
  for (const WhoMay who : {WhoMay::signed_in(Scope::read), WhoMay::in_session(), WhoMay::ops(Scope::admin)}) {
    CHECK(admit(who, nullptr) == Admission::sign_in_first);
  }
}

TEST_CASE("a role that is not held is missed, also when no role is held at all") {
  const WhoMay who = WhoMay::any_of({Role::manager, Role::ops}, Scope::write);
  const Principal a_rep = in_session({rep});
  const Principal nobody = in_session({});
  const Principal an_admin = in_session({rep, ops});
  CHECK(admit(who, &a_rep) == Admission::role_missing);
  CHECK(admit(who, &nobody) == Admission::role_missing);
  CHECK(admit(who, &an_admin) == Admission::granted);
  CHECK(admit(WhoMay::any_of({}, Scope::write), &an_admin) == Admission::role_missing);
}

TEST_CASE("a token is held to its scopes, whatever the person may do, and never lends a role") {
  for (const Scope needed : {Scope::read, Scope::import_data, Scope::write_deals, Scope::write, Scope::admin}) {
    for (const Scope held : {Scope::read, Scope::import_data, Scope::write_deals, Scope::write, Scope::admin}) {
      const Principal token = by_token({ops}, {held});
      const auto expected = needed == held ? Admission::granted : Admission::scope_missing;
      CHECK(admit(WhoMay::signed_in(needed), &token) == expected);
      CHECK(admit(WhoMay::ops(needed), &token) == expected);
    }
    const Principal unscoped = by_token({ops}, {});
    CHECK(admit(WhoMay::signed_in(needed), &unscoped) == Admission::scope_missing);
    const Principal token_of_rep = by_token({rep}, ScopeSet::all());
    CHECK(admit(WhoMay::ops(needed), &token_of_rep) == Admission::role_missing);
  }
}

TEST_CASE("what needs a session is closed to every token") {
  const Principal token = by_token({ops}, ScopeSet::all());
  const Principal session = in_session({});
  CHECK(admit(WhoMay::in_session(), &token) == Admission::session_needed);
  CHECK(admit(WhoMay::in_session(), &session) == Admission::granted);
}

TEST_CASE("who may call a route is printed in words") {
  CHECK(WhoMay::anyone().text() == "anyone");
  CHECK(WhoMay::any_of({Role::ops, Role::manager}, Scope::import_data).text() == "any of manager, ops; scope import");
  CHECK(parse<Scope>("deals:write") == Scope::write_deals);
  CHECK_FALSE(parse<Scope>("Read").has_value());
}
