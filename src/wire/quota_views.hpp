#pragma once

#include "app/quota/change_quotas.hpp"
#include "app/quota/quota_grid.hpp"
#include "wire/report_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(MetricUnit, money, count, percent, points, hours, days, custom)
BOOST_DESCRIBE_ENUM(PeriodKind, year, half, quarter, month, week, custom)

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(QuotaLock, own, elsewhere, not_there, closed, sample)
BOOST_DESCRIBE_STRUCT(QuotaCell, (), (goal, target, currency, revision, lock))
BOOST_DESCRIBE_STRUCT(QuotaLine, (), (kind, id, name, unit, depth, sells, currency, cells, year))
BOOST_DESCRIBE_STRUCT(QuotaMetric, (), (key, name, unit, decimals, adds_up))
BOOST_DESCRIBE_STRUCT(QuotaCurrency, (), (code, decimals))
BOOST_DESCRIBE_STRUCT(QuotaRate, (), (column, from, to, numerator, denominator))
BOOST_DESCRIBE_STRUCT(QuotaGrid, (), (metric, year, years, by, columns, rows, currency, currencies, rates))
BOOST_DESCRIBE_STRUCT(QuotasChanged, (), (set, changed, taken_away, unchanged))

}  // namespace salespact::app
