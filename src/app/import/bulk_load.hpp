#pragma once

#include "app/ports/store.hpp"

#include <cstddef>
#include <cstdint>

namespace salespact::app {

// Whether a file of so many rows mostly brings new records into a store that has `known` of them.
inline bool is_worth_a_load(std::int64_t rows, std::size_t known) {
  constexpr std::int64_t fewest = 50'000;
  return rows >= fewest && rows > 2 * static_cast<std::int64_t>(known);
}

// From a store's begin_load() to its end_load(), which comes whatever happens in between.
class BulkLoad {
 public:
  BulkLoad(Store& store, bool worth_it) : store_(store), loading_(worth_it) {
    if (loading_) store_.begin_load();
  }
  ~BulkLoad() {
    try {
      end();
    } catch (...) {  // NOLINT(bugprone-empty-catch): something worse is on its way, and the next opening ends the load
    }
  }
  BulkLoad(const BulkLoad&) = delete;
  BulkLoad& operator=(const BulkLoad&) = delete;

  void end() {
    if (!loading_) return;
    loading_ = false;
    store_.end_load();
  }

 private:
  Store& store_;
  bool loading_;
};

}  // namespace salespact::app
