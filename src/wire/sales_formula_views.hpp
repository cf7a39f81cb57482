#pragma once

#include "app/sales_formula/sales_formula_view.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(FormulaEstimate, (),
                      (value, assumed, known, own, prior, basis, cases, successes, team_cases, company_cases,
                       little_evidence, more_than_trials))
BOOST_DESCRIBE_STRUCT(FormulaWeek, (), (start, count))
BOOST_DESCRIBE_STRUCT(FormulaStageView, (),
                      (key, name, rate, lag, lag_basis, counted_from, counted_until, count, minutes, needed, reason,
                       weeks, per_week, too_late, recent_per_week, recent))
BOOST_DESCRIBE_STRUCT(FormulaOpenStage, (), (name, deals, amount, win_rate, expected))
BOOST_DESCRIBE_STRUCT(FormulaLever, (), (stage, from, to, first, saved, saved_hours))
BOOST_DESCRIBE_STRUCT(FormulaGoal, (), (id, title, period, target, currency, state))
BOOST_DESCRIBE_STRUCT(FormulaPipeline, (),
                      (stages, deals, amount, later_deals, later_amount, unconverted, velocity, coverage, required,
                       expected))
BOOST_DESCRIBE_STRUCT(FormulaWork, (), (hours, selling_hours, band))
BOOST_DESCRIBE_STRUCT(SalesFormula, (),
                      (person, team, as_of, facts_until, goal, choices, period, currency, target, target_assumed,
                       actual, expected_from_open, to_win, deal_size, win_rate, cycle, days_left, days_per_week, stages,
                       levers, open, work, unconverted, too_large))

}  // namespace salespact::app
