#include "app/doctor/compare_sums.hpp"
#include "app/proof/copy_checkpoints.hpp"
#include "app/proof/erase_motives.hpp"
#include "app/proof/examine_checkpoints.hpp"
#include "host/checkpoint_folder.hpp"
#include "main/open_workspace.hpp"
#include "main/program_commands.hpp"
#include "store/open_postgres.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

constexpr std::string_view postgres_tools =
    "PostgreSQL is backed up with its own tools: pg_basebackup with a WAL archive, or pg_dump; see docs/operations.md";

wire::FindingShape finding_of_copies(app::Store& store, const Workspace& workspace, const std::string& directory) {
  host::CheckpointFolder folder(directory);
  const auto examined = app::examine_copies(store, workspace.id, folder);
  return {fmt::format("copies of checkpoints of {}", workspace.name), examined.fault.empty(),
          examined.fault.empty() ? fmt::format("{} in {} are those of the store", examined.copies, directory)
                                 : examined.fault};
}

}  // namespace

cli::Answer<std::string> ProgramCommands::backup(const cli::Backup& request) {
  if (request.place.database_url) return refused(std::string(postgres_tools));
  if (!std::filesystem::exists(database_file(request.place))) {
    return refused(
        fmt::format("there is no workspace in \"{}\": name its directory with --data", request.place.directory));
  }
  if (std::filesystem::exists(request.file)) {
    return refused(
        fmt::format("\"{}\" exists already: name a new file, so that no backup overwrites another", request.file));
  }
  store::backup_sqlite(database_file(request.place), request.file);
  return fmt::format("{} bytes of a checked copy in {}", std::filesystem::file_size(request.file), request.file);
}

cli::Answer<std::string> ProgramCommands::restore(const cli::Restore& request) {
  if (request.place.database_url) return refused(std::string(postgres_tools));
  if (!std::filesystem::exists(request.file)) return refused(fmt::format("there is no file \"{}\"", request.file));
  const std::filesystem::path target = database_file(request.place);
  std::filesystem::create_directories(target.parent_path());
  store::restore_sqlite(request.file, target, machine_.clock.now());
  return fmt::format("{} now holds what {} holds; everybody signs in again", target.string(), request.file);
}

cli::Answer<std::vector<wire::FindingShape>> ProgramCommands::doctor(const cli::Doctor& request) {
  auto store = open_store(request.place, StoreUse::existing, "salespact doctor");
  if (!store) return std::unexpected(store.error());
  std::vector<wire::FindingShape> findings;
  for (const store::Finding& finding : (*store)->examine()) {
    findings.push_back({finding.subject, finding.good, finding.text});
  }
  for (const Workspace& workspace : (*store)->workspaces()) {
    const auto examined = app::examine_checkpoints(**store, workspace.id);
    findings.push_back({fmt::format("checkpoints of {}", workspace.name), examined.fault.empty(),
                        !examined.fault.empty()     ? examined.fault
                        : examined.checkpoints == 0 ? "none was made yet"
                                                    : fmt::format("{} match the audit log; the newest is signed by {}",
                                                                  examined.checkpoints, examined.newest_key)});
    if (request.copies) findings.push_back(finding_of_copies(**store, workspace, *request.copies));
    const Instant now = machine_.clock.now();
    const auto compared = app::compare_sums(**store, workspace.id, machine_.clock.date_in(workspace.timezone, now));
    findings.push_back({fmt::format("numbers of {}", workspace.name), compared.differences.empty(),
                        compared.differences.empty()
                            ? fmt::format("{} sums in memory equal those of the stored records", compared.sums)
                            : fmt::format("{} of {} sums differ; the first: {}", compared.differences.size(),
                                          compared.sums, compared.differences.front())});
  }
  return findings;
}

cli::Answer<std::string> ProgramCommands::grant(const cli::Grant& request) {
  if (!request.place.database_url) {
    return refused("roles are PostgreSQL's: name its database with --database postgresql://owner@host/db");
  }
  const auto made = store::grant_postgres(*request.place.database_url, request.role);
  return fmt::format("{} may read and add to {} tables, and change no row of the {} whose rows stay", request.role,
                     made.tables, made.staying);
}

cli::Answer<std::string> ProgramCommands::erase(const cli::Erase& request) {
  auto open = open_workspace(request.place, "salespact erase");
  if (!open) return std::unexpected(open.error());
  const auto erasure =
      app::erase_motives(*open->store, open->workspace.id, app::Actor::command_line(), open->moment(machine_),
                         {.person = request.person, .months_kept = request.months_kept, .dry_run = request.dry_run});
  if (!erasure) return refused(erasure.error().message);
  std::string text = fmt::format("{} what moves {}:", request.dry_run ? "would erase" : "erased", erasure->person);
  for (const app::ErasedPact& one : erasure->erased) {
    text += fmt::format("\n  pact {}, ended on {}, {} text{}", one.pact.text(), one.ended.iso(), one.texts,
                        one.texts == 1 ? "" : "s");
  }
  for (const app::ErasedPact& one : erasure->waiting) {
    text += fmt::format("\n  still kept: pact {}, ended on {}", one.pact.text(), one.ended.iso());
  }
  if (!request.dry_run) text += "\nBackups from before hold it still: delete them when their time is over.";
  return text;
}

}  // namespace salespact
