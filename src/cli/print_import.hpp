#pragma once

#include "cli/commands.hpp"
#include "cli/console.hpp"

namespace salespact::cli {

// JSON: one object. Table and CSV: the counts, and the problems as rows (CSV: the counts go to `err`). The exit code.
[[nodiscard]] int print_import(const Console& console, const Import& request, const ImportOutcome& outcome);

}  // namespace salespact::cli
