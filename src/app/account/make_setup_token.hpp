#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <expected>

namespace salespact::app {

// The one-time code with which the first administrator comes in (TRUST A7): printed once, kept only as a digest, good
// for an hour. Refused once there is an administrator with a password.
[[nodiscard]] std::expected<Secret, AccountRefusals> make_setup_token(const AccountPorts& ports, Instant now,
                                                                      Date today);

// Somebody administers the whole company today and can sign in.
[[nodiscard]] bool is_set_up(Transaction& transaction, Date today);

}  // namespace salespact::app
