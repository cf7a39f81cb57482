#pragma once

#include "base/date.hpp"
#include "domain/goal/goal.hpp"
#include "domain/goal/goal_terms.hpp"
#include "domain/goal/realism.hpp"
#include "domain/goal/target.hpp"
#include "domain/goal/workload.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace salespact::checker {

using salespact::Rhythm;

// Something that the goal needs. It is support when somebody provides it until a day.
struct Resource {
  bool has_provider = false;
  std::optional<Date> due;
  bool provided = false;
};

// Another goal or agreement that stands in the way: C1 to C8 of DOMAIN 3.7.
struct Conflict {
  int number = 1;
  std::string with;  // the other one, as people know it
};

// What a member of a pact does for it.
struct CommittedAction {
  std::string text;
  bool counted = false;  // a number, or a yes or no each time
  bool has_rhythm = false;
  std::optional<Date> until;
};

struct PactMember {
  std::string name;
  std::vector<CommittedAction> actions;
  int promises_given = 0;
  int promises_received = 0;
  bool signed_terms = false;     // these very ones
  std::optional<Rational> load;  // of the hours that there are
};

struct PactTerms {
  std::vector<PactMember> members;  // active ones
  bool celebration = false;         // how it is celebrated is written down
  bool milestone_before_end = false;
  bool setback_rule = false;
};

// A goal as it would be proposed, with all that the full pass looks at. What is absent is not there yet.
struct Draft {
  std::string statement;
  const Metric* metric = nullptr;  // outlives the check
  std::optional<TargetRequest> target;
  Framework framework = Framework::smart;
  Date today;
  bool answered_for = false;  // an accountable person who is active
  bool metric_of_role = true;
  bool relative_meant = false;  // a percentage of a rate was chosen, not just typed
  bool says_how = false;
  bool says_why = false;

  // What was reached before, scaled as R-REAL asks; what is asked of the owner's week.
  std::vector<PastPeriod> own_past;
  std::vector<PastPeriod> team_past;
  Rational working_days = 0;  // of the period
  std::optional<Workload> load;

  std::vector<Resource> resources;
  std::optional<Date> last_fact;
  bool has_source = false;     // numbers come in, or somebody is named who enters them
  bool needs_nothing = false;  // said so

  bool serves_objective = false;  // a path leads to an active objective
  bool quotes_vision = false;
  bool may_stand_alone = false;   // with a reason
  bool must_be_aligned = false;   // the company's policy
  bool feeds_an_outcome = false;  // for goals on activities
  bool rewarded = false;
  bool shared = false;  // a partner, a guard or a promise of support
  bool can_be_amended = false;
  std::vector<Conflict> conflicts;

  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<Date> review_on;
  std::optional<Rhythm> rhythm;
  std::string fiscal_period_near;  // "Q2 2027"; empty when the period is one
  std::size_t milestones = 0;
  std::string feedback_giver;
  PactTerms pact;
};

}  // namespace salespact::checker
