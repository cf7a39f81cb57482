#include "app/access/organisation_today.hpp"

#include "app/access/managers.hpp"

#include <algorithm>

namespace salespact::app {

OrganisationToday::OrganisationToday(const OrganisationRows& rows, Date date) : date_(date) {
  lay_out_units(rows);
  place_people(rows);
  keep_last_places(rows);
  name_deputies(rows);
}

const OrganisationToday::Member* OrganisationToday::find(PersonId person) const {
  const auto found = member_index_.find(person);
  return found == member_index_.end() ? nullptr : &members_[found->second];
}

std::uint32_t OrganisationToday::index_of(OrgUnitId unit) const {
  const auto found = unit_index_.find(unit);
  return found == unit_index_.end() ? none : found->second;
}

std::optional<OrgUnitId> OrganisationToday::root() const {
  if (units_.empty()) return std::nullopt;
  return units_.front().id;
}

// Breadth first from the root, so that rights are handed down in one pass. A unit without a parent on this date hangs
// below the root, as in OrganisationTree; what no path leads to (a second root, a circle) is left out, so that nobody
// has rights over it.
void OrganisationToday::lay_out_units(const OrganisationRows& rows) {
  std::unordered_map<OrgUnitId, std::optional<OrgUnitId>> parent_of;  // of every unit that ever had one
  for (const UnitParent& row : rows.parents) {
    std::optional<OrgUnitId>& parent = parent_of[row.unit];
    if (row.tenure.contains(date_)) parent = row.parent;
  }
  const auto root = std::ranges::find_if(rows.units, [&](const OrgUnit& unit) { return !parent_of.contains(unit.id); });
  if (root == rows.units.end()) return;
  std::unordered_map<OrgUnitId, std::vector<const OrgUnit*>> children;
  for (const OrgUnit& unit : rows.units) {
    const auto found = parent_of.find(unit.id);
    if (found != parent_of.end()) children[found->second.value_or(root->id)].push_back(&unit);
  }
  unit_index_.emplace(root->id, 0);
  units_.push_back({root->id, none, root->name});
  for (std::uint32_t at = 0; at < units_.size(); ++at) {
    for (const OrgUnit* child : children[units_[at].id]) {
      unit_index_.emplace(child->id, static_cast<std::uint32_t>(units_.size()));
      units_.push_back({child->id, at, child->name});
    }
  }
}

void OrganisationToday::place_people(const OrganisationRows& rows) {
  members_.reserve(rows.people.size());
  for (const Person& person : rows.people) {
    member_index_.emplace(person.id, static_cast<std::uint32_t>(members_.size()));
    members_.push_back({person.id, person.status, {}, {}});
  }
  for (const Membership& row : rows.memberships) {
    const auto member = member_index_.find(row.person);
    const std::uint32_t unit = index_of(row.unit);
    if (!row.tenure.contains(date_) || member == member_index_.end() || unit == none) continue;
    members_[member->second].places.push_back({unit, row.primary, true});
  }
  for (const RoleAssignment& row : rows.roles) {
    const auto member = member_index_.find(row.person);
    const std::uint32_t unit = index_of(row.unit);
    if (!row.tenure.contains(date_) || member == member_index_.end() || unit == none) continue;
    auto& roles = members_[member->second].roles;
    if (std::ranges::find(roles, std::pair{row.role, unit}) == roles.end()) roles.emplace_back(row.role, unit);
  }
}

void OrganisationToday::keep_last_places(const OrganisationRows& rows) {
  std::unordered_map<PersonId, const Membership*> last;
  for (const Membership& row : rows.memberships) {
    if (!row.primary || !row.tenure.to || *row.tenure.to > date_) continue;
    const Membership*& kept = last[row.person];
    if (kept == nullptr || *kept->tenure.to < *row.tenure.to) kept = &row;
  }
  for (const auto& [person, row] : last) {
    const auto member = member_index_.find(person);
    const std::uint32_t unit = index_of(row->unit);
    if (member == member_index_.end() || unit == none || !members_[member->second].places.empty()) continue;
    members_[member->second].places.push_back({unit, true, false});
  }
}

// With a manager who has left the deputies have no rights either.
void OrganisationToday::name_deputies(const OrganisationRows& rows) {
  for (const Delegation& one : rows.delegations) {
    const Member* manager = find(one.manager);
    if (manager != nullptr && works(*manager) && one.holds_on(date_))
      deputies_.push_back({one.manager, one.deputy, one.rights});
  }
}

}  // namespace salespact::app
