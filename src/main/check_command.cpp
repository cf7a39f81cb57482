#include "ingest/statement_file.hpp"
#include "main/program_commands.hpp"

#include <fmt/format.h>

#include <iostream>
#include <iterator>

namespace salespact {
namespace {

std::unique_ptr<ingest::ByteSource> source_of(const std::string& file) {
  if (file != "-") return ingest::open_file(file);
  return ingest::from_memory(std::string(std::istreambuf_iterator<char>(std::cin), {}));
}

}  // namespace

cli::Answer<std::vector<wire::CheckedStatementShape>> ProgramCommands::check_statements(const cli::Check& request) {
  if (request.file != "-" && !std::filesystem::is_regular_file(request.file)) {
    return std::unexpected(
        cli::Refused{{fmt::format("there is no file \"{}\"; - reads from standard input", request.file)}});
  }
  const auto bytes = source_of(request.file);
  const auto statements = ingest::read_statements(*bytes);
  if (!statements) return std::unexpected(cli::Refused{{statements.error().message}});
  std::vector<wire::CheckedStatementShape> checked;
  for (const ingest::StatementLine& each : *statements) {
    checked.push_back(wire::checked_statement(each.line, each.text));
  }
  return checked;
}

}  // namespace salespact
