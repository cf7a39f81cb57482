#pragma once

#include "app/check_in/read_check_ins.hpp"
#include "wire/team_pact_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(ObstacleKind, market, product, process, skill, capacity, data)
BOOST_DESCRIBE_ENUM(CheckInState, scheduled, submitted, overdue, excused, discussed)
BOOST_DESCRIBE_ENUM(SupportAct, accept, decline, confirm, withdraw)
BOOST_DESCRIBE_ENUM(SupportState, asked, accepted, declined, done, withdrawn)
BOOST_DESCRIBE_STRUCT(ActualLine, (), (goal, label, metric, currency, actual, target, expected, status))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(SubjectKind, team_pact, sales_pact, goal)
BOOST_DESCRIBE_STRUCT(ObstacleLine, (), (text, kind, severity, help_from))
BOOST_DESCRIBE_STRUCT(SupportLine, (),
                      (id, asker, helper, what, by, asked_on, state, promised, response_days, overdue, comment, may,
                       subject_kind, subject, title))
BOOST_DESCRIBE_STRUCT(CheckInWords, (), (id, at, on, actuals, confidence, moved, obstacles, support, next_actions))
BOOST_DESCRIBE_STRUCT(CheckInLine, (),
                      (window, overdue_from, state, on_time, discussed_on, words, added, excuse, edit_until,
                       may_discuss, may_excuse))
BOOST_DESCRIBE_STRUCT(CheckInPerson, (), (person, mine, owes, whole, overdue, windows))
BOOST_DESCRIBE_STRUCT(CheckInDraft, (), (window, overdue_from, state, actuals, before))
BOOST_DESCRIBE_STRUCT(CheckInsPage, (), (kind, id, title, open, overdue, mine, helpers, people))
BOOST_DESCRIBE_STRUCT(DueCheckIn, (), (kind, id, title, person, mine, window, overdue_from, state))
BOOST_DESCRIBE_STRUCT(LedNeed, (), (person, kind, id, title, on, doubts, blocked))
BOOST_DESCRIBE_STRUCT(SupportDesk, (), (for_me, by_me, unanswered, overdue, answered, mean_response_days, led))

}  // namespace salespact::app
