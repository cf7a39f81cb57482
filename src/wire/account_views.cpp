#include "wire/account_views.hpp"

namespace salespact::wire {

SessionView view_of(const app::StoredSession& session, const app::Principal& viewer) {
  const auto* current = std::get_if<app::SessionId>(&viewer.credential);
  return {.id = session.id,
          .created_at = session.created_at,
          .last_seen_at = session.last_seen_at,
          .expires_at = session.expires_at,
          .user_agent = session.user_agent,
          .address = session.address,
          .current = current != nullptr && *current == session.id};
}

ApiTokenView view_of(const app::StoredApiToken& token) {
  return {.id = token.id,
          .person = token.person,
          .name = token.name,
          .scopes = token.scopes,
          .created_at = token.created_at,
          .expires_at = token.expires_at,
          .last_used_at = token.last_used_at};
}

}  // namespace salespact::wire
