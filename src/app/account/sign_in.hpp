#pragma once

#include "app/account/check_password.hpp"
#include "app/account/start_session.hpp"

namespace salespact::app {

struct SignInRequest {
  std::string_view email;
  const Secret& password;
  Device device;
};

// Starts a session for whoever knows the password. The token is shown once, here.
[[nodiscard]] std::expected<StartedSession, SignInRefusal> sign_in(const AccountPorts& ports, SignInThrottle& throttle,
                                                                   const SignInRequest& request,
                                                                   const SessionLimits& limits, Instant now);

}  // namespace salespact::app
