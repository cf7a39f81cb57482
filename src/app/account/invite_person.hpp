#pragma once

#include "app/access/principal.hpp"
#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <expected>
#include <optional>
#include <string_view>

namespace salespact::app {

struct InviteRequest {
  std::string_view email;
  std::string_view display_name;        // of a new person; otherwise the name stays as it is
  std::optional<Role> role;             // needed for a new person; granted from today
  std::optional<OrgUnitId> unit;        // of the role; the whole company when absent
  std::int64_t lifetime = 3 * one_day;  // 30 minutes to 7 days
};

struct Invited {
  Secret code;  // shown once; goes to the person by whatever way the inviter trusts
  PersonId person;
  Instant expires_at;
};

// Lets somebody choose a password: a new person, or one that an import brought. `requester` is null for the command
// line. People who have a password already are refused (TRUST A12): for them there is reset_access.
[[nodiscard]] std::expected<Invited, AccountRefusals> invite_person(const AccountPorts& ports,
                                                                    const Principal* requester,
                                                                    const InviteRequest& request, Instant now,
                                                                    Date today);

// Command line only: lets somebody who forgot the password choose another within 30 minutes (TRUST A11).
[[nodiscard]] std::expected<Invited, AccountRefusals> reset_access(const AccountPorts& ports, std::string_view email,
                                                                   Instant now);

}  // namespace salespact::app
