#include "app/account/make_setup_token.hpp"

#include "app/access/organisation_today.hpp"
#include "app/account/check_password.hpp"
#include "app/audit/record.hpp"

#include <algorithm>

namespace salespact::app {

bool is_set_up(Transaction& transaction, Date today) {
  const OrganisationToday organisation(transaction.organisation().load(), today);
  return std::ranges::any_of(organisation.members(), [&](const OrganisationToday::Member& member) {
    if (member.status == PersonStatus::invited || member.status == PersonStatus::departed) return false;
    if (std::ranges::find(member.roles, std::pair{Role::ops, 0U}) == member.roles.end()) return false;  // 0: the root
    const auto credential = transaction.accounts().find_credential(member.id);
    return credential && !credential->password_hash.empty();
  });
}

std::expected<Secret, AccountRefusals> make_setup_token(const AccountPorts& ports, Instant now, Date today) {
  Secret code = ports.secrets.make_token(setup_prefix);
  bool set_up = false;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    set_up = is_set_up(transaction, today);
    if (set_up) return;
    StoredInvitation invitation;
    invitation.token_hash = sha256(code.text());
    invitation.expires_at = after(now, one_hour);
    transaction.accounts().insert(invitation);
    record(transaction, now, Actor::command_line(), "setup_token.made",
           audit_object("workspace", transaction.workspace()));
  });
  if (set_up) {
    return std::unexpected(refused(AccountProblem::already_set_up, "",
                                   "this workspace has an administrator already; administrators invite others"));
  }
  return code;
}

}  // namespace salespact::app
