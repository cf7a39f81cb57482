#pragma once

#include "app/proof/verify_export.hpp"
#include "cli/commands.hpp"

namespace salespact::verifier {

// What `salespact verify` and the program of its own, salespact-verify, do: an export checked by nothing but files, and
// what it proves remembered where that is asked for. No database, no network, no clock (TRUST K7).
[[nodiscard]] cli::Answer<std::vector<wire::VerifiedShape>> verify_file(const cli::Verify& request,
                                                                        const app::ReadDocument& read);

}  // namespace salespact::verifier
