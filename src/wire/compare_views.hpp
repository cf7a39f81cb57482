#pragma once

#include "app/report/compare.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(CompareRow, (),
                      (owner, metric, currency, before, after, before_until, after_until, change, change_share, verdict,
                       before_basis, after_basis, unconverted))
BOOST_DESCRIBE_STRUCT(CompareReport, (), (before, after, as_of, like_for_like, rows))

}  // namespace salespact::app
