#pragma once

#include <span>
#include <string>

namespace salespact {

// `salespact make-crm-files DIR [SEED [TODAY]]`, not in the help: writes the demo company's people, deals, activities,
// measurements and quotas as CSV files into DIR, for tests and benches. The exit code.
[[nodiscard]] int make_crm_files(std::span<const std::string> arguments);

}  // namespace salespact
