#include "app/account_office.hpp"
#include "app/audit/verify_chain.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("the life of an account is the same in a file: join, mistype, sign in, make a token, change, lose access") {
  const TemporaryDirectory directory;
  AccountOffice office({}, store::open_sqlite(directory.path() / "salespact.db", {.create = true}));
  const PersonId olu = office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::rep);

  CHECK_FALSE(office.sign_in("ana@acme.example", "wrong").has_value());
  CHECK_FALSE(office.sign_in("ana@acme.example", good_password).has_value());
  office.pass(one_second);
  const auto session = office.sign_in("ana@acme.example", good_password).value();
  office.pass(2 * one_minute);
  const Principal as_ana = office.recognise(session)->principal;
  CHECK(as_ana.holds(Role::rep));
  CHECK(list_sessions(office.ports(), as_ana, office.limits, office.now()).front().last_seen_at == office.now());

  const std::vector<std::string> scopes{"read"};
  const auto token =
      create_api_token(office.ports(), nullptr, {ana, "for the CRM", scopes}, office.now(), office.today()).value();
  CHECK(recognise_api_token(office.recognition(), token.token.text(), office.now())->principal.person == ana);

  const Secret current(good_password);
  const Secret wanted("four grey cups under rain");
  const auto changed =
      change_password(office.ports(), office.throttle, as_ana, {current, wanted, {}}, office.limits, office.now());
  REQUIRE(changed.has_value());
  CHECK_FALSE(office.recognise(session).has_value());
  CHECK(office.recognise(*changed).has_value());

  const Principal as_olu = office.principal("olu@acme.example");
  CHECK(as_olu.person == olu);
  CHECK(end_all_sessions(office.ports(), &as_olu, ana, office.now()).has_value());
  CHECK(revoke_api_token(office.ports(), &as_olu, token.stored.id, office.now()));
  CHECK_FALSE(office.recognise(*changed).has_value());
  CHECK_FALSE(recognise_api_token(office.recognition(), token.token.text(), office.now()).has_value());

  const auto chain = verify_chain(*office.store, office.workspace);
  REQUIRE(chain.has_value());
  CHECK(chain->entries == static_cast<std::int64_t>(office.audit().size()));
}
