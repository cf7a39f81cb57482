#pragma once

#include "app/ports/organisation_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class OrganisationStore final : public app::OrganisationRepository {
 public:
  explicit OrganisationStore(Session& session) : session_(session) {}

  app::OrganisationRows load() override;
  std::optional<Person> find_person(PersonId id) override;
  std::optional<Person> find_person_by_email(std::string_view folded_email) override;
  void insert(const Person& person) override;
  bool update(const Person& person) override;
  void insert(const OrgUnit& unit) override;
  bool update(const OrgUnit& unit) override;
  void put(const UnitParent& row) override;
  void put(const Membership& row) override;
  void put(const RoleAssignment& row) override;
  void put(const Absence& row) override;
  void put(const Delegation& row) override;
  void remove(UnitParentId id) override;
  void remove(MembershipId id) override;
  void remove(RoleAssignmentId id) override;
  void remove(AbsenceId id) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
