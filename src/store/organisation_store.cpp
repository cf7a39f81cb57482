#include "store/organisation_store.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

#include <ranges>

namespace salespact::store {
namespace {

// Each reader takes the columns in the order of its SELECT.
Person person_of(sql::Columns c) {
  return Person{.id = c.id<PersonId>(),
                .display_name = c.string(),
                .email = c.maybe_string(),
                .status = c.word<PersonStatus>(),
                .hired_on = c.maybe_date(),
                .departed_on = c.maybe_date(),
                .weekly_hours = c.small(),
                .selling_hours_per_week = c.small(),
                .ramp_profile = c.maybe_id<RampProfileId>(),
                .revision = c.integer()};
}

OrgUnit unit_of(sql::Columns c) {
  return OrgUnit{.id = c.id<OrgUnitId>(),
                 .name = c.string(),
                 .kind = c.word<UnitKind>(),
                 .work_calendar = c.maybe_id<WorkCalendarId>(),
                 .revision = c.integer()};
}

Tenure tenure_of(sql::Columns& c) { return Tenure{.from = c.date(), .to = c.maybe_date()}; }

UnitParent unit_parent_of(sql::Columns c) {
  return UnitParent{
      .id = c.id<UnitParentId>(), .unit = c.id<OrgUnitId>(), .parent = c.id<OrgUnitId>(), .tenure = tenure_of(c)};
}

Membership membership_of(sql::Columns c) {
  return Membership{.id = c.id<MembershipId>(),
                    .person = c.id<PersonId>(),
                    .unit = c.id<OrgUnitId>(),
                    .tenure = tenure_of(c),
                    .fte_percent = c.integer(),
                    .primary = c.flag()};
}

RoleAssignment role_of(sql::Columns c) {
  return RoleAssignment{.id = c.id<RoleAssignmentId>(),
                        .person = c.id<PersonId>(),
                        .role = c.word<Role>(),
                        .unit = c.id<OrgUnitId>(),
                        .tenure = tenure_of(c)};
}

Absence absence_of(sql::Columns c) {
  return Absence{.id = c.id<AbsenceId>(),
                 .person = c.id<PersonId>(),
                 .dates = DateRange{.start = c.date(), .end = c.date()},
                 .percent = c.integer(),
                 .kind = c.word<AbsenceKind>()};
}

constexpr char between_rights = ',';

Delegation delegation_of(sql::Columns c) {
  Delegation row{.id = c.id<DelegationId>(), .manager = c.id<PersonId>(), .deputy = c.id<PersonId>()};
  row.days.start = c.date();
  row.days.end = c.date();
  for (const auto& word : std::views::split(c.text(), between_rights)) {
    const auto right = parse<DelegatedRight>(std::string_view(word.begin(), word.end()));
    if (!right) throw app::StoreFault("a right of a delegation is none");
    row.rights.insert(*right);
  }
  row.made_by = c.id<PersonId>();
  row.made_at = c.instant();
  row.ended_at = c.maybe_instant();
  row.ended_by = c.maybe_id<PersonId>();
  return row;
}

void bind_tenure(sql::Statement& statement, const Tenure& tenure) {
  statement.bind("from_day", tenure.from).bind("to_day", tenure.to);
}

void bind_person(sql::Statement& statement, const Person& person) {
  std::optional<std::string> folded_email;
  if (person.email) folded_email = folded(*person.email);
  statement.bind("person_id", person.id)
      .bind("display_name", person.display_name)
      .bind("email", person.email)
      .bind("email_folded", folded_email)
      .bind("status", person.status)
      .bind("hired_on", person.hired_on)
      .bind("departed_on", person.departed_on)
      .bind("weekly_hours", person.weekly_hours)
      .bind("selling_hours_per_week", person.selling_hours_per_week)
      .bind("ramp_profile_id", person.ramp_profile)
      .bind("revision", person.revision);
}

void bind_unit(sql::Statement& statement, const OrgUnit& unit) {
  statement.bind("unit_id", unit.id)
      .bind("name", unit.name)
      .bind("kind", unit.kind)
      .bind("work_calendar_id", unit.work_calendar)
      .bind("revision", unit.revision);
}

}  // namespace

app::OrganisationRows OrganisationStore::load() {
  return app::OrganisationRows{.people = all_rows(session_.use(queries::load_people), person_of),
                               .units = all_rows(session_.use(queries::load_units), unit_of),
                               .parents = all_rows(session_.use(queries::load_unit_parents), unit_parent_of),
                               .memberships = all_rows(session_.use(queries::load_memberships), membership_of),
                               .roles = all_rows(session_.use(queries::load_roles), role_of),
                               .absences = all_rows(session_.use(queries::load_absences), absence_of),
                               .delegations = all_rows(session_.use(queries::load_delegations), delegation_of)};
}

std::optional<Person> OrganisationStore::find_person(PersonId id) {
  sql::Statement query = session_.use(queries::find_person);
  return one_row(query.bind("person_id", id), person_of);
}

std::optional<Person> OrganisationStore::find_person_by_email(std::string_view folded_email) {
  sql::Statement query = session_.use(queries::find_person_by_email);
  return one_row(query.bind("email_folded", folded_email), person_of);
}

void OrganisationStore::insert(const Person& person) {
  sql::Statement statement = session_.use(queries::insert_person);
  bind_person(statement, person);
  statement.run();
}

bool OrganisationStore::update(const Person& person) {
  sql::Statement statement = session_.use(queries::update_person);
  bind_person(statement, person);
  return statement.run() == 1;
}

void OrganisationStore::insert(const OrgUnit& unit) {
  sql::Statement statement = session_.use(queries::insert_unit);
  bind_unit(statement, unit);
  statement.run();
}

bool OrganisationStore::update(const OrgUnit& unit) {
  sql::Statement statement = session_.use(queries::update_unit);
  bind_unit(statement, unit);
  return statement.run() == 1;
}

void OrganisationStore::put(const UnitParent& row) {
  sql::Statement statement = session_.use(queries::put_unit_parent);
  statement.bind("unit_parent_id", row.id).bind("unit_id", row.unit).bind("parent_id", row.parent);
  bind_tenure(statement, row.tenure);
  statement.run();
}

void OrganisationStore::put(const Membership& row) {
  sql::Statement statement = session_.use(queries::put_membership);
  statement.bind("membership_id", row.id).bind("person_id", row.person).bind("unit_id", row.unit);
  bind_tenure(statement, row.tenure);
  statement.bind("fte_percent", row.fte_percent).bind("is_primary", row.primary).run();
}

void OrganisationStore::put(const RoleAssignment& row) {
  sql::Statement statement = session_.use(queries::put_role);
  statement.bind("role_assignment_id", row.id)
      .bind("person_id", row.person)
      .bind("role", row.role)
      .bind("unit_id", row.unit);
  bind_tenure(statement, row.tenure);
  statement.run();
}

void OrganisationStore::put(const Absence& row) {
  session_.use(queries::put_absence)
      .bind("absence_id", row.id)
      .bind("person_id", row.person)
      .bind("first_day", row.dates.start)
      .bind("last_day", row.dates.end)
      .bind("percent", row.percent)
      .bind("kind", row.kind)
      .run();
}

void OrganisationStore::put(const Delegation& row) {
  std::string rights;
  for (const DelegatedRight right : row.rights) {
    if (!rights.empty()) rights += between_rights;
    rights += text_of(right);
  }
  session_.use(queries::put_delegation)
      .bind("delegation_id", row.id)
      .bind("manager_id", row.manager)
      .bind("deputy_id", row.deputy)
      .bind("first_day", row.days.start)
      .bind("last_day", row.days.end)
      .bind("rights", rights)
      .bind("made_by", row.made_by)
      .bind("made_at", row.made_at)
      .bind("ended_at", row.ended_at)
      .bind("ended_by", row.ended_by)
      .run();
}

void OrganisationStore::remove(UnitParentId id) {
  session_.use(queries::remove_unit_parent).bind("unit_parent_id", id).run();
}
void OrganisationStore::remove(MembershipId id) {
  session_.use(queries::remove_membership).bind("membership_id", id).run();
}
void OrganisationStore::remove(RoleAssignmentId id) {
  session_.use(queries::remove_role).bind("role_assignment_id", id).run();
}
void OrganisationStore::remove(AbsenceId id) { session_.use(queries::remove_absence).bind("absence_id", id).run(); }

}  // namespace salespact::store
