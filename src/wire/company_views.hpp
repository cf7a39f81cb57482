#pragma once

#include "app/report/company.hpp"
#include "app/report/deals_behind.hpp"
#include "app/report/distribution.hpp"
#include "app/report/trend.hpp"
#include "wire/report_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(UnitKind, company, region, team, territory, segment)

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(OrganisationView, as_was, as_is)
BOOST_DESCRIBE_ENUM(SpreadMeasure, attainment, pace)
BOOST_DESCRIBE_STRUCT(PeopleCount, (), (with_goal, on_pace, behind, too_early, no_data))
BOOST_DESCRIBE_STRUCT(CarrierView, (), (owner, goal, target, currency, carried, effective))
BOOST_DESCRIBE_STRUCT(CarriedLevelView, (), (carried, effective, units, people, coverage, of_target, band))
BOOST_DESCRIBE_STRUCT(CoverageView, (),
                      (currency, target, carried, effective, gap, over, coverage, effective_coverage, band, units,
                       people, unconverted))
BOOST_DESCRIBE_STRUCT(CoverageChainView, (), (direct, expected_coverage, carriers, levels, withheld))
BOOST_DESCRIBE_STRUCT(UnitRow, (),
                      (id, name, kind, units, people, actual, currency, unconverted, goal, standing, coverage))
BOOST_DESCRIBE_STRUCT(UnitMemberRow, (), (owner, actual, currency, unconverted, goal))
BOOST_DESCRIBE_STRUCT(UnitLink, (), (id, name))
BOOST_DESCRIBE_STRUCT(CompanyReport, (),
                      (metric, period, period_before, period_after, choices, running, as_of, organised_on, view,
                       delivered_until, path, unit, units, members, members_left_out, coverage))
BOOST_DESCRIBE_STRUCT(SpreadBandView, (), (lower, upper, people))
BOOST_DESCRIBE_STRUCT(SpreadPersonView, (), (owner, goal, value, status))
BOOST_DESCRIBE_STRUCT(DistributionReport, (),
                      (metric, period, running, as_of, organised_on, measure, unit, unit_name, fewest, withheld, people,
                       without_value, at_least_whole, share_at_least_whole, lower_quartile, median, upper_quartile,
                       bands, standing, named, named_left_out))
BOOST_DESCRIBE_STRUCT(TrendPoint, (),
                      (period, running, actual, target, attainment, year_before, actual_year_before,
                       actual_year_before_so_far, year_before_so_far_until, unconverted))
BOOST_DESCRIBE_STRUCT(TrendReport, (), (owner, metric, currency, view, as_of, delivered_until, points))
BOOST_DESCRIBE_STRUCT(DealLine, (),
                      (id, owner, counted_on, amount, currency, credited, counted, status, stage, account, product,
                       created_on, closed_on, source, external_id))
BOOST_DESCRIBE_STRUCT(DealsReport, (),
                      (owner, path, metric, listed_metric, period, as_of, view, actual, currency, unconverted, deals,
                       detail, items, left_out, next))

}  // namespace salespact::app
