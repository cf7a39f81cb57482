#pragma once

#include "domain/org/delegation.hpp"

#include <optional>
#include <vector>

namespace salespact::app {

// Everything of 2.1 that moves rarely; 10,000 people load in milliseconds.
struct OrganisationRows {
  std::vector<Person> people;
  std::vector<OrgUnit> units;
  std::vector<UnitParent> parents;
  std::vector<Membership> memberships;
  std::vector<RoleAssignment> roles;
  std::vector<Absence> absences;
  std::vector<Delegation> delegations;
};

class OrganisationRepository {
 public:
  virtual ~OrganisationRepository() = default;
  virtual OrganisationRows load() = 0;  // each ordered by id
  virtual std::optional<Person> find_person(PersonId id) = 0;
  // `folded_email` as text.hpp folds it.
  virtual std::optional<Person> find_person_by_email(std::string_view folded_email) = 0;

  virtual void insert(const Person& person) = 0;  // throws UniqueViolation: e-mail taken
  // Stores person with revision + 1 if the stored revision is person.revision; false when somebody was first.
  virtual bool update(const Person& person) = 0;
  virtual void insert(const OrgUnit& unit) = 0;
  virtual bool update(const OrgUnit& unit) = 0;

  // Effective-dated rows are stored whole under their id: a new id inserts, a known one replaces.
  virtual void put(const UnitParent& row) = 0;
  virtual void put(const Membership& row) = 0;
  virtual void put(const RoleAssignment& row) = 0;
  virtual void put(const Absence& row) = 0;
  virtual void put(const Delegation& row) = 0;
  virtual void remove(UnitParentId id) = 0;
  virtual void remove(MembershipId id) = 0;
  virtual void remove(RoleAssignmentId id) = 0;
  virtual void remove(AbsenceId id) = 0;
};

}  // namespace salespact::app
