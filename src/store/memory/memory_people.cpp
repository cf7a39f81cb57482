#include "store/memory/memory_people.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/metric/metric_text.hpp"

namespace salespact::store {

app::OrganisationRows MemoryOrganisation::load() {
  const MemoryState& state = session_.state();
  return app::OrganisationRows{.people = rows_of(state.people),
                               .units = rows_of(state.units),
                               .parents = rows_of(state.unit_parents),
                               .memberships = rows_of(state.memberships),
                               .roles = rows_of(state.roles),
                               .absences = rows_of(state.absences),
                               .delegations = rows_of(state.delegations)};
}

std::optional<Person> MemoryOrganisation::find_person(PersonId id) { return find_in(session_.state().people, id); }

std::optional<Person> MemoryOrganisation::find_person_by_email(std::string_view folded_email) {
  for (const auto& [id, person] : *session_.state().people) {
    if (person.email && folded(*person.email) == folded_email) return person;
  }
  return std::nullopt;
}

void MemoryOrganisation::require_sound(const Person& person) {
  session_.require_text({person.display_name});
  session_.require(person.id.value > 0, "an id is positive");
  if (person.ramp_profile) session_.require_known(session_.state().ramp_profiles, *person.ramp_profile, "ramp profile");
  if (!person.email) return;
  session_.require_text({*person.email});
  const auto taken = find_person_by_email(folded(*person.email));
  if (taken && taken->id != person.id) session_.fail_unique("the e-mail address is taken");
}

void MemoryOrganisation::insert(const Person& person) {
  require_sound(person);
  session_.insert(session_.change().people, person.id, person, "the person");
}

bool MemoryOrganisation::update(const Person& person) {
  require_sound(person);
  return session_.compare_and_swap(session_.change().people, person);
}

void MemoryOrganisation::insert(const OrgUnit& unit) {
  session_.require_text({unit.name});
  if (unit.work_calendar) session_.require_known(session_.state().work_calendars, *unit.work_calendar, "work calendar");
  session_.insert(session_.change().units, unit.id, unit, "the unit");
}

bool MemoryOrganisation::update(const OrgUnit& unit) {
  if (unit.work_calendar) session_.require_known(session_.state().work_calendars, *unit.work_calendar, "work calendar");
  return session_.compare_and_swap(session_.change().units, unit);
}

void MemoryOrganisation::require_tenure(const Tenure& tenure) {
  session_.require(!tenure.to || *tenure.to > tenure.from, "a stretch of time ends after it began");
}

void MemoryOrganisation::put(const UnitParent& row) {
  session_.require_known(session_.state().units, row.unit, "unit");
  session_.require_known(session_.state().units, row.parent, "unit");
  session_.require(row.unit != row.parent, "a unit is not its own parent");
  require_tenure(row.tenure);
  session_.change().unit_parents.edit()[row.id] = row;
}

void MemoryOrganisation::put(const Membership& row) {
  session_.require_known(session_.state().people, row.person, "person");
  session_.require_known(session_.state().units, row.unit, "unit");
  session_.require(row.fte_percent >= 1 && row.fte_percent <= 100, "an employment is 1 to 100 percent");
  require_tenure(row.tenure);
  session_.change().memberships.edit()[row.id] = row;
}

void MemoryOrganisation::put(const RoleAssignment& row) {
  session_.require_known(session_.state().people, row.person, "person");
  session_.require_known(session_.state().units, row.unit, "unit");
  require_tenure(row.tenure);
  session_.change().roles.edit()[row.id] = row;
}

void MemoryOrganisation::put(const Absence& row) {
  session_.require_known(session_.state().people, row.person, "person");
  session_.require(row.percent >= 1 && row.percent <= 100, "an absence is 1 to 100 percent");
  session_.require(row.dates.start <= row.dates.end, "an absence ends after it began");
  session_.change().absences.edit()[row.id] = row;
}

void MemoryOrganisation::put(const Delegation& row) {
  for (const PersonId person : {row.manager, row.deputy, row.made_by}) {
    session_.require_known(session_.state().people, person, "person");
  }
  session_.require(row.manager != row.deputy, "nobody is their own deputy");
  session_.require(row.days.start <= row.days.end, "a delegation ends after it began");
  session_.require(row.ended_at.has_value() == row.ended_by.has_value(), "somebody ends a delegation");
  session_.change().delegations.edit()[row.id] = row;
}

app::CalendarRows MemoryCalendars::load() {
  const MemoryState& state = session_.state();
  return app::CalendarRows{.work_calendars = rows_of(state.work_calendars),
                           .fiscal_calendars = rows_of(state.fiscal_calendars),
                           .seasonality_profiles = rows_of(state.seasonality_profiles),
                           .ramp_profiles = rows_of(state.ramp_profiles),
                           .exchange_rates = rows_of(state.exchange_rates)};
}

void MemoryCalendars::put(const ExchangeRate& rate) {
  session_.require(rate.rate_millionths > 0, "a rate is positive");
  session_.change().exchange_rates.edit()[{std::string(text_of(rate.kind)), rate.from, rate.to, rate.valid_from}] =
      rate;
}

std::optional<app::Credential> MemoryAccounts::find_credential(PersonId person) {
  return find_in(session_.state().credentials, person);
}

void MemoryAccounts::put(const app::Credential& credential) {
  session_.require_known(session_.state().people, credential.person, "person");
  session_.change().credentials.edit()[credential.person] = credential;
}

void MemoryAccounts::insert(const app::StoredSession& session) {
  session_.require_known(session_.state().people, session.person, "person");
  if (find_session(session.token_hash)) session_.fail_unique("the session's token exists already");
  session_.insert(session_.change().sessions, session.id, session, "the session");
}

std::optional<app::StoredSession> MemoryAccounts::find_session(const Sha256& token_hash) {
  for (const auto& [id, session] : *session_.state().sessions) {
    if (session.token_hash == token_hash) return session;
  }
  return std::nullopt;
}

void MemoryAccounts::update(const app::StoredSession& session) {
  auto& table = session_.change().sessions;
  if (!table->contains(session.id)) return;
  auto& row = table.edit().at(session.id);
  row.last_seen_at = session.last_seen_at;
  row.revoked_at = session.revoked_at;
}

std::vector<app::StoredSession> MemoryAccounts::sessions_of(PersonId person) {
  std::vector<app::StoredSession> found;
  for (const auto& [id, session] : *session_.state().sessions) {
    if (session.person == person) found.push_back(session);
  }
  return found;
}

void MemoryAccounts::revoke_all_sessions(PersonId person, Instant at) {
  for (auto& [id, session] : session_.change().sessions.edit()) {
    if (session.person == person && !session.revoked_at) session.revoked_at = at;
  }
}

void MemoryAccounts::delete_sessions_expired_before(Instant at) {
  std::erase_if(session_.change().sessions.edit(), [at](const auto& item) { return item.second.expires_at < at; });
}

void MemoryAccounts::insert(const app::StoredApiToken& token) {
  session_.require_known(session_.state().people, token.person, "person");
  if (find_token(token.token_hash)) session_.fail_unique("the token exists already");
  session_.insert(session_.change().tokens, token.id, token, "the token");
}

std::optional<app::StoredApiToken> MemoryAccounts::find_token(const Sha256& token_hash) {
  for (const auto& [id, token] : *session_.state().tokens) {
    if (token.token_hash == token_hash) return token;
  }
  return std::nullopt;
}

void MemoryAccounts::update(const app::StoredApiToken& token) {
  auto& table = session_.change().tokens;
  if (!table->contains(token.id)) return;
  auto& row = table.edit().at(token.id);
  row.last_used_at = token.last_used_at;
  row.revoked_at = token.revoked_at;
}

void MemoryAccounts::insert(const app::StoredInvitation& invitation) {
  if (invitation.person) session_.require_known(session_.state().people, *invitation.person, "person");
  session_.insert(session_.change().invitations, invitation.token_hash, invitation, "the invitation");
}

std::optional<app::StoredInvitation> MemoryAccounts::find_invitation(const Sha256& token_hash) {
  return find_in(session_.state().invitations, token_hash);
}

bool MemoryAccounts::use_invitation(const Sha256& token_hash, Instant at) {
  auto& table = session_.change().invitations;
  const auto found = table->find(token_hash);
  if (found == table->end() || found->second.used_at) return false;
  table.edit().at(token_hash).used_at = at;
  return true;
}

std::int64_t MemoryAccounts::count_passwords() {
  return std::ranges::count_if(*session_.state().credentials,
                               [](const auto& item) { return !item.second.password_hash.empty(); });
}

}  // namespace salespact::store
