#include "app/account/sessions.hpp"

#include "app/account/administers.hpp"

#include <algorithm>

namespace salespact::app {

std::vector<StoredSession> list_sessions(const AccountPorts& ports, const Principal& principal,
                                         const SessionLimits& limits, Instant now) {
  std::vector<StoredSession> sessions;
  ports.store.read(ports.workspace,
                   [&](Transaction& transaction) { sessions = transaction.accounts().sessions_of(principal.person); });
  std::erase_if(sessions, [&](const StoredSession& session) {
    return session.revoked_at || now >= session.expires_at || now >= after(session.last_seen_at, limits.idle);
  });
  std::ranges::sort(sessions, std::ranges::greater{}, &StoredSession::created_at);
  return sessions;
}

bool end_session(const AccountPorts& ports, const Principal& principal, SessionId id, Instant now) {
  bool ended = false;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    ended = false;
    for (StoredSession session : transaction.accounts().sessions_of(principal.person)) {
      if (session.id != id || session.revoked_at || now >= session.expires_at) continue;
      session.revoked_at = now;
      transaction.accounts().update(session);
      record(transaction, now, Actor::of(principal), "session.ended", audit_object("session", id));
      ended = true;
    }
  });
  return ended;
}

std::expected<void, AccountRefusals> end_all_sessions(const AccountPorts& ports, const Principal* requester,
                                                      PersonId person, Instant now) {
  std::expected<void, AccountRefusals> result;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    result = {};
    const bool own = requester != nullptr && requester->person == person;
    if (!own && !still_administers(transaction, requester)) {
      result = std::unexpected(refused(AccountProblem::not_allowed, "", "administrators end the sessions of others"));
    } else if (!transaction.organisation().find_person(person)) {
      result = std::unexpected(refused(AccountProblem::person_unknown, "", "there is no such person"));
    } else {
      transaction.accounts().revoke_all_sessions(person, now);
      record(transaction, now, actor_of(requester), "sessions.ended", audit_object("person", person));
    }
  });
  return result;
}

}  // namespace salespact::app
