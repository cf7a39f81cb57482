#pragma once

#include "app/report/pact_reports.hpp"
#include "wire/grid.hpp"
#include "wire/report_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(TeamPactsOfUnit, (),
                      (forming, signing, signed_ahead, active, healthy, unknown, short_handed, ended, dissolved,
                       fulfilled, partly, not_fulfilled))
BOOST_DESCRIBE_STRUCT(PactsRow, (),
                      (unit, as_of, withheld, people, in_talks, signed_ahead, active, healthy, unknown, suspended,
                       team_pacts))
BOOST_DESCRIBE_STRUCT(MasRow, (), (unit, period, withheld, people, met, missed, excused, compliance))
BOOST_DESCRIBE_STRUCT(ObstacleCounts, (), (market, product, process, skill, capacity, data))
BOOST_DESCRIBE_STRUCT(CheckInsRow, (), (unit, period, withheld, people, confidence, obstacles))

}  // namespace salespact::app

namespace salespact::wire {

[[nodiscard]] Grid table_of(const std::vector<app::PactsRow>& rows);
[[nodiscard]] Grid table_of(const std::vector<app::MasRow>& rows);
[[nodiscard]] Grid table_of(const std::vector<app::CheckInsRow>& rows);
[[nodiscard]] Grid sheet_of(const std::vector<app::PactsRow>& rows);
[[nodiscard]] Grid sheet_of(const std::vector<app::MasRow>& rows);
[[nodiscard]] Grid sheet_of(const std::vector<app::CheckInsRow>& rows);

}  // namespace salespact::wire
