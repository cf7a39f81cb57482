#pragma once

#include "app/demo/goals.hpp"
#include "domain/goal/goal_agreement.hpp"

#include <vector>

namespace salespact::app::demo {

struct DemoAgreements {
  std::vector<Goal> goals;
  std::vector<GoalAgreement> agreements;
  std::vector<GoalEvent> events;  // by goal and number
  std::vector<GoalAmendment> amendments;
};

// Goals of sellers that are argued over: in every team one that runs, with the talk that led to it, one that waits for
// the lead, one that waits for the seller, and one that the lead wants changed. In the first team with a lead somebody
// also asks for an amendment.
[[nodiscard]] DemoAgreements make_agreements(const GoalContext& context, IdSource& ids);

}  // namespace salespact::app::demo
