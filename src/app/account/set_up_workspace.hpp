#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"
#include "app/account/set_up_company.hpp"

#include <expected>
#include <optional>
#include <string_view>

namespace salespact::app {

struct SetUpRequest {
  std::string_view code;
  std::string_view display_name;
  std::string_view email;
  const Secret& password;
  // Needed for a company that nobody has named yet (is_named); changes one that was named by `init`.
  std::optional<CompanySettings> company{};
};

// What a page that sets up has to know, and whoever asks may.
struct SetUpState {
  bool needed = false;
  bool company_named = false;
};
[[nodiscard]] SetUpState read_set_up_state(Store& store, WorkspaceId workspace, Date today);

// The first administrator comes in: uses the code, makes the person (or takes the one that an import brought under this
// e-mail address), gives the role ops for the whole company and names the company, all or nothing. Does not sign in.
[[nodiscard]] std::expected<PersonId, AccountRefusals> set_up_workspace(const AccountPorts& ports, const Clock& clock,
                                                                        const SetUpRequest& request, Instant now);

}  // namespace salespact::app
