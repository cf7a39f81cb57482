#include "app/account/sign_in.hpp"

#include "app/audit/record.hpp"

namespace salespact::app {

std::expected<StartedSession, SignInRefusal> sign_in(const AccountPorts& ports, SignInThrottle& throttle,
                                                     const SignInRequest& request, const SessionLimits& limits,
                                                     Instant now) {
  NewSession session = prepare_session(ports, request.device, limits, now);
  const auto person = check_password(ports, throttle, {request.email, request.password, request.device.address}, now,
                                     [&](Transaction& transaction, const Person& admitted) {
                                       session.stored.person = admitted.id;
                                       transaction.accounts().delete_sessions_expired_before(now);
                                       transaction.accounts().insert(session.stored);
                                       record(transaction, now, Actor::of(admitted), "session.started",
                                              audit_object("session", session.stored.id));
                                     });
  if (!person) return std::unexpected(person.error());
  session.started.person = *person;
  return std::move(session.started);
}

}  // namespace salespact::app
