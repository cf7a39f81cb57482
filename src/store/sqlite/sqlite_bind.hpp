#pragma once

#include "store/sql/prepared.hpp"

#include <sqlite3.h>

namespace salespact::store {

// Binds parameter `i` of a row at SQLite's `place`; the row must live until the statement is reset. An SQLite code.
[[nodiscard]] int bind_value(sqlite3_stmt* statement, int place, const sql::Query& query, const sql::Parameters& row,
                             std::size_t i);

}  // namespace salespact::store
