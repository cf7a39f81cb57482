#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace salespact::store::sql {

// A file of db/migrations. Where a version has a text of PostgreSQL's own, that one counts there and the other on
// SQLite.
struct MigrationText {
  std::int64_t version;
  std::string_view name;
  bool postgres_only;
  std::string_view text;
};

[[nodiscard]] std::span<const MigrationText> every_migration();  // ordered by file name

}  // namespace salespact::store::sql
