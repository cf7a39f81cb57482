#pragma once

#include "store/sqlite/sqlite_connection.hpp"

namespace salespact::store {

// Drops the indexes of deals and activities that are there for questions only (no unique one), and notes how each is
// made, in one transaction. Those that rest already stay as they are.
void rest_indexes(SqliteConnection& connection);

// Makes those that rest again, in one transaction: a few seconds a million rows, and nothing to do when none rests.
void wake_indexes(SqliteConnection& connection);

}  // namespace salespact::store
