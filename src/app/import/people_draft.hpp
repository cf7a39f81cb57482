#pragma once

#include "app/import/name_index.hpp"
#include "app/import/rows.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/organisation_repository.hpp"

#include <expected>
#include <map>
#include <set>
#include <vector>

namespace salespact::app {

// In order of weight: a row that does two things counts as the heavier one.
enum class RowOutcome { unchanged, corrected, fresh };

struct HistoryRefused {
  std::string_view column;
  std::string value;
  ImportCode code;
  std::string message;
};

// The organisation as it will be after the rows taken so far, and what has to be written to get there. A row is one
// stretch of a person's history: the unit and role of the person between two dates. A later stretch ends an open one
// before it; anything else that overlaps is refused, because a file must not move the past by accident.
class PeopleDraft {
 public:
  // `importer`: who may not give a role to themselves by it (ADR 0093); nullopt: nobody is kept from it.
  PeopleDraft(OrganisationRows rows, Date today, IdSource& ids, std::optional<PersonId> importer = {});

  std::expected<RowOutcome, HistoryRefused> take(const PersonRow& row);

  // Writes what `take` changed since the last call. May be called again when a transaction is retried.
  void write(OrganisationRepository& organisation) const;
  [[nodiscard]] bool has_changes() const;
  void forget_changes();

 private:
  std::expected<PersonId, HistoryRefused> person_of(const PersonRow& row, RowOutcome& outcome);
  OrgUnitId unit_of(std::string_view path);
  std::expected<void, HistoryRefused> place(PersonId person, OrgUnitId unit, const PersonRow& row, RowOutcome& outcome);
  void end_open_stretch(Membership& open, Date at);
  [[nodiscard]] bool holds_role(PersonId person, const PersonRow& row) const;
  void give_role(PersonId person, OrgUnitId unit, const PersonRow& row, RowOutcome& outcome);
  void settle_employment(PersonId person);

  Date today_;
  IdSource& ids_;
  std::optional<PersonId> importer_;
  NameIndex names_;
  std::map<PersonId, Person> people_;
  std::map<PersonId, std::map<MembershipId, Membership>> memberships_;
  std::map<PersonId, std::map<RoleAssignmentId, RoleAssignment>> roles_;
  std::map<OrgUnitId, std::string> unit_names_;

  std::vector<OrgUnit> new_units_;
  std::vector<UnitParent> new_parents_;
  std::set<PersonId> new_people_;
  std::set<PersonId> changed_people_;
  std::map<MembershipId, Membership> put_memberships_;
  std::map<RoleAssignmentId, RoleAssignment> put_roles_;
};

}  // namespace salespact::app
