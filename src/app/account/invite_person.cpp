#include "app/account/invite_person.hpp"

#include "app/account/administers.hpp"
#include "app/account/person_fields.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::int64_t shortest_invitation = 30 * one_minute;
constexpr std::int64_t longest_invitation = 7 * one_day;

bool has_password(Transaction& transaction, PersonId person) {
  const auto credential = transaction.accounts().find_credential(person);
  return credential && !credential->password_hash.empty();
}

AccountRefusals problems_of(Transaction& transaction, const InviteRequest& request, const std::optional<Person>& known,
                            const OrganisationToday& organisation) {
  AccountRefusals refusals;
  check_email(request.email, refusals);
  if (!known) check_name(request.display_name, refusals);
  if (request.lifetime < shortest_invitation || request.lifetime > longest_invitation) {
    refusals.push_back({AccountProblem::lifetime_invalid, "valid_for_minutes", "30 minutes to 7 days (10080)"});
  }
  if (!known && !request.role) {
    refusals.push_back({AccountProblem::role_required, "role", "a new person needs one of: " + accepted_words<Role>()});
  }
  if (request.unit && organisation.index_of(*request.unit) == OrganisationToday::none) {
    refusals.push_back({AccountProblem::unit_unknown, "unit", "the id of a unit of this workspace"});
  }
  if (known && known->status == PersonStatus::departed) {
    refusals.push_back({AccountProblem::departed, "email", "this person has left; give them a new time of work first"});
  } else if (known && has_password(transaction, known->id)) {
    refusals.push_back({AccountProblem::has_password, "email", "this person can sign in already"});
  }
  return refusals;
}

Person make_person(Transaction& transaction, IdSource& ids, const InviteRequest& request) {
  Person person;
  person.id = ids.make<PersonId>();
  person.display_name = composed(trimmed(request.display_name));
  person.email = std::string(trimmed(request.email));
  person.status = PersonStatus::invited;
  transaction.organisation().insert(person);
  return person;
}

void grant(Transaction& transaction, IdSource& ids, const Person& person, Role role, OrgUnitId unit,
           const OrganisationToday& organisation) {
  const auto* member = organisation.find(person.id);
  const std::pair held{role, organisation.index_of(unit)};
  if (member == nullptr || std::ranges::find(member->roles, held) == member->roles.end()) {
    transaction.organisation().put(
        RoleAssignment{ids.make<RoleAssignmentId>(), person.id, role, unit, {organisation.date(), std::nullopt}});
  }
  const bool works_there = role == Role::rep || role == Role::manager;
  if (works_there && (member == nullptr || member->places.empty())) {
    transaction.organisation().put(
        Membership{ids.make<MembershipId>(), person.id, unit, {organisation.date(), std::nullopt}, 100, true});
  }
}

Invited store_code(Transaction& transaction, Secret code, const Person& person, Instant expires_at) {
  StoredInvitation invitation;
  invitation.token_hash = sha256(code.text());
  invitation.person = person.id;
  invitation.expires_at = expires_at;
  transaction.accounts().insert(invitation);
  return Invited{std::move(code), person.id, expires_at};
}

std::optional<Person> find_person(Transaction& transaction, std::string_view email) {
  return is_clean_line(email) ? transaction.organisation().find_person_by_email(folded(email)) : std::nullopt;
}

AccountRefusals email_just_taken() {
  return refused(AccountProblem::email_invalid, "email", "somebody else was just given this address; try again");
}

}  // namespace

std::expected<Invited, AccountRefusals> invite_person(const AccountPorts& ports, const Principal* requester,
                                                      const InviteRequest& request, Instant now, Date today) {
  std::expected<Invited, AccountRefusals> result = std::unexpected(AccountRefusals{});
  const auto work = [&](Transaction& transaction) {
    if (!still_administers(transaction, requester)) {
      result = std::unexpected(refused(AccountProblem::not_allowed, "", "administrators of the company invite people"));
      return;
    }
    const OrganisationToday organisation(transaction.organisation().load(), today);
    auto person = find_person(transaction, request.email);
    if (auto refusals = problems_of(transaction, request, person, organisation); !refusals.empty()) {
      result = std::unexpected(std::move(refusals));
      return;
    }
    if (!person) person = make_person(transaction, ports.ids, request);
    const Actor actor = actor_of(requester);
    if (request.role) {
      grant(transaction, ports.ids, *person, *request.role, request.unit.value_or(*organisation.root()), organisation);
      record(transaction, now, actor, "role.granted", audit_object("person", person->id),
             {.after = std::string(text_of(*request.role))});
    }
    transaction.changes().append(ChangeKind::organisation);
    record(transaction, now, actor, "person.invited", audit_object("person", person->id));
    result =
        store_code(transaction, ports.secrets.make_token(invitation_prefix), *person, after(now, request.lifetime));
  };
  try {
    ports.store.write(ports.workspace, work);
  } catch (const UniqueViolation&) {
    return std::unexpected(email_just_taken());
  }
  return result;
}

std::expected<Invited, AccountRefusals> reset_access(const AccountPorts& ports, std::string_view email, Instant now) {
  std::expected<Invited, AccountRefusals> result = std::unexpected(AccountRefusals{});
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    const auto person = find_person(transaction, email);
    if (!person) {
      result = std::unexpected(refused(AccountProblem::person_unknown, "email", "nobody has this e-mail address"));
      return;
    }
    if (person->status == PersonStatus::departed) {
      result = std::unexpected(refused(AccountProblem::departed, "email", "this person has left"));
      return;
    }
    record(transaction, now, Actor::command_line(), "access.reset", audit_object("person", person->id));
    result = store_code(transaction, ports.secrets.make_token(reset_prefix), *person, after(now, shortest_invitation));
  });
  return result;
}

}  // namespace salespact::app
