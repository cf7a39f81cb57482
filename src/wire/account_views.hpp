#pragma once

#include "app/access/principal.hpp"
#include "app/account/start_session.hpp"
#include "wire/json_encode.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact {

BOOST_DESCRIBE_ENUM(Role, rep, manager, exec, ops, viewer)

}  // namespace salespact

namespace salespact::wire {

struct UnitNameView {
  OrgUnitId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitNameView, (), (id, name))

struct HeldRoleView {
  Role role = Role::rep;
  UnitNameView unit;
};
BOOST_DESCRIBE_STRUCT(HeldRoleView, (), (role, unit))

struct SignedInPersonView {
  PersonId id;
  std::string display_name;
};
BOOST_DESCRIBE_STRUCT(SignedInPersonView, (), (id, display_name))

struct WorkspaceView {
  WorkspaceId id;
  std::string name;
  Currency base_currency;
  std::string timezone;
  std::string locale;
  int week_start = 1;  // 1 Monday … 7 Sunday
};
BOOST_DESCRIBE_STRUCT(WorkspaceView, (), (id, name, base_currency, timezone, locale, week_start))

// Who am I, and what may I see?
struct CurrentSessionView {
  SignedInPersonView person;
  std::vector<HeldRoleView> roles;
  WorkspaceView workspace;
  Date today;  // the workspace's business date
  std::vector<std::string> scopes;
  bool by_token = false;  // an API token, not a person at a screen
  Instant authenticated_at;
};
BOOST_DESCRIBE_STRUCT(CurrentSessionView, (), (person, roles, workspace, today, scopes, by_token, authenticated_at))

struct SessionView {
  app::SessionId id;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
  std::string user_agent;
  std::string address;
  bool current = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (id, created_at, last_seen_at, expires_at, user_agent, address, current))

struct SessionListView {
  std::vector<SessionView> items;
};
BOOST_DESCRIBE_STRUCT(SessionListView, (), (items))

struct ApiTokenView {
  app::ApiTokenId id;
  PersonId person;
  std::string name;
  std::vector<std::string> scopes;
  Instant created_at;
  std::optional<Instant> expires_at;
  std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(ApiTokenView, (), (id, person, name, scopes, created_at, expires_at, last_used_at))

struct ApiTokenListView {
  std::vector<ApiTokenView> items;
};
BOOST_DESCRIBE_STRUCT(ApiTokenListView, (), (items))

// With the token itself: shown this once.
struct CreatedApiTokenView {
  std::string token;
  ApiTokenView details;
};
BOOST_DESCRIBE_STRUCT(CreatedApiTokenView, (), (token, details))

struct InvitationView {
  std::string token;  // shown this once
  PersonId person;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(InvitationView, (), (token, person, expires_at))

// `needed`: nobody administers the company yet. `company_named`: `salespact init` has named it.
struct SetUpStateView {
  bool needed = false;
  bool company_named = false;
};
BOOST_DESCRIBE_STRUCT(SetUpStateView, (), (needed, company_named))

struct PersonReferenceView {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(PersonReferenceView, (), (person))

[[nodiscard]] SessionView view_of(const app::StoredSession& session, const app::Principal& viewer);
[[nodiscard]] ApiTokenView view_of(const app::StoredApiToken& token);

}  // namespace salespact::wire
