#include "app/meetings_pact.hpp"

#include <doctest/doctest.h>

// DOMAIN section 5 on every store: G40 to G47, from a pact that both have signed, imported records and what people
// decide to what the two of them read.

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE_TEMPLATE("G40 eight meetings a week with four of five working days ask for six", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  const Date friday = day("2027-04-23");
  pact.away({friday, friday});
  pact.closed_on({{day("2027-04-26"), 1000}});
  const auto running = pact.life("Ana", "2027-04-20")->standards.at(0);
  REQUIRE(running.current.has_value());
  CHECK(running.current->required == "6");
  pact.meetings("2027-04-22", 6);
  pact.meetings("2027-04-28", 5);
  pact.meetings("2027-05-03", 1, "Ben");
  const auto windows = pact.life("Mo", judged_on(2))->standards.at(0).windows;
  REQUIRE(windows.size() == 2);
  CHECK(windows[1].days == week(1));
  CHECK(windows[1].required == "6");
  CHECK(windows[1].value == "6");
  CHECK(windows[1].verdict == MasVerdict::met);
  CHECK(windows[0].required == "6");  // of a public holiday as of a day of leave
  CHECK(windows[0].verdict == MasVerdict::missed);
}

TEST_CASE_TEMPLATE("G41 a week without a working day asks for nothing and is excused", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.away({day("2027-04-19"), day("2027-04-23")});
  pact.closed_on({{day("2027-04-26"), 1000},
                  {day("2027-04-27"), 1000},
                  {day("2027-04-28"), 1000},
                  {day("2027-04-29"), 1000},
                  {day("2027-04-30"), 1000}});
  pact.meetings("2027-05-04", 1, "Ben");
  const auto life = pact.life("Ana", judged_on(2)).value();
  const auto& windows = life.standards.at(0).windows;
  REQUIRE(windows.size() == 2);
  for (const app::StandardWindow& one : windows) {
    CHECK_FALSE(one.required.has_value());
    CHECK(one.verdict == MasVerdict::excused);
    CHECK(one.reason == MasReason::no_working_days);
  }
  CHECK(life.tally == MasTally{.met = 0, .missed = 0, .excused = 2, .pending = 1});
  CHECK_FALSE(life.compliance.has_value());
  CHECK(life.ladder.step == LadderStep::none);
}

TEST_CASE_TEMPLATE("G42 nine windows met, two missed and one excused are 81.82 %", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.live("MMMXMMEMMXMM");
  for (const char* who : {"Ana", "Mo"}) {
    CAPTURE(who);
    const auto life = pact.read_by(who);
    CHECK(life.windows.size() == 12);
    CHECK(life.tally == MasTally{.met = 9, .missed = 2, .excused = 1, .pending = 1});
    CHECK(life.compliance == "0.818182");
    CHECK(life.standards.at(0).compliance == "0.818182");
  }
}

TEST_CASE_TEMPLATE("G43 M X X: the first step after the second window, the second proposed after the third", Engine,
                   ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.live("M");
  CHECK(pact.step() == LadderStep::none);
  pact.live("X");
  CHECK(pact.step() == LadderStep::nudge);
  CHECK(pact.read_by("Mo").ladder.step == LadderStep::none);  // told to the rep alone
  CHECK_FALSE(pact.proposed().has_value());
  pact.live("X");
  CHECK(pact.step() == LadderStep::nudge);
  const auto proposed = pact.proposed();
  REQUIRE(proposed.has_value());
  CHECK(proposed->step == LadderStep::conversation);
  CHECK(proposed->since == judged_on(3));
  CHECK(proposed->evidence == std::vector{week(2), week(3)});
}

TEST_CASE_TEMPLATE("G44 X M X M X: three of the last six propose a conversation", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.live("XMXM");
  CHECK_FALSE(pact.proposed().has_value());
  pact.live("X");
  const auto proposed = pact.proposed();
  REQUIRE(proposed.has_value());
  CHECK(proposed->step == LadderStep::conversation);
  CHECK(proposed->evidence == std::vector{week(1), week(3), week(5)});
}

TEST_CASE_TEMPLATE("G45 X E X: what is excused is looked through", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.live("XE");
  CHECK_FALSE(pact.proposed().has_value());
  pact.live("X");
  const auto proposed = pact.proposed();
  REQUIRE(proposed.has_value());
  CHECK(proposed->step == LadderStep::conversation);
  CHECK(proposed->evidence == std::vector{week(1), week(3)});
}

TEST_CASE_TEMPLATE("G46 after a conversation that was held, M X M X proposes a support plan", Engine, ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.talk();
  pact.live("MXM");
  CHECK_FALSE(pact.proposed().has_value());
  pact.live("X");
  const auto proposed = pact.proposed();
  REQUIRE(proposed.has_value());
  CHECK(proposed->step == LadderStep::support_plan);
  CHECK(proposed->evidence == std::vector{week(5), week(7)});
  CHECK_FALSE(proposed->blocked);
  CHECK_FALSE(proposed->manager_confirmed);
  CHECK(pact.step() == LadderStep::conversation);
}

TEST_CASE_TEMPLATE("G47 from the second step four met windows lead to the first, four more to none", Engine,
                   ON_EVERY_STORE) {
  MeetingsPact<Engine> pact;
  pact.talk();
  pact.live("MMM");
  CHECK(pact.step() == LadderStep::conversation);
  pact.live("M");
  CHECK(pact.step() == LadderStep::nudge);
  pact.live("MMM");
  CHECK(pact.step() == LadderStep::nudge);
  pact.live("M");
  CHECK(pact.step() == LadderStep::none);
}
