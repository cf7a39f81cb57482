#pragma once

#include "app/access/principal.hpp"
#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

struct ApiTokenRequest {
  PersonId person;                      // who it acts as
  std::string_view name;                // what it is for, 1 to 80 characters
  std::span<const std::string> scopes;  // at least one
  int lifetime_days = 90;               // 1 to 366
};

struct CreatedApiToken {
  Secret token;  // shown once, here
  StoredApiToken stored;
};

// People make tokens for themselves, with the password given within 5 minutes (TRUST A13, B8); the command line
// (`requester` null) makes them for anybody who may sign in. Scopes that the person's roles can't use are refused.
[[nodiscard]] std::expected<CreatedApiToken, AccountRefusals> create_api_token(const AccountPorts& ports,
                                                                               const Principal* requester,
                                                                               const ApiTokenRequest& request,
                                                                               Instant now, Date today);

// Not revoked and not expired: one's own; every one for administrators. In the order they were made.
[[nodiscard]] std::vector<StoredApiToken> list_api_tokens(const AccountPorts& ports, const Principal& principal,
                                                          Instant now);

// Own, or anybody's for administrators and the command line; false when there is no such token for the requester.
[[nodiscard]] bool revoke_api_token(const AccountPorts& ports, const Principal* requester, ApiTokenId token,
                                    Instant now);

}  // namespace salespact::app
