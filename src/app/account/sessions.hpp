#pragma once

#include "app/access/principal.hpp"
#include "app/account/account_problem.hpp"
#include "app/account/start_session.hpp"

#include <expected>
#include <vector>

namespace salespact::app {

// The sessions of a person that are still open, newest first (TRUST B5).
[[nodiscard]] std::vector<StoredSession> list_sessions(const AccountPorts& ports, const Principal& principal,
                                                       const SessionLimits& limits, Instant now);

// Ends one of the person's own sessions; false when there is no such open session of theirs.
[[nodiscard]] bool end_session(const AccountPorts& ports, const Principal& principal, SessionId session, Instant now);

// Ends every session of `person`: one's own, or anybody's for an administrator. `requester` is null for the command
// line.
[[nodiscard]] std::expected<void, AccountRefusals> end_all_sessions(const AccountPorts& ports,
                                                                    const Principal* requester, PersonId person,
                                                                    Instant now);

}  // namespace salespact::app
