#pragma once

#include "app/report/goal_explanation.hpp"
#include "app/report/goal_pace.hpp"
#include "app/report/today.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(MetricBrief, (), (key, name, unit, direction, class_, precision))
BOOST_DESCRIBE_STRUCT(PacePoint, (), (day, working_day, expected, actual, projection))
BOOST_DESCRIBE_STRUCT(GoalPace, (),
                      (id, title, owner, metric, period, currency, scoring, status, target, baseline, stretch,
                       band_lower, band_upper, as_of, facts_until, seasonal, days))
BOOST_DESCRIBE_STRUCT(FormulaTerm, (), (name, kind, value, exact))
BOOST_DESCRIBE_STRUCT(ExplainedFigure, (), (name, formula, inputs, result, reason))
BOOST_DESCRIBE_STRUCT(ExplainedStatus, (),
                      (status, rule, figure, at_least, below, small_sample, stale, days_since_last_fact, freshness_days,
                       no_check_in_since, without_doubts, confidence))
BOOST_DESCRIBE_STRUCT(CountedCondition, (), (field, dimension, negated, values))
BOOST_DESCRIBE_STRUCT(CountedRule, (), (records, conditions, measure, on, once_per))
BOOST_DESCRIBE_STRUCT(GoalExplanation, (),
                      (id, metric, metric_rule, counted, currency, scoring, as_of, facts_until, figures, status,
                       unconverted))
BOOST_DESCRIBE_STRUCT(BroughtBy, (), (id, file_name))
BOOST_DESCRIBE_STRUCT(GoalRecord, (),
                      (kind, id, source, external_id, day, owner, account, product, label, status, amount, currency,
                       credited, share, overlay, unconverted, recorded_at, brought_by))
BOOST_DESCRIBE_STRUCT(TodayBuffer, (), (working_days, reason))
BOOST_DESCRIBE_STRUCT(PlannedDay, (), (day, working_day, amount))
BOOST_DESCRIBE_STRUCT(TodayPlan, (), (kind, to_go, today, done, open, per_day, days, later, later_days))
BOOST_DESCRIBE_STRUCT(TodayChange, (), (since, actual, attainment, status_before, record_count, more_records, records))
BOOST_DESCRIBE_STRUCT(RecentDay, (), (day, actual, expected))
BOOST_DESCRIBE_STRUCT(DataAge, (), (until, received_at, sources))
BOOST_DESCRIBE_STRUCT(TodayGoal, (), (goal, metric, buffer, plan, no_plan, projected_attainment, change, trend, data))
BOOST_DESCRIBE_STRUCT(TodayPage, (), (person, as_of, facts_until, working_day, goals, next_start))

}  // namespace salespact::app

namespace salespact::wire {

// `access` is detail, or totals for those who may see no deals: then there are no items.
struct GoalRecordsView {
  std::string access;
  app::MetricBrief metric;
  std::optional<std::string> total;
  std::vector<app::GoalRecord> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(GoalRecordsView, (), (access, metric, total, items, next))

}  // namespace salespact::wire
