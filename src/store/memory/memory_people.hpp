#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryOrganisation final : public app::OrganisationRepository {
 public:
  explicit MemoryOrganisation(MemorySession& session) : session_(session) {}

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
  void remove(UnitParentId id) override { session_.change().unit_parents.edit().erase(id); }
  void remove(MembershipId id) override { session_.change().memberships.edit().erase(id); }
  void remove(RoleAssignmentId id) override { session_.change().roles.edit().erase(id); }
  void remove(AbsenceId id) override { session_.change().absences.edit().erase(id); }

 private:
  void require_sound(const Person& person);
  void require_tenure(const Tenure& tenure);
  MemorySession& session_;
};

class MemoryCalendars final : public app::CalendarRepository {
 public:
  explicit MemoryCalendars(MemorySession& session) : session_(session) {}

  app::CalendarRows load() override;
  void put(const WorkCalendar& row) override { session_.put_revised(session_.change().work_calendars, row); }
  void put(const FiscalCalendar& row) override { session_.put_revised(session_.change().fiscal_calendars, row); }
  void put(const SeasonalityProfile& row) override {
    session_.put_revised(session_.change().seasonality_profiles, row);
  }
  void put(const RampProfile& row) override { session_.put_revised(session_.change().ramp_profiles, row); }
  void put(const ExchangeRate& rate) override;

 private:
  MemorySession& session_;
};

class MemoryAccounts final : public app::AccountRepository {
 public:
  explicit MemoryAccounts(MemorySession& session) : session_(session) {}

  std::optional<app::Credential> find_credential(PersonId person) override;
  void put(const app::Credential& credential) override;
  std::int64_t count_passwords() override;

  void insert(const app::StoredSession& session) override;
  std::optional<app::StoredSession> find_session(const Sha256& token_hash) override;
  void update(const app::StoredSession& session) override;
  std::vector<app::StoredSession> sessions_of(PersonId person) override;
  void revoke_all_sessions(PersonId person, Instant at) override;
  void delete_sessions_expired_before(Instant at) override;

  void insert(const app::StoredApiToken& token) override;
  std::optional<app::StoredApiToken> find_token(const Sha256& token_hash) override;
  void update(const app::StoredApiToken& token) override;
  std::vector<app::StoredApiToken> tokens() override { return rows_of(session_.state().tokens); }

  void insert(const app::StoredInvitation& invitation) override;
  std::optional<app::StoredInvitation> find_invitation(const Sha256& token_hash) override;
  bool use_invitation(const Sha256& token_hash, Instant at) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
