#pragma once

#include "app/feedback/feedback.hpp"
#include "wire/check_in_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(FeedbackKind, praise, question, suggestion, concern)
BOOST_DESCRIBE_ENUM(FeedbackAct, answer, resolve)
BOOST_DESCRIBE_ENUM(FeedbackState, open, answered, resolved)

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(FeedbackWordLine, (), (act, by, on, text))
BOOST_DESCRIBE_STRUCT(FeedbackLine, (),
                      (id, kind, by, on, part, text, to, state, waits_for, waits_since, overdue_from, overdue, words,
                       may))
BOOST_DESCRIBE_STRUCT(FeedbackPage, (), (people, threads, left_out))
BOOST_DESCRIBE_STRUCT(FeedbackGlance, (), (kind, subject, title, thread))
BOOST_DESCRIBE_STRUCT(FeedbackDesk, (), (waiting, mine, praise))

}  // namespace salespact::app
