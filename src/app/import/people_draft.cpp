#include "app/import/people_draft.hpp"

#include "app/ports/store_fault.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::string since(const Tenure& tenure) {
  if (tenure.from <= earliest_date) return "from the beginning";
  return "since " + tenure.from.iso();
}

}  // namespace

PeopleDraft::PeopleDraft(OrganisationRows rows, Date today, IdSource& ids, std::optional<PersonId> importer)
    : today_(today), ids_(ids), importer_(importer), names_(rows, today) {
  for (Person& person : rows.people) people_.emplace(person.id, std::move(person));
  for (const Membership& row : rows.memberships) {
    if (row.primary) memberships_[row.person].emplace(row.id, row);
  }
  for (const RoleAssignment& row : rows.roles) roles_[row.person].emplace(row.id, row);
  for (const OrgUnit& unit : rows.units) unit_names_.emplace(unit.id, unit.name);
}

std::expected<RowOutcome, HistoryRefused> PeopleDraft::take(const PersonRow& row) {
  RowOutcome outcome = RowOutcome::unchanged;
  const auto person = person_of(row, outcome);
  if (!person) return std::unexpected(person.error());
  if (importer_ == *person && !holds_role(*person, row)) {
    return std::unexpected(
        HistoryRefused{"role", std::string(text_of(row.role)), ImportCode::role_unknown,
                       "nobody gives a role to themselves: leave your own row as it is, or let another administrator "
                       "import it"});
  }
  const OrgUnitId unit = unit_of(row.unit);
  if (auto placed = place(*person, unit, row, outcome); !placed) return std::unexpected(std::move(placed.error()));
  give_role(*person, unit, row, outcome);
  settle_employment(*person);
  return outcome;
}

std::expected<PersonId, HistoryRefused> PeopleDraft::person_of(const PersonRow& row, RowOutcome& outcome) {
  auto found = names_.person(row.email.empty() ? row.person : row.email);
  if (!found && !row.email.empty()) {
    // Known by name only so far: the file brings the e-mail. Somebody with another e-mail is somebody else.
    const auto by_name = names_.person(row.person);
    if (by_name && !people_.at(*by_name).email) found = by_name;
  } else if (!found && found.error().code == ImportCode::owner_ambiguous) {
    return std::unexpected(
        HistoryRefused{"person", std::string(row.person), found.error().code, found.error().message});
  }
  if (!found) {
    Person person;
    person.id = ids_.make<PersonId>();
    person.display_name = composed(row.person);
    if (!row.email.empty()) person.email = std::string(row.email);
    person.hired_on = row.from;
    names_.add_person(person);
    new_people_.insert(person.id);
    people_.emplace(person.id, person);
    outcome = RowOutcome::fresh;
    return person.id;
  }
  Person& person = people_.at(*found);
  const bool renamed = person.display_name != composed(row.person);
  const bool has_email_now = !person.email && !row.email.empty();
  if (renamed || has_email_now) {
    person.display_name = composed(row.person);
    if (has_email_now) person.email = std::string(row.email);
    names_.add_person(person);
    changed_people_.insert(person.id);
    outcome = RowOutcome::corrected;
  }
  return person.id;
}

OrgUnitId PeopleDraft::unit_of(std::string_view path) {
  const std::vector<std::string> parts = names_.parts_below_company(path);
  OrgUnitId at = names_.root();
  for (std::size_t depth = 0; depth < parts.size(); ++depth) {
    if (const auto below = names_.child(at, parts[depth])) {
      at = *below;
      continue;
    }
    OrgUnit unit;
    unit.id = ids_.make<OrgUnitId>();
    unit.name = composed(parts[depth]);
    unit.kind = depth + 1 < parts.size() ? UnitKind::region : UnitKind::team;
    new_units_.push_back(unit);
    new_parents_.push_back({ids_.make<UnitParentId>(), unit.id, at, {earliest_date, std::nullopt}});
    names_.add_unit(at, unit.id, unit.name);
    unit_names_.emplace(unit.id, unit.name);
    at = unit.id;
  }
  return at;
}

std::expected<void, HistoryRefused> PeopleDraft::place(PersonId person, OrgUnitId unit, const PersonRow& row,
                                                       RowOutcome& outcome) {
  const Tenure tenure{row.from.value_or(earliest_date), row.to};
  auto& stretches = memberships_[person];
  Membership* same = nullptr;
  Membership* overlapped = nullptr;
  for (auto& [id, stretch] : stretches) {
    if (stretch.unit == unit && stretch.tenure.from == tenure.from) {
      same = &stretch;
    } else if (stretch.tenure.overlaps(tenure)) {
      overlapped = &stretch;
    }
  }
  if (overlapped != nullptr) {
    const bool moves_on = !overlapped->tenure.to && overlapped->tenure.from < tenure.from;
    if (!moves_on) {
      return std::unexpected(HistoryRefused{
          "from", row.from ? row.from->iso() : "", ImportCode::history_overlaps,
          fmt::format("{} is in \"{}\" {}: a row that moves somebody needs the date of the move in `from`, after that, "
                      "and rows of one person must not overlap",
                      row.person, unit_names_.at(overlapped->unit), since(overlapped->tenure))});
    }
    end_open_stretch(*overlapped, tenure.from);
  }
  if (same != nullptr) {
    if (same->tenure.to != tenure.to) {
      same->tenure.to = tenure.to;
      put_memberships_.insert_or_assign(same->id, *same);
      outcome = std::max(outcome, RowOutcome::corrected);
    }
    return {};
  }
  const Membership stretch{.id = ids_.make<MembershipId>(), .person = person, .unit = unit, .tenure = tenure};
  stretches.emplace(stretch.id, stretch);
  put_memberships_.insert_or_assign(stretch.id, stretch);
  outcome = RowOutcome::fresh;
  return {};
}

void PeopleDraft::end_open_stretch(Membership& open, Date at) {
  open.tenure.to = at;
  put_memberships_.insert_or_assign(open.id, open);
  for (auto& [id, role] : roles_[open.person]) {
    if (role.unit != open.unit || role.tenure.to) continue;
    role.tenure.to = at;
    put_roles_.insert_or_assign(id, role);
  }
}

// That very role, of that unit, from that day to no earlier an end: then the row gives nothing.
bool PeopleDraft::holds_role(PersonId person, const PersonRow& row) const {
  OrgUnitId unit = names_.root();
  for (const std::string& part : names_.parts_below_company(row.unit)) {
    const auto below = names_.child(unit, part);
    if (!below) return false;
    unit = *below;
  }
  const auto held = roles_.find(person);
  if (held == roles_.end()) return false;
  const Date from = row.from.value_or(earliest_date);
  return std::ranges::any_of(held->second, [&](const auto& item) {
    const RoleAssignment& role = item.second;
    const bool as_long = !role.tenure.to || (row.to && *row.to <= *role.tenure.to);
    return role.role == row.role && role.unit == unit && role.tenure.from == from && as_long;
  });
}

void PeopleDraft::give_role(PersonId person, OrgUnitId unit, const PersonRow& row, RowOutcome& outcome) {
  const Tenure tenure{row.from.value_or(earliest_date), row.to};
  for (auto& [id, role] : roles_[person]) {
    if (role.unit != unit || role.tenure.from != tenure.from) continue;
    if (role.role == row.role && role.tenure == tenure) return;
    if (role.role != row.role && outcome == RowOutcome::unchanged) outcome = RowOutcome::corrected;
    role.role = row.role;
    role.tenure = tenure;
    put_roles_.insert_or_assign(id, role);
    return;
  }
  const RoleAssignment role{ids_.make<RoleAssignmentId>(), person, row.role, unit, tenure};
  roles_[person].emplace(role.id, role);
  put_roles_.insert_or_assign(role.id, role);
  if (outcome == RowOutcome::unchanged) outcome = RowOutcome::corrected;
}

// Departed is who has no stretch left that reaches today or later.
void PeopleDraft::settle_employment(PersonId id) {
  Person& person = people_.at(id);
  std::optional<Date> last_end = earliest_date;
  for (const auto& [stretch_id, stretch] : memberships_[id]) {
    if (!stretch.tenure.to) last_end.reset();
    if (last_end && stretch.tenure.to) last_end = std::max(*last_end, *stretch.tenure.to);
  }
  const bool gone = last_end && *last_end <= today_;
  const PersonStatus status = gone                                      ? PersonStatus::departed
                              : person.status == PersonStatus::departed ? PersonStatus::active
                                                                        : person.status;
  const std::optional<Date> departed_on = last_end;
  if (person.status == status && person.departed_on == departed_on) return;
  person.status = status;
  person.departed_on = departed_on;
  if (!new_people_.contains(id)) changed_people_.insert(id);
}

bool PeopleDraft::has_changes() const {
  return !new_units_.empty() || !new_people_.empty() || !changed_people_.empty() || !put_memberships_.empty() ||
         !put_roles_.empty();
}

void PeopleDraft::write(OrganisationRepository& organisation) const {
  for (const OrgUnit& unit : new_units_) organisation.insert(unit);
  for (const UnitParent& parent : new_parents_) organisation.put(parent);
  for (const PersonId id : new_people_) organisation.insert(people_.at(id));
  for (const PersonId id : changed_people_) {
    if (!new_people_.contains(id)) expect_unchanged(organisation.update(people_.at(id)));
  }
  for (const auto& [id, membership] : put_memberships_) organisation.put(membership);
  for (const auto& [id, role] : put_roles_) organisation.put(role);
}

void PeopleDraft::forget_changes() {
  for (const PersonId id : changed_people_) {
    if (!new_people_.contains(id)) ++people_.at(id).revision;
  }
  new_units_.clear();
  new_parents_.clear();
  new_people_.clear();
  changed_people_.clear();
  put_memberships_.clear();
  put_roles_.clear();
}

}  // namespace salespact::app
