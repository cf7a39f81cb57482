#include "wire/pact_report_views.hpp"
#include "wire/report_grids.hpp"

#include <array>

namespace salespact::wire {
namespace {

std::string place_of(const app::OwnerView& unit) { return unit.path.empty() ? unit.name : unit.path; }

Grid::Cell cell(const std::optional<std::int64_t>& count) {
  return count ? Grid::Cell(std::to_string(*count)) : std::nullopt;
}

std::string note(bool withheld) { return withheld ? "withheld" : ""; }

void append_counts(std::vector<Grid::Cell>& to, const std::optional<app::ObstacleCounts>& obstacles) {
  constexpr std::array kinds{&app::ObstacleCounts::market,   &app::ObstacleCounts::product,
                             &app::ObstacleCounts::process,  &app::ObstacleCounts::skill,
                             &app::ObstacleCounts::capacity, &app::ObstacleCounts::data};
  for (const auto kind : kinds) to.push_back(obstacles ? Grid::Cell(std::to_string((*obstacles).*kind)) : std::nullopt);
}

void append_counts(std::vector<Grid::Cell>& to, const app::TeamPactsOfUnit& teams) {
  for (const std::optional<std::int64_t> count :
       {std::optional(teams.forming), std::optional(teams.signing), std::optional(teams.signed_ahead),
        std::optional(teams.active), teams.healthy, teams.unknown, teams.short_handed, std::optional(teams.ended),
        std::optional(teams.dissolved), teams.fulfilled, teams.partly, teams.not_fulfilled}) {
    to.push_back(cell(count));
  }
}

// A file about units in whole months begins with the same columns, whatever is counted.
Grid sheet_of_months(const std::vector<Grid::Column>& counted) {
  Grid grid{.columns = {{"unit_id"},
                        {"unit_name"},
                        {"unit_path"},
                        {"period"},
                        {"period_start"},
                        {"period_end"},
                        {"withheld"},
                        {"people", true}},
            .rows = {}};
  grid.columns.insert(grid.columns.end(), counted.begin(), counted.end());
  return grid;
}

template <class Row>
std::vector<Grid::Cell> line_of_months(const Row& row) {
  return {row.unit.id,
          row.unit.name,
          row.unit.path,
          row.period.label,
          row.period.start.iso(),
          row.period.end.iso(),
          row.withheld ? "true" : "false",
          cell(row.people)};
}

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
                        {"note"},
                        {"teams forming", true},
                        {"signing", true},
                        {"active", true},
                        {"healthy", true},
                        {"short-handed", true},
                        {"ended", true},
                        {"fulfilled", true}},
            .rows = {}};
  for (const auto& row : rows) {
    const app::TeamPactsOfUnit& teams = row.team_pacts;
    grid.rows.push_back({place_of(row.unit), cell(row.people), cell(row.in_talks), cell(row.signed_ahead),
                         cell(row.active), cell(row.healthy), cell(row.unknown), cell(row.suspended),
                         note(row.withheld), cell(teams.forming), cell(teams.signing), cell(teams.active),
                         cell(teams.healthy), cell(teams.short_handed), cell(teams.ended), cell(teams.fulfilled)});
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
                        {"suspended", true},
                        {"teams_forming", true},
                        {"teams_signing", true},
                        {"teams_signed_ahead", true},
                        {"teams_active", true},
                        {"teams_healthy", true},
                        {"teams_unknown", true},
                        {"teams_short_handed", true},
                        {"teams_ended", true},
                        {"teams_dissolved", true},
                        {"teams_fulfilled", true},
                        {"teams_partly", true},
                        {"teams_not_fulfilled", true}},
            .rows = {}};
  for (const auto& row : rows) {
    std::vector<Grid::Cell> line{row.unit.id, row.unit.name, row.unit.path, row.as_of.iso(),
                                 row.withheld ? "true" : "false"};
    for (const auto& count :
         {row.people, row.in_talks, row.signed_ahead, row.active, row.healthy, row.unknown, row.suspended}) {
      line.push_back(cell(count));
    }
    append_counts(line, row.team_pacts);
    grid.rows.push_back(std::move(line));
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
  Grid grid = sheet_of_months({{"met", true}, {"missed", true}, {"excused", true}, {"compliance", true}});
  for (const auto& row : rows) {
    std::vector<Grid::Cell> line = line_of_months(row);
    for (auto& each : {cell(row.met), cell(row.missed), cell(row.excused), row.compliance}) line.push_back(each);
    grid.rows.push_back(std::move(line));
  }
  return grid;
}

Grid table_of(const std::vector<app::CheckInsRow>& rows) {
  Grid grid{.columns = {{"unit"},
                        {"period"},
                        {"people", true},
                        {"confidence", true},
                        {"market", true},
                        {"product", true},
                        {"process", true},
                        {"skill", true},
                        {"capacity", true},
                        {"data", true},
                        {"note"}},
            .rows = {}};
  for (const auto& row : rows) {
    std::vector<Grid::Cell> line{place_of(row.unit), row.period.label, cell(row.people), row.confidence};
    append_counts(line, row.obstacles);
    line.emplace_back(note(row.withheld));
    grid.rows.push_back(std::move(line));
  }
  return grid;
}

Grid sheet_of(const std::vector<app::CheckInsRow>& rows) {
  Grid grid = sheet_of_months({{"confidence", true},
                               {"obstacles_market", true},
                               {"obstacles_product", true},
                               {"obstacles_process", true},
                               {"obstacles_skill", true},
                               {"obstacles_capacity", true},
                               {"obstacles_data", true}});
  for (const auto& row : rows) {
    std::vector<Grid::Cell> line = line_of_months(row);
    line.push_back(row.confidence);
    append_counts(line, row.obstacles);
    grid.rows.push_back(std::move(line));
  }
  return grid;
}

}  // namespace salespact::wire
