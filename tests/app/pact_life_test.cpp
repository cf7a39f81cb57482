#include "app/lived_pact.hpp"
#include "domain/pact/ladder_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using LivedPact = LivedPactOn<contract::MemoryEngine>;

std::string verdicts(const app::StandardView& standard) {
  std::string text;
  for (const app::StandardWindow& one : standard.windows) text += std::string(text_of(one.verdict)).substr(0, 3) + " ";
  return text;
}

}  // namespace

TEST_CASE("R-MAS windows are judged from the records, the first full one first, when the days of grace are over") {
  LivedPact pact;
  pact.start();
  pact.meetings("2027-04-16", 20);  // before the first full week
  pact.meetings("2027-04-20", 5);
  pact.meetings("2027-04-23", 3);
  pact.meetings("2027-04-26", 7);
  const auto running = pact.life("Ana", "2027-04-22").value();
  REQUIRE(running.standards.size() == 2);
  const app::StandardView& now = running.standards.front();
  REQUIRE(now.current.has_value());
  CHECK(now.current->days == DateRange{day("2027-04-19"), day("2027-04-25")});
  CHECK(now.current->required == "8");
  CHECK(now.windows.empty());
  CHECK(pact.life("Ana", "2027-04-27")->standards.front().windows.front().verdict == MasVerdict::pending);
  const auto judged = pact.life("Ana", "2027-04-28").value();
  const app::StandardWindow& first = judged.standards.front().windows.front();
  CHECK(first.judged_on == day("2027-04-28"));
  CHECK(first.verdict == MasVerdict::met);
  CHECK(first.value == "8");
  CHECK(judged.compliance == "1.000000");
}

TEST_CASE("E26 R-MAS each standard is judged on its own days, and the week in which one follows another by neither") {
  LivedPact pact;
  SalesPactTerms wanted = pact.terms();
  MasTerms& first = wanted.targets.floors.front();
  REQUIRE(first.metric == "meetings");
  first.to = day("2027-05-05");  // a Wednesday
  MasTerms second = first;
  second.threshold = {3, 0};
  second.from = day("2027-05-06");
  second.to.reset();
  wanted.targets.floors.push_back(second);
  pact.start(wanted);
  for (const char* on : {"2027-04-20", "2027-04-27", "2027-05-04", "2027-05-11"}) pact.meetings(on, 5);
  pact.meetings("2027-05-21", 1, "Ben");
  const auto life = pact.life("Ana", "2027-05-20").value();
  REQUIRE(life.standards.size() == 2);
  const auto& [old, next] = std::tie(life.standards[0], life.standards[1]);
  REQUIRE(old.windows.size() == 2);
  CHECK(old.windows[0].days == DateRange{day("2027-04-26"), day("2027-05-02")});
  CHECK(old.windows[0].required == "8");
  CHECK(old.windows[0].verdict == MasVerdict::missed);
  CHECK(old.to == day("2027-05-05"));
  CHECK_FALSE(old.current);
  REQUIRE(next.windows.size() == 1);
  CHECK(next.windows[0].days == DateRange{day("2027-05-10"), day("2027-05-16")});
  CHECK(next.windows[0].required == "3");
  CHECK(next.windows[0].verdict == MasVerdict::met);
  CHECK(next.current);
}

TEST_CASE("R-MAS a standard whose own days hold no whole week, or end before they begin, is refused at its field") {
  PactTable table;
  REQUIRE(table.open("Mo") == "");
  SalesPactTerms wanted = table.terms();
  MasTerms& one = wanted.targets.floors.front();
  one.from = day("2027-05-04");  // Tuesday
  one.to = day("2027-05-15");    // Saturday of the next week
  CHECK(table.write("Mo", wanted) == "MAS_NO_FULL_WINDOW targets/floors/0/to");
  one.to = day("2027-05-16");  // the Sunday: the week from the 10th is whole
  CHECK(table.write("Mo", wanted) == "");
  one.to = day("2027-05-03");
  CHECK(table.write("Mo", wanted) == "MAS_DATES targets/floors/0/to");
}

TEST_CASE(
    "E27 a source that has been silent since before the window ended excuses it; late records judge it anew (E6)") {
  LivedPact pact;
  pact.start();
  pact.meetings("2027-04-20", 3);
  CHECK(pact.life("Ana", "2027-04-28")->standards.front().windows.front().reason == MasReason::source_outage);
  pact.meetings("2027-04-26", 1, "Ben");
  CHECK(pact.life("Ana", "2027-04-28")->standards.front().windows.front().verdict == MasVerdict::missed);
  pact.meetings("2027-04-23", 5);
  CHECK(pact.life("Ana", "2027-04-28")->standards.front().windows.front().verdict == MasVerdict::met);
}

TEST_CASE("R-MAS one missed window is told to the rep alone; two in a row propose a talk, which the manager confirms") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  CHECK(pact.life("Ana", "2027-04-29")->ladder.step == LadderStep::nudge);
  CHECK(pact.life("Mo", "2027-04-29")->ladder.step == LadderStep::none);
  const auto manager = pact.life("Mo", "2027-05-05").value();
  CHECK(verdicts(manager.standards.front()) == "mis mis ");
  REQUIRE(manager.ladder.proposal.has_value());
  CHECK(manager.ladder.proposal->step == LadderStep::conversation);
  CHECK(manager.ladder.proposal->evidence.size() == 2);
  // The rep hears of it when a person has decided it.
  CHECK_FALSE(pact.life("Ana", "2027-05-05")->ladder.proposal.has_value());
  CHECK(pact.decide("Ana", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "NOT_YOUR_DECISION act");
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  const auto rep = pact.life("Ana", "2027-05-05").value();
  REQUIRE(rep.ladder.proposal.has_value());
  CHECK(rep.ladder.proposal->contest_until == day("2027-05-12"));
  CHECK(std::ranges::count(rep.ladder.may, LadderAct::contest) == 1);
  CHECK(pact.life("Ana", "2027-05-13")->ladder.step == LadderStep::conversation);
}

TEST_CASE("E6 a step whose trigger late records have taken away is proposed no more") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.life("Mo", "2027-05-05")->ladder.proposal.has_value());
  pact.meetings("2027-04-29", 4);
  CHECK_FALSE(pact.life("Mo", "2027-05-05")->ladder.proposal.has_value());
  CHECK(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "NOTHING_PROPOSED step");
}

TEST_CASE("a contested step goes to those above, who see nothing before and no promises then, and are seen to look") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  const auto leads_there = [&] {
    return std::ranges::count(pact.page("Uma")->steps, app::SalesPactStep::read_life) > 0;
  };
  CHECK_FALSE(pact.life("Uma", "2027-05-05").has_value());
  CHECK_FALSE(leads_there());
  CHECK(pact.decide("Uma", "2027-05-05", LadderAct::grant_contest, {}, "Why") == "not allowed");
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  REQUIRE(pact.decide("Ana", "2027-05-06", LadderAct::contest, {}, "Two days were a trade fair") == "");
  CHECK(leads_there());
  const auto above = pact.life("Uma", "2027-05-06").value();
  const auto readings = [&](const char* who, const char* reader) {
    return std::ranges::count(pact.page(who)->whole->readings, reader, [](const auto& one) { return one.reader.name; });
  };
  CHECK(readings("Ana", "Uma") == 1);
  CHECK(readings("Mo", "Uma") == 1);
  CHECK(above.promises.empty());
  CHECK_FALSE(above.rep_side.has_value());
  CHECK(above.ladder.decisions.front().reason == "Two days were a trade fair");
  REQUIRE(pact.decide("Uma", "2027-05-07", LadderAct::grant_contest, {}, "The fair was agreed") == "");
  CHECK_FALSE(pact.life("Ana", "2027-05-07")->ladder.proposal.has_value());
}

TEST_CASE("DOMAIN 6 how a pact is lived does not exist for anybody else") {
  LivedPact pact;
  pact.start();
  for (const char* who : {"Ben", "Cy", "Eve", "Vic", "Olu"}) {
    CAPTURE(who);
    CHECK_FALSE(pact.life(who, "2027-05-05").has_value());
  }
  CHECK(pact.say("Ben", "2027-05-05", "2027-04-25", PromiseAct::confirmed) == "not found");
  CHECK(pact.decide("Olu", "2027-05-05", LadderAct::waive_window, {}, "x") == "not allowed");
}

TEST_CASE("a window that the manager waives is excused, with a reason that both read") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  const DateRange week{day("2027-04-19"), day("2027-04-25")};
  CHECK(pact.decide("Mo", "2027-05-05", LadderAct::waive_window, {}, "", week) == "REASON_MISSING reason");
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::waive_window, {}, "Trade fair", week) == "");
  const auto rep = pact.life("Ana", "2027-05-05").value();
  CHECK(verdicts(rep.standards.front()) == "mis exc ");
  CHECK(rep.standards.front().windows.back().waived_because == "Trade fair");
  CHECK_FALSE(pact.life("Mo", "2027-05-05")->ladder.proposal.has_value());
}

TEST_CASE("a self-reported standard takes the rep's last word until its window is judged") {
  LivedPact pact;
  pact.start();
  CHECK(pact.report("Mo", "2027-04-20", "2027-04-19", {12, 0}) == "not allowed");
  CHECK(pact.report("Ana", "2027-04-20", "2027-04-20", {12, 0}) == "NO_SUCH_STANDARD window");
  CHECK(pact.report("Ana", "2027-04-20", "2027-04-19", {125, 1}) == "VALUE_INVALID value");
  REQUIRE(pact.report("Ana", "2027-04-20", "2027-04-19", {6, 0}) == "");
  REQUIRE(pact.report("Ana", "2027-04-27", "2027-04-19", {12, 0}) == "");
  CHECK(pact.report("Ana", "2027-04-28", "2027-04-19", {99, 0}) == "REPORT_CLOSED window");
  const auto life = pact.life("Ana", "2027-05-05").value();
  const app::StandardView& calls = life.standards.back();
  CHECK(verdicts(calls) == "mis met ");
  CHECK(calls.windows.front().reason == MasReason::not_reported);
  CHECK(calls.windows.back().value == "12");
}

TEST_CASE("the manager's promises are followed like the rep's, and only the rep's word makes them kept") {
  LivedPact pact;
  pact.start();
  CHECK(pact.life("Mo", "2027-04-26")->manager_overdue == 1);
  CHECK(pact.say("Ana", "2027-04-26", "2027-04-25", PromiseAct::kept) == "NOT_YOURS act");
  REQUIRE(pact.say("Mo", "2027-04-27", "2027-04-25", PromiseAct::kept) == "");
  CHECK(pact.life("Ana", "2027-04-27")->promises.front().state == PromiseState::awaiting);
  CHECK(pact.life("Mo", "2027-04-27")->manager_overdue == 1);  // on nobody's word but the manager's
  REQUIRE(pact.say("Ana", "2027-04-27", "2027-04-25", PromiseAct::confirmed) == "");
  const auto life = pact.life("Mo", "2027-04-28").value();
  CHECK(life.manager_overdue == 0);
  CHECK(life.promises.front().state == PromiseState::kept);
  CHECK(life.promises.front().days_late == 2);
  CHECK(life.manager_side == "100.00");
}

TEST_CASE("8.4 whom the manager leads is listed with the manager's own overdue promises first; a rep sees one pact") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  const auto glances = [&](const std::string& who) {
    pact.today = day("2027-05-05");
    pact.as(who);
    pact.numbers.follow(pact.today);
    return app::list_pacts_at_a_glance(pact.desk(), *pact.numbers.current(), pact.viewpoint(), pact.today);
  };
  const auto manager = glances("Mo");
  REQUIRE(manager.size() == 1);
  CHECK(manager.front().rep.name == "Ana");
  CHECK(manager.front().manager_overdue == 1);
  CHECK(manager.front().proposal.has_value());
  const auto rep = glances("Ana");
  REQUIRE(rep.size() == 1);
  CHECK(rep.front().standards.front().current->days == DateRange{day("2027-05-03"), day("2027-05-09")});
  CHECK(glances("Uma").empty());
  CHECK(glances("Olu").empty());
}

TEST_CASE("nothing can be said of a pact that doesn't bind") {
  LivedPact pact;
  pact.discussed();
  CHECK(pact.say("Mo", "2027-04-20", "2027-04-25", PromiseAct::kept) == "NOT_IN_FORCE ");
}
