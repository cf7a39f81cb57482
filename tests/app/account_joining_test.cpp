#include "app/account_office.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::expected<PersonId, AccountRefusals> set_up_with(AccountOffice& office, std::string_view code,
                                                     std::string_view password = good_password,
                                                     std::string_view email = "olu@acme.example") {
  return set_up_workspace(office.ports(), office.clock, {code, "Olu", email, Secret(password)}, office.now());
}

std::expected<Invited, AccountRefusals> invite(AccountOffice& office, const Principal* requester,
                                               std::string_view email, std::int64_t lifetime = 3 * one_day) {
  InviteRequest request;
  request.email = email;
  request.display_name = "Somebody New";
  request.role = Role::rep;
  request.lifetime = lifetime;
  return invite_person(office.ports(), requester, request, office.now(), office.today());
}

}  // namespace

TEST_CASE("A7: there is no account until the set-up token makes the first administrator, once") {
  AccountOffice office;
  CHECK_FALSE(office.sign_in("olu@acme.example", good_password).has_value());
  const Secret code = make_setup_token(office.ports(), office.now(), office.today()).value();
  CHECK(code.text().starts_with("sp_setup_"));
  const auto olu = set_up_with(office, code.text());
  REQUIRE(olu.has_value());
  CHECK(office.principal("olu@acme.example").holds(Role::ops));
  const auto again = set_up_with(office, code.text(), good_password, "eve@acme.example");
  REQUIRE_FALSE(again.has_value());
  CHECK(says(again.error(), AccountProblem::already_set_up));
  CHECK(says(make_setup_token(office.ports(), office.now(), office.today()).error(), AccountProblem::already_set_up));
}

TEST_CASE("A7: the set-up token expires after an hour; others don't do") {
  AccountOffice office;
  const Secret code = make_setup_token(office.ports(), office.now(), office.today()).value();
  CHECK(says(set_up_with(office, "sp_setup_guess").error(), AccountProblem::code_invalid));
  CHECK(says(set_up_with(office, "").error(), AccountProblem::code_invalid));
  office.pass(one_hour);
  CHECK(says(set_up_with(office, code.text()).error(), AccountProblem::code_invalid));
  office.pass(-1);
  CHECK(set_up_with(office, code.text()).has_value());
}

TEST_CASE("a second set-up token is of no use once there is an administrator") {
  AccountOffice office;
  const Secret one = make_setup_token(office.ports(), office.now(), office.today()).value();
  const Secret two = make_setup_token(office.ports(), office.now(), office.today()).value();
  CHECK(set_up_with(office, one.text()).has_value());
  CHECK_FALSE(set_up_with(office, two.text(), good_password, "eve@acme.example").has_value());
}

TEST_CASE("of two who use one set-up token at the same time, one comes in") {
  AccountOffice office;
  const Secret code = make_setup_token(office.ports(), office.now(), office.today()).value();
  std::array<bool, 2> came_in{};
  {
    const auto enter = [&](std::size_t i) {
      came_in.at(i) =
          set_up_with(office, code.text(), good_password, i == 0 ? "a@x.example" : "b@x.example").has_value();
    };
    const std::jthread first(enter, 0);
    const std::jthread second(enter, 1);
  }
  CHECK(came_in[0] != came_in[1]);
}

TEST_CASE("set-up names everything that is wrong, and keeps the token for another try") {
  AccountOffice office;
  const Secret code = make_setup_token(office.ports(), office.now(), office.today()).value();
  const auto refused = set_up_workspace(office.ports(), office.clock,
                                        {code.text(), " ", "no address", Secret("acmeacme2027")}, office.now());
  REQUIRE_FALSE(refused.has_value());
  CHECK(says(refused.error(), AccountProblem::name_invalid));
  CHECK(says(refused.error(), AccountProblem::email_invalid));
  CHECK(says(refused.error(), AccountProblem::password_weak));
  CHECK(set_up_with(office, code.text()).has_value());
}

TEST_CASE("a person whom an import brought becomes the administrator, not a second person") {
  AccountOffice office;
  office.store->write(office.workspace, [](Transaction& transaction) {
    Person person;
    person.id = PersonId{500};
    person.display_name = "Olu Ade";
    person.email = "Olu@Acme.example";
    transaction.organisation().insert(person);
  });
  const Secret code = make_setup_token(office.ports(), office.now(), office.today()).value();
  CHECK(set_up_with(office, code.text()) == PersonId{500});
}

TEST_CASE("A12: an invited person chooses the password, and has no power before (D11)") {
  AccountOffice office;
  office.set_up();
  const Principal olu = office.principal("olu@acme.example");
  const auto invited = invite(office, &olu, "ana@acme.example");
  REQUIRE(invited.has_value());
  CHECK(invited->code.text().starts_with("sp_invite_"));
  const auto status = [&] {
    return office
        .read([&](Transaction& transaction) { return transaction.organisation().find_person(invited->person); })
        ->status;
  };
  CHECK(status() == PersonStatus::invited);
  Principal pretended = olu;
  pretended.person = invited->person;
  const auto organisation = office.read([&](Transaction& transaction) {
    return std::make_shared<const OrganisationToday>(transaction.organisation().load(), office.today());
  });
  CHECK_FALSE(Viewpoint(pretended, organisation).belongs());

  CHECK(says(accept_invitation(office.ports(), invited->code.text(), Secret("too short"), office.now()).error(),
             AccountProblem::password_weak));
  CHECK(accept_invitation(office.ports(), invited->code.text(), Secret(good_password), office.now()) ==
        invited->person);
  CHECK(status() == PersonStatus::active);
  CHECK(office.principal("ana@acme.example").holds(Role::rep));
  CHECK(says(accept_invitation(office.ports(), invited->code.text(), Secret(good_password), office.now()).error(),
             AccountProblem::code_invalid));
}

TEST_CASE("an invitation is good for 30 minutes to 7 days, to the microsecond") {
  AccountOffice office;
  CHECK(says(invite(office, nullptr, "a@x.example", 30 * one_minute - 1).error(), AccountProblem::lifetime_invalid));
  CHECK(says(invite(office, nullptr, "a@x.example", 7 * one_day + 1).error(), AccountProblem::lifetime_invalid));
  const auto week = invite(office, nullptr, "a@x.example", 7 * one_day);
  const auto half_hour = invite(office, nullptr, "b@x.example", 30 * one_minute);
  REQUIRE(week.has_value());
  REQUIRE(half_hour.has_value());
  office.pass(30 * one_minute);
  CHECK_FALSE(accept_invitation(office.ports(), half_hour->code.text(), Secret(good_password), office.now()));
  office.pass(-1);
  CHECK(accept_invitation(office.ports(), half_hour->code.text(), Secret(good_password), office.now()));
  office.pass(7 * one_day - 30 * one_minute);
  CHECK(accept_invitation(office.ports(), week->code.text(), Secret(good_password), office.now()));
}

TEST_CASE("only administrators of the whole company invite, asked again when it is written") {
  AccountOffice office;
  const PersonId olu = office.set_up();
  office.hire("mo@acme.example", Role::manager);
  const Principal mo = office.principal("mo@acme.example");
  CHECK(says(invite(office, &mo, "ana@acme.example").error(), AccountProblem::not_allowed));
  const Principal as_olu = office.principal("olu@acme.example");
  office.change_person(olu, [](Person& person) { person.status = PersonStatus::departed; });
  CHECK(says(invite(office, &as_olu, "ana@acme.example").error(), AccountProblem::not_allowed));
}

TEST_CASE("nobody who has a password, or has left, is invited") {
  AccountOffice office;
  office.hire("ana@acme.example", Role::rep);
  CHECK(says(invite(office, nullptr, "ANA@acme.example").error(), AccountProblem::has_password));
  const PersonId ben = office.hire("ben@acme.example", Role::rep);
  office.change_person(ben, [](Person& person) { person.status = PersonStatus::departed; });
  CHECK(says(invite(office, nullptr, "ben@acme.example").error(), AccountProblem::departed));
}

TEST_CASE("an invitation that is still open does not replace a password that was chosen since") {
  AccountOffice office;
  const auto first = invite(office, nullptr, "ana@acme.example");
  const auto second = invite(office, nullptr, "ana@acme.example");
  REQUIRE(second.has_value());
  CHECK(first->person == second->person);
  CHECK(accept_invitation(office.ports(), second->code.text(), Secret(good_password), office.now()));
  CHECK_FALSE(accept_invitation(office.ports(), first->code.text(), Secret("other words of my own"), office.now()));
}

TEST_CASE("A11: access is reset from the command line within 30 minutes, and signs everybody out") {
  AccountOffice office;
  office.hire("ana@acme.example", Role::rep);
  const auto session = office.sign_in("ana@acme.example", good_password).value();
  CHECK(
      says(reset_access(office.ports(), "nobody@acme.example", office.now()).error(), AccountProblem::person_unknown));
  const auto late = reset_access(office.ports(), "ana@acme.example", office.now());
  const auto reset = reset_access(office.ports(), "ana@acme.example", office.now());
  REQUIRE(reset.has_value());
  const std::string wanted = "other words of my own";
  CHECK(accept_invitation(office.ports(), reset->code.text(), Secret(wanted), office.now()).has_value());
  CHECK_FALSE(office.recognise(session).has_value());
  CHECK(office.sign_in("ana@acme.example", wanted).has_value());
  CHECK_FALSE(office.sign_in("ana@acme.example", good_password).has_value());
  office.pass(30 * one_minute);
  CHECK_FALSE(accept_invitation(office.ports(), late->code.text(), Secret(good_password), office.now()).has_value());
}

TEST_CASE("a new person needs a role, in a unit that exists") {
  AccountOffice office;
  InviteRequest request;
  request.email = "ana@acme.example";
  request.display_name = "Ana";
  request.unit = OrgUnitId{424242};
  const auto refused = invite_person(office.ports(), nullptr, request, office.now(), office.today());
  REQUIRE_FALSE(refused.has_value());
  CHECK(says(refused.error(), AccountProblem::role_required));
  CHECK(says(refused.error(), AccountProblem::unit_unknown));
}
