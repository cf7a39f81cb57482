#include "wire/pact_report_views.hpp"
#include "wire/report_grids.hpp"

namespace salespact::wire {
namespace {

std::string place_of(const app::OwnerView& unit) { return unit.path.empty() ? unit.name : unit.path; }

Grid::Cell cell(const std::optional<std::int64_t>& count) {
  return count ? Grid::Cell(std::to_string(*count)) : std::nullopt;
}

std::string note(bool withheld) { return withheld ? "withheld" : ""; }

}  // namespace

Grid table_of(const std::vector<app::PactsRow>& rows) {
  Grid grid{.columns = {{"unit"},
                        {"people", true},
                        {"in talks", true},
                        {"signed", true},
                        {"active", true},
                        {"healthy", true},
                        {"not known", true},
                        {"suspended", true},
                        {"note"}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({place_of(row.unit), cell(row.people), cell(row.in_talks), cell(row.signed_ahead),
                         cell(row.active), cell(row.healthy), cell(row.unknown), cell(row.suspended),
                         note(row.withheld)});
  }
  return grid;
}

Grid sheet_of(const std::vector<app::PactsRow>& rows) {
  Grid grid{.columns = {{"unit_id"},
                        {"unit_name"},
                        {"unit_path"},
                        {"as_of"},
                        {"withheld"},
                        {"people", true},
                        {"in_talks", true},
                        {"signed_ahead", true},
                        {"active", true},
                        {"healthy", true},
                        {"unknown", true},
                        {"suspended", true}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({row.unit.id, row.unit.name, row.unit.path, row.as_of.iso(), row.withheld ? "true" : "false",
                         cell(row.people), cell(row.in_talks), cell(row.signed_ahead), cell(row.active),
                         cell(row.healthy), cell(row.unknown), cell(row.suspended)});
  }
  return grid;
}

Grid table_of(const std::vector<app::MasRow>& rows) {
  Grid grid{.columns = {{"unit"},
                        {"period"},
                        {"people", true},
                        {"met", true},
                        {"missed", true},
                        {"excused", true},
                        {"compliance", true},
                        {"note"}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back(
        {place_of(row.unit), row.period.label, cell(row.people), cell(row.met), cell(row.missed), cell(row.excused),
         row.compliance ? Grid::Cell(attainment_text(*row.compliance)) : std::nullopt, note(row.withheld)});
  }
  return grid;
}

Grid sheet_of(const std::vector<app::MasRow>& rows) {
  Grid grid{.columns = {{"unit_id"},
                        {"unit_name"},
                        {"unit_path"},
                        {"period"},
                        {"period_start"},
                        {"period_end"},
                        {"withheld"},
                        {"people", true},
                        {"met", true},
                        {"missed", true},
                        {"excused", true},
                        {"compliance", true}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({row.unit.id, row.unit.name, row.unit.path, row.period.label, row.period.start.iso(),
                         row.period.end.iso(), row.withheld ? "true" : "false", cell(row.people), cell(row.met),
                         cell(row.missed), cell(row.excused), row.compliance});
  }
  return grid;
}

}  // namespace salespact::wire
