#pragma once

#include "domain/goal/goal.hpp"

#include <string>

namespace salespact {

// A goal that a pact is about; the goal's own numbers stay with it.
struct PactGoal {
  GoalId goal{};
  std::string summary{};  // as it stood when this was written: "Revenue 2027-Q2: 500,000.00 USD"
  friend bool operator==(const PactGoal&, const PactGoal&) = default;
};

}  // namespace salespact
