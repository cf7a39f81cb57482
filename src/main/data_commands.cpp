#include "app/account/make_setup_token.hpp"
#include "app/check_in/read_goal_signs.hpp"
#include "app/import/rejected_file.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/workspace/create_workspace.hpp"
#include "ingest/mapping.hpp"
#include "main/program_commands.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace salespact {
namespace {

template <class Code>
cli::Refused reasons_of(const std::vector<Refusal<Code>>& refusals) {
  cli::Refused refused;
  for (const auto& refusal : refusals) refused.reasons.push_back(fmt::format("{}: {}", refusal.field, refusal.message));
  return refused;
}

std::string whole_stream(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

cli::Answer<app::ReadOptions> read_options(const cli::Import& request, const Workspace& workspace) {
  app::ReadOptions read;
  read.encoding = request.encoding;
  read.separator = request.separator;
  read.dates = request.dates;
  read.decimal = request.decimal;
  read.default_currency = request.currency.value_or(workspace.base_currency);
  if (!request.mapping) return read;
  read.mapping_name = *request.mapping;
  if (!std::filesystem::exists(*request.mapping)) return read;  // the name of a built-in one
  std::ifstream file(*request.mapping, std::ios::binary);
  read.mapping = whole_stream(file);
  if (!file && !file.eof()) {
    return std::unexpected(cli::Refused{{fmt::format("the mapping file \"{}\" can't be read", *request.mapping)}});
  }
  return read;
}

// ask(books of today), as the command line of the machine reads them.
template <class Ask>
auto with_pact_books(const OpenWorkspace& open, const Machine& machine, const Ask& ask) {
  const Date today = open.moment(machine).today;
  app::NumbersKeeper numbers(*open.store, open.workspace.id);
  numbers.load(today);
  const auto board = numbers.current();
  return ask(app::PactReportBooks{*open.store, open.workspace.id, *board, machine.clock, today});
}

template <class Rows>
cli::Answer<Rows> answered(std::expected<Rows, app::ReportRefusal> rows) {
  if (!rows) return std::unexpected(cli::Refused{{rows.error().message}});
  return std::move(*rows);
}

// Standard input is kept whole: a file is read twice, and a pipe can't be.
app::ImportFile file_of(const cli::Import& request) {
  if (request.file == "-") return {"standard input", whole_stream(std::cin)};
  return {std::filesystem::path(request.file).filename().string(), std::filesystem::path(request.file)};
}

// Files that are named and can't be read are wrong use, before anything is opened.
std::optional<cli::Refused> what_is_not_there(const cli::Import& request) {
  cli::Refused refused;
  const auto need = [&](const std::string& path, const std::string& what) {
    if (std::filesystem::is_directory(path)) {
      refused.reasons.push_back(fmt::format("{} \"{}\" is a directory: name a file in it", what, path));
    } else if (::access(path.c_str(), R_OK) != 0) {
      refused.reasons.push_back(fmt::format("{} \"{}\" can't be read: name a file that is there", what, path));
    }
  };
  if (request.file != "-") need(request.file, "the file");
  if (request.mapping) {
    std::string known;
    bool built_in = false;
    for (const auto& origin : ingest::built_in_mappings()) {
      if (origin.kind != request.kind) continue;
      built_in = built_in || origin.name == *request.mapping;
      known += known.empty() ? std::string(origin.name) : fmt::format(", {}", origin.name);
    }
    if (!built_in && !std::filesystem::exists(*request.mapping)) {
      refused.reasons.push_back(fmt::format("there is no mapping file \"{}\": name one that is there{}",
                                            *request.mapping, known.empty() ? "" : ", or one of " + known));
    } else if (!built_in) {
      need(*request.mapping, "the mapping file");
    }
  }
  if (refused.reasons.empty()) return std::nullopt;
  return refused;
}

constexpr int rejected_a_page = 1000;

// Every row that was not taken, with its reason: of an import all that were kept, of a dry run those that are reported.
void write_rejected(const std::string& path, const app::ImportPorts& ports, const app::ImportReport& report) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  app::RejectedFile rejected(ports.sources, report.understood.header_csv);
  if (report.dry_run) rejected.add(report.problems);
  for (std::int64_t seen = 0; !report.dry_run; seen += rejected_a_page) {
    std::vector<app::RowProblem> page;
    ports.store.read(ports.workspace,
                     [&](app::Transaction& tx) { page = tx.imports().rejected(report.id, seen, rejected_a_page); });
    const bool is_last = page.size() < rejected_a_page;
    rejected.add(std::move(page));
    file << rejected.take();
    if (is_last) break;
  }
  rejected.finish();
  file << rejected.take();
  file.flush();
  if (!file) throw std::runtime_error(fmt::format("the rejected rows could not be written to \"{}\"", path));
}

}  // namespace

cli::Answer<cli::Initialised> ProgramCommands::init(const cli::Init& request) {
  auto store = open_store(request.place, StoreUse::create, "salespact init");
  if (!store) return std::unexpected(store.error());
  if (const auto there = (*store)->workspaces(); !there.empty()) {
    return std::unexpected(cli::Refused{{fmt::format("{} already holds \"{}\": name another place for a new company",
                                                     place_text(request.place), there.front().name)}});
  }
  const auto made = app::create_workspace(**store, machine_.ids, machine_.clock,
                                          {.name = request.name,
                                           .currency = std::string(request.currency.code()),
                                           .timezone = request.timezone,
                                           .fiscal_year_start = static_cast<int>(request.fiscal_year_start)});
  if (!made) return std::unexpected(reasons_of(made.error()));
  crypto::SodiumSecrets secrets;
  const Instant now = machine_.clock.now();
  const auto token = app::make_setup_token({**store, made->id, secrets, machine_.ids}, now,
                                           machine_.clock.date_in(made->timezone, now));
  if (!token) return std::unexpected(reasons_of(token.error()));
  return cli::Initialised{.workspace = made->name,
                          .place = place_text(request.place),
                          .setup_token = std::string(token->text()),
                          .setup_expires = app::after(now, app::one_hour).rfc3339()};
}

cli::Answer<cli::ImportOutcome> ProgramCommands::import(const cli::Import& request,
                                                        const app::ImportProgress& progress) {
  if (auto wrong = what_is_not_there(request)) return std::unexpected(std::move(*wrong));
  auto open = open_workspace(request.place, "salespact import");
  if (!open) return std::unexpected(open.error());
  auto read = read_options(request, open->workspace);
  if (!read) return std::unexpected(read.error());
  const app::ImportPorts ports = open->import_ports(machine_);
  auto outcome = app::import_file(ports,
                                  {.kind = request.kind,
                                   .file = file_of(request),
                                   .read = std::move(*read),
                                   .source = request.source,
                                   .dry_run = request.dry_run},
                                  open->moment(machine_), progress);
  if (outcome && request.rejected_to) write_rejected(*request.rejected_to, ports, *outcome);
  return outcome;
}

cli::Answer<std::vector<app::ActualRow>> ProgramCommands::report_actuals(const cli::ReportActuals& request) {
  auto open = open_workspace(request.place, "salespact report");
  if (!open) return std::unexpected(open.error());
  const Date today = open->moment(machine_).today;
  app::NumbersKeeper numbers(*open->store, open->workspace.id);
  numbers.load(today);
  const app::ActualsQuestion question{
      .metric = request.metric, .by = request.by, .period = request.period.value_or(""), .as_of = request.as_of};
  auto rows = app::report_actuals(numbers.current()->numbers, question, request.as_of.value_or(today));
  if (!rows) return std::unexpected(cli::Refused{{rows.error().message}});
  return std::move(*rows);
}

cli::Answer<std::vector<app::GoalRow>> ProgramCommands::report_attainment(const cli::ReportAttainment& request) {
  auto open = open_workspace(request.place, "salespact report");
  if (!open) return std::unexpected(open.error());
  const Date today = open->moment(machine_).today;
  app::NumbersKeeper numbers(*open->store, open->workspace.id);
  numbers.load(today);
  app::AttainmentQuestion question{.metric = request.metric, .period = request.period};
  question.by = request.by;
  const auto board = numbers.current();
  const app::AsOf as_of = request.as_of ? app::AsOf::end_of(*request.as_of) : app::AsOf::live(today);
  // Who runs this sees what sales operations do: that a check-in is late, and no confidence.
  app::SignsOfGoals signs;
  open->store->read(open->workspace.id, [&](app::Transaction& tx) {
    signs = app::read_goal_signs({tx, *board, machine_.clock, today}, as_of,
                                 [](const Goal&) { return app::CheckInAccess::numbers; });
  });
  auto rows = app::report_attainment(board->numbers, *board->sheet, question, as_of, {}, signs);
  if (!rows) return std::unexpected(cli::Refused{{rows.error().message}});
  return std::move(*rows);
}

cli::Answer<std::vector<app::PactsRow>> ProgramCommands::report_pacts(const cli::ReportPacts& request) {
  auto open = open_workspace(request.place, "salespact report");
  if (!open) return std::unexpected(open.error());
  return with_pact_books(*open, machine_, [](const app::PactReportBooks& books) { return app::report_pacts(books); });
}

cli::Answer<std::vector<app::MasRow>> ProgramCommands::report_mas(const cli::ReportMas& request) {
  auto open = open_workspace(request.place, "salespact report");
  if (!open) return std::unexpected(open.error());
  return answered(with_pact_books(
      *open, machine_, [&](const app::PactReportBooks& books) { return app::report_mas(books, request.period); }));
}

cli::Answer<std::vector<app::CheckInsRow>> ProgramCommands::report_check_ins(const cli::ReportCheckIns& request) {
  auto open = open_workspace(request.place, "salespact report");
  if (!open) return std::unexpected(open.error());
  return answered(with_pact_books(*open, machine_, [&](const app::PactReportBooks& books) {
    return app::report_check_ins(books, request.period);
  }));
}

}  // namespace salespact
