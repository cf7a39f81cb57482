#include "wire/report_grids.hpp"

#include "base/check.hpp"
#include "base/rational_text.hpp"
#include "domain/goal/scoring.hpp"

#include <algorithm>

namespace salespact::wire {

namespace {

// "Central/Ana" for a person, "Central" for a unit, the company's name for the company.
std::string place_of(const app::OwnerView& owner) {
  if (owner.path.empty()) return owner.name;
  return owner.kind == app::OwnerKind::unit ? owner.path : owner.path + "/" + owner.name;
}

Grid::Cell code_of(const std::optional<Currency>& currency) {
  return currency ? Grid::Cell(std::string(currency->code())) : std::nullopt;
}

Rational exact(const std::string& text) {
  const auto fraction = parse_fraction(text);
  check(fraction.has_value(), "a fraction is decimal text");
  return *fraction;
}

Grid::Cell attainment_of(const std::optional<std::string>& fraction) {
  return fraction ? Grid::Cell(attainment_text(*fraction)) : std::nullopt;
}

Grid::Cell two_places(const std::optional<std::string>& fraction) {
  return fraction ? Grid::Cell(to_decimal_text(exact(*fraction), 2)) : std::nullopt;
}

// "revenue", or "revenue where product = A" of a goal on a part of the records.
std::string counted_of(const app::GoalRow& row) {
  return row.scope.empty() ? row.metric : row.metric + " where " + row.scope;
}

// What no exchange rate is known for is left out of the numbers, and never silently (E11).
template <class Row>
void add_unconverted(Grid& grid, const std::vector<Row>& rows) {
  if (std::ranges::all_of(rows, [](const Row& row) { return row.unconverted == 0; })) return;
  grid.columns.push_back({"unconverted", true});
  for (std::size_t i = 0; i < rows.size(); ++i) grid.rows[i].push_back(std::to_string(rows[i].unconverted));
}

}  // namespace

std::string attainment_text(const std::string& fraction) {
  return to_decimal_text(shown_attainment(exact(fraction)) * 100, 1) + " %";
}

Grid table_of(const std::vector<app::ActualRow>& rows) {
  Grid grid{.columns = {{"owner"}, {"metric"}, {"period"}, {"actual", true}, {"currency"}}, .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({place_of(row.owner), row.metric, row.period.label, row.actual, code_of(row.currency)});
  }
  add_unconverted(grid, rows);
  return grid;
}

Grid sheet_of(const std::vector<app::ActualRow>& rows) {
  Grid grid{.columns = {{"owner_kind"},
                        {"owner_id"},
                        {"owner_name"},
                        {"owner_path"},
                        {"metric"},
                        {"period"},
                        {"period_start"},
                        {"period_end"},
                        {"actual", true},
                        {"currency"},
                        {"unconverted", true}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({std::string(enum_to_text(row.owner.kind)), row.owner.id, row.owner.name, row.owner.path,
                         row.metric, row.period.label, row.period.start.iso(), row.period.end.iso(), row.actual,
                         code_of(row.currency), std::to_string(row.unconverted)});
  }
  return grid;
}

Grid table_of(const std::vector<app::GoalRow>& rows) {
  Grid grid{.columns = {{"owner"},
                        {"metric"},
                        {"period"},
                        {"target", true},
                        {"actual", true},
                        {"attainment", true},
                        {"expected", true},
                        {"pace", true},
                        {"projection", true},
                        {"needed a day", true},
                        {"currency"},
                        {"status"}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({place_of(row.owner), counted_of(row), row.period.label, row.target, row.actual,
                         attainment_of(row.attainment), row.expected, two_places(row.pace_index), row.projection,
                         row.required_per_working_day, code_of(row.currency), row.status});
  }
  add_unconverted(grid, rows);
  return grid;
}

Grid sheet_of(const std::vector<app::GoalRow>& rows) {
  Grid grid{.columns = {{"goal"},
                        {"owner_kind"},
                        {"owner_id"},
                        {"owner_name"},
                        {"owner_path"},
                        {"metric"},
                        {"period"},
                        {"period_start"},
                        {"period_end"},
                        {"currency"},
                        {"as_of"},
                        {"target", true},
                        {"actual", true},
                        {"attainment", true},
                        {"expected", true},
                        {"pace_index", true},
                        {"projection", true},
                        {"required_per_working_day", true},
                        {"status"},
                        {"effective_target", true},
                        {"fair_attainment", true},
                        {"scope"}},
            .rows = {}};
  for (const auto& row : rows) {
    grid.rows.push_back({row.id,
                         std::string(enum_to_text(row.owner.kind)),
                         row.owner.id,
                         row.owner.name,
                         row.owner.path,
                         row.metric,
                         row.period.label,
                         row.period.start.iso(),
                         row.period.end.iso(),
                         code_of(row.currency),
                         row.as_of.iso(),
                         row.target,
                         row.actual,
                         row.attainment,
                         row.expected,
                         row.pace_index,
                         row.projection,
                         row.required_per_working_day,
                         row.status,
                         row.effective_target,
                         row.fair_attainment,
                         row.scope});
  }
  return grid;
}

Grid grid_of(const std::vector<RowProblemView>& problems) {
  Grid grid{.columns = {{"line", true}, {"column"}, {"value"}, {"code"}, {"message"}}, .rows = {}};
  for (const auto& problem : problems) {
    grid.rows.push_back({std::to_string(problem.line), problem.column, problem.value, problem.code, problem.message});
  }
  return grid;
}

}  // namespace salespact::wire
