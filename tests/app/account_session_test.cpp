#include "app/account_office.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("B4: a session ends when it was idle for 30 minutes") {
  AccountOffice office;
  office.set_up();
  const auto session = office.sign_in("olu@acme.example", good_password).value();
  office.pass(30 * one_minute - 1);
  CHECK(office.recognise(session).has_value());
  office.pass(30 * one_minute - 1);
  CHECK(office.recognise(session).has_value());
  office.pass(30 * one_minute);
  CHECK_FALSE(office.recognise(session).has_value());
}

TEST_CASE("B4: a session ends 12 hours after it began, however busy") {
  AccountOffice office;
  office.set_up();
  const auto session = office.sign_in("olu@acme.example", good_password).value();
  for (int i = 0; i < 12 * 6 - 1; ++i) {
    office.pass(10 * one_minute);
    REQUIRE(office.recognise(session).has_value());
  }
  office.pass(10 * one_minute - 1);
  CHECK(office.recognise(session).has_value());
  office.pass(1);
  CHECK_FALSE(office.recognise(session).has_value());
}

TEST_CASE("B6: a person who leaves is out with the next request, and back in when on leave again") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  const auto session = office.sign_in("olu@acme.example", good_password).value();
  office.change_person(olu, [](Person& person) { person.status = PersonStatus::departed; });
  CHECK_FALSE(office.recognise(session).has_value());
  office.change_person(olu, [](Person& person) { person.status = PersonStatus::on_leave; });
  CHECK(office.recognise(session).has_value());
}

TEST_CASE("B6: a role counts from the next request on, and ends on its day") {
  AccountOffice office;
  office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  const auto session = office.sign_in("ana@acme.example", good_password).value();
  CHECK_FALSE(office.recognise(session)->principal.holds(Role::ops));
  office.store->write(office.workspace, [&](Transaction& transaction) {
    const OrgUnitId root = transaction.organisation().load().units.front().id;
    transaction.organisation().put(
        RoleAssignment{RoleAssignmentId{77}, ana, Role::ops, root, {office.today(), office.today() + 1}});
    transaction.changes().append(ChangeKind::organisation);
  });
  CHECK(office.recognise(session)->principal.holds(Role::ops));
  CHECK(may_administer(office.recognise(session)->viewpoint()));
  office.limits.idle = 2 * one_day;
  office.limits.absolute = 2 * one_day;
  const auto long_session = office.sign_in("ana@acme.example", good_password).value();
  office.pass(one_day);
  CHECK_FALSE(office.recognise(long_session)->principal.holds(Role::ops));
  CHECK(office.recognise(long_session)->principal.holds(Role::rep));
}

TEST_CASE("only a whole, open session's token is recognised, and never as an API token") {
  AccountOffice office;
  office.set_up();
  const auto session = office.sign_in("olu@acme.example", good_password).value();
  const std::string token(session.token.text());
  for (const std::string& bad : {std::string(), token.substr(0, token.size() - 1), token + "x", std::string("sps_"),
                                 std::string(5'000, 'x'), "SPS_" + token.substr(4)}) {
    CHECK_FALSE(recognise_session(office.recognition(), bad, office.now()).has_value());
  }
  CHECK_FALSE(recognise_api_token(office.recognition(), token, office.now()).has_value());
}

TEST_CASE("B5: people see their open sessions, newest first, and end them") {
  AccountOffice office;
  office.set_up();
  const auto first = office.sign_in("olu@acme.example", good_password).value();
  office.pass(one_minute);
  const auto second = office.sign_in("olu@acme.example", good_password).value();
  const Principal olu = office.recognise(second)->principal;
  auto sessions = list_sessions(office.ports(), olu, office.limits, office.now());
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].id == second.id);
  CHECK(sessions[0].user_agent == "a browser");
  CHECK(end_session(office.ports(), olu, first.id, office.now()));
  CHECK_FALSE(office.recognise(first).has_value());
  CHECK(office.recognise(second).has_value());
  CHECK_FALSE(end_session(office.ports(), olu, first.id, office.now()));
  sessions = list_sessions(office.ports(), olu, office.limits, office.now());
  CHECK(sessions.size() == 1);
}

TEST_CASE("nobody ends a session of somebody else but an administrator, who ends all of them") {
  AccountOffice office;
  office.set_up();
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  const PersonId ben = office.hire("ben@acme.example", Role::manager);
  const auto anas = office.sign_in("ana@acme.example", good_password).value();
  const Principal as_ben = office.principal("ben@acme.example");
  CHECK_FALSE(end_session(office.ports(), as_ben, anas.id, office.now()));
  const auto refused = end_all_sessions(office.ports(), &as_ben, ana, office.now());
  REQUIRE_FALSE(refused.has_value());
  CHECK(says(refused.error(), AccountProblem::not_allowed));
  CHECK(office.recognise(anas).has_value());

  const Principal as_olu = office.principal("olu@acme.example");
  CHECK(end_all_sessions(office.ports(), &as_olu, ana, office.now()).has_value());
  CHECK_FALSE(office.recognise(anas).has_value());
  CHECK(says(end_all_sessions(office.ports(), &as_olu, PersonId{424242}, office.now()).error(),
             AccountProblem::person_unknown));
  CHECK(end_all_sessions(office.ports(), &as_ben, ben, office.now()).has_value());
}

TEST_CASE("A13: to change the password, give the old one; every session ends and a new one begins") {
  AccountOffice office;
  const PersonId ana = office.hire("ana@acme.example", Role::rep);
  const auto before = office.sign_in("ana@acme.example", good_password).value();
  const Principal as_ana = office.recognise(before)->principal;
  const std::string wanted = "four grey cups under rain";
  const auto change = [&](std::string_view current, std::string_view next) {
    return change_password(office.ports(), office.throttle, as_ana,
                           {Secret(current), Secret(next), {"198.51.100.7", ""}}, office.limits, office.now());
  };
  const auto weak = change(good_password, "password1234");
  REQUIRE_FALSE(weak.has_value());
  CHECK(says(std::get<AccountRefusals>(weak.error()), AccountProblem::password_weak));
  const auto wrong = change("not this one", wanted);
  REQUIRE_FALSE(wrong.has_value());
  CHECK(std::get<SignInRefusal>(wrong.error()).reason == SignInRefusal::Reason::wrong);
  CHECK(office.recognise(before).has_value());

  office.pass(10 * one_second);
  const auto changed = change(good_password, wanted);
  REQUIRE(changed.has_value());
  CHECK(changed->person == ana);
  CHECK_FALSE(office.recognise(before).has_value());
  CHECK(office.recognise(*changed).has_value());
  CHECK(office.sign_in("ana@acme.example", wanted).has_value());
  CHECK_FALSE(office.sign_in("ana@acme.example", good_password).has_value());
}

TEST_CASE("what a browser calls itself is kept only as clean, short text") {
  AccountOffice office;
  const std::string ending = std::string(199, 'x') + "\xC3\xA9";
  const auto cut = prepare_session(office.ports(), {"192.0.2.1", ending}, office.limits, office.now());
  CHECK(cut.stored.user_agent == std::string(199, 'x'));
  const auto dirty = prepare_session(office.ports(), {"192.0.2.1", "a\nb"}, office.limits, office.now());
  CHECK(dirty.stored.user_agent.empty());
}
