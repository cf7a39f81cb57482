#pragma once

#include "app/sales_pact/read_pact_life.hpp"
#include "domain/pact/ladder_words.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(MasVerdict, pending, met, missed, excused)
BOOST_DESCRIBE_ENUM(MasReason, running, grace, kept, short_of, not_reported, no_working_days, source_outage,
                    nothing_to_measure, suspended, waived)
BOOST_DESCRIBE_ENUM(LadderStep, none, nudge, conversation, support_plan, formal_review)
BOOST_DESCRIBE_ENUM(LadderAct, confirm, decline, override_block, hold_conversation, answer, agree_plan, end_plan,
                    contest, grant_contest, reject_contest, waive_window)
BOOST_DESCRIBE_ENUM(LadderParty, rep, manager, upline)
BOOST_DESCRIBE_ENUM(ExitTest, running, passed, failed, unjudged)
BOOST_DESCRIBE_ENUM(LadderChangeKind, nudged, proposed, took_effect, declined, contest_granted, lapsed, lowered,
                    cleared, not_concluded)
BOOST_DESCRIBE_ENUM(PromiseKind, expectation, development)
BOOST_DESCRIBE_ENUM(PromiseState, running, awaiting, kept, unconfirmed, overdue, missed)
BOOST_DESCRIBE_ENUM(PromiseAct, kept, confirmed, denied)
BOOST_DESCRIBE_STRUCT(MasTally, (), (met, missed, excused, pending))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(StandardWindow, (),
                      (days, judged_on, required, value, verdict, reason, near_miss, waived_because, waivable))
BOOST_DESCRIBE_STRUCT(StandardView, (),
                      (text, metric, currency, comparator, threshold, cadence, source, critical, from, to, in_force,
                       current, windows, tally, compliance))
BOOST_DESCRIBE_STRUCT(PactWindowView, (), (days, verdict, tolerated))
BOOST_DESCRIBE_STRUCT(LadderProposalView, (),
                      (step, since, evidence, blocked, overridden, manager_confirmed, upline_confirmed, contest_until,
                       contested_on))
BOOST_DESCRIBE_STRUCT(SupportPlanView, (), (days, rep_agreed, manager_agreed, exit_test, windows))
BOOST_DESCRIBE_STRUCT(LadderDecisionLine, (), (act, as, by, on, step, days, reason, on_behalf_of, without_effect))
BOOST_DESCRIBE_STRUCT(LadderChangeLine, (), (kind, on, step))
BOOST_DESCRIBE_STRUCT(StepNotConcluded, (), (step, on))
BOOST_DESCRIBE_STRUCT(LadderView, (),
                      (step, since, evidence, conversation_due, conversation_held_on, plan, proposal, not_concluded,
                       met_in_a_row, decisions, history, may))
BOOST_DESCRIBE_STRUCT(PromiseLine, (),
                      (key, kind, by, text, due, state, kept_on, days_late, counts_as_overdue, comment, may))
BOOST_DESCRIBE_STRUCT(PactLifeView, (),
                      (id, rep, manager, effective, state, reader, standards, windows, tally, compliance, ladder,
                       agreed_steps, promises, manager_overdue, rep_side, manager_side))
BOOST_DESCRIBE_STRUCT(PactAtGlance, (),
                      (id, rep, manager, mine, standards, compliance, step, proposal, promises, manager_overdue))

}  // namespace salespact::app
