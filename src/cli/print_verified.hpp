#pragma once

#include "cli/console.hpp"
#include "cli/requests.hpp"
#include "wire/verified_shapes.hpp"

#include <vector>

namespace salespact::cli {

// What was found in the export of a pact; the exit code that goes with it.
[[nodiscard]] int print_verified(const Console& console, OutputFormat format,
                                 const std::vector<wire::VerifiedShape>& lines);

}  // namespace salespact::cli
