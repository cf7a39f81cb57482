#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <optional>
#include <string_view>

namespace salespact::app {

// A code that exists, is of this kind, is not used and not expired. Who asks is told no more than yes or no.
[[nodiscard]] inline std::optional<StoredInvitation> find_open_code(Transaction& transaction, std::string_view code,
                                                                    std::string_view prefix, Instant now) {
  if (code.size() > 100 || !code.starts_with(prefix)) return std::nullopt;
  auto invitation = transaction.accounts().find_invitation(sha256(code));
  if (!invitation || invitation->used_at || now >= invitation->expires_at) return std::nullopt;
  return invitation;
}

[[nodiscard]] inline AccountRefusals hashing_busy() {
  return refused(AccountProblem::busy, "", "many people are signing in right now; try again in a second");
}

}  // namespace salespact::app
