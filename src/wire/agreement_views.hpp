#pragma once

#include "app/goal/read_agreement.hpp"
#include "domain/goal/goal_text.hpp"
#include "wire/report_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(Framework, smart, hard, pact, plain)
BOOST_DESCRIBE_ENUM(Scoring, quota, gap, cap, maintain, rate_window, boolean)
BOOST_DESCRIBE_ENUM(GoalState, draft, proposed, agreed, active, paused, closing, closed, cancelled)
BOOST_DESCRIBE_ENUM(RateKind, plan, dated)
BOOST_DESCRIBE_ENUM(Visibility, unit, workspace, private_to_line)
BOOST_DESCRIBE_ENUM(BaselineSource, history, manual, none)
BOOST_DESCRIBE_ENUM(ResourceKind, tool, training, budget, person, data)
BOOST_DESCRIBE_ENUM(ResourceState, promised, provided, confirmed)
BOOST_DESCRIBE_ENUM(Rhythm, weekly, biweekly, monthly, quarterly)
BOOST_DESCRIBE_ENUM(GoalAct, propose, want_changes, agree, assign, acknowledge, start, pause, resume, end, close,
                    restate, cancel)
BOOST_DESCRIBE_ENUM(GoalEventKind, written, changed, proposed, changes_wanted, agreed, assigned, acknowledged, started,
                    paused, resumed, ended, closed, restated, cancelled, overridden, amendment_asked, amendment_agreed,
                    amendment_declined, support_changed, milestone_reached)
BOOST_DESCRIBE_ENUM(AmendmentReason, market, error, scope, capacity, strategy)
BOOST_DESCRIBE_ENUM(AmendmentState, asked, agreed, declined)

BOOST_DESCRIBE_STRUCT(GoalResource, (), (kind, text, provider, due, state))
BOOST_DESCRIBE_STRUCT(GoalMilestone, (), (title, due, reached_on))
BOOST_DESCRIBE_STRUCT(DateRange, (), (start, end))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(Asked, finish, mend, agree, assign, acknowledge, decide_amendment, others)

BOOST_DESCRIBE_STRUCT(AgreementPerson, (), (id, name))
BOOST_DESCRIBE_STRUCT(AgreementTarget, (),
                      (mode, value, resolved, plan_goal, baseline, baseline_source, stretch, band_lower, band_upper,
                       scoring, relative_meant, currency))
BOOST_DESCRIBE_STRUCT(AgreementEvent, (), (number, kind, at, by, comment, target, detail))
BOOST_DESCRIBE_STRUCT(AgreementAmendment, (),
                      (number, reason, comment, target_before, target_after, valid_from, asked_by, asked_at, state,
                       decided_by, decided_at))
BOOST_DESCRIBE_STRUCT(AgreementRights, (),
                      (steps, rewrite, override_findings, ask_amendment, decide_amendment, withdraw_amendment,
                       report_progress, confirm_support, read_check_ins))
BOOST_DESCRIBE_STRUCT(AgreementReading, (),
                      (id, title, statement, framework, owner, accountable, metric, scope, target, period, seasonality,
                       rates, state, assigned, visibility, how, why, resources, needs_nothing, stands_alone_because,
                       milestones, review_on, rhythm, feedback_giver, reward, collaboration, amendment_route, author,
                       manager_agreed, upline_agreed, acknowledged, reservation, overridden, pauses, events, amendments,
                       may, revision))
BOOST_DESCRIBE_STRUCT(WaitingGoal, (),
                      (id, title, owner, metric, period, target, currency, state, asked, since, by, comment))

}  // namespace salespact::app
