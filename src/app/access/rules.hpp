#pragma once

#include "app/access/viewpoint.hpp"
#include "domain/goal/goal.hpp"

#include <optional>
#include <vector>

namespace salespact::app {

// What somebody may do with one object: the rows of DOMAIN 6 that exist so far. Refused reading is answered "not
// found", the same as an object that does not exist (TRUST D2).

// A draft is nobody's but its author's, a proposal is for those who may have a say, what was negotiated and called off
// is read as an agreement only. Visibility `unit` as in the table;
// `workspace`: everybody who belongs, viewers too; `private_to_line`: the owner, the accountable person and the
// managers above.
[[nodiscard]] bool may_read_goal(const Viewpoint& viewer, const Goal& goal);

// Quotas by file and hand: ops; managers and those above for their people and units; exec for units. Nobody sets a
// target of their own.
[[nodiscard]] bool may_set_target(const Viewpoint& viewer, const Owner& owner);

// Writing a goal, with its owner's past beside it: for oneself, and whoever may set a target; managers for their unit.
[[nodiscard]] bool may_draft_goal(const Viewpoint& viewer, const Owner& owner);

// Facts of a person or unit, from nothing to the deals behind a sum.
enum class FactAccess { none, totals, detail };
[[nodiscard]] FactAccess fact_access(const Viewpoint& viewer, const Owner& owner);

// How a fact comes in: typed by a person, or delivered by another system (file, webhook).
enum class FactOrigin { manual, feed };
enum class FactKind { activity, other };  // `activity`: of a metric of class activity, done by the owner
[[nodiscard]] bool may_enter_fact(const Viewpoint& viewer, const Owner& owner, FactKind kind, FactOrigin origin);

// Units, people, roles, metrics, calendars, rates, imports, tokens of others: ops of the whole company.
[[nodiscard]] bool may_administer(const Viewpoint& viewer);
// Holidays of one unit: ops, and the manager of exactly this unit.
[[nodiscard]] bool may_edit_unit_calendar(const Viewpoint& viewer, OrgUnitId unit);
// Everybody sees that somebody is absent; why, only the person, the manager and ops (DOMAIN 2.1).
[[nodiscard]] bool may_see_absence_kind(const Viewpoint& viewer, PersonId person);
// The manager and ops put somebody on leave (DOMAIN 2.1).
[[nodiscard]] bool may_plan_absence(const Viewpoint& viewer, PersonId person);

// What an audit entry tells of, as far as it is known: a person, or the owner of a goal.
struct AuditSubject {
  std::optional<PersonId> about;
  std::optional<Owner> goal_owner;
};
[[nodiscard]] bool may_read_audit_of(const Viewpoint& viewer, const AuditSubject& subject);
[[nodiscard]] bool may_read_whole_audit(const Viewpoint& viewer);

// Owners whose totals somebody may see: the filter of every list, count, search, export and event (TRUST D10). Asked
// for each owner, `contains` costs a lookup; the lists are for queries.
class VisibleOwners {
 public:
  explicit VisibleOwners(const Viewpoint& viewer);

  [[nodiscard]] bool contains(const Owner& owner) const;
  [[nodiscard]] const std::vector<PersonId>& people() const { return people_; }  // ascending
  [[nodiscard]] const std::vector<OrgUnitId>& units() const { return units_; }   // ascending
  [[nodiscard]] bool everything() const { return everything_; }  // nothing is left out: no filter needed

 private:
  std::vector<PersonId> people_;
  std::vector<OrgUnitId> units_;
  bool everything_ = false;
};

}  // namespace salespact::app
