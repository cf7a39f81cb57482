#include "app/account/accept_invitation.hpp"

#include "app/account/one_time_code.hpp"
#include "app/account/person_fields.hpp"
#include "app/audit/record.hpp"

#include "base/check.hpp"

namespace salespact::app {
namespace {

AccountRefusals code_refused() {
  return refused(AccountProblem::code_invalid, "token",
                 "this code is unknown, used or expired; ask an administrator for a new invitation");
}

// Whom the code lets in. An invitation ends when the person has a password, even if others are still open.
std::optional<Person> holder_of(Transaction& transaction, std::string_view code, Instant now) {
  const bool is_reset = code.starts_with(reset_prefix);
  const auto invitation = find_open_code(transaction, code, is_reset ? reset_prefix : invitation_prefix, now);
  if (!invitation || !invitation->person) return std::nullopt;
  auto person = transaction.organisation().find_person(*invitation->person);
  if (!person || person->status == PersonStatus::departed) return std::nullopt;
  const auto credential = transaction.accounts().find_credential(person->id);
  if (!is_reset && credential && !credential->password_hash.empty()) return std::nullopt;
  return person;
}

AccountRefusals check_request(const AccountPorts& ports, std::string_view code, const Secret& password, Instant now) {
  AccountRefusals refusals;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    refusals.clear();
    const auto person = holder_of(transaction, code, now);
    if (!person) {
      refusals = code_refused();
      return;
    }
    check_new_password(password, {person->display_name, person->email.value_or("")}, transaction.load_workspace().name,
                       refusals);
  });
  return refusals;
}

}  // namespace

std::expected<PersonId, AccountRefusals> accept_invitation(const AccountPorts& ports, std::string_view code,
                                                           const Secret& password, Instant now) {
  if (auto refusals = check_request(ports, code, password, now); !refusals.empty()) {
    return std::unexpected(std::move(refusals));
  }
  const auto hash = ports.secrets.hash_password(password);
  if (!hash) return std::unexpected(hashing_busy());

  std::expected<PersonId, AccountRefusals> result;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    auto person = holder_of(transaction, code, now);
    if (!person || !transaction.accounts().use_invitation(sha256(code), now)) {
      result = std::unexpected(code_refused());
      return;
    }
    if (person->status == PersonStatus::invited) {
      person->status = PersonStatus::active;
      check(transaction.organisation().update(*person), "nobody else writes in this transaction");
      transaction.changes().append(ChangeKind::organisation);
    }
    transaction.accounts().put(Credential{person->id, *hash, 0, {}});
    transaction.accounts().revoke_all_sessions(person->id, now);
    record(transaction, now, Actor::of(*person), "invitation.accepted", audit_object("person", person->id));
    result = person->id;
  });
  return result;
}

}  // namespace salespact::app
