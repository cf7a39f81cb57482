#pragma once

#include "app/ports/clock.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/row_source.hpp"
#include "app/ports/store.hpp"

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The moment of a use case, read once at the edge: `today` is the civil date in the workspace's zone.
struct Moment {
  Instant now;
  Date today;
};

struct ImportPorts {
  Store& store;
  WorkspaceId workspace;
  const RowSources& sources;
  IdSource& ids;
  const Clock* clock = nullptr;  // says when an import ended; without one it ends when it began
};

struct ImportRequest {
  std::optional<ImportId> id{};  // of the batch to be made; an interrupted one of the same file keeps its own
  ImportKind kind = ImportKind::deals;
  ImportFile file;
  ReadOptions read;
  std::string source = "csv";  // the system that the ids belong to; part of every record's key
  bool dry_run = false;        // says what would happen and writes nothing
  std::optional<PersonId> actor{};
  std::string actor_label = "command line";
};

// Called between chunks, rows of the file done so far and in all. Throwing from it stops the import where it is; the
// same import resumes there.
using ImportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// The first problems; all of them are kept with the batch for download.
inline constexpr std::size_t most_problems_reported = 10'000;

struct ImportReport {
  ImportId id;  // none for a dry run
  ImportKind kind = ImportKind::deals;
  bool dry_run = false;
  ImportCounts counts;
  std::vector<RowProblem> problems;  // at most most_problems_reported
  Understood understood;
};

// Why no file or record may come from the source of the sample data (ADR 0012).
[[nodiscard]] RowProblem source_reserved();

// Reads the file row by row and applies it in chunks, each durable with its checkpoint. Good rows are applied whatever
// the bad ones say. Sending the same file again changes nothing (G74); an import that was cut off resumes.
[[nodiscard]] std::expected<ImportReport, ImportRefused> import_file(const ImportPorts& ports,
                                                                     const ImportRequest& request, Moment moment,
                                                                     const ImportProgress& progress = {});

}  // namespace salespact::app
