#pragma once

#include "contract/engines.hpp"
#include "store/open_store.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

// A store in an SQLite file, and somebody who gets at that file past the program.
namespace salespact::contract {

namespace fs = std::filesystem;

inline std::unique_ptr<store::DurableStore> open(const fs::path& file, bool create = false) {
  return store::open_sqlite(file, {.create = create, .purpose = "salespact serve"});
}

// One statement on a closed store, past all of its rules.
inline void tamper(const fs::path& file, const char* statement) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  CHECK(sqlite3_exec(handle, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
}

inline bool all_good(const std::vector<store::Finding>& findings) {
  return std::all_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.good; });
}

inline std::string fault_in(const std::vector<store::Finding>& findings) {
  for (const auto& finding : findings) {
    if (!finding.good) return finding.subject + ": " + finding.text;
  }
  return "";
}

}  // namespace salespact::contract
