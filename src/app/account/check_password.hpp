#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/sign_in_throttle.hpp"

#include <expected>
#include <functional>
#include <string_view>

namespace salespact::app {

struct SignInRefusal {
  enum class Reason {
    wrong,              // unknown, wrong, not yet joined, departed or paused: all the same to whoever asks (TRUST A5)
    too_many_attempts,  // from this address, or in all
    busy,               // too many at once
  };
  Reason reason = Reason::wrong;
  int retry_after_seconds = 0;  // 0: no advice
};

struct PasswordAttempt {
  std::string_view email;  // as typed
  const Secret& password;
  std::string_view address;  // of the client, for the limits
};

// The one way in with a password (TRUST A14). When it is right, `admitted` runs in the transaction that forgives former
// failures; when not, the failure is counted and written to the audit log. The work is the same for every outcome.
[[nodiscard]] std::expected<PersonId, SignInRefusal> check_password(
    const AccountPorts& ports, SignInThrottle& throttle, const PasswordAttempt& attempt, Instant now,
    const std::function<void(Transaction&, const Person&)>& admitted);

[[nodiscard]] inline bool may_sign_in(const Person& person) {
  return person.status == PersonStatus::active || person.status == PersonStatus::on_leave;
}

}  // namespace salespact::app
