#include "app/account/soft_lock.hpp"
#include "app/account_office.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)
using Reason = SignInRefusal::Reason;

namespace {

// Counts what a sign-in costs, and lets a test act while a password is being hashed.
class WatchedSecrets final : public Secrets {
 public:
  explicit WatchedSecrets(Secrets& inner) : inner_(inner) {}
  int tokens = 0;
  int checks = 0;
  int hashes = 0;
  bool busy = false;
  std::function<void()> meanwhile;

  Secret make_token(std::string_view prefix) override {
    ++tokens;
    return inner_.make_token(prefix);
  }
  std::expected<std::string, HashingBusy> hash_password(const Secret& password) override {
    ++hashes;
    return inner_.hash_password(password);
  }
  std::expected<bool, HashingBusy> is_right_password(std::string_view hash, const Secret& password) override {
    ++checks;
    if (busy) return std::unexpected(HashingBusy{});
    if (meanwhile) std::exchange(meanwhile, nullptr)();
    return inner_.is_right_password(hash, password);
  }
  [[nodiscard]] bool needs_rehash(std::string_view hash) const override { return inner_.needs_rehash(hash); }

 private:
  Secrets& inner_;
};

// Counts transactions.
class WatchedStore final : public Store {
 public:
  explicit WatchedStore(Store& inner) : inner_(inner) {}
  int reads = 0;
  int writes = 0;
  std::vector<Workspace> workspaces() override { return inner_.workspaces(); }
  void create(const Workspace& workspace) override { inner_.create(workspace); }
  void read(WorkspaceId workspace, const Work& work) override {
    ++reads;
    inner_.read(workspace, work);
  }
  void write(WorkspaceId workspace, const Work& work) override {
    ++writes;
    inner_.write(workspace, work);
  }

 private:
  Store& inner_;
};

}  // namespace

TEST_CASE("who knows the password gets a session, and the next request is recognised by it") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const auto session = office.sign_in(" OLU@acme.example ", good_password);
  REQUIRE(session.has_value());
  CHECK(session->token.text().starts_with("sps_"));
  const auto who = office.recognise(*session);
  REQUIRE(who.has_value());
  CHECK(who->principal.person == olu);
  CHECK(who->principal.holds(Role::ops));
  CHECK(who->principal.in_session());
  CHECK(who->principal.scopes == ScopeSet::all());
  CHECK(may_administer(who->viewpoint()));
}

TEST_CASE("B1: a session is kept as a digest of its token, under a new id and token each time") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const auto first = office.sign_in("olu@acme.example", good_password).value();
  const auto second = office.sign_in("olu@acme.example", good_password).value();
  CHECK(first.token.text() != second.token.text());
  const auto stored = office.read([&](Transaction& transaction) { return transaction.accounts().sessions_of(olu); });
  REQUIRE(stored.size() == 2);
  CHECK(stored[0].id != stored[1].id);
  const Sha256 digest = sha256(first.token.text());
  CHECK((stored[0].token_hash == digest || stored[1].token_hash == digest));
}

TEST_CASE("A5: whoever is refused gets the same answer for the same work, whatever the reason") {
  AccountOffice office;
  office.set_up();
  const PersonId gone = office.hire("gone@acme.example", Role::rep);
  office.change_person(gone, [](Person& person) { person.status = PersonStatus::departed; });
  InviteRequest invitation;
  invitation.email = "invited@acme.example";
  invitation.display_name = "Ivy";
  invitation.role = Role::rep;
  REQUIRE(invite_person(office.ports(), nullptr, invitation, office.now(), office.today()).has_value());
  office.hire("locked@acme.example", Role::rep);
  REQUIRE_FALSE(office.sign_in("locked@acme.example", "wrong").has_value());

  const auto cost_of = [&](std::string_view email, std::string_view password) {
    WatchedSecrets secrets(office.secrets);
    WatchedStore store(*office.store);
    const auto session = sign_in({store, office.workspace, secrets, office.ids}, office.throttle,
                                 {email, Secret(password), {"203.0.113.5", ""}}, office.limits, office.now());
    REQUIRE_FALSE(session.has_value());
    CHECK(session.error().reason == Reason::wrong);
    CHECK(session.error().retry_after_seconds == 0);
    return std::vector{secrets.checks, secrets.hashes, secrets.tokens, store.reads, store.writes};
  };
  const auto wrong = cost_of("olu@acme.example", "not the password");
  CHECK(wrong == std::vector{1, 0, 1, 1, 1});
  CHECK(cost_of("nobody@acme.example", good_password) == wrong);
  CHECK(cost_of("\xFF not text", good_password) == wrong);
  CHECK(cost_of(std::string_view("olu\0@acme.example", 17), good_password) == wrong);
  CHECK(cost_of("", "") == wrong);
  CHECK(cost_of("gone@acme.example", good_password) == wrong);
  CHECK(cost_of("invited@acme.example", good_password) == wrong);
  CHECK(cost_of("locked@acme.example", good_password) == wrong);
}

TEST_CASE("A6: after each wrong password the account pauses for longer, softly, and a right one forgives") {
  CHECK(pause_after(0) == 0);
  CHECK(pause_after(1) == 1 * one_second);
  CHECK(pause_after(2) == 3 * one_second);
  CHECK(pause_after(3) == 5 * one_second);
  CHECK(pause_after(4) == 10 * one_second);
  CHECK(pause_after(99) == 10 * one_second);
  CHECK(pause_after(100) == one_day);
  CHECK(pause_after(1'000'000) == one_day);

  AccountOffice office;
  office.set_up();
  CHECK_FALSE(office.sign_in("olu@acme.example", "wrong").has_value());
  office.pass(one_second - 1);
  CHECK_FALSE(office.sign_in("olu@acme.example", good_password).has_value());
  office.pass(1);
  CHECK_FALSE(office.sign_in("olu@acme.example", "wrong").has_value());  // the pause was not prolonged by the try in it
  office.pass(3 * one_second - 1);
  CHECK_FALSE(office.sign_in("olu@acme.example", good_password).has_value());
  office.pass(1);
  CHECK(office.sign_in("olu@acme.example", good_password).has_value());
  CHECK_FALSE(office.sign_in("olu@acme.example", "wrong").has_value());
  office.pass(one_second);
  CHECK(office.sign_in("olu@acme.example", good_password).has_value());
}

TEST_CASE("guessing many at once gains nothing: the first wrong one closes the door on those under way") {
  AccountOffice office;
  office.set_up();
  WatchedSecrets secrets(office.secrets);
  secrets.meanwhile = [&] { CHECK_FALSE(office.sign_in("olu@acme.example", "wrong").has_value()); };
  const auto session =
      sign_in({*office.store, office.workspace, secrets, office.ids}, office.throttle,
              {"olu@acme.example", Secret(good_password), {"203.0.113.5", ""}}, office.limits, office.now());
  REQUIRE_FALSE(session.has_value());
  CHECK(session.error().reason == Reason::wrong);
}

TEST_CASE("a password that is changed while the old one is checked ends that sign-in") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  WatchedSecrets secrets(office.secrets);
  secrets.meanwhile = [&] {
    office.store->write(office.workspace, [&](Transaction& transaction) {
      transaction.accounts().put(Credential{olu, "another", 0, {}});
    });
  };
  CHECK_FALSE(sign_in({*office.store, office.workspace, secrets, office.ids}, office.throttle,
                      {"olu@acme.example", Secret(good_password), {"203.0.113.5", ""}}, office.limits, office.now())
                  .has_value());
}

TEST_CASE("A2: while too many hash, people are told to come back in a second, and it does not count against them") {
  AccountOffice office;
  office.set_up();
  SignInThrottle strict({.address_burst = 1, .address_seconds_a_try = 60});
  WatchedSecrets secrets(office.secrets);
  const AccountPorts ports{*office.store, office.workspace, secrets, office.ids};
  const Secret password(good_password);
  const SignInRequest request{"olu@acme.example", password, {"203.0.113.5", ""}};
  secrets.busy = true;
  for (int i = 0; i < 3; ++i) {
    const auto session = sign_in(ports, strict, request, office.limits, office.now());
    REQUIRE_FALSE(session.has_value());
    CHECK(session.error().reason == Reason::busy);
    CHECK(session.error().retry_after_seconds == 1);
  }
  secrets.busy = false;
  CHECK(sign_in(ports, strict, request, office.limits, office.now()).has_value());
}

TEST_CASE("an address that tries too often waits; the right password gives the try back") {
  AccountOffice office({.address_burst = 2, .address_seconds_a_try = 30});
  office.set_up();
  for (int i = 0; i < 5; ++i) CHECK(office.sign_in("olu@acme.example", good_password).has_value());
  CHECK(office.sign_in("x@acme.example", "wrong").error().reason == Reason::wrong);
  CHECK(office.sign_in("y@acme.example", "wrong").error().reason == Reason::wrong);
  const auto refused = office.sign_in("olu@acme.example", good_password);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().reason == Reason::too_many_attempts);
  CHECK(refused.error().retry_after_seconds == 30);
  CHECK(office.sign_in("olu@acme.example", good_password, "198.51.100.8").has_value());
  office.pass(30 * one_second);
  CHECK(office.sign_in("olu@acme.example", good_password).has_value());
}

TEST_CASE("all addresses together are limited, and forgotten ones don't pile up") {
  SignInThrottle throttle({.address_burst = 5,
                           .address_seconds_a_try = 10,
                           .global_burst = 3,
                           .global_milliseconds_a_try = 1'000,
                           .most_addresses = 2});
  const Instant start{1'000'000 * one_second};
  CHECK_FALSE(throttle.take("192.0.2.1", start).has_value());
  CHECK_FALSE(throttle.take("192.0.2.2", start).has_value());
  CHECK_FALSE(throttle.take("192.0.2.3", start).has_value());  // no room to remember it, still let through
  CHECK(throttle.take("192.0.2.4", start) == 1);
  CHECK_FALSE(throttle.take("192.0.2.4", after(start, one_second)).has_value());
  CHECK(throttle.take("192.0.2.5", after(start, 2 * one_second - 1)) == 1);
}

TEST_CASE("one IPv6 network of 64 bits counts as one address, a mapped IPv4 address as itself") {
  CHECK(address_group("2001:db8:1:2::1") == address_group("2001:DB8:1:2:ffff::9"));
  CHECK(address_group("2001:db8:1:2::1") == address_group("2001:0db8:0001:2:1:2:3:4"));
  CHECK(address_group("2001:db8:1:2::1") != address_group("2001:db8:1:3::1"));
  CHECK(address_group("2001:db8::1") == address_group("2001:db8::2"));
  CHECK(address_group("2001:db8::1") != address_group("2001:db8:0:1::1"));
  CHECK(address_group("::1") == address_group("0:0:0:0:0:0:0:1"));
  CHECK(address_group("::ffff:192.0.2.1") == "192.0.2.1");
  CHECK(address_group("192.0.2.1") == "192.0.2.1");
  CHECK(address_group("not an address") == "not an address");
  CHECK(address_group("1:2") != address_group("1:3"));
  CHECK(address_group(":::") == address_group("::"));
}

TEST_CASE("A1: a hash with weaker parameters is made again at the next sign-in") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  crypto::SodiumSecrets stronger({.passes = 1, .memory_kib = 16});
  const auto hash = [&] {
    return office.read([&](Transaction& transaction) { return transaction.accounts().find_credential(olu); })
        .value()
        .password_hash;
  };
  CHECK(hash().find("m=8,") != std::string::npos);
  CHECK(sign_in({*office.store, office.workspace, stronger, office.ids}, office.throttle,
                {"olu@acme.example", Secret(good_password), {}}, office.limits, office.now())
            .has_value());
  CHECK(hash().find("m=16,") != std::string::npos);
  CHECK(office.sign_in("olu@acme.example", good_password).has_value());
}

TEST_CASE("a password of more than 1 KiB is wrong without being hashed") {
  AccountOffice office;
  office.set_up();
  WatchedSecrets secrets(office.secrets);
  CHECK_FALSE(sign_in({*office.store, office.workspace, secrets, office.ids}, office.throttle,
                      {"olu@acme.example", Secret(std::string(1025, 'x')), {}}, office.limits, office.now())
                  .has_value());
  CHECK(secrets.checks == 0);
}

TEST_CASE("O4: sign-ins and refusals are in the audit log, without what was typed") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  (void)office.sign_in("my secret in the wrong field", "x");
  (void)office.sign_in("olu@acme.example", "x");
  office.pass(one_minute);
  (void)office.sign_in("olu@acme.example", good_password);
  const auto entries = office.audit();
  REQUIRE(entries.size() >= 3);
  const auto last = entries.end() - 1;
  CHECK(last->action == "session.started");
  CHECK(last->actor == olu);
  CHECK((last - 1)->action == "sign_in.refused");
  CHECK((last - 1)->object == "person:" + olu.text());
  CHECK((last - 1)->reason == "wrong password");
  CHECK((last - 2)->object == "person:unknown");
  for (const AuditEntry& entry : entries) CHECK(canonical_text(entry).find("my secret") == std::string::npos);
}
