#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <expected>
#include <string_view>

namespace salespact::app {

// The holder of an invitation or reset code chooses a password. The code works once; whoever was signed in as this
// person is signed out, soft locks open, and nobody is signed in by it (TRUST A11).
[[nodiscard]] std::expected<PersonId, AccountRefusals> accept_invitation(const AccountPorts& ports,
                                                                         std::string_view code, const Secret& password,
                                                                         Instant now);

}  // namespace salespact::app
