#pragma once

#include "store/sql/connection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::store::sql {

// The text as SQLite takes it: its own names for types, and what stands in /*sqlite …*/.
[[nodiscard]] std::string translated_for_sqlite(std::string_view text);

[[nodiscard]] std::int64_t newest_schema_version();

// What migrate() runs on an empty store of this engine, in order.
[[nodiscard]] std::vector<std::string> texts_applied(const Connection& connection);

// Brings the schema up to newest_schema_version(), one transaction a step. Throws StoreFault, and changes nothing, when
// the schema was made by a newer program or a step that was applied has another text here.
void migrate(Connection& connection);

// 0 where no step was ever applied.
[[nodiscard]] std::int64_t schema_version(Connection& connection);

}  // namespace salespact::store::sql
