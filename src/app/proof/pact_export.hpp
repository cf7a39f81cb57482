#pragma once

#include "app/administration/administration.hpp"
#include "app/proof/checkpoint_keeper.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/sales_pact.hpp"

#include <cstddef>

namespace salespact::app {

// Everything that a party needs to show, without this program and its database, what was signed, by whom and when.
inline constexpr std::string_view pact_export_schema = "salespact/sales-pact-export/1";

struct ExportedText {
  std::string number;
  std::string canonical;  // the bytes that were signed
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
  std::string pact{};
  std::vector<ExportedText> texts{};
  std::vector<Document> signatures{};  // signature_document()
  std::vector<ExportedMotives> motives{};
  std::vector<ExportedEntry> entries{};
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
// as far as it was and is shared.
[[nodiscard]] Decided<PactExport> export_sales_pact(const ExportPorts& ports, const By& by, SalesPactId id,
                                                    std::optional<std::int64_t> since);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::ExportProblem> = std::to_array<Word<app::ExportProblem>>({
    {app::ExportProblem::nothing_signed, "NOTHING_SIGNED"},
    {app::ExportProblem::checkpoint_unknown, "CHECKPOINT_UNKNOWN"},
});

}  // namespace salespact
