#include "app/access/who_may.hpp"
#include "app/account_office.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::expected<CreatedApiToken, AccountRefusals> make(AccountOffice& office, const Principal* requester, PersonId person,
                                                     const std::vector<std::string>& scopes, int days = 90) {
  return create_api_token(office.ports(), requester, {person, "for the CRM", scopes, days}, office.now(),
                          office.today());
}

std::optional<Recognised> by_token(AccountOffice& office, const CreatedApiToken& token) {
  return recognise_api_token(office.recognition(), token.token.text(), office.now());
}

}  // namespace

TEST_CASE("B8: a token has a prefix, acts as its person with its scopes, and is kept as a digest") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const Principal as_olu = office.principal("olu@acme.example");
  const auto made = make(office, &as_olu, olu, {"read", "import", "read"});
  REQUIRE(made.has_value());
  CHECK(made->token.text().starts_with("sp_"));
  CHECK(made->stored.scopes == std::vector<std::string>{"import", "read"});
  CHECK(made->stored.token_hash == sha256(made->token.text()));
  const auto who = by_token(office, *made);
  REQUIRE(who.has_value());
  CHECK(who->principal.person == olu);
  CHECK_FALSE(who->principal.in_session());
  CHECK(who->principal.scopes == ScopeSet{Scope::read, Scope::import_data});
  CHECK(admit(WhoMay::ops(Scope::import_data), &who->principal) == Admission::granted);
  CHECK(admit(WhoMay::ops(Scope::admin), &who->principal) == Admission::scope_missing);
  CHECK(admit(WhoMay::in_session(), &who->principal) == Admission::session_needed);
  CHECK_FALSE(recognise_session(office.recognition(), made->token.text(), office.now()).has_value());
}

TEST_CASE("B8: a token expires on its day and not before") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const auto made = make(office, nullptr, olu, {"read"}, 1);
  REQUIRE(made.has_value());
  office.pass(one_day - 1);
  CHECK(by_token(office, *made).has_value());
  office.pass(1);
  CHECK_FALSE(by_token(office, *made).has_value());
  CHECK(says(make(office, nullptr, olu, {"read"}, 0).error(), AccountProblem::lifetime_invalid));
  CHECK(says(make(office, nullptr, olu, {"read"}, 367).error(), AccountProblem::lifetime_invalid));
  CHECK(make(office, nullptr, olu, {"read"}, 366).has_value());
}

TEST_CASE("a token never does more than its person may, from one request to the next") {
  AccountOffice office;
  office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::ops);
  const auto made = make(office, nullptr, ana, {"admin", "read"});
  REQUIRE(made.has_value());
  CHECK(admit(WhoMay::ops(Scope::admin), &by_token(office, *made)->principal) == Admission::granted);
  office.store->write(office.workspace, [&](Transaction& transaction) {
    for (RoleAssignment row : transaction.organisation().load().roles) {
      if (row.person != ana) continue;
      row.role = Role::rep;
      transaction.organisation().put(row);
    }
    transaction.changes().append(ChangeKind::organisation);
  });
  CHECK(admit(WhoMay::ops(Scope::admin), &by_token(office, *made)->principal) == Admission::role_missing);
  office.change_person(ana, [](Person& person) { person.status = PersonStatus::departed; });
  CHECK_FALSE(by_token(office, *made).has_value());
}

TEST_CASE("scopes that the person can't use, unknown ones and none at all are refused") {
  AccountOffice office;
  const PersonId rep = office.hire("ana@acme.example", Role::rep);
  CHECK(make(office, nullptr, rep, {"read", "write"}).has_value());
  for (const char* scope : {"import", "deals:write", "admin"}) {
    CHECK(says(make(office, nullptr, rep, {"read", scope}).error(), AccountProblem::scope_beyond_rights));
  }
  CHECK(says(make(office, nullptr, rep, {"Read"}).error(), AccountProblem::scope_invalid));
  CHECK(says(make(office, nullptr, rep, {}).error(), AccountProblem::scope_invalid));
}

TEST_CASE("A13: people make tokens for themselves alone, within 5 minutes of giving their password") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  Principal as_olu = office.principal("olu@acme.example");
  CHECK(says(make(office, &as_olu, ana, {"read"}).error(), AccountProblem::not_allowed));
  office.pass(5 * one_minute - 1);
  CHECK(make(office, &as_olu, olu, {"read"}).has_value());
  office.pass(1);
  CHECK(says(make(office, &as_olu, olu, {"read"}).error(), AccountProblem::sign_in_again));
  as_olu = office.principal("olu@acme.example");
  as_olu.credential = ApiTokenId{1};
  CHECK(says(make(office, &as_olu, olu, {"read"}).error(), AccountProblem::not_allowed));
  CHECK(says(make(office, nullptr, PersonId{424242}, {"read"}).error(), AccountProblem::person_unknown));
}

TEST_CASE("own tokens are listed and revoked; administrators see and revoke everybody's") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  const auto olus = make(office, nullptr, olu, {"read"}).value();
  const auto anas = make(office, nullptr, ana, {"read"}).value();
  const Principal as_olu = office.principal("olu@acme.example");
  const Principal as_ana = office.principal("ana@acme.example");
  CHECK(list_api_tokens(office.ports(), as_olu, office.now()).size() == 2);
  REQUIRE(list_api_tokens(office.ports(), as_ana, office.now()).size() == 1);
  CHECK(list_api_tokens(office.ports(), as_ana, office.now()).front().id == anas.stored.id);

  CHECK_FALSE(revoke_api_token(office.ports(), &as_ana, olus.stored.id, office.now()));
  CHECK(by_token(office, olus).has_value());
  CHECK(revoke_api_token(office.ports(), &as_olu, anas.stored.id, office.now()));
  CHECK_FALSE(by_token(office, anas).has_value());
  CHECK_FALSE(revoke_api_token(office.ports(), &as_olu, anas.stored.id, office.now()));
  CHECK(list_api_tokens(office.ports(), as_ana, office.now()).empty());
}

TEST_CASE("a person has at most 50 open tokens") {
  AccountOffice office;
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  for (int i = 0; i < 50; ++i) REQUIRE(make(office, nullptr, ana, {"read"}, 1).has_value());
  CHECK(says(make(office, nullptr, ana, {"read"}).error(), AccountProblem::too_many_tokens));
  office.pass(one_day);
  CHECK(make(office, nullptr, ana, {"read"}).has_value());
}

TEST_CASE("the last use of a token is known to the minute") {
  AccountOffice office;
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  const auto made = make(office, nullptr, ana, {"read"}).value();
  const Principal as_ana = office.principal("ana@acme.example");
  const auto last_use = [&] { return list_api_tokens(office.ports(), as_ana, office.now()).front().last_used_at; };
  CHECK_FALSE(last_use().has_value());
  const Instant first = office.now();
  CHECK(by_token(office, made).has_value());
  office.pass(one_minute - 1);
  CHECK(by_token(office, made).has_value());
  CHECK(last_use() == first);
  office.pass(1);
  CHECK(by_token(office, made).has_value());
  CHECK(last_use() == office.now());
}
