#pragma once

#include "base/id.hpp"

#include <cstdint>
#include <vector>

namespace salespact::app {

// What the numbers follow: every committed write that can move one. Sequence numbers are handed out in the order of the
// commits, so that a reader who has seen n has seen everything up to n.
enum class ChangeKind {
  deal,          // object: DealId, revision: the new one (1 = new)
  activity,      // object: ActivityId
  measurement,   // object: MeasurementId of the appended entry
  goal,          // object: GoalId
  organisation,  // people, units, memberships, roles, absences
  calendar,      // calendars, profiles, rates
  metric,
  strategy,       // vision, mission, objectives
  alignment,      // what goals serve
  goal_template,  // moves no number
  sales_pact,     // moves no number; object: SalesPactId, or 0: nothing of one pact alone
  team_pact,      // the same with TeamPactId; of both, revision: PersonId of who else follows it, or 0
  bulk,           // too many records to list: read them again
};

struct Change {
  std::int64_t seq = 0;  // set by the store
  ChangeKind kind = ChangeKind::bulk;
  std::int64_t object = 0;
  std::int64_t revision = 0;
};

class ChangeRepository {
 public:
  virtual ~ChangeRepository() = default;
  virtual void append(ChangeKind kind, std::int64_t object = 0, std::int64_t revision = 0) = 0;
  virtual std::vector<Change> after(std::int64_t seq, int limit) = 0;
  virtual std::int64_t last() = 0;  // 0 when there is none
};

}  // namespace salespact::app
