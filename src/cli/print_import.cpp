#include "cli/print_import.hpp"

#include "base/text.hpp"
#include "cli/print_table.hpp"
#include "wire/report_grids.hpp"

#include <fmt/format.h>

#include <ostream>

namespace salespact::cli {

namespace {

std::string counts_line(const wire::ImportOutcomeView& view) {
  auto line = fmt::format("new {}  unchanged {}  corrected {}  rejected {}", view.new_, view.unchanged, view.corrected,
                          view.rejected);
  if (view.rounded > 0) {
    std::string sums;
    for (const auto& one : view.roundings) {
      sums += fmt::format("{}{}{}", sums.empty() ? "" : ", ", one.difference,
                          one.currency.empty() ? "" : " " + one.currency);
    }
    line += fmt::format("  rounded {} (sum of the differences {})", view.rounded, sums);
  }
  return line + (view.dry_run ? "  (dry run, nothing was changed)" : "");
}

void print_words(const Console& console, const wire::ImportOutcomeView& view, bool refused, OutputFormat format) {
  auto& summary = format == OutputFormat::csv ? console.err : console.out;
  summary << (refused ? "the file was not taken and nothing was changed; this has to be settled first:"
                      : counts_line(view))
          << '\n';
  const auto grid = wire::grid_of(view.problems);
  if (format == OutputFormat::csv) {
    console.out << wire::csv_text(grid);
  } else if (!grid.rows.empty()) {
    console.out << '\n' << table_text(grid);
  }
}

// A file that was refused as a whole counts nothing.
wire::ImportOutcomeView view_of(const app::ImportRefused& refused, bool dry_run) {
  wire::ImportOutcomeView view;
  view.dry_run = dry_run;
  view.problems = wire::view_of(refused.problems);
  return view;
}

}  // namespace

int print_import(const Console& console, const Import& request, const ImportOutcome& outcome) {
  const auto view = outcome ? wire::view_of(*outcome) : view_of(outcome.error(), request.dry_run);
  if (outcome && request.format == OutputFormat::table) {
    for (const auto& note : outcome->understood.notes) console.err << "note: " << printable(note) << '\n';
  }
  if (request.format == OutputFormat::json) {
    console.out << wire::to_json(view) << '\n';
  } else {
    print_words(console, view, !outcome, request.format);
  }
  if (view.problems.size() >= app::most_problems_reported) {
    console.err << "only the first " << view.problems.size()
                << " problems are listed; --rejected FILE keeps every row\n";
  }
  return !outcome || view.rejected > 0 ? exit_findings : exit_done;
}

}  // namespace salespact::cli
