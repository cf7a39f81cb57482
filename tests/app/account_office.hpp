#pragma once

#include "app/access/rules.hpp"
#include "app/account/accept_invitation.hpp"
#include "app/account/api_tokens.hpp"
#include "app/account/change_password.hpp"
#include "app/account/invite_person.hpp"
#include "app/account/make_setup_token.hpp"
#include "app/account/recognise.hpp"
#include "app/account/sessions.hpp"
#include "app/account/set_up_workspace.hpp"
#include "app/account/sign_in.hpp"
#include "app/counting_ids.hpp"
#include "app/ports/clock.hpp"
#include "app/workspace/create_workspace.hpp"
#include "crypto/sodium_secrets.hpp"
#include "store/open_store.hpp"

#include <string>

// A company that begins empty, with a clock that tests set and passwords that cost little.
namespace salespact::test {

class SetClock final : public app::Clock {
 public:
  Instant instant{1'800'000'000'000'000};  // 2027-01-15T08:00:00Z
  [[nodiscard]] Instant now() const override { return instant; }
  [[nodiscard]] Date date_in(std::string_view, Instant at) const override {
    return Date::from_days(static_cast<std::int32_t>(at.microseconds / app::one_day));
  }
  [[nodiscard]] bool knows_zone(std::string_view) const override { return true; }
};

inline constexpr crypto::HashCost cheap_hash{.passes = 1, .memory_kib = 8};
inline const std::string good_password = "seven ducks on a violet tram";

class AccountOffice {
 public:
  std::unique_ptr<app::Store> store = store::make_memory_store();
  crypto::SodiumSecrets secrets{cheap_hash};
  CountingIds ids{1'000};
  SetClock clock;
  app::AccessDirectory directory;
  app::SignInThrottle throttle;
  app::SessionLimits limits;
  WorkspaceId workspace;

  explicit AccountOffice(app::SignInThrottle::Limits throttling = {}, std::unique_ptr<app::Store> kept_in = {})
      : throttle(throttling) {
    if (kept_in) store = std::move(kept_in);
    workspace = app::create_workspace(*store, ids, clock, {.name = "Acme", .currency = "USD"})->id;
  }

  app::AccountPorts ports() { return {*store, workspace, secrets, ids}; }
  app::RecognitionPorts recognition() { return {*store, workspace, directory, clock, limits}; }
  [[nodiscard]] Instant now() const { return clock.instant; }
  [[nodiscard]] Date today() const { return clock.date_in("", clock.instant); }
  void pass(std::int64_t microseconds) { clock.instant.microseconds += microseconds; }

  // The administrator Olu.
  PersonId set_up() {
    const app::Secret code = app::make_setup_token(ports(), now(), today()).value();
    return app::set_up_workspace(ports(), clock, {code.text(), "Olu", "olu@acme.example", app::Secret(good_password)},
                                 now())
        .value();
  }
  // Somebody with a password, in the whole company.
  PersonId hire(const std::string& email, Role role) {
    app::InviteRequest request;
    request.email = email;
    request.display_name = email;
    request.role = role;
    const auto invited = app::invite_person(ports(), nullptr, request, now(), today()).value();
    return app::accept_invitation(ports(), invited.code.text(), app::Secret(good_password), now()).value();
  }

  std::expected<app::StartedSession, app::SignInRefusal> sign_in(std::string_view email, std::string_view password,
                                                                 std::string_view address = "198.51.100.7") {
    return app::sign_in(ports(), throttle, {email, app::Secret(password), {address, "a browser"}}, limits, now());
  }
  std::optional<app::Recognised> recognise(const app::StartedSession& session) {
    return app::recognise_session(recognition(), session.token.text(), now());
  }
  // Signed in just now.
  app::Principal principal(const std::string& email) {
    return recognise(sign_in(email, good_password).value()).value().principal;
  }

  template <class F>
  auto read(const F& ask) {
    decltype(ask(std::declval<app::Transaction&>())) answer{};
    store->read(workspace, [&](app::Transaction& transaction) { answer = ask(transaction); });
    return answer;
  }
  std::vector<app::AuditEntry> audit() {
    return read([](app::Transaction& transaction) { return transaction.audit().after(0, 1'000); });
  }
  void change_person(PersonId id, const auto& change) {
    store->write(workspace, [&](app::Transaction& transaction) {
      Person person = transaction.organisation().find_person(id).value();
      change(person);
      (void)transaction.organisation().update(person);
      transaction.changes().append(app::ChangeKind::organisation);
    });
  }
};

[[nodiscard]] inline bool says(const app::AccountRefusals& refusals, app::AccountProblem code) {
  for (const auto& refusal : refusals) {
    if (refusal.code == code) return true;
  }
  return false;
}

}  // namespace salespact::test
