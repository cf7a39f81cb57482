#include "domain/ladder_story.hpp"

using namespace salespact;
using namespace salespact::test;

TEST_CASE("E4: days on which the pact rests don't count to contest a step, and it takes effect on none of them") {
  Story story("XX");
  const Date confirmed = judged_on(2);
  story.add(confirm(LadderStep::conversation, confirmed));
  story.record.rests = {{confirmed + 2, confirmed + 11}};
  CHECK(fold_ladder(story.record, confirmed + 11).step == LadderStep::nudge);
  CHECK(fold_ladder(story.record, confirmed + 11).proposal->contest_until == confirmed + 17);
  CHECK(story.refusal(contest(confirmed + 17)).empty());
  CHECK(story.refusal(contest(confirmed + 18)) == "CONTEST_OVER");
  CHECK(fold_ladder(story.record, confirmed + 18).since == confirmed + 18);
  // The last day to contest has passed when the rest begins.
  story.record.rests = {{confirmed + 8, confirmed + 9}};
  CHECK(fold_ladder(story.record, confirmed + 9).proposal.has_value());
  CHECK(fold_ladder(story.record, confirmed + 10).since == confirmed + 10);
}

TEST_CASE("E4: a plan lasts as many days longer as the pact has rested on") {
  Story story = planned("MEMMX");
  story.record.rests = {week(11)};
  CHECK(story.after_week(13).plan->days == DateRange{week(10).start, week(13).end});
  CHECK(story.after_week(13).plan->runs == DateRange{week(10).start, week(14).end});
  CHECK(story.after_week(13).plan->exit_test == ExitTest::running);
  CHECK(story.at_end().step == LadderStep::conversation);  // 3 of 4
}

TEST_CASE("the talk is recorded with what is in the way and what helps; the rep may answer a confirmed step") {
  Story story("XX");
  const Date confirmed = judged_on(2);
  CHECK(story.refusal(answer(confirmed)) == "NOT_AT_STEP");
  story.add(confirm(LadderStep::conversation, confirmed));
  LadderDecision talk = hold(confirmed + 1);
  talk.reason.clear();
  CHECK(story.refusal(talk) == "REASON_MISSING");
  LadderDecision word = answer(confirmed + 1);
  word.as = LadderParty::manager;
  CHECK(story.refusal(word) == "NOT_YOUR_DECISION");
  word.as = LadderParty::rep;
  word.reason.clear();
  CHECK(story.refusal(word) == "REASON_MISSING");
  story.add(answer(confirmed + 1)).add(hold(confirmed + 2)).add(answer(confirmed + 3));
  const auto ladder = fold_ladder(story.record, confirmed + 10);
  CHECK(ladder.step == LadderStep::conversation);
  CHECK(ladder.without_effect.empty());
}

TEST_CASE("2.5: what is open when the pact ends is closed, not concluded, and takes no effect afterwards") {
  Story story("XX");
  const Date confirmed = judged_on(2);
  story.record.over_from = confirmed + 3;
  CHECK(fold_ladder(story.record, confirmed + 2).proposal);
  const auto proposed = fold_ladder(story.record, confirmed + 3);
  CHECK_FALSE(proposed.proposal);
  CHECK(proposed.history.back().kind == LadderChangeKind::not_concluded);
  CHECK(proposed.history.back().step == LadderStep::conversation);
  CHECK(proposed.history.back().on == confirmed + 3);
  CHECK_FALSE(proposed.history.back().told);
  story.add(confirm(LadderStep::conversation, confirmed));
  const auto later = fold_ladder(story.record, confirmed + 60);
  CHECK(later.step == LadderStep::nudge);
  CHECK(later.history.back().kind == LadderChangeKind::not_concluded);
  CHECK(later.history.back().told);
  // On the first day on which it would have taken effect the pact binds no more.
  story.record.over_from = confirmed + 8;
  CHECK(fold_ladder(story.record, confirmed + 8).step == LadderStep::nudge);
  story.record.over_from = confirmed + 9;
  const auto due = fold_ladder(story.record, confirmed + 9);
  CHECK(due.step == LadderStep::conversation);
  CHECK(due.history.back().kind == LadderChangeKind::not_concluded);  // the talk was not held
}

TEST_CASE("2.5: windows that are judged when the pact is over propose nothing, and what is concluded stays so") {
  Story story("XX");
  story.record.over_from = judged_on(2);
  CHECK(story.after_week(2).step == LadderStep::nudge);
  CHECK(story.after_week(2).history.size() == 1);
  Story held = talked("M");
  held.record.over_from = judged_on(4);
  CHECK(held.after_week(4).step == LadderStep::conversation);
  CHECK(held.after_week(4).history.back().kind == LadderChangeKind::took_effect);
}

TEST_CASE("agreed beforehand: what is agreed later follows from no window that had ended before") {
  using enum LadderStep;
  Story story("XXXX");
  story.record.agreed = {{{first, week(2).end}, {}}, {{week(3).start, always.end}, {nudge, conversation}}};
  CHECK(story.after_week(2).step == none);
  CHECK(story.after_week(3).step == nudge);
  CHECK_FALSE(story.after_week(3).proposal);
  REQUIRE(story.after_week(4).proposal);
  CHECK(story.after_week(4).proposal->evidence == std::vector{week(3), week(4)});
  // The first step was agreed from the beginning, the second later.
  story.record.agreed.front().steps = {nudge};
  CHECK(story.after_week(1).step == nudge);
  CHECK_FALSE(story.after_week(3).proposal);
  CHECK(story.after_week(4).proposal);
}

TEST_CASE("agreed beforehand: a text without a step takes back none that was reached, and none follows from it") {
  using enum LadderStep;
  Story story("XXMXXX");
  story.record.agreed.front().days.end = week(3).end;
  story.record.agreed.push_back({{week(4).start, always.end}, {}});
  story.add(confirm(conversation, judged_on(2))).add(hold(judged_on(2) + 1));
  const auto ladder = story.at_end();
  CHECK(ladder.step == conversation);
  CHECK(ladder.without_effect.empty());
  CHECK_FALSE(ladder.proposal);
  // Four met windows lower it all the same.
  Story better("XXMMMM");
  better.record.agreed = story.record.agreed;
  better.add(confirm(conversation, judged_on(2))).add(hold(judged_on(2) + 1));
  CHECK(better.at_end().step == nudge);
}

TEST_CASE("agreed beforehand: the formal review follows only from misses of a text that has it") {
  using enum LadderStep;
  Story story = planned("MXMX");
  story.record.agreed = {{{first, week(11).end}, {nudge, conversation, support_plan}},
                         {{week(12).start, always.end}, {nudge, conversation, support_plan, formal_review}}};
  CHECK(story.after_week(13).plan->exit_test == ExitTest::failed);
  CHECK_FALSE(story.after_week(13).proposal);
}

TEST_CASE(
    "what is decided about a step is told to the rep once the manager has confirmed it, and what is declined never") {
  Story story = planned("MXMX");
  const Date on = judged_on(13);
  const std::size_t before = story.record.decisions.size();
  LadderDecision let_pass{
      LadderAct::override_block, LadderParty::upline, ute, on, LadderStep::formal_review, {}, "Why"};
  story.add(let_pass).add({LadderAct::confirm, LadderParty::upline, ute, on, LadderStep::formal_review});
  CHECK(fold_ladder(story.record, on).untold == std::set{before, before + 1});
  Story declined = story;
  declined.add({LadderAct::decline, LadderParty::manager, mia, on + 1, LadderStep::formal_review, {}, "Not yet"});
  CHECK(fold_ladder(declined.record, on + 30).untold == std::set{before, before + 1, before + 2});
  story.add(confirm(LadderStep::formal_review, on + 1));
  CHECK(fold_ladder(story.record, on + 1).untold.empty());
}
