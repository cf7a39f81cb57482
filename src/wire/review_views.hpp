#pragma once

#include "app/review/read_reviews.hpp"
#include "wire/check_in_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(ReviewKind, mid, quarterly, end)
BOOST_DESCRIBE_ENUM(ReviewDecision, keep, adjust, retire)
BOOST_DESCRIBE_ENUM(ReviewState, scheduled, open, overdue, decided)
BOOST_DESCRIBE_ENUM(ReviewMeasure, commitments, support, check_ins, standards, expectations, development, provided,
                    one_to_ones)
BOOST_DESCRIBE_STRUCT(ReviewAnswers, (), (relevant, achievable, aligned, change))
BOOST_DESCRIBE_STRUCT(KeptCount, (), (kept, half, missed))
BOOST_DESCRIBE_STRUCT(ReviewCount, (), (measure, count))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(ReviewAct, propose, decide)
BOOST_DESCRIBE_STRUCT(ReviewSnapshot, (), (actuals, counts))
BOOST_DESCRIBE_STRUCT(ReviewWords, (), (id, by, on, answers, decision, reason, snapshot))
BOOST_DESCRIBE_STRUCT(ReviewLine, (), (kind, due, opens_on, overdue_from, state, may, decided, proposals))
BOOST_DESCRIBE_STRUCT(ReviewedTarget, (), (target, metric, currency))
BOOST_DESCRIBE_STRUCT(ReviewsPage, (), (kind, id, title, whole, ends_at_once, now, target, reviews))
BOOST_DESCRIBE_STRUCT(DueReview, (), (kind, id, title, person, review, due, overdue_from, state, may))

}  // namespace salespact::app
