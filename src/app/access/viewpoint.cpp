#include "app/access/viewpoint.hpp"

#include "app/access/managers.hpp"

#include <algorithm>

namespace salespact::app {

Viewpoint::Viewpoint(const Principal& principal, std::shared_ptr<const OrganisationToday> organisation)
    : person_(principal.person), organisation_(std::move(organisation)), standing_(organisation_->units().size()) {
  const OrganisationToday::Member* me = organisation_->find(person_);
  if (me == nullptr || me->status == PersonStatus::invited || me->status == PersonStatus::departed) return;
  take_own(*me);
  hand_down();
  if (belongs_ && can_be_deputy(*me)) take_deputyship();
}

// Whoever has risen above the manager since acts for them no more.
void Viewpoint::take_deputyship() {
  for (const OrganisationToday::Deputy& one : organisation_->deputies()) {
    if (one.deputy != person_ || leads_from_above(*organisation_, person_, one.manager)) continue;
    const auto known = std::ranges::find(acts_for_, one.manager, &OrganisationToday::Deputy::manager);
    if (known == acts_for_.end()) {
      acts_for_.push_back(one);
    } else {
      known->rights.insert(one.rights.begin(), one.rights.end());
    }
  }
}

bool Viewpoint::is_deputy_of(PersonId manager, DelegatedRight right) const {
  return std::ranges::any_of(acts_for_,
                             [&](const auto& one) { return one.manager == manager && one.rights.contains(right); });
}

std::optional<PersonId> Viewpoint::acts_for_manager_of(PersonId person, DelegatedRight right) const {
  if (person == person_) return std::nullopt;
  for (const OrganisationToday::Deputy& one : acts_for_) {
    if (one.rights.contains(right) && leads(*organisation_, one.manager, person) == Leads::directly) return one.manager;
  }
  return std::nullopt;
}

void Viewpoint::take_own(const OrganisationToday::Member& me) {
  belongs_ = !me.roles.empty();
  for (const auto& place : me.places) {
    if (!place.current) continue;
    belongs_ = true;
    standing_[place.unit].place = true;
    for (std::uint32_t at = place.unit; at != OrganisationToday::none; at = organisation_->units()[at].parent) {
      standing_[at].belongs_below = true;
    }
  }
  for (const auto& [role, unit] : me.roles) {
    Standing& here = standing_[unit];
    switch (role) {
      case Role::rep: break;  // says what somebody does, gives no right over others
      case Role::manager: here.manages = true; break;
      case Role::exec: here.exec = true; break;
      case Role::ops: here.ops = true; break;
      case Role::viewer: here.viewer = true; break;
    }
  }
}

void Viewpoint::hand_down() {
  const auto units = organisation_->units();
  for (std::size_t at = 1; at < units.size(); ++at) {
    const Standing& above = standing_[units[at].parent];
    Standing& here = standing_[at];
    here.manages_above = above.manages || above.manages_above;
    here.ops = here.ops || above.ops;
    here.exec = here.exec || above.exec;
    here.viewer = here.viewer || above.viewer;
  }
}

Relation Viewpoint::to(OrgUnitId unit) const {
  const std::uint32_t at = organisation_->index_of(unit);
  if (at == OrganisationToday::none) return {};
  const Standing& here = standing_[at];
  return {.peer = here.belongs_below,
          .manager = here.manages,
          .upline = here.manages_above,
          .ops = here.ops,
          .exec = here.exec,
          .viewer = here.viewer};
}

Relation Viewpoint::to(PersonId person) const {
  Relation relation{.self = person == person_ && belongs_};
  const OrganisationToday::Member* member = organisation_->find(person);
  if (member == nullptr) return relation;
  for (const auto& place : member->places) {
    const Standing& here = standing_[place.unit];
    const bool leads = here.manages || here.manages_above;
    relation.peer = relation.peer || (here.place && place.current && !relation.self);
    relation.manager = relation.manager || (place.primary && here.manages && !relation.self);
    relation.upline = relation.upline || (place.primary && here.manages_above && !relation.self);
    relation.coach = relation.coach || (!place.primary && leads && !relation.self);
    relation.ops = relation.ops || here.ops;
    relation.exec = relation.exec || here.exec;
    relation.viewer = relation.viewer || here.viewer;
  }
  relation.coach = relation.coach || (!relation.self && std::ranges::any_of(acts_for_, [&](const auto& one) {
                     return leads(*organisation_, one.manager, person) == Leads::directly;
                   }));
  if (member->places.empty()) {  // people without a place today belong to the company as a whole
    relation.ops = holds_at_root(Role::ops);
    relation.exec = holds_at_root(Role::exec);
    relation.viewer = holds_at_root(Role::viewer);
  }
  return relation;
}

Relation Viewpoint::to(const Owner& owner) const {
  return std::visit([this](auto id) { return to(id); }, owner);
}

bool Viewpoint::holds_at_root(Role role) const {
  if (standing_.empty()) return false;
  const Standing& root = standing_.front();
  switch (role) {
    case Role::rep: return false;
    case Role::manager: return root.manages;
    case Role::exec: return root.exec;
    case Role::ops: return root.ops;
    case Role::viewer: return root.viewer;
  }
  return false;
}

}  // namespace salespact::app
