#pragma once

#include "store/open_store.hpp"
#include "store/sql/connection.hpp"

#include <map>
#include <string>

namespace salespact::store {

// The triggers that keep rows as they are (TRUST K5), by "table.name", each with what it does as far as its engine
// tells: SQLite its whole text, PostgreSQL what it fires on, whether it is on and the body of its function.
using Triggers = std::map<std::string, std::string>;

// As the migrations of this engine make them.
[[nodiscard]] Triggers triggers_made(const sql::Connection& connection);

// Good when every one that was made is there; else the first that is missing, off or another.
[[nodiscard]] Finding trigger_finding(const Triggers& made, const Triggers& found);

}  // namespace salespact::store
