#include "app/account/set_up_workspace.hpp"

#include "app/access/organisation_today.hpp"
#include "app/account/make_setup_token.hpp"
#include "app/account/one_time_code.hpp"
#include "app/account/person_fields.hpp"
#include "app/audit/record.hpp"

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

AccountRefusals check_request(const AccountPorts& ports, const SetUpRequest& request, Instant now, Date today) {
  AccountRefusals refusals;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    refusals.clear();
    if (is_set_up(transaction, today)) {
      refusals = refused(AccountProblem::already_set_up, "", "this workspace has an administrator already; sign in");
      return;
    }
    if (!is_good(transaction, request.code, now)) {
      refusals = code_refused();
      return;
    }
    check_name(request.display_name, refusals);
    check_email(request.email, refusals);
    check_new_password(request.password, {std::string(request.display_name), std::string(request.email)},
                       transaction.load_workspace().name, refusals);
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

std::expected<PersonId, AccountRefusals> set_up_workspace(const AccountPorts& ports, const SetUpRequest& request,
                                                          Instant now, Date today) {
  if (auto refusals = check_request(ports, request, now, today); !refusals.empty()) {
    return std::unexpected(std::move(refusals));
  }
  const auto hash = ports.secrets.hash_password(request.password);
  if (!hash) return std::unexpected(hashing_busy());

  std::expected<PersonId, AccountRefusals> result;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    if (!is_good(transaction, request.code, now) || is_set_up(transaction, today) ||
        !transaction.accounts().use_invitation(sha256(request.code), now)) {
      result = std::unexpected(code_refused());
      return;
    }
    const auto root = OrganisationToday(transaction.organisation().load(), today).root();
    check(root.has_value(), "a workspace is created with its root unit");
    const Person person = person_of(transaction, ports.ids, request);
    transaction.organisation().put(
        RoleAssignment{ports.ids.make<RoleAssignmentId>(), person.id, Role::ops, *root, {today, std::nullopt}});
    transaction.accounts().put(Credential{person.id, *hash, 0, {}});
    transaction.changes().append(ChangeKind::organisation);
    record(transaction, now, Actor::of(person), "workspace.set_up", audit_object("workspace", transaction.workspace()));
    record(transaction, now, Actor::of(person), "role.granted", audit_object("person", person.id), {.after = "ops"});
    result = person.id;
  });
  return result;
}

}  // namespace salespact::app
