#include "app/account/change_password.hpp"

#include "app/account/one_time_code.hpp"
#include "app/account/person_fields.hpp"
#include "app/audit/record.hpp"

namespace salespact::app {

std::expected<StartedSession, ChangePasswordRefusal> change_password(const AccountPorts& ports,
                                                                     SignInThrottle& throttle,
                                                                     const Principal& principal,
                                                                     const ChangePasswordRequest& request,
                                                                     const SessionLimits& limits, Instant now) {
  std::string email;
  AccountRefusals refusals;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    refusals.clear();
    const auto person = transaction.organisation().find_person(principal.person);
    email = person ? person->email.value_or("") : "";
    check_new_password(request.wanted, {principal.display_name, email}, transaction.load_workspace().name, refusals);
  });
  if (!refusals.empty()) return std::unexpected(std::move(refusals));
  const auto hash = ports.secrets.hash_password(request.wanted);
  if (!hash) return std::unexpected(hashing_busy());

  NewSession session = prepare_session(ports, request.device, limits, now);
  session.started.person = principal.person;
  session.stored.person = principal.person;
  const auto person = check_password(ports, throttle, {email, request.current, request.device.address}, now,
                                     [&](Transaction& transaction, const Person& admitted) {
                                       transaction.accounts().put(Credential{admitted.id, *hash, 0, {}});
                                       transaction.accounts().revoke_all_sessions(admitted.id, now);
                                       transaction.accounts().insert(session.stored);
                                       record(transaction, now, Actor::of(admitted), "password.changed",
                                              audit_object("person", admitted.id));
                                     });
  if (!person) return std::unexpected(person.error());
  return std::move(session.started);
}

}  // namespace salespact::app
