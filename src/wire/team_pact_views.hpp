#pragma once

#include "app/team_pact/read_team_pacts.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(TeamPactState, forming, signing, agreed, active, amending, ended, closed, dissolved)
BOOST_DESCRIBE_ENUM(TeamOutcome, fulfilled, partly, not_fulfilled)
BOOST_DESCRIBE_ENUM(WithdrawalChoice, redistribute, lower_target, go_on)
BOOST_DESCRIBE_ENUM(SupportKind, scheduled, on_request)
BOOST_DESCRIBE_ENUM(OccurrenceVerdict, pending, kept, kept_unconfirmed, partly, missed, excused)
BOOST_DESCRIBE_ENUM(MarkKind, kept, partly, missed, asked, confirmed, denied, endorsed, questioned, reached)
BOOST_DESCRIBE_ENUM(ClaimClash, same_work, too_many_hours)
BOOST_DESCRIBE_ENUM(PactHealth, forming, healthy, watch, talk, check_in_overdue)
BOOST_DESCRIBE_ENUM(SetbackCause, market, product, process, skill, capacity, data)
BOOST_DESCRIBE_ENUM(SetbackShare, team, line, self)

BOOST_DESCRIBE_STRUCT(TeamMember, (), (person, name))
BOOST_DESCRIBE_STRUCT(ActionCommitment, (), (key, member, what, metric, quantity, cadence, days, why))
BOOST_DESCRIBE_STRUCT(SupportPromise, (), (key, giver, receiver, what, kind, cadence, response_days))
BOOST_DESCRIBE_STRUCT(TeamMilestone, (), (title, due))
BOOST_DESCRIBE_STRUCT(TeamPactTerms, (),
                      (title, statement, goal, serves, lead, members, effective, commitments, promises, ground_rules,
                       milestones, celebration, setback_rule, check_in_days, review_on, amendment_route))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(TeamPactAccess, none, state, title, metadata, whole)
BOOST_DESCRIBE_ENUM(TeamPactStep, write, write_own, put_to_signing, sign, decline, amend, drop_amendment, withdraw,
                    mark, learn, close, dissolve, dissolve_as_manager, refuse_end, take_back_end)
BOOST_DESCRIBE_ENUM(TeamPactEventKind, opened, written, put_to_signing, given_signature, declined, lapsed,
                    came_into_force, amendment_opened, amendment_dropped, withdrew, left, ended, closed,
                    dissolution_asked, dissolved, dissolution_refused, dissolution_taken_back)
BOOST_DESCRIBE_STRUCT(PactUnit, (), (id, name))
BOOST_DESCRIBE_STRUCT(TeamPactLine, (),
                      (id, unit, state, title, effective, lead, members, mine, waits_for_me, revision))
BOOST_DESCRIBE_STRUCT(TeamPactTextView, (), (number, hash, canonical, words, frozen_at, signatures, changes))
BOOST_DESCRIBE_STRUCT(TeamSigningView, (), (until, asked, given, missing))
BOOST_DESCRIBE_STRUCT(TeamWithdrawalLine, (), (person, from))
BOOST_DESCRIBE_STRUCT(TeamDissolutionView, (), (reason, by))
BOOST_DESCRIBE_STRUCT(OccurrenceAnswerLine, (), (by, kind, note))
BOOST_DESCRIBE_STRUCT(OccurrenceLine, (),
                      (key, support, member, receiver, window, open_until, verdict, measured, value, answers,
                       mine_to_say))
BOOST_DESCRIBE_STRUCT(KeptLine, (), (kept, half, missed))
BOOST_DESCRIBE_STRUCT(MemberKeptLine, (), (person, commitments, support))
BOOST_DESCRIBE_STRUCT(ReadinessLine, (), (rule, severity, passed, missing, people, receivers))
BOOST_DESCRIBE_STRUCT(ClaimedTwiceLine, (), (person, pact, title, clash, metric, days))
BOOST_DESCRIBE_STRUCT(TeamHealthView, (), (score, level))
BOOST_DESCRIBE_STRUCT(TeamPaceView, (),
                      (goal, title, metric, currency, target, actual, expected, pace_index, status, as_of))
BOOST_DESCRIBE_STRUCT(TeamMilestoneLine, (), (key, title, due, reached_on, said_by, late))
BOOST_DESCRIBE_STRUCT(TeamLearningLine, (), (id, by, at, what, cause, learned, change, share))
BOOST_DESCRIBE_STRUCT(TeamPactEventLine, (), (number, kind, at, by, text, comment))
BOOST_DESCRIBE_STRUCT(TeamPactWhole, (),
                      (draft, agreed, readiness, may_be_signed, claimed_twice, proposed, signing, in_force, choice,
                       withdrawals, short_handed, occurrences, commitments, support, members, health, pace, milestones,
                       learnings, dissolution, outcome, learning, outcome_awaited, celebrate, events, readings))
BOOST_DESCRIBE_STRUCT(TeamPactPage, (), (pact, access, steps, whole, signed_once))

}  // namespace salespact::app
