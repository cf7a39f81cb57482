#pragma once

#include "app/access/principal.hpp"
#include "app/account/account_problem.hpp"
#include "app/account/check_password.hpp"
#include "app/account/start_session.hpp"

#include <expected>
#include <variant>

namespace salespact::app {

struct ChangePasswordRequest {
  const Secret& current;  // given again, so that an unattended screen changes nothing (TRUST A13)
  const Secret& wanted;
  Device device;
};

using ChangePasswordRefusal = std::variant<AccountRefusals, SignInRefusal>;

// Ends every session of the person and starts a new one, whose token is returned (TRUST B3). API tokens stay; the
// person sees and revokes them apart.
[[nodiscard]] std::expected<StartedSession, ChangePasswordRefusal> change_password(
    const AccountPorts& ports, SignInThrottle& throttle, const Principal& principal,
    const ChangePasswordRequest& request, const SessionLimits& limits, Instant now);

}  // namespace salespact::app
