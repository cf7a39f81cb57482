#pragma once

#include "app/alignment/read_alignment.hpp"
#include "wire/goal_page_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(AlignmentLink, (), (id, kind, share, weight, from, to, may_edit, revision))
BOOST_DESCRIBE_STRUCT(GoalBrief, (), (id, title, owner, period, metric))
BOOST_DESCRIBE_STRUCT(AlignmentFlag, (), (code, blocks, other))
BOOST_DESCRIBE_STRUCT(AlignmentCoverage, (),
                      (carried, effective, gap, over, coverage, effective_coverage, expected_coverage, band, goals,
                       unconverted, unallocated))
BOOST_DESCRIBE_STRUCT(AlignmentNode, (),
                      (key, kind, id, title, level, owner, period, state, link, metric, currency, target, actual,
                       attainment, status, drivers, stale, no_check_in_since, guard_broken, children, children_at_risk,
                       coverage, flags))
BOOST_DESCRIBE_STRUCT(AlignmentLevel, (), (as_of, facts_until, items, next))
BOOST_DESCRIBE_STRUCT(AlignmentProblemRow, (), (goal, flag, currency, gap, coverage, may_edit))
BOOST_DESCRIBE_STRUCT(AlignmentTotal, (), (code, goals))
BOOST_DESCRIBE_STRUCT(AlignmentProblemPage, (), (totals, items, next))
BOOST_DESCRIBE_STRUCT(SightStep, (), (kind, id, title, owner, metric, period, link))
BOOST_DESCRIBE_STRUCT(GoalParent, (), (link, parent))
BOOST_DESCRIBE_STRUCT(LineOfSight, (), (steps, orphan, parents, may_edit))
BOOST_DESCRIBE_STRUCT(AlignedStep, (), (goals, carried, coverage, of_target, band))
BOOST_DESCRIBE_STRUCT(GoalCoverage, (), (goal, currency, target, coverage, steps, withheld))

}  // namespace salespact::app
