#include "app/account/set_up_workspace.hpp"

#include "app/access/organisation_today.hpp"
#include "app/account/make_setup_token.hpp"
#include "app/account/one_time_code.hpp"
#include "app/account/person_fields.hpp"
#include "app/audit/record.hpp"
#include "app/workspace/create_workspace.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

namespace salespact::app {
namespace {

AccountRefusals code_refused() {
  return refused(AccountProblem::code_invalid, "token",
                 "this set-up code is unknown, used or over an hour old; start the program again for a new one");
}

bool is_good(Transaction& transaction, std::string_view code, Instant now) {
  const auto invitation = find_open_code(transaction, code, setup_prefix, now);
  return invitation && !invitation->person;
}

// The day of the company that is being set up: its zone may be new.
Date day_of(Transaction& transaction, const Clock& clock, const SetUpRequest& request, Instant now) {
  const bool moves = request.company && clock.knows_zone(request.company->timezone);
  return clock.date_in(moves ? request.company->timezone : transaction.load_workspace().timezone, now);
}

void check_names(Transaction& transaction, const Clock& clock, const SetUpRequest& request, AccountRefusals& refusals) {
  const Workspace workspace = transaction.load_workspace();
  check_name(request.display_name, refusals);
  check_email(request.email, refusals);
  check_new_password(request.password, {std::string(request.display_name), std::string(request.email)},
                     request.company ? request.company->name : workspace.name, refusals);
  if (request.company) {
    check_company(transaction, *request.company, clock, refusals);
  } else if (!is_named(workspace)) {
    refusals.push_back({AccountProblem::company_required, "company",
                        "name, currency, time zone and fiscal year of the company are needed"});
  }
}

AccountRefusals check_request(const AccountPorts& ports, const Clock& clock, const SetUpRequest& request, Instant now) {
  AccountRefusals refusals;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    refusals.clear();
    if (is_set_up(transaction, day_of(transaction, clock, request, now))) {
      refusals = refused(AccountProblem::already_set_up, "", "this workspace has an administrator already; sign in");
      return;
    }
    if (!is_good(transaction, request.code, now)) {
      refusals = code_refused();
      return;
    }
    check_names(transaction, clock, request, refusals);
  });
  return refusals;
}

Person person_of(Transaction& transaction, IdSource& ids, const SetUpRequest& request) {
  const std::string email(trimmed(request.email));
  if (auto known = transaction.organisation().find_person_by_email(folded(email))) {
    known->status = PersonStatus::active;
    known->display_name = composed(trimmed(request.display_name));
    check(transaction.organisation().update(*known), "nobody else writes in this transaction");
    return *known;
  }
  Person person;
  person.id = ids.make<PersonId>();
  person.display_name = composed(trimmed(request.display_name));
  person.email = email;
  transaction.organisation().insert(person);
  return person;
}

}  // namespace

SetUpState read_set_up_state(Store& store, WorkspaceId workspace, Date today) {
  SetUpState state;
  store.read(workspace, [&](Transaction& transaction) {
    state = {!is_set_up(transaction, today), is_named(transaction.load_workspace())};
  });
  return state;
}

std::expected<PersonId, AccountRefusals> set_up_workspace(const AccountPorts& ports, const Clock& clock,
                                                          const SetUpRequest& request, Instant now) {
  if (auto refusals = check_request(ports, clock, request, now); !refusals.empty()) {
    return std::unexpected(std::move(refusals));
  }
  const auto hash = ports.secrets.hash_password(request.password);
  if (!hash) return std::unexpected(hashing_busy());

  std::expected<PersonId, AccountRefusals> result;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    const Date today = day_of(transaction, clock, request, now);
    AccountRefusals refusals;
    check_names(transaction, clock, request, refusals);
    if (!is_good(transaction, request.code, now) || is_set_up(transaction, today)) refusals = code_refused();
    if (refusals.empty() && !transaction.accounts().use_invitation(sha256(request.code), now)) {
      refusals = code_refused();
    }
    if (!refusals.empty()) {
      result = std::unexpected(std::move(refusals));
      return;
    }
    if (request.company) name_company(transaction, *request.company);
    const auto root = OrganisationToday(transaction.organisation().load(), today).root();
    check(root.has_value(), "a workspace is created with its root unit");
    const Person person = person_of(transaction, ports.ids, request);
    transaction.organisation().put(
        RoleAssignment{ports.ids.make<RoleAssignmentId>(), person.id, Role::ops, *root, {today, std::nullopt}});
    transaction.accounts().put(Credential{person.id, *hash, 0, {}});
    transaction.changes().append(request.company ? ChangeKind::bulk : ChangeKind::organisation);
    const Workspace workspace = transaction.load_workspace();
    record(transaction, now, Actor::of(person), "workspace.set_up", audit_object("workspace", workspace.id),
           {.after = workspace.name + ", " + std::string(workspace.base_currency.code()) + ", " + workspace.timezone});
    record(transaction, now, Actor::of(person), "role.granted", audit_object("person", person.id), {.after = "ops"});
    result = person.id;
  });
  return result;
}

}  // namespace salespact::app
