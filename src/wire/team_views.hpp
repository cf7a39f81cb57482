#pragma once

#include "app/report/team.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(TeamGoal, (),
                      (id, title, metric, period, currency, scoring, target, actual, attainment, expected, pace_index,
                       required_per_working_day, status, stale, no_check_in_since, without_doubts, unconverted, filled,
                       marker, buffer_days, trend, drift, actual_change, attainment_change, status_before))
BOOST_DESCRIBE_STRUCT(TeamNeed, (), (reason, goal, days_behind, missing, drift))
BOOST_DESCRIBE_STRUCT(TeamPerson, (), (id, name, unit, on_leave, status, need, goals))
BOOST_DESCRIBE_STRUCT(TeamUnit, (), (id, name, path, kind, people))
BOOST_DESCRIBE_STRUCT(TeamPeriod, (), (label, start, end, trend_days))
BOOST_DESCRIBE_STRUCT(TeamMetric, (), (key, name, unit, direction, precision, data_until, stale))
BOOST_DESCRIBE_STRUCT(TeamShortfall, (), (metric, period, currency, amount, people, unconverted))
BOOST_DESCRIBE_STRUCT(TeamSummary, (), (people, with_goals, need_help, slipping, well, shortfalls))
BOOST_DESCRIBE_STRUCT(TeamReport, (),
                      (unit, as_of, facts_until, order, summary, goals, people, units, periods, metrics, other_periods))

}  // namespace salespact::app
