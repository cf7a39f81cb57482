#pragma once

#include "store/open_store.hpp"
#include "store/sqlite/sqlite_connection.hpp"

#include <filesystem>

namespace salespact::store {

[[nodiscard]] std::filesystem::path directory_of(const std::filesystem::path& file);

// Makes the file, readable by its owner only, when `create`; throws StoreFault where there is none otherwise. SQLite
// gives the log beside it the same permissions.
[[nodiscard]] std::filesystem::path private_file(const std::filesystem::path& file, bool create);

// A compact copy, synced and examined before it takes its name. The target must not exist.
void vacuum_into(SqliteConnection& connection, const std::filesystem::path& target);

[[nodiscard]] std::vector<Finding> examine_connection(SqliteConnection& connection);

}  // namespace salespact::store
