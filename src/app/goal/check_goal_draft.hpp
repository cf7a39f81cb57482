#pragma once

#include "app/access/viewpoint.hpp"
#include "app/administration/administration.hpp"
#include "app/goal/goal_draft.hpp"
#include "app/goal/target_history.hpp"
#include "domain/checker/full_check.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

struct CheckedDraft {
  checker::FullCheck check;
  std::optional<Currency> currency;  // of the target, where it is money
  int decimals = 0;                  // of the target
  FiscalPeriod period;
  std::vector<ReachedPeriod> history;  // own, where the evidence is
  // What the target is made of, where metric, mode and value are written; resolved in check.target.
  MetricId metric;
  std::string scope;  // canonical
  std::optional<TargetRequest> asked;
};

// The full pass over a draft, with the evidence that the books have. Refused where a field can't be read (its owner is
// not there or not to be seen, no such metric or period, too many decimals); a field that is missing is a finding.
[[nodiscard]] std::expected<CheckedDraft, FieldRefusals> check_goal_draft(const Numbers& numbers,
                                                                          const Viewpoint& viewer,
                                                                          const GoalDraft& draft, Date today);

}  // namespace salespact::app
