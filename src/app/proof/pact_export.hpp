#pragma once

#include "app/administration/administration.hpp"
#include "app/proof/checkpoint_keeper.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/sales_pact.hpp"
#include "domain/pact/team_pact.hpp"

#include <cstddef>

namespace salespact::app {

// Everything that somebody needs to show, without this program and its database, what was signed, by whom and when.
enum class ExportedKind { sales_pact, team_pact };

struct ExportedText {
  std::string number;
  std::string canonical;  // the bytes that were signed; "": whoever exported it may not read them
  std::string sha256;
};

struct ExportedMotives {
  std::string text;     // number
  std::string section;  // canonical JSON
  std::string salt;
};

// An entry of the audit log that tells of a signature.
struct ExportedEntry {
  std::string seq;
  std::string canonical;           // its canonical bytes
  std::vector<std::string> proof;  // of its inclusion, hexadecimal, from the leaf up
};

// An earlier checkpoint that somebody kept, and that the log goes on from there.
struct ExportedSince {
  std::string checkpoint;
  std::string key;
  std::vector<std::string> proof;
};

struct PactExport {
  ExportedKind kind = ExportedKind::sales_pact;
  std::string pact{};
  std::vector<ExportedText> texts{};
  std::vector<Document> signatures{};      // signature_document()
  std::vector<ExportedMotives> motives{};  // of a sales pact
  std::vector<ExportedEntry> entries{};
  std::vector<ExportedEntry> erased{};  // entries that tell of it that what moves the rep was erased
  std::string checkpoint{};
  std::string key{};
  std::optional<ExportedSince> since{};
};

// As canonical JSON: the same export is the same bytes on every machine.
[[nodiscard]] std::string written(const PactExport& made);
// What is not as written() writes it is refused with what was expected, and where.
[[nodiscard]] std::expected<PactExport, std::string> read_pact_export(const Document& document);

struct ExportPorts {
  AdministrationPorts administration;
  CheckpointKeeper& checkpoints;
};

enum class ExportProblem { nothing_signed, checkpoint_unknown };

// For a party of the pact; that it was exported is in the audit log. The checkpoint is the first that is about every
// signature, so that the file is the same as long as nothing else is signed. `since`: size of a checkpoint that one
// keeps; then the file shows that the log goes on from there. The rep's own section is for the rep, and for the manager
// as far as it was and is shared; of texts from before the manager came to the pact the manager has the hash alone.
[[nodiscard]] Decided<PactExport> export_sales_pact(const ExportPorts& ports, const By& by, SalesPactId id,
                                                    std::optional<std::int64_t> since);
// The same for who has a copy of its texts: what bound, for everybody who reads all of it; what they signed themselves,
// for former members. Nothing of a text that was never signed by all: who did not sign it is the members' own.
[[nodiscard]] Decided<PactExport> export_team_pact(const ExportPorts& ports, const By& by, TeamPactId id,
                                                   std::optional<std::int64_t> since);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::ExportedKind> = std::to_array<Word<app::ExportedKind>>({
    {app::ExportedKind::sales_pact, "salespact/sales-pact-export/1"},
    {app::ExportedKind::team_pact, "salespact/team-pact-export/1"},
});

template <>
inline constexpr auto words<app::ExportProblem> = std::to_array<Word<app::ExportProblem>>({
    {app::ExportProblem::nothing_signed, "NOTHING_SIGNED"},
    {app::ExportProblem::checkpoint_unknown, "CHECKPOINT_UNKNOWN"},
});

}  // namespace salespact
