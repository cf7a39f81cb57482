#pragma once

#include "app/lived_pact.hpp"
#include "domain/pact/ladder_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace salespact::test {

inline const Date first_monday = day("2027-04-19");

inline DateRange week(int number) { return {first_monday + 7 * (number - 1), first_monday + 7 * number - 1}; }
// The Wednesday on which a week is judged: two working days of grace are over.
inline Date judged_on(int number) { return week(number).end + 3; }

// Eight meetings in each whole week of 15 April to 30 September 2027. Weeks are numbered from 19 April on.
template <class Engine>
struct MeetingsPact : LivedPactOn<Engine> {
  int lived = 0;  // weeks

  // With coaching that the manager has promised until 15 May, or without.
  explicit MeetingsPact(bool coaching = false) {
    SalesPactTerms wanted = this->terms();
    wanted.effective = {day("2027-04-01"), day("2027-09-30")};
    if (!coaching) wanted.role.development.clear();
    this->start(wanted);
  }

  void away(const DateRange& days) {
    this->as("Olu");
    const Person ana = this->person("Ana");
    const app::AdministrationPorts ports = this->desk();
    REQUIRE(refusal(app::add_absence(ports, this->by(), ana.id, ana.revision, {.dates = days})) == "");
  }
  void closed_on(const std::map<Date, std::int64_t>& days) {
    this->as("Olu");
    const auto calendars = app::list_work_calendars(this->engine.store(), this->workspace.id);
    const auto at = std::ranges::find(calendars, this->workspace.work_calendar, &WorkCalendar::id);
    REQUIRE(at != calendars.end());
    const app::AdministrationPorts ports = this->desk();
    REQUIRE(refusal(app::change_work_calendar(ports, this->by(), at->id, at->revision,
                                              {.name = {}, .weekdays = {}, .days_off = days})) == "");
  }
  // One letter a week: M eight meetings, X seven, E away from Monday to Sunday. Then it is the day of the verdict.
  void live(const std::string& letters) {
    for (const char letter : letters) {
      const DateRange days = week(++lived);
      this->today = std::max(this->today, days.start);
      if (letter == 'E') {
        away(days);
      } else {
        this->meetings(days.start + 1, letter == 'M' ? 8 : 7);
      }
      go_on();
    }
  }
  // The source is heard of again after the week, so that it is no outage (E27).
  void go_on() {
    this->meetings(week(lived).end + 1, 1, "Ben");
    this->today = judged_on(lived);
  }
  app::PactLifeView read_by(const std::string& who) { return this->life(who, this->today).value(); }
  LadderStep step() { return read_by("Ana").ladder.step; }
  // What the manager has to decide.
  std::optional<app::LadderProposalView> proposed() { return read_by("Mo").ladder.proposal; }
  // Two misses, the conversation confirmed and held, and a week of leave until it is in effect.
  void talk() {
    live("XX");
    REQUIRE(this->decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
    REQUIRE(this->decide("Mo", "2027-05-06", LadderAct::hold_conversation, {}, "Too few leads") == "");
    live("E");
    this->today = day("2027-05-13");
    REQUIRE(step() == LadderStep::conversation);
  }
};

}  // namespace salespact::test
