#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <expected>
#include <string_view>

namespace salespact::app {

struct SetUpRequest {
  std::string_view code;
  std::string_view display_name;
  std::string_view email;
  const Secret& password;
};

// The first administrator comes in: uses the code, makes the person (or takes the one that an import brought under this
// e-mail address) and gives the role ops for the whole company, all or nothing. Does not sign in.
[[nodiscard]] std::expected<PersonId, AccountRefusals> set_up_workspace(const AccountPorts& ports,
                                                                        const SetUpRequest& request, Instant now,
                                                                        Date today);

}  // namespace salespact::app
