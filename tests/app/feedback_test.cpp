#include "app/feedback_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

Feedback question(const char* text, std::optional<PersonId> to = {}) { return {.text = text, .to = to}; }
Feedback concern(const char* text, std::optional<PersonId> to = {}) {
  return {.kind = FeedbackKind::concern, .text = text, .to = to};
}

}  // namespace

TEST_CASE("2.6 a concern in a sales pact waits for the other party, is answered, reopened and resolved") {
  SalesFeedback table;
  table.active();
  REQUIRE(table.start("Ana", "2027-04-15", concern("Two calls are too few")) == "");
  CHECK(table.feedback("Mo", "2027-04-15")->threads.at(0).to->name == "Mo");
  CHECK(table.waiting("Mo", "2027-04-22") == "Two calls are too few; ");
  CHECK(table.waiting("Mo", "2027-04-23") == "Two calls are too few late; ");
  CHECK(table.waiting("Ana", "2027-04-23") == "");
  REQUIRE(table.say("Mo", "2027-04-23", FeedbackAct::answer, "Three then") == "");
  CHECK(table.waiting("Mo", "2027-04-23") == "");
  CHECK(table.mine("Ana", "2027-04-23").mine.at(0).thread.state == FeedbackState::answered);
  CHECK(table.say("Mo", "2027-04-23", FeedbackAct::resolve) == "NOT_YOURS act");
  REQUIRE(table.say("Ana", "2027-04-26", FeedbackAct::answer, "From May on?") == "");
  CHECK(table.waiting("Mo", "2027-04-26") == "Two calls are too few; ");
  REQUIRE(table.say("Ana", "2027-04-27", FeedbackAct::resolve, "Settled") == "");
  CHECK(table.mine("Ana", "2027-04-27").mine.empty());
  const auto thread = table.feedback("Mo", "2027-04-27")->threads.at(0);
  CHECK(thread.state == FeedbackState::resolved);
  CHECK(thread.words.size() == 3);
  CHECK(thread.may == std::vector{FeedbackAct::answer});
}

TEST_CASE("DOMAIN 6 feedback in a sales pact is there for its two parties, and for nobody else") {
  SalesFeedback table;
  table.active();
  REQUIRE(table.start("Mo", "2027-04-15", question("What helps most?")) == "");
  CHECK(table.waiting("Ana", "2027-04-15") == "What helps most?; ");
  for (const char* who : {"Ben", "Cy", "Uma", "Olu", "Eve", "Vic"}) {
    CAPTURE(who);
    CHECK_FALSE(table.feedback(who, "2027-04-15").has_value());
    CHECK(table.start(who, "2027-04-15", question("?")) == "not found");
    CHECK(table.start(who, "2027-04-15", question("")) == "not found");
    CHECK(table.say(who, "2027-04-15", FeedbackAct::answer, "I") == "not found");
    CHECK(table.say(who, "2027-04-15", FeedbackAct::resolve) == "not found");
    CHECK(table.waiting(who, "2027-05-30") == "");
  }
  CHECK(table.start("Ana", "2027-04-15", question("?", table.person("Uma").id)) == "ADDRESSEE_SEES_NOTHING to");
  CHECK(table.start("Ana", "2027-04-15", question("?", PersonId{98'765})) == "ADDRESSEE_SEES_NOTHING to");
  CHECK(table.start("Ana", "2027-04-15", question("?", table.person("Ana").id)) == "OWN_FEEDBACK to");
  CHECK(table.start("Ana", "2027-04-15", question(" ")) == "TEXT_LENGTH text");
  const auto audit = table.last_audit();
  CHECK(audit.action == "feedback.started");
  CHECK((audit.before + audit.reason).empty());
  CHECK(audit.after.starts_with("sha256:1:"));  // of what was said a digest
}

TEST_CASE("E4 what was said before the manager changed stays with the rep, and waits for nobody") {
  SalesFeedback table;
  table.active();
  REQUIRE(table.start("Ana", "2027-04-14", concern("Of Mo's days")) == "");
  table.today = day("2027-04-15");
  table.as("Olu");
  REQUIRE(refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                       {.unit = table.unit("Central").id, .from = table.today})) == "");
  CHECK(table.turn());
  CHECK_FALSE(table.feedback("Mo", "2027-04-15").has_value());
  CHECK(table.waiting("Mo", "2027-05-15") == "");
  CHECK(table.say("Mo", "2027-04-15", FeedbackAct::answer, "I") == "not found");
  CHECK(table.feedback("Uma", "2027-04-15")->threads.empty());
  CHECK(table.waiting("Uma", "2027-05-15") == "");
  CHECK(table.say("Uma", "2027-04-15", FeedbackAct::answer, "I") == "not found");
  const auto own = table.feedback("Ana", "2027-04-15")->threads;
  REQUIRE(own.size() == 1);
  CHECK(own[0].waits_for.empty());
  REQUIRE(table.start("Ana", "2027-04-16", concern("Of Uma's days")) == "");
  CHECK(table.waiting("Uma", "2027-04-16") == "Of Uma's days; ");
}

TEST_CASE("2.6 in a team's pact its lead is asked, or somebody by name; members and those above read and answer") {
  TeamFeedback team;
  team.active();
  CHECK(team.near("Ben", "2027-04-15") == "Ana Cy Di Mo ");
  REQUIRE(team.start("Ben", "2027-04-15", question("Who calls?")) == "");
  CHECK(team.waiting("Ana", "2027-04-15") == "Who calls?; ");
  CHECK(team.waiting("Cy", "2027-04-15") == "");
  CHECK(team.waiting("Mo", "2027-04-15") == "");
  REQUIRE(team.say("Cy", "2027-04-15", FeedbackAct::answer, "I do") == "");  // asked of nobody by name
  CHECK(team.waiting("Ana", "2027-04-15") == "");
  REQUIRE(team.start("Ben", "2027-04-15", concern("Too much", team.id_of("Mo"))) == "");
  REQUIRE(team.say("Cy", "2027-04-15", FeedbackAct::answer, "For me too") == "");
  CHECK(team.waiting("Ana", "2027-04-15") == "");
  CHECK(team.waiting("Mo", "2027-04-23") == "Too much late; ");
  REQUIRE(team.start("Ana", "2027-04-16", question("Who is in?")) == "");  // the lead asks all
  for (const char* who : {"Ben", "Cy", "Di"}) CHECK(team.waiting(who, "2027-04-16") == "Who is in?; ");
  REQUIRE(team.say("Di", "2027-04-16", FeedbackAct::answer, "I") == "");
  CHECK(team.waiting("Ben", "2027-04-16") == "");
  for (const char* who : {"Fay", "Gil", "Hal", "Eve", "Vic", "Olu"}) {
    CAPTURE(who);
    CHECK(team.near(who, "2027-04-16") == "nothing");
    CHECK(team.start(who, "2027-04-16", question("?")) == "not found");
    CHECK(team.say(who, "2027-04-16", FeedbackAct::answer, "I") == "not found");
    CHECK(team.start("Ben", "2027-04-16", question("?", team.id_of(who))) == "ADDRESSEE_SEES_NOTHING to");
  }
  CHECK(team.feedback("Uma", "2027-04-16")->threads.size() == 3);
}

TEST_CASE("praise is read by who is praised for two weeks, and waits for nobody") {
  TeamFeedback team;
  team.active();
  REQUIRE(team.start("Ben", "2027-04-15", {FeedbackKind::praise, "Offers", "Fast", team.id_of("Di")}) == "");
  CHECK(team.mine("Di", "2027-04-29").praise.at(0).thread.part == "Offers");
  CHECK(team.mine("Di", "2027-04-30").praise.empty());
  CHECK(team.mine("Di", "2027-04-15").waiting.empty());
  CHECK(team.mine("Ben", "2027-04-15").mine.empty());
  CHECK(team.mine("Ana", "2027-04-15").waiting.empty());
  REQUIRE(team.say("Di", "2027-04-16", FeedbackAct::answer, "Thanks") == "");
  CHECK(team.feedback("Ben", "2027-04-16")->threads.at(0).state == FeedbackState::resolved);
}

TEST_CASE("who was asked by name and sees it no more is followed by who has to do with it") {
  TeamFeedback team;
  team.active();
  REQUIRE(team.start("Ben", "2027-04-15", concern("Too much", team.id_of("Mo"))) == "");
  team.as("Olu");
  REQUIRE(refusal(app::end_employment(team.desk(), team.by(), team.id_of("Mo"), team.person("Mo").revision,
                                      day("2027-04-15"))) == "");
  CHECK(team.waiting("Ana", "2027-04-16") == "Too much; ");
  CHECK(team.waiting("Mo", "2027-04-16") == "");
  REQUIRE(team.say("Ana", "2027-04-16", FeedbackAct::answer, "Less then") == "");
  CHECK(team.feedback("Ben", "2027-04-16")->threads.at(0).state == FeedbackState::answered);
}

TEST_CASE(
    "2.6 feedback on a goal is asked of whose it is, and by them of who leads them; whoever reads it takes part") {
  GoalFeedback office;
  office.subject = office.goal("Ana", 1'000).id;
  REQUIRE(office.start("Ben", "2027-04-15", question("Which leads?")) == "");
  CHECK(office.waiting("Ana", "2027-04-15") == "Which leads?; ");
  CHECK(office.waiting("Mo", "2027-04-15") == "");
  REQUIRE(office.say("Eve", "2027-04-15", FeedbackAct::answer, "Of the fair") == "");
  CHECK(office.waiting("Ana", "2027-04-15") == "");
  REQUIRE(office.start("Ana", "2027-04-15", concern("Half the leads are gone")) == "");
  CHECK(office.waiting("Mo", "2027-04-15") == "Half the leads are gone; ");
  CHECK(office.mine("Mo", "2027-04-15").waiting.at(0).title == "Ana revenue");
  CHECK(office.near("Mo", "2027-04-15") == "Ana Uma ");
  CHECK(office.near("Cy", "2027-04-15") == "nothing");
  CHECK(office.start("Cy", "2027-04-15", question("?")) == "not found");
  office.subject = GoalId{98'765};
  CHECK(office.start("Ana", "2027-04-15", question("?")) == "not found");
}

TEST_CASE("a goal's line alone reads feedback on a goal that is private to it") {
  GoalFeedback office;
  Goal goal = office.draft_of("Ana", 1'000);
  goal.visibility = Visibility::private_to_line;
  office.subject = office.put(goal).id;
  REQUIRE(office.start("Ana", "2027-04-15", concern("Quiet")) == "");
  for (const char* who : {"Ben", "Eve", "Olu"}) {
    CAPTURE(who);
    CHECK(office.near(who, "2027-04-15") == "nothing");
    CHECK(office.say(who, "2027-04-15", FeedbackAct::answer, "I") == "not found");
    CHECK(office.start("Ana", "2027-04-15", question("?", office.person(who).id)) == "ADDRESSEE_SEES_NOTHING to");
  }
  CHECK(office.feedback("Uma", "2027-04-15")->threads.size() == 1);
}

TEST_CASE("the company's holidays put off when an answer is overdue") {
  GoalFeedback office;
  office.subject = office.goal("Ana", 1'000).id;
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    WorkCalendar calendar = tx.calendars().load().work_calendars.at(0);
    calendar.days_off[day("2027-04-19")] = WorkCalendar::whole_day;
    tx.calendars().put(calendar);
    tx.changes().append(app::ChangeKind::calendar);
  });
  REQUIRE(office.start("Ana", "2027-04-15", concern("Late?")) == "");
  CHECK(office.waiting("Mo", "2027-04-23") == "Late?; ");
  CHECK(office.waiting("Mo", "2027-04-24") == "Late? late; ");
}

TEST_CASE("a hundred threads may wait on one subject, and the newest hundred that are resolved are shown") {
  GoalFeedback office;
  office.subject = office.goal("Ana", 1'000).id;
  for (std::size_t at = 0; at < most_feedback_waiting; ++at) {
    REQUIRE(office.start("Ben", "2027-04-15", question("?")) == "");
  }
  CHECK(office.start("Ben", "2027-04-15", question("?")) == "TOO_MANY ");
  REQUIRE(office.say("Ben", "2027-04-15", FeedbackAct::resolve) == "");
  REQUIRE(office.start("Ben", "2027-04-15", {.kind = FeedbackKind::praise, .text = "Good"}) == "");
  for (int at = 0; at < 100; ++at) {
    REQUIRE(office.start("Ben", "2027-04-15", {.kind = FeedbackKind::praise, .text = "Good"}) == "");
  }
  const auto page = office.feedback("Ana", "2027-04-15").value();
  CHECK(page.threads.size() == 199);
  CHECK(page.left_out == 2);
}
