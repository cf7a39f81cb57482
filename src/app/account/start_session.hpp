#pragma once

#include "app/account/account_ports.hpp"

namespace salespact::app {

// TRUST B4. Idle time is counted from the last request that was written down, at most a minute before the last one.
struct SessionLimits {
  std::int64_t idle = 30 * one_minute;
  std::int64_t absolute = 12 * one_hour;
};

// The device, for the person's own list of sessions.
struct Device {
  std::string_view address;
  std::string_view user_agent;  // kept up to 200 bytes, or not at all when it is no clean text
};

struct StartedSession {
  Secret token;  // for the cookie; only its digest is kept (TRUST B1)
  SessionId id;
  PersonId person;
  Instant expires_at;
};

// A session that is not stored yet, under a new id and token (TRUST B3).
struct NewSession {
  StartedSession started;
  StoredSession stored;
};
[[nodiscard]] NewSession prepare_session(const AccountPorts& ports, const Device& device, const SessionLimits& limits,
                                         Instant now);

}  // namespace salespact::app
