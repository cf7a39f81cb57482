#pragma once

#include "app/import/import_request.hpp"
#include "base/refusal.hpp"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

class Clock;

struct NewWorkspace {
  std::string name;              // 1–80 code points
  std::string currency;          // ISO 4217
  std::string timezone = "UTC";  // IANA
  int fiscal_year_start = 1;     // month, 1..12
  std::string locale = "en";
};

enum class WorkspaceProblem { name_invalid, currency_unknown, timezone_unknown, month_invalid, locale_invalid };

// A company that nobody has named yet: what the first start of a server makes where there is none. The set-up names it.
[[nodiscard]] inline bool is_named(const Workspace& workspace) { return !workspace.name.empty(); }
[[nodiscard]] bool is_language_tag(std::string_view text);  // "en", "de-CH": 2 to 20 letters, digits and dashes
Workspace create_unnamed_workspace(Store& store, IdSource& ids, const Clock& clock);

// An empty company: its root unit, a Monday-to-Friday calendar, a gregorian fiscal calendar, and the library of
// metrics. Refuses with everything that is wrong at once.
[[nodiscard]] std::expected<Workspace, std::vector<Refusal<WorkspaceProblem>>> create_workspace(
    Store& store, IdSource& ids, const Clock& clock, const NewWorkspace& wanted);

}  // namespace salespact::app
