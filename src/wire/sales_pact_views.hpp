#pragma once

#include "app/sales_pact/read_sales_pacts.hpp"
#include "wire/agreement_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(DelegatedRight, check_ins, pact_life, pact_talks)
BOOST_DESCRIBE_ENUM(PactParty, rep, manager)
BOOST_DESCRIBE_ENUM(PactSection, targets, expectations, motives, consequences, role)
BOOST_DESCRIBE_ENUM(SalesPactState, draft, discussed, proposed, countered, agreed, active, suspended, expired,
                    terminated)
BOOST_DESCRIBE_ENUM(MasComparator, min, max)
BOOST_DESCRIBE_ENUM(MasSource, measured, self_reported)
BOOST_DESCRIBE_ENUM(Cadence, day, week, two_weeks, month, quarter)
BOOST_DESCRIBE_ENUM(MotivatorKind, money, recognition, mastery, autonomy, purpose, team, security, other)
BOOST_DESCRIBE_ENUM(DevelopmentKind, course, coaching, shadowing, reading, certification)
BOOST_DESCRIBE_ENUM(SigningCapacity, rep, manager, succeeding_manager, member)
BOOST_DESCRIBE_ENUM(SigningMethod, password)

BOOST_DESCRIBE_STRUCT(PactGoal, (), (goal, summary))
BOOST_DESCRIBE_STRUCT(MasTerms, (),
                      (metric, comparator, threshold, cadence, prorate, critical, source, grace_wd, tolerated_misses,
                       from, to))
BOOST_DESCRIBE_STRUCT(TargetsSection, (), (goals, floors, serves, plan, progress))
BOOST_DESCRIBE_STRUCT(Expectation, (), (key, text, measurable, cadence))
BOOST_DESCRIBE_STRUCT(PactObstacle, (), (text, solution, owner))
BOOST_DESCRIBE_STRUCT(ExpectationsSection, (), (of_rep, of_manager, indicators, obstacles, manager_role))
BOOST_DESCRIBE_STRUCT(Motivator, (), (kind, strength, note))
BOOST_DESCRIBE_STRUCT(MotivesSection, (), (motivators, personal_goals, flexibility))
BOOST_DESCRIBE_STRUCT(ConsequenceStep, (), (step, text, help))
BOOST_DESCRIBE_STRUCT(ConsequencesSection, (), (steps, response, exceeding))
BOOST_DESCRIBE_STRUCT(DevelopmentItem, (), (key, kind, skill, need, provider, promised_by, due))
BOOST_DESCRIBE_STRUCT(ActivityLine, (), (stage, per_week))
BOOST_DESCRIBE_STRUCT(RoleSection, (), (role, decision_rights, activities, formula, development, resources))
BOOST_DESCRIBE_STRUCT(DocumentDifference, (), (path, before, after))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(SalesPactStep, write, prepare, confirm_discussion, propose, counter, withdraw, countersign, amend,
                    drop_amendment, take_over, end, refuse_end, take_back_end, break_glass, read_life)
BOOST_DESCRIBE_ENUM(SalesPactEventKind, opened, written, prepared, attended, discussed, proposed, countered, withdrawn,
                    signed_by_both, lapsed, came_into_force, amendment_opened, amendment_dropped, manager_changed,
                    taken_over, expired, termination_asked, terminated, motives_shared, motives_hidden, takeover_lapsed,
                    termination_refused, termination_taken_back)
BOOST_DESCRIBE_ENUM(SalesPactNext, prepare, await_preparation, discuss, confirm_day, await_confirmation, propose,
                    answer, await_answer, revise, await_revision, take_over, await_takeover, agree_to_end, await_end,
                    nothing)
BOOST_DESCRIBE_STRUCT(PactPerson, (), (id, name))
BOOST_DESCRIBE_STRUCT(SalesPactLine, (),
                      (id, rep, manager, effective, state, talks, mine, acts_in, waits_for_me, next, binds_from,
                       revision))
BOOST_DESCRIBE_STRUCT(WaivedSection, (), (section, reason))
BOOST_DESCRIBE_STRUCT(SalesPactWords, (), (effective, targets, expectations, consequences, role, waived))
BOOST_DESCRIBE_STRUCT(SignatureLine, (), (person, capacity, at, statement, method))
BOOST_DESCRIBE_STRUCT(SalesPactTextView, (),
                      (number, hash, canonical, words, easing, repairs_error, frozen_at, signatures, changes))
BOOST_DESCRIBE_STRUCT(MotivesView, (), (section, shared))
BOOST_DESCRIBE_STRUCT(PreparationView, (), (party, ready, words))
BOOST_DESCRIBE_STRUCT(SalesPactEventLine, (), (number, kind, at, by, text, comment, on_behalf_of))
BOOST_DESCRIBE_STRUCT(ReadingLine, (), (reader, day))
BOOST_DESCRIBE_STRUCT(GlassLine, (), (by, at, until, reason, read))
BOOST_DESCRIBE_STRUCT(DiscussionView, (), (rep_says, manager_says, held_on))
BOOST_DESCRIBE_STRUCT(SalesPactWhole, (),
                      (draft, motives, discussion, preparations, prepared_differently, proposed, in_force, counter,
                       end_asked_by, end_reason, events, readings, opened))
BOOST_DESCRIBE_STRUCT(SalesPactPage, (), (pact, steps, whole, opened, end_reason))

}  // namespace salespact::app
