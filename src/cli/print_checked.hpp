#pragma once

#include "cli/console.hpp"
#include "cli/requests.hpp"
#include "wire/check_shapes.hpp"

#include <vector>

namespace salespact::cli {

// As a compiler tells: "goals.txt:3: warning M4: …", what would be accepted behind it, and the sum on the other stream.
// Returns exit_findings when there is an error among them.
int print_checked(const Console& console, const Check& request,
                  const std::vector<wire::CheckedStatementShape>& statements);

}  // namespace salespact::cli
