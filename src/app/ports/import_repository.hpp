#pragma once

#include "app/import/import_kind.hpp"
#include "app/import/row_problem.hpp"
#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact::app {

using ImportId = Id<struct ImportTag>;

enum class ImportState { running, applied, failed };

struct Rounding {
  std::int64_t amounts = 0;
  std::string difference = "0";  // decimal text
  friend bool operator==(const Rounding&, const Rounding&) = default;
};

struct ImportCounts {
  std::int64_t fresh = 0;  // "new" outside
  std::int64_t unchanged = 0;
  std::int64_t corrected = 0;
  std::int64_t rejected = 0;
  std::int64_t rounded = 0;  // amounts that had more decimals than their currency
  // By currency, "" for metrics that are no money: how many, and the exact sum of (stored - given).
  std::map<std::string, Rounding> roundings{};
  friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

// DOMAIN 2.7. One file that was sent. Rows are applied in chunks; after each, `rows_done` is what a resumed run skips.
struct ImportBatch {
  ImportId id;
  ImportKind kind = ImportKind::deals;
  std::string source;
  std::string file_name;
  Sha256 file_hash{};
  ImportState state = ImportState::running;
  ImportCounts counts;
  std::int64_t rows_done = 0;
  std::string failure;  // why it failed, for people; empty otherwise
  Instant started_at;
  std::optional<Instant> ended_at;
  std::optional<PersonId> started_by;
  std::string header_csv{};  // of the file, for the file of rejected rows
};

using ImportMappingId = Id<struct ImportMappingTag>;

// A mapping kept for the next file, as the text of a mapping file. One a kind and name, compared folded.
struct ImportMapping {
  ImportMappingId id;
  ImportKind kind = ImportKind::deals;
  std::string name;
  std::string toml;
  Instant kept_at;
};

class ImportRepository {
 public:
  virtual ~ImportRepository() = default;
  virtual void insert(const ImportBatch& batch) = 0;
  virtual void update(const ImportBatch& batch) = 0;  // by id
  virtual std::optional<ImportBatch> find(ImportId id) = 0;
  // Newest first; `before` = last id of the page before.
  virtual std::vector<ImportBatch> page(std::optional<ImportId> before, int limit) = 0;
  // A running batch of the same kind, source and file: the one to resume.
  virtual std::optional<ImportBatch> find_running(ImportKind kind, const std::string& source, const Sha256& hash) = 0;
  virtual void add_rejected(ImportId id, std::span<const RowProblem> problems) = 0;
  // In the order of lines; `after` counts problems already seen.
  virtual std::vector<RowProblem> rejected(ImportId id, std::int64_t after, int limit) = 0;

  virtual std::vector<ImportMapping> mappings() = 0;  // by kind and name
  // Replaces the text of one with the same kind and name, which keeps its id.
  virtual void put(const ImportMapping& mapping) = 0;
  virtual void remove(ImportMappingId id) = 0;
};

}  // namespace salespact::app
