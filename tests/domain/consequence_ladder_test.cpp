#include "domain/ladder_story.hpp"

using namespace salespact;
using namespace salespact::test;

TEST_CASE("G43: met, missed, missed: a nudge after the second, a conversation proposed after the third") {
  const Story story("MXX");
  CHECK(story.after_week(1).step == LadderStep::none);
  CHECK(story.after_week(2).step == LadderStep::nudge);
  CHECK_FALSE(story.after_week(2).proposal);
  const auto ladder = story.after_week(3);
  CHECK(ladder.step == LadderStep::nudge);
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->step == LadderStep::conversation);
  CHECK(ladder.proposal->evidence == std::vector{week(2), week(3)});
  CHECK(ladder.proposal->since == judged_on(3));
}

TEST_CASE("G44: three of the last six propose a conversation") {
  const Story story("XMXMX");
  CHECK_FALSE(story.after_week(4).proposal);
  const auto ladder = story.at_end();
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->evidence == std::vector{week(1), week(3), week(5)});
  CHECK(Story("XMXMMX").at_end().proposal);
  CHECK_FALSE(Story("XMMXMMX").at_end().proposal);
}

TEST_CASE("G45: an excused window is looked through") {
  const auto ladder = Story("XEX").at_end();
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->step == LadderStep::conversation);
  CHECK(ladder.proposal->evidence == std::vector{week(1), week(3)});
}

TEST_CASE("G46: a conversation held, then two of the next four missed, propose a support plan") {
  const Story story = talked("MXMX");
  CHECK_FALSE(story.after_week(6).proposal);
  CHECK(story.after_week(4).step == LadderStep::conversation);
  const auto ladder = story.after_week(7);
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->step == LadderStep::support_plan);
  CHECK(ladder.proposal->evidence == std::vector{week(5), week(7)});
}

TEST_CASE("G47: at the conversation, four met lower to the nudge and four more clear it") {
  Story story("XXMMMMMMMM");
  story.add(confirm(LadderStep::conversation, judged_on(2))).add(hold(judged_on(2) + 1));
  CHECK(story.after_week(5).step == LadderStep::conversation);
  CHECK(story.after_week(6).step == LadderStep::nudge);
  CHECK(story.after_week(9).step == LadderStep::nudge);
  CHECK(story.after_week(10).step == LadderStep::none);
}

TEST_CASE("an excused week neither breaks nor lengthens a row of met ones") {
  CHECK(Story("XMMMEM").at_end().step == LadderStep::none);
  CHECK(Story("XMMME").at_end().step == LadderStep::nudge);
}

TEST_CASE("two met windows after the talk and misses after the four don't propose a plan but another talk") {
  const Story four = talked("MMXMX");
  CHECK_FALSE(four.after_week(7).proposal);
  CHECK_FALSE(four.after_week(8).proposal);
  const Story five = talked("MMMXX");
  // The fourth in a row that was met has lowered the step, so both misses count afresh.
  CHECK(five.after_week(6).step == LadderStep::nudge);
  REQUIRE(five.after_week(8).proposal);
  CHECK(five.after_week(8).proposal->step == LadderStep::conversation);
  const Story again = talked("MMXMXX");
  REQUIRE(again.at_end().proposal);
  CHECK(again.at_end().step == LadderStep::conversation);
  CHECK(again.at_end().proposal->step == LadderStep::conversation);
}

TEST_CASE("without the conversation no plan is proposed, however many weeks are missed") {
  Story story("XXXXXXX");
  story.add(confirm(LadderStep::conversation, judged_on(2)));
  const auto ladder = story.at_end();
  CHECK(ladder.step == LadderStep::conversation);
  CHECK_FALSE(ladder.proposal);
  CHECK(story.refusal(confirm(LadderStep::support_plan, judged_on(7))) == "NOTHING_PROPOSED");
  CHECK(story.refusal(plan(LadderParty::rep, judged_on(7), {week(9).start, week(12).end})) == "NOT_AT_STEP");
}

TEST_CASE("nothing above the nudge happens by itself") {
  const auto ladder = Story("XXXXXXXXXX").at_end();
  CHECK(ladder.step == LadderStep::nudge);
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->step == LadderStep::conversation);
}

TEST_CASE("a confirmed step takes effect when the days to contest it are over") {
  Story story("XX");
  const Date confirmed = judged_on(2);
  story.add(confirm(LadderStep::conversation, confirmed));
  const auto open = fold_ladder(story.record, confirmed + 7);
  CHECK(open.step == LadderStep::nudge);
  CHECK(open.proposal->contest_until == confirmed + 7);
  const auto after = fold_ladder(story.record, confirmed + 8);
  CHECK(after.step == LadderStep::conversation);
  CHECK(after.since == confirmed + 8);
  CHECK(after.evidence == std::vector{week(1), week(2)});
  CHECK(story.refusal(contest(confirmed + 7)).empty());
  CHECK(story.refusal(contest(confirmed + 8)) == "CONTEST_OVER");
  CHECK(story.refusal(confirm(LadderStep::conversation, confirmed + 1)) == "DECIDED_ALREADY");
}

TEST_CASE("a contested step waits for the upline, who drops it or lets it take effect") {
  Story story("XX");
  const Date confirmed = judged_on(2);
  story.add(confirm(LadderStep::conversation, confirmed)).add(contest(confirmed + 3));
  CHECK(fold_ladder(story.record, confirmed + 60).step == LadderStep::nudge);
  CHECK(story.refusal(contest(confirmed + 4)) == "DECIDED_ALREADY");
  LadderDecision verdict{LadderAct::grant_contest, LadderParty::upline, ute, confirmed + 10, LadderStep::none, {},
                         "the fairs were agreed"};
  Story granted = story;
  granted.add(verdict);
  CHECK_FALSE(fold_ladder(granted.record, confirmed + 10).proposal);
  CHECK(fold_ladder(granted.record, confirmed + 60).step == LadderStep::nudge);
  verdict.act = LadderAct::reject_contest;
  story.add(verdict);
  CHECK(fold_ladder(story.record, confirmed + 10).step == LadderStep::conversation);
  verdict.as = LadderParty::manager;
  CHECK(story.refusal(verdict) == "NOT_YOUR_DECISION");
  verdict.as = LadderParty::upline;
  CHECK(story.refusal(verdict) == "NOT_CONTESTED");
  verdict.reason.clear();
  CHECK(story.refusal(verdict) == "REASON_MISSING");
}

TEST_CASE("a manager declines with a reason, and only new misses count afterwards") {
  Story story("XXXMX");
  LadderDecision no{LadderAct::decline, LadderParty::manager, mia, judged_on(2), LadderStep::conversation, {}, ""};
  CHECK(story.refusal(no) == "REASON_MISSING");
  no.reason = "the numbers of the new system are not complete";
  story.add(no);
  CHECK_FALSE(story.after_week(2).proposal);
  CHECK_FALSE(story.after_week(3).proposal);
  CHECK_FALSE(story.after_week(5).proposal);
  Story again("XXXX");
  again.add(no);
  CHECK(again.after_week(4).proposal->evidence == std::vector{week(3), week(4)});
}

TEST_CASE("four met weeks make what is only proposed lapse, and four more clear the step below") {
  const Story story("XXMMMMMMMM");
  CHECK(story.after_week(5).proposal);
  CHECK_FALSE(story.after_week(6).proposal);
  CHECK(story.after_week(6).step == LadderStep::nudge);
  CHECK(story.after_week(10).step == LadderStep::none);
}

TEST_CASE("a plan and a formal review wait while the manager's own promises are overdue") {
  Story story = talked("XX");
  const auto ladder = story.after_week(5);
  REQUIRE(ladder.proposal);
  CHECK(is_blocked(*ladder.proposal, 1));
  CHECK_FALSE(is_blocked(*ladder.proposal, 0));
  story.overdue = 1;
  CHECK(story.refusal(confirm(LadderStep::support_plan, judged_on(5))) == "BLOCKED_BY_PROMISES");
  LadderDecision let_pass{LadderAct::override_block,
                          LadderParty::manager,
                          mia,
                          judged_on(5),
                          LadderStep::support_plan,
                          {},
                          "the promise depends on another department"};
  CHECK(story.refusal(let_pass) == "NOT_YOUR_DECISION");
  let_pass.as = LadderParty::upline;
  story.add(let_pass).add(confirm(LadderStep::support_plan, judged_on(5)));
  // A conversation is never blocked.
  Story talk("XX");
  talk.overdue = 3;
  CHECK(talk.refusal(confirm(LadderStep::conversation, judged_on(2))).empty());
}

TEST_CASE("a plan lasts four to eight weeks and is agreed by both over the same days") {
  Story story = talked("XX");
  story.add(confirm(LadderStep::support_plan, judged_on(5)));
  const Date on = judged_on(5) + 1;
  const auto weeks_long = [&](int days) { return plan(LadderParty::manager, on, {on, on + days - 1}); };
  CHECK(story.refusal(weeks_long(27)) == "PLAN_LENGTH");
  CHECK(story.refusal(weeks_long(28)).empty());
  CHECK(story.refusal(weeks_long(56)).empty());
  CHECK(story.refusal(weeks_long(57)) == "PLAN_LENGTH");
  CHECK(story.refusal(plan(LadderParty::manager, on, {on - 1, on + 40})) == "PLAN_LENGTH");
  story.add(weeks_long(28));
  CHECK_FALSE(fold_ladder(story.record, on).plan->agreed());
  story.add(plan(LadderParty::rep, on, {on, on + 34}));
  CHECK_FALSE(fold_ladder(story.record, on).plan->agreed());
  story.add(plan(LadderParty::manager, on, {on, on + 34}));
  CHECK(fold_ladder(story.record, on).plan->agreed());
  CHECK(story.refusal(weeks_long(28)) == "DECIDED_ALREADY");
}

TEST_CASE("an exit test failed proposes the formal review, which manager and upline confirm") {
  Story story = planned("MXMX");
  CHECK(story.after_week(12).step == LadderStep::support_plan);
  CHECK_FALSE(story.after_week(12).proposal);
  const auto ladder = story.after_week(13);
  CHECK(ladder.plan->exit_test == ExitTest::failed);
  REQUIRE(ladder.proposal);
  CHECK(ladder.proposal->step == LadderStep::formal_review);
  CHECK(ladder.proposal->evidence == std::vector{week(11), week(13)});
  story.add(confirm(LadderStep::formal_review, judged_on(13)));
  CHECK_FALSE(fold_ladder(story.record, judged_on(13)).proposal->confirmed_on);
  CHECK(story.refusal(confirm(LadderStep::formal_review, judged_on(13))) == "DECIDED_ALREADY");
  CHECK(fold_ladder(story.record, judged_on(13) + 30).step == LadderStep::support_plan);
  const LadderDecision upline{LadderAct::confirm, LadderParty::upline, ute, judged_on(13) + 1,
                              LadderStep::formal_review};
  story.add(upline);
  CHECK(fold_ladder(story.record, judged_on(13) + 8).step == LadderStep::support_plan);
  CHECK(fold_ladder(story.record, judged_on(13) + 9).step == LadderStep::formal_review);
}

TEST_CASE("an exit test passed at three quarters ends the plan and lowers the step") {
  const Story story = planned("MMXM");
  const auto ladder = story.after_week(13);
  CHECK(ladder.step == LadderStep::conversation);
  CHECK_FALSE(ladder.proposal);
  CHECK(story.after_week(12).step == LadderStep::support_plan);
}

TEST_CASE("a plan whose weeks were all excused decides nothing, and another can be agreed") {
  const Story story = planned("EEEE");
  const auto ladder = story.after_week(13);
  CHECK(ladder.step == LadderStep::support_plan);
  CHECK(ladder.plan->exit_test == ExitTest::unjudged);
  CHECK(story.refusal(plan(LadderParty::rep, judged_on(13), {judged_on(13), judged_on(13) + 30})).empty());
}

TEST_CASE("both end a plan early, and it is tested on the weeks that it had") {
  Story story = planned("XXMM");
  LadderDecision over{LadderAct::end_plan, LadderParty::manager, mia, week(11).end + 1};
  story.add(over);
  over.as = LadderParty::rep;
  over.by = ana;
  story.add(over);
  const auto ladder = story.after_week(11);
  CHECK(ladder.plan->exit_test == ExitTest::failed);
  CHECK(ladder.plan->windows == MasTally{.met = 0, .missed = 2});
  CHECK(story.refusal(LadderDecision{LadderAct::end_plan, LadderParty::rep, ana, judged_on(11)}) == "NO_PLAN");
}

TEST_CASE("what an exit test finds does not depend on the day on which it is asked for") {
  Story story = planned("MXMX");
  story.record.windows.resize(13);
  const auto soon = fold_ladder(story.record, judged_on(13));
  const auto late = fold_ladder(story.record, judged_on(13) + 90);
  REQUIRE(late.proposal);
  CHECK(soon.proposal->since == late.proposal->since);
}

TEST_CASE("tolerated misses delay the trigger") {
  CHECK(Story("T").at_end().step == LadderStep::none);
  CHECK_FALSE(Story("TX").at_end().proposal);
  CHECK(Story("TX").at_end().step == LadderStep::nudge);
  CHECK(Story("TXX").at_end().proposal);
}

TEST_CASE("E6: a proposed step is withdrawn when late numbers make its trigger vanish") {
  Story story("MXX");
  const auto before = story.at_end();
  story.record.windows[2].verdict = MasVerdict::met;
  const auto after = story.at_end();
  CHECK_FALSE(after.proposal);
  CHECK(after.step == LadderStep::nudge);
  CHECK(steps_withdrawn(before, after) == std::vector{LadderStep::conversation});
  CHECK(steps_withdrawn(after, after).empty());
  story.record.windows[1].verdict = MasVerdict::met;
  CHECK(steps_withdrawn(before, story.at_end()) == std::vector{LadderStep::nudge, LadderStep::conversation});
}

TEST_CASE("E6: a step in effect is withdrawn as well, and what was decided about it has nothing to stand on") {
  Story story = talked("MM");
  CHECK(story.at_end().step == LadderStep::conversation);
  story.record.windows[0].verdict = MasVerdict::excused;
  const auto after = story.at_end();
  CHECK(after.step == LadderStep::nudge);
  REQUIRE(after.without_effect.size() == 2);
  CHECK(story.record.decisions[*after.without_effect.begin()].act == LadderAct::confirm);
}

TEST_CASE("a waived window is excused from the beginning") {
  Story story("XX");
  LadderDecision waive{LadderAct::waive_window, LadderParty::manager, mia, judged_on(2) + 1, LadderStep::none, week(9),
                       "the trade fair"};
  CHECK(story.refusal(waive) == "NO_SUCH_WINDOW");
  waive.days = week(2);
  story.add(waive);
  CHECK(fold_ladder(story.record, judged_on(2)).proposal);
  CHECK_FALSE(fold_ladder(story.record, judged_on(2) + 1).proposal);
  waive.as = LadderParty::rep;
  CHECK(story.refusal(waive) == "NOT_YOUR_DECISION");
}

TEST_CASE("only steps whose text is in the signed pact exist, and none is skipped") {
  Story story("XX");
  story.record.agreed = {};
  CHECK(story.at_end().step == LadderStep::none);
  story.record.agreed = {{always, {LadderStep::nudge, LadderStep::support_plan}}};
  CHECK(story.at_end().step == LadderStep::nudge);
  CHECK_FALSE(story.at_end().proposal);
}

TEST_CASE("eight met windows in a row clear a support plan; the first four lower it by one") {
  const Story story = planned("MMMMMMMM");
  CHECK(story.after_week(12).step == LadderStep::support_plan);
  CHECK(story.after_week(13).step == LadderStep::conversation);
  CHECK(story.after_week(16).step == LadderStep::conversation);
  CHECK(story.after_week(17).step == LadderStep::none);
}

TEST_CASE("what has not been judged by the day that is asked for has not happened") {
  const Story story("XX");
  CHECK(fold_ladder(story.record, judged_on(1) - 1).step == LadderStep::none);
  CHECK(fold_ladder(story.record, judged_on(2) - 1).step == LadderStep::nudge);
  CHECK_FALSE(fold_ladder(story.record, judged_on(2) - 1).proposal);
}
