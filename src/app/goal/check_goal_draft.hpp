#pragma once

#include "app/access/viewpoint.hpp"
#include "app/administration/administration.hpp"
#include "app/goal/target_history.hpp"
#include "base/decimal.hpp"
#include "domain/checker/full_check.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A goal as somebody is writing it: nothing of it is stored. What is absent is not written yet.
struct GoalDraft {
  std::string statement;
  Framework framework = Framework::smart;
  std::optional<Owner> owner;
  std::optional<PersonId> accountable;  // of a unit's goal; a person's own goal is answered for by them
  std::string metric;                   // key
  std::optional<Currency> currency;     // of money; the owner's usual one without it
  std::optional<TargetMode> mode;
  std::optional<Decimal> value;  // in the metric's unit; percent for relative modes
  std::optional<Decimal> baseline;
  std::optional<Decimal> stretch;
  std::optional<Decimal> band_lower;
  std::optional<Decimal> band_upper;
  std::optional<Scoring> scoring;
  bool relative_meant = false;
  std::string period;  // label or range; "" for none
  std::string how;
  std::string why;
  std::vector<checker::Resource> resources;
  bool needs_nothing = false;
  std::string stands_alone_because;
  std::size_t milestones = 0;
  std::optional<Date> review_on;
  std::optional<checker::Rhythm> rhythm;
  std::string feedback_giver;
  std::string reward;
  std::string collaboration;
  std::string amendment_route;
};

struct CheckedDraft {
  checker::FullCheck check;
  std::optional<Currency> currency;  // of the target, where it is money
  int decimals = 0;                  // of the target
  FiscalPeriod period;
  std::vector<ReachedPeriod> history;  // own, where the evidence is
};

// The full pass over a draft, with the evidence that the books have. Refused where a field can't be read (its owner is
// not there or not to be seen, no such metric or period, too many decimals); a field that is missing is a finding.
[[nodiscard]] std::expected<CheckedDraft, FieldRefusals> check_goal_draft(const Numbers& numbers,
                                                                          const Viewpoint& viewer,
                                                                          const GoalDraft& draft, Date today);

}  // namespace salespact::app
