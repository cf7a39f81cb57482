#include "app/lived_pact.hpp"
#include "app/sales_pact/note_commitment.hpp"
#include "base/digest.hpp"
#include "domain/pact/ladder_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using LivedPact = LivedPactOn<contract::MemoryEngine>;

bool may(const app::PactLifeView& life, LadderAct act) { return std::ranges::count(life.ladder.may, act) > 0; }

}  // namespace

TEST_CASE("E4 while the pact rests no step takes effect, and the rep may contest it, but nobody decides anything") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  pact.transfer("2027-05-06", "Central");
  REQUIRE(pact.state() == "suspended");
  const auto rests = pact.life("Ana", "2027-05-17").value();
  CHECK(rests.ladder.step == LadderStep::nudge);
  CHECK(rests.ladder.proposal->contest_until == day("2027-05-24"));  // seven days after today
  CHECK(rests.ladder.may == std::vector{LadderAct::contest});
  for (const app::PromiseLine& one : rests.promises) CHECK(one.may.empty());
  CHECK(pact.life("Uma", "2027-05-17")->ladder.may.empty());
  CHECK(pact.decide("Uma", "2027-05-17", LadderAct::hold_conversation, {}, "Too few leads") == "NOT_IN_FORCE ");
  CHECK(pact.decide("Ana", "2027-05-17", LadderAct::contest, {}, "Two days were a trade fair") == "");
  const auto asked = pact.signing(1);
  REQUIRE(pact.at_desk("Uma", [&](const auto& desk) { return app::take_over_sales_pact(desk, pact.pact, asked); }) ==
          "");
  CHECK(pact.life("Ana", "2027-06-10")->ladder.step == LadderStep::nudge);
}

TEST_CASE("E4 the days to contest go on when the new manager has signed") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  pact.transfer("2027-05-07", "Central");
  pact.today = day("2027-05-17");
  const auto asked = pact.signing(1);
  REQUIRE(pact.at_desk("Uma", [&](const auto& desk) { return app::take_over_sales_pact(desk, pact.pact, asked); }) ==
          "");
  const auto open = pact.life("Ana", "2027-05-17").value();
  CHECK(open.ladder.proposal->contest_until == day("2027-05-22"));  // one day had passed
  CHECK(may(open, LadderAct::contest));
  CHECK(pact.life("Ana", "2027-05-22")->ladder.step == LadderStep::nudge);
  CHECK(pact.life("Ana", "2027-05-23")->ladder.step == LadderStep::conversation);
}

TEST_CASE("2.5 a step that is open when the pact ends is closed, not concluded: it takes no effect any more") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  pact.go_to("2027-05-06");
  REQUIRE(pact.end("Ana", "Another role") == "");
  REQUIRE(pact.end("Mo", "Agreed") == "");
  REQUIRE(pact.state() == "terminated");
  for (const char* who : {"Ana", "Mo"}) {
    CAPTURE(who);
    const auto life = pact.life(who, "2027-06-20").value();
    CHECK_FALSE(life.ladder.proposal.has_value());
    CHECK(life.ladder.step != LadderStep::conversation);
    CHECK(life.ladder.may.empty());
    REQUIRE(life.ladder.not_concluded.has_value());
    CHECK(life.ladder.not_concluded->step == LadderStep::conversation);
    CHECK(life.ladder.not_concluded->on == day("2027-05-06"));
  }
}

TEST_CASE("2.5 a step that the manager had not confirmed when the pact ended is not told to the rep afterwards") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  pact.go_to("2027-05-06");
  REQUIRE(pact.end("Ana", "Another role") == "");
  REQUIRE(pact.end("Mo", "Agreed") == "");
  CHECK(pact.life("Mo", "2027-05-20")->ladder.not_concluded.has_value());
  CHECK_FALSE(pact.life("Ana", "2027-05-20")->ladder.not_concluded.has_value());
}

TEST_CASE("3.8 agreed beforehand: an amendment that adds the ladder proposes nothing for the misses before it") {
  LivedPact pact;
  SalesPactTerms wanted = pact.terms();
  const auto steps = wanted.consequences.steps;
  wanted.consequences.steps.clear();
  wanted.waived[PactSection::consequences] = "We begin without";
  pact.start(wanted);
  pact.miss_twice();
  CHECK_FALSE(pact.life("Mo", "2027-05-05")->ladder.proposal.has_value());
  CHECK(pact.life("Ana", "2027-05-05")->ladder.step == LadderStep::none);
  SalesPactTerms more = pact.stored().draft;
  more.consequences.steps = steps;
  more.waived.clear();
  pact.amend("2027-05-06", more);
  REQUIRE(text_in_force(pact.stored().pact) == 2);
  pact.meetings("2027-05-12", 2);
  pact.meetings("2027-05-19", 2);
  pact.meetings("2027-05-24", 1, "Ben");
  CHECK_FALSE(pact.life("Mo", "2027-05-19")->ladder.proposal.has_value());  // one miss since
  const auto proposed = pact.life("Mo", "2027-05-26")->ladder.proposal;
  REQUIRE(proposed.has_value());
  CHECK(proposed->evidence.front() == DateRange{day("2027-05-10"), day("2027-05-16")});
}

TEST_CASE("3.8 an amendment without the ladder takes back no step in effect, and its agreed words are still told") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  SalesPactTerms fewer = pact.stored().draft;
  fewer.consequences.steps.clear();
  fewer.waived[PactSection::consequences] = "We go on without";
  pact.amend("2027-05-14", fewer);
  pact.go_to("2027-05-24");
  REQUIRE(text_in_force(pact.stored().pact) == 2);
  const auto life = pact.life("Ana", "2027-05-24").value();
  CHECK(life.ladder.step == LadderStep::conversation);
  REQUIRE(life.agreed_steps.size() == 1);
  CHECK(life.agreed_steps.front().text == "A talk");
}

TEST_CASE("E6 what was decided about a step that late records have withdrawn is marked so, for both") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK_FALSE(pact.life("Ana", "2027-05-05")->ladder.decisions.front().without_effect);
  pact.meetings("2027-04-29", 4);
  for (const char* who : {"Ana", "Mo"}) {
    CAPTURE(who);
    const auto life = pact.life(who, "2027-05-06").value();
    REQUIRE(life.ladder.decisions.size() == 1);
    CHECK(life.ladder.decisions.front().without_effect);
    CHECK_FALSE(life.ladder.proposal.has_value());
  }
}

TEST_CASE("what has happened on the ladder is told as far as the reader knows of it") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  const auto told = [&](const char* who, const char* on) {
    std::string text;
    const auto life = pact.life(who, on).value();
    for (const app::LadderChangeLine& one : life.ladder.history) {
      text += std::string(text_of(one.kind)) + ":" + std::string(text_of(one.step)) + " ";
    }
    return text;
  };
  CHECK(told("Ana", "2027-05-05") == "nudged:nudge ");
  CHECK(told("Mo", "2027-05-05") == "proposed:conversation ");
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK(told("Ana", "2027-05-13") == "took_effect:conversation proposed:conversation nudged:nudge ");
  CHECK(told("Mo", "2027-05-13") == "took_effect:conversation proposed:conversation ");
}

TEST_CASE("DOMAIN 6 the audit log tells nobody what is said while a pact is lived, and commits to it under a salt") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  const auto entry = pact.last_audit();
  CHECK(entry.action == "sales_pact.noted");
  const auto notes = pact.read([&](app::Transaction& tx) { return tx.pact_notes().decisions(pact.pact); });
  const auto section = pact.read([&](app::Transaction& tx) { return tx.sales_pacts().motives(pact.pact, 1); });
  REQUIRE_FALSE(section->salt.empty());
  const std::string said = canonical_json(app::document_of(notes.front()));
  CHECK(entry.after == "sha256:1:" + to_hex(sha256(section->salt + said)));
  REQUIRE(pact.decide("Ana", "2027-05-05", LadderAct::contest, {}, "A trade fair") == "");
  CHECK(pact.last_audit().action == "sales_pact.noted");
  REQUIRE(pact.report("Ana", "2027-05-05", "2027-05-03", {12, 0}) == "");
  CHECK(pact.last_audit().action == "sales_pact.noted");
  REQUIRE(pact.say("Mo", "2027-05-05", "2027-05-02", PromiseAct::kept) == "");
  CHECK(pact.last_audit().action == "sales_pact.noted");
  pact.revision = pact.stored().pact.revision;
  REQUIRE(pact.move("Ana", LivedPact::motives(), false) == "");
  CHECK(pact.last_audit().action == "sales_pact.noted");
  CHECK(pact.last_audit().after.starts_with("sha256:1:"));
}

TEST_CASE("3.8 a confirmed talk has five working days, records what is in the way, and the rep answers in writing") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  CHECK_FALSE(pact.life("Mo", "2027-05-05")->ladder.conversation_due.has_value());
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK(pact.life("Ana", "2027-05-05")->ladder.conversation_due == day("2027-05-12"));
  CHECK(may(pact.life("Ana", "2027-05-05").value(), LadderAct::answer));
  CHECK(pact.decide("Mo", "2027-05-06", LadderAct::answer, {}, "x") == "NOT_YOUR_DECISION act");
  REQUIRE(pact.decide("Ana", "2027-05-06", LadderAct::answer, {}, "The list came late") == "");
  CHECK(pact.decide("Mo", "2027-05-06", LadderAct::hold_conversation) == "REASON_MISSING reason");
  REQUIRE(pact.decide("Mo", "2027-05-06", LadderAct::hold_conversation, {}, "Too few leads") == "");
  const auto held = pact.life("Ana", "2027-05-06").value();
  CHECK_FALSE(held.ladder.conversation_due.has_value());
  CHECK(held.ladder.conversation_held_on == day("2027-05-06"));
  CHECK(held.ladder.decisions.at(0).reason == "Too few leads");
  CHECK(held.ladder.decisions.at(1).reason == "The list came late");
}

TEST_CASE("3.8 the manager is offered to waive each window that was missed, and none that the pact doesn't count") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  const auto manager = pact.life("Mo", "2027-05-05").value();
  const auto waivable = [](const app::StandardView& standard) {
    return std::ranges::count(standard.windows, true, &app::StandardWindow::waivable);
  };
  REQUIRE(manager.standards.size() == 2);
  CHECK(waivable(manager.standards.front()) == 2);
  REQUIRE(manager.standards.back().windows.front().verdict == MasVerdict::missed);
  CHECK(waivable(manager.standards.back()) == 0);  // it is not critical
  CHECK(waivable(pact.life("Ana", "2027-05-05")->standards.front()) == 0);
  const DateRange first = manager.standards.front().windows.back().days;
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::waive_window, {}, "Trade fair", first) == "");
  CHECK(waivable(pact.life("Mo", "2027-05-05")->standards.front()) == 1);
}
