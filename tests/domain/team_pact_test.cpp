#include "domain/pact/document.hpp"
#include "domain/pact/team_pact_text.hpp"
#include "domain/team_of_three.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("a team pact binds when every member has signed the same text, and not one signature before") {
  Team team;
  CHECK_FALSE(team.freeze(ben));
  CHECK(team.refused == "NOT_THE_LEAD");
  CHECK(team.freeze(ana));
  CHECK(team.state() == "signing");
  CHECK_FALSE(team.sign(di, 1));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK(team.sign(ana, 1));
  CHECK(team.sign(ben, 1));
  CHECK(team.state() == "signing");
  CHECK_FALSE(team.sign(cy, 2));
  CHECK(team.refused == "TERMS_CHANGED");
  CHECK(team.sign(cy, 1));
  CHECK(team.state() == "agreed");
  team.on("2027-03-31");
  CHECK(team.state() == "agreed");
  team.on("2027-04-01");
  CHECK(team.state() == "active");
}

TEST_CASE("a pact whose first day is past binds from the day of the last signature") {
  Team team;
  team.today = day("2027-04-10");
  REQUIRE(team.freeze(ana));
  team.sign_all();
  CHECK(team.state() == "active");
  CHECK(binding_of(team.pact)->from == day("2027-04-10"));
}

TEST_CASE("a pact whose last day is over is not put to signing, nor signed") {
  Team team;
  team.today = day("2027-06-30");
  REQUIRE(team.freeze(ana));
  team.today = day("2027-07-01");
  CHECK_FALSE(team.sign(ana, 1));
  CHECK(team.refused == "DATES_OVER");
  Team late;
  late.today = day("2027-07-01");
  CHECK_FALSE(late.freeze(ana));
  CHECK(late.refused == "DATES_OVER");
}

TEST_CASE("E29 who declines says why; all signatures are void, and the next text has another number") {
  Team team;
  CHECK_FALSE(team.take(decline(team.pact, ben, "No")));
  CHECK(team.refused == "WRONG_STATE");
  REQUIRE(team.freeze(ana));
  REQUIRE(team.sign(ana, 1));
  CHECK_FALSE(team.take(decline(team.pact, di, "No")));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK_FALSE(team.take(decline(team.pact, ben, "")));
  CHECK(team.refused == "REASON_MISSING");
  REQUIRE(team.take(decline(team.pact, ben, "Too many calls")));
  CHECK(team.state() == "forming");
  CHECK(std::get<TeamForming>(team.pact.talks).agreed == std::set{ana});
  CHECK_FALSE(team.sign(cy, 1));
  CHECK(team.refused == "TERMS_CHANGED");
  REQUIRE(team.freeze(ana));
  CHECK_FALSE(team.sign(ana, 1));
  CHECK(std::get<TeamSigning>(team.pact.talks).given.empty());
  team.sign_all();
  CHECK(team.state() == "agreed");
}

TEST_CASE("E31 other words make every signature void") {
  Team team;
  REQUIRE(team.freeze(ana));
  REQUIRE(team.sign(ben, 1));
  REQUIRE(team.name({ana, ben, di}));
  CHECK(team.state() == "forming");
  CHECK_FALSE(team.sign(ana, 1));
  CHECK(team.refused == "TERMS_CHANGED");
  CHECK(team.pact.shown.members == std::set{ana, ben, di});
}

TEST_CASE("what is not signed within seven days goes back to its members, to the microsecond") {
  Team team;
  REQUIRE(team.freeze(ana));
  REQUIRE(team.sign(ana, 1));
  const Instant since = team.now();
  const auto later = [&](std::int64_t more) {
    return state_of(after_day(team.pact, team.today + 7, {since.microseconds + 7 * microseconds_a_day + more}));
  };
  CHECK(later(-1) == TeamPactState::signing);
  CHECK(later(0) == TeamPactState::forming);
  team.on("2027-03-27");
  CHECK(team.state() == "forming");
  const TeamPact once = team.pact;
  team.on("2027-03-27");
  CHECK(team.pact == once);
}

TEST_CASE("an amendment is proposed by any member, leaves the old text in force, and takes its place when all sign") {
  Team team;
  CHECK_FALSE(team.amend(ana));
  CHECK(team.refused == "WRONG_STATE");
  team.active();
  team.on("2027-04-10");
  CHECK_FALSE(team.amend(di));
  CHECK(team.refused == "NOT_A_MEMBER");
  REQUIRE(team.amend(ben));
  CHECK(team.state() == "amending");
  REQUIRE(team.name({ana, ben, cy, di}));
  CHECK(team.pact.shown.members.size() == 3);
  REQUIRE(team.freeze(cy));
  CHECK(team.state() == "amending");
  CHECK(binding_of(team.pact)->text == 1);
  CHECK(named_members(team.pact, team.today).contains(di));
  CHECK_FALSE(current_members(team.pact, team.today).contains(di));
  team.sign_all();
  CHECK(team.state() == "active");
  CHECK(binding_of(team.pact)->text == 2);
  CHECK(team.pact.past == std::vector<TeamPastBinding>{{1, day("2027-04-01"), day("2027-04-10")}});
  CHECK(current_members(team.pact, team.today).contains(di));
}

TEST_CASE("an amendment that is not signed in seven days lapses, and the old text goes on") {
  Team team;
  team.active();
  REQUIRE(team.amend(ben));
  REQUIRE(team.freeze(ben));
  REQUIRE(team.sign(ana, 2));
  team.on("2027-04-07");
  CHECK(team.state() == "amending");
  team.on("2027-04-08");
  CHECK(team.state() == "active");
  CHECK(binding_of(team.pact)->text == 1);
}

TEST_CASE("an amendment that is written can be dropped; without one there is nothing to drop") {
  Team team;
  CHECK_FALSE(team.take(drop_amendment(team.pact, ben)));
  team.active();
  CHECK_FALSE(team.take(drop_amendment(team.pact, ben)));
  CHECK(team.refused == "WRONG_STATE");
  REQUIRE(team.amend(ben));
  REQUIRE(team.take(drop_amendment(team.pact, ben)));
  CHECK(team.state() == "active");
}

TEST_CASE("nobody is put out: whom the old text binds signs the one that no longer names them") {
  Team team;
  team.active();
  REQUIRE(team.amend(ana));
  REQUIRE(team.name({ana, ben}));
  REQUIRE(team.freeze(ana));
  CHECK(std::get<TeamSigning>(team.pact.talks).asked == std::set{ana, ben, cy});
  team.sign_all();
  CHECK(team.pact.left == std::map<PersonId, Date>{{cy, team.today}});
  CHECK(current_members(team.pact, team.today) == std::set{ana, ben});
}

TEST_CASE("a member withdraws with seven days' notice, at once for leave, transfer or departure") {
  for (const auto& [cause, from] :
       {std::pair(WithdrawalCause::notice, "2027-04-08"), std::pair(WithdrawalCause::leave, "2027-04-01"),
        std::pair(WithdrawalCause::transfer, "2027-04-01"), std::pair(WithdrawalCause::departure, "2027-04-01")}) {
    Team team;
    CHECK_FALSE(team.leave(cy, cause));
    CHECK(team.refused == "WRONG_STATE");
    team.active();
    CHECK_FALSE(team.leave(di, cause));
    CHECK(team.refused == "NOT_A_MEMBER");
    REQUIRE(team.leave(cy, cause));
    CHECK_FALSE(team.leave(cy, cause));
    CHECK(current_members(team.pact, day(from) - 1).contains(cy));
    CHECK_FALSE(current_members(team.pact, day(from)).contains(cy));
  }
}

TEST_CASE("the others have seven days to choose; without a choice the pact goes on short-handed") {
  Team team;
  team.active();
  REQUIRE(team.leave(cy));
  CHECK_FALSE(is_short_handed(team.pact, day("2027-04-07")));
  CHECK(is_short_handed(team.pact, day("2027-04-08")));
  CHECK_FALSE(team.amend(cy));
  CHECK(team.refused == "NOT_A_MEMBER");
  REQUIRE(team.take(open_amendment(team.pact, ben, WithdrawalChoice::redistribute, team.today)));
  CHECK_FALSE(team.name({ana, ben, cy}));
  CHECK(team.refused == "MEMBER_WITHDRAWS");
  REQUIRE(team.name({ana, ben}));
  REQUIRE(team.freeze(ben));
  CHECK(std::get<TeamSigning>(team.pact.talks).asked == std::set{ana, ben});
  CHECK(std::get<TeamSigning>(team.pact.talks).written.choice == WithdrawalChoice::redistribute);
  team.sign_all();
  CHECK_FALSE(is_short_handed(team.pact, day("2027-06-01")));
}

TEST_CASE("who withdraws while an amendment is signed ends the signing, or is no longer waited for") {
  Team named;
  named.active();
  REQUIRE(named.amend(ben));
  REQUIRE(named.freeze(ben));
  REQUIRE(named.leave(cy));
  CHECK(std::holds_alternative<TeamForming>(named.pact.talks));
  CHECK(std::get<TeamForming>(named.pact.talks).words.members == std::set{ana, ben});

  Team put_out;
  put_out.active();
  REQUIRE(put_out.amend(ben));
  REQUIRE(put_out.name({ana, ben}));
  REQUIRE(put_out.freeze(ben));
  REQUIRE(put_out.sign(ana, 2));
  REQUIRE(put_out.sign(ben, 2));
  REQUIRE(put_out.leave(cy));
  CHECK(put_out.state() == "active");
  CHECK(binding_of(put_out.pact)->text == 2);
}

TEST_CASE("a pact with fewer than two members dissolves on the day on which the last but one is gone") {
  Team team;
  team.active();
  REQUIRE(team.leave(cy));
  REQUIRE(team.leave(ben));
  team.on("2027-04-07");
  CHECK(team.state() == "active");
  team.on("2027-04-08");
  CHECK(team.state() == "dissolved");
  CHECK(std::get<TeamDissolved>(team.pact.standing).on == day("2027-04-08"));
}

TEST_CASE("E1 who leaves the company is bound no longer; a text that names them is signed by nobody") {
  Team signing;
  REQUIRE(signing.freeze(ana));
  signing.pact = without_departed(signing.pact, {cy, di}, signing.today);
  CHECK(signing.state() == "forming");
  CHECK(signing.pact.shown.members == std::set{ana, ben});
  signing.pact = without_departed(signing.pact, {ana}, signing.today);
  CHECK(signing.pact.shown.lead == ben);  // somebody has to go on
  signing.pact = without_departed(signing.pact, {ben}, signing.today);
  signing.on("2027-03-21");
  CHECK(signing.state() == "dissolved");
  Team active;
  active.active();
  active.pact = without_departed(active.pact, {cy}, active.today);
  CHECK(current_members(active.pact, active.today) == std::set{ana, ben});
  CHECK(without_departed(active.pact, {cy}, active.today) == active.pact);
}

TEST_CASE("it dissolves when all of its members say so, or by who leads the unit with a reason") {
  Team team;
  team.active();
  CHECK_FALSE(team.take(ask_dissolution(team.pact, ana, "", team.today)));
  CHECK(team.refused == "REASON_MISSING");
  CHECK_FALSE(team.take(ask_dissolution(team.pact, di, "Done", team.today)));
  CHECK(team.refused == "NOT_A_MEMBER");
  REQUIRE(team.take(ask_dissolution(team.pact, ana, "The product is gone", team.today)));
  REQUIRE(team.take(ask_dissolution(team.pact, ben, "", team.today)));
  CHECK(team.state() == "active");
  REQUIRE(team.take(ask_dissolution(team.pact, cy, "", team.today)));
  CHECK(team.state() == "dissolved");
  CHECK(std::get<TeamDissolved>(team.pact.standing).reason == "The product is gone");
  CHECK_FALSE(team.take(dissolve(team.pact, "Again", team.today)));

  Team managed;
  CHECK_FALSE(managed.take(dissolve(managed.pact, "", managed.today)));
  CHECK(managed.refused == "REASON_MISSING");
  CHECK(managed.take(dissolve(managed.pact, "A new plan", managed.today)));
  CHECK(managed.state() == "dissolved");
  CHECK(binding_of(managed.pact) == nullptr);
}

TEST_CASE("what was never signed its lead gives up alone, another member not") {
  Team team;
  REQUIRE(team.take(ask_dissolution(team.pact, ben, "No time", team.today)));
  CHECK(team.state() == "forming");
  REQUIRE(team.take(ask_dissolution(team.pact, ana, "", team.today)));
  CHECK(team.state() == "dissolved");
}

TEST_CASE("behind its last day the team says what came of it and what it has learned") {
  Team team;
  team.active();
  CHECK_FALSE(team.take(close(team.pact, TeamOutcome::partly, "Ask earlier")));
  CHECK(team.refused == "WRONG_STATE");
  team.on("2027-06-30");
  CHECK(team.state() == "active");
  team.on("2027-07-01");
  CHECK(team.state() == "ended");
  CHECK_FALSE(team.take(close(team.pact, TeamOutcome::partly, "")));
  CHECK(team.refused == "REASON_MISSING");
  CHECK_FALSE(team.amend(ana));
  REQUIRE(team.take(close(team.pact, TeamOutcome::partly, "Ask earlier")));
  CHECK(team.state() == "closed");
  CHECK_FALSE(team.take(ask_dissolution(team.pact, ana, "Why not", team.today)));
}

TEST_CASE("a life is read from its document as it was written, in every state") {
  const auto same = [](const TeamPact& pact) {
    TeamPact read{.id = pact.id, .unit = pact.unit, .revision = pact.revision};
    REQUIRE(take_life(life_document_of(pact), read));
    CHECK(read == pact);
  };
  Team team;
  same(team.pact);
  REQUIRE(team.freeze(ana));
  REQUIRE(team.sign(ben, 1));
  same(team.pact);
  REQUIRE(team.sign(ana, 1));
  REQUIRE(team.sign(cy, 1));
  same(team.pact);
  team.on("2027-04-01");
  REQUIRE(team.leave(cy));
  REQUIRE(team.take(open_amendment(team.pact, ben, WithdrawalChoice::go_on, team.today)));
  REQUIRE(team.take(ask_dissolution(team.pact, ben, "Why not", team.today)));
  same(team.pact);
  REQUIRE(team.freeze(ben));
  team.today = day("2027-04-05");
  team.sign_all();
  same(team.pact);
  team.on("2027-07-01");
  same(team.pact);
  REQUIRE(team.take(close(team.pact, TeamOutcome::not_fulfilled, "Früher fragen")));
  same(team.pact);
  Team over;
  REQUIRE(over.take(dissolve(over.pact, "A new plan", over.today)));
  same(over.pact);
  TeamPact none;
  CHECK_FALSE(take_life(DocumentObject{{"talks", DocumentObject{{"kind", "chatting"}}}}, none));
}

TEST_CASE("a member refuses the end with a word, or who agreed takes that back; then it can be asked again") {
  Team team;
  team.active();
  CHECK_FALSE(team.take(refuse_dissolution(team.pact, ben, "We are close", team.today)));
  CHECK(team.refused == "WRONG_STATE");
  REQUIRE(team.take(ask_dissolution(team.pact, ana, "The product is gone", team.today)));
  CHECK_FALSE(team.take(refuse_dissolution(team.pact, ana, "We are close", team.today)));
  CHECK(team.refused == "WRONG_STATE");
  CHECK_FALSE(team.take(refuse_dissolution(team.pact, di, "We are close", team.today)));
  CHECK(team.refused == "NOT_A_MEMBER");
  CHECK_FALSE(team.take(refuse_dissolution(team.pact, ben, "", team.today)));
  CHECK(team.refused == "REASON_MISSING");
  REQUIRE(team.take(refuse_dissolution(team.pact, ben, "We are close", team.today)));
  CHECK_FALSE(team.pact.dissolution.has_value());

  REQUIRE(team.take(ask_dissolution(team.pact, ana, "No budget", team.today)));
  REQUIRE(team.take(ask_dissolution(team.pact, ben, "", team.today)));
  CHECK_FALSE(team.take(take_back_dissolution(team.pact, cy)));
  REQUIRE(team.take(take_back_dissolution(team.pact, ana)));
  CHECK(team.pact.dissolution->by == std::set{ben});
  REQUIRE(team.take(ask_dissolution(team.pact, cy, "", team.today)));
  CHECK(team.state() == "active");  // whoever took it back is asked again
  REQUIRE(team.take(take_back_dissolution(team.pact, ben)));
  REQUIRE(team.take(take_back_dissolution(team.pact, cy)));
  CHECK_FALSE(team.pact.dissolution.has_value());
}
