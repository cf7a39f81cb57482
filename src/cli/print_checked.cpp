#include "cli/print_checked.hpp"

#include "base/text.hpp"
#include "cli/exit_code.hpp"
#include "cli/print_table.hpp"
#include "wire/json_encode.hpp"

#include <fmt/format.h>

#include <ostream>

namespace salespact::cli {
namespace {

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

Counts count(const std::vector<wire::CheckedStatementShape>& statements) {
  Counts counts;
  for (const auto& statement : statements) {
    for (const auto& finding : statement.findings) {
      std::size_t& number = finding.severity == "error"     ? counts.errors
                            : finding.severity == "warning" ? counts.warnings
                                                            : counts.infos;
      ++number;
    }
  }
  return counts;
}

wire::Grid grid_of(const std::vector<wire::CheckedStatementShape>& statements) {
  wire::Grid grid{.columns = {{"line"}, {"rule"}, {"severity"}, {"message"}, {"fix"}, {"statement"}}, .rows = {}};
  for (const auto& statement : statements) {
    for (const auto& finding : statement.findings) {
      grid.rows.push_back({fmt::format("{}", statement.line), finding.rule, finding.severity, finding.message,
                           finding.fix, statement.statement});
    }
  }
  return grid;
}

void print_lines(std::ostream& out, const std::string& file,
                 const std::vector<wire::CheckedStatementShape>& statements) {
  const std::string name = file == "-" ? "<stdin>" : printable(file);
  for (const auto& statement : statements) {
    for (const auto& finding : statement.findings) {
      out << fmt::format("{}:{}: {} {}: {}", name, statement.line, finding.severity, finding.rule,
                         printable(finding.message));
      if (!finding.fix.empty()) out << " [" << finding.fix << ']';
      out << '\n';
    }
  }
}

}  // namespace

int print_checked(const Console& console, const Check& request,
                  const std::vector<wire::CheckedStatementShape>& statements) {
  const Counts counts = count(statements);
  switch (request.format) {
    case OutputFormat::table:
      print_lines(console.out, request.file, statements);
      console.err << fmt::format("{}: {}, {}, {}\n", counted(statements.size(), "sentence"),
                                 counted(counts.errors, "error"), counted(counts.warnings, "warning"),
                                 counted(counts.infos, "hint"));
      break;
    case OutputFormat::csv: console.out << wire::csv_text(grid_of(statements)); break;
    case OutputFormat::json: console.out << wire::to_json(statements) << '\n'; break;
  }
  return counts.errors > 0 ? exit_findings : exit_done;
}

}  // namespace salespact::cli
