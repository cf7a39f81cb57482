#include "app/account/check_password.hpp"

#include "app/account/soft_lock.hpp"
#include "app/audit/record.hpp"

#include "base/text.hpp"

namespace salespact::app {
namespace {

constexpr std::size_t longest_email = 320;

// What the attempt is measured against. An empty hash lets nobody in and costs the same.
struct Known {
  std::optional<PersonId> person;
  std::string hash;
};

std::optional<Person> find_by_email(Transaction& transaction, std::string_view typed) {
  if (typed.size() > longest_email || !is_clean_line(typed)) return std::nullopt;
  return transaction.organisation().find_person_by_email(folded(typed));
}

Known look_up(const AccountPorts& ports, std::string_view email, Instant now) {
  Known known;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    known = {};
    const auto person = find_by_email(transaction, email);
    // Asked for in any case, so that an unknown name costs the same queries.
    const auto credential = transaction.accounts().find_credential(person ? person->id : PersonId{});
    if (!person) return;
    known.person = person->id;
    if (may_sign_in(*person) && credential && credential->locked_until <= now) known.hash = credential->password_hash;
  });
  return known;
}

void record_refusal(Transaction& transaction, const Known& known, Instant now) {
  const std::string object = known.person ? audit_object("person", *known.person) : "person:unknown";
  const char* reason = !known.person ? "unknown" : known.hash.empty() ? "not open for sign-in" : "wrong password";
  record(transaction, now, {std::nullopt, "not signed in"}, "sign_in.refused", object, {.reason = reason});
}

// The hash again with today's parameters, when the old one is weaker; the old one while the machine is busy.
std::string refreshed(const AccountPorts& ports, const std::string& hash, const Secret& password) {
  if (!ports.secrets.needs_rehash(hash)) return hash;
  return ports.secrets.hash_password(password).value_or(hash);
}

}  // namespace

std::expected<PersonId, SignInRefusal> check_password(
    const AccountPorts& ports, SignInThrottle& throttle, const PasswordAttempt& attempt, Instant now,
    const std::function<void(Transaction&, const Person&)>& admitted) {
  using Reason = SignInRefusal::Reason;
  if (attempt.password.text().size() > max_password_bytes) return std::unexpected(SignInRefusal{Reason::wrong});
  if (const auto wait = throttle.take(attempt.address, now)) {
    return std::unexpected(SignInRefusal{Reason::too_many_attempts, *wait});
  }
  const Known known = look_up(ports, attempt.email, now);
  const auto right = ports.secrets.is_right_password(known.hash, attempt.password);
  if (!right) {
    throttle.give_back(attempt.address, now);
    return std::unexpected(SignInRefusal{Reason::busy, 1});
  }
  const std::string hash = *right ? refreshed(ports, known.hash, attempt.password) : std::string();

  std::expected<PersonId, SignInRefusal> result;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    result = std::unexpected(SignInRefusal{Reason::wrong});
    const PersonId id = known.person.value_or(PersonId{});
    const auto person = transaction.organisation().find_person(id);
    auto credential = transaction.accounts().find_credential(id);
    // Somebody else may have failed, or changed the password, while this one was hashed.
    const bool open = person && may_sign_in(*person) && credential && credential->locked_until <= now &&
                      !known.hash.empty() && credential->password_hash == known.hash;
    if (!open || !*right) {
      if (open) {
        count_failure(*credential, now);
        transaction.accounts().put(*credential);
      }
      record_refusal(transaction, known, now);
      return;
    }
    credential->password_hash = hash;
    forgive(*credential);
    transaction.accounts().put(*credential);
    admitted(transaction, *person);
    result = id;
  });
  if (result) throttle.give_back(attempt.address, now);
  return result;
}

}  // namespace salespact::app
