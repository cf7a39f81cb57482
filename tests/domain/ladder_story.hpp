#pragma once

#include "domain/days.hpp"
#include "domain/pact/ladder_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace salespact::test {

inline const Date first = day("2027-01-04");  // a Monday
inline const DateRange always{first, first + 7 * 100};
inline const PersonId ana{1};
inline const PersonId mia{2};
inline const PersonId ute{3};

inline DateRange week(int number) { return {first + 7 * (number - 1), first + 7 * number - 1}; }
inline Date judged_on(int number) { return week(number).end + 3; }

// A letter a week: M met, X missed, E excused, T missed but tolerated.
inline std::vector<PactWindow> weeks(const std::string& letters) {
  std::vector<PactWindow> out;
  for (const char letter : letters) {
    const int number = static_cast<int>(out.size()) + 1;
    const auto verdict = letter == 'M' ? MasVerdict::met : letter == 'E' ? MasVerdict::excused : MasVerdict::missed;
    out.push_back(
        {.range = week(number), .judged_on = judged_on(number), .verdict = verdict, .tolerated = letter == 'T'});
  }
  return out;
}

struct Story {
  LadderRecord record;
  int overdue = 0;

  explicit Story(const std::string& letters)
      : record{weeks(letters),
               {},
               {{always,
                 {LadderStep::nudge, LadderStep::conversation, LadderStep::support_plan, LadderStep::formal_review}}}} {
  }

  [[nodiscard]] std::string refusal(const LadderDecision& decision) const {
    const auto verdict = may_decide(record, decision, overdue);
    if (verdict) return "";
    CHECK_FALSE(verdict.error().message.empty());
    return std::string(text_of(verdict.error().code));
  }
  Story& add(const LadderDecision& decision) {
    CHECK(refusal(decision).empty());
    record.decisions.push_back(decision);
    return *this;
  }
  [[nodiscard]] Ladder after_week(int number) const { return fold_ladder(record, judged_on(number)); }
  [[nodiscard]] Ladder at_end() const { return after_week(static_cast<int>(record.windows.size())); }
};

inline LadderDecision confirm(LadderStep step, Date on) {
  return {LadderAct::confirm, LadderParty::manager, mia, on, step};
}
inline LadderDecision hold(Date on) {
  return {LadderAct::hold_conversation, LadderParty::manager, mia, on, LadderStep::none, {}, "too few leads; a list"};
}
inline LadderDecision answer(Date on) {
  return {LadderAct::answer, LadderParty::rep, ana, on, LadderStep::none, {}, "the list came late"};
}
inline LadderDecision plan(LadderParty as, Date on, DateRange range) {
  return {LadderAct::agree_plan, as, as == LadderParty::rep ? ana : mia, on, LadderStep::none, range};
}
inline LadderDecision contest(Date on) {
  return {LadderAct::contest, LadderParty::rep, ana, on, LadderStep::none, {}, "two of them were trade fairs"};
}

// Two weeks missed, the talk agreed and held before the third week is over.
inline Story talked(const std::string& later) {
  Story story("XXM" + later);
  story.add(confirm(LadderStep::conversation, judged_on(2))).add(hold(judged_on(2) + 1));
  return story;
}

// Of the four weeks after the talk two are missed; a plan over weeks 10 to 13 follows.
inline Story planned(const std::string& of_plan) {
  Story story = talked("XXMEEX" + of_plan);
  story.add(confirm(LadderStep::support_plan, judged_on(5)));
  const DateRange days{week(10).start, week(13).end};
  story.add(plan(LadderParty::manager, judged_on(5) + 1, days)).add(plan(LadderParty::rep, judged_on(5) + 2, days));
  return story;
}

}  // namespace salespact::test
