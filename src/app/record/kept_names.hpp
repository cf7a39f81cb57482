#pragma once

#include "app/import/name_index.hpp"
#include "app/ports/store.hpp"

#include <memory>
#include <mutex>

namespace salespact::app {

// Whom names mean, kept between deals that come one by one: reading 10,000 people anew for each would cost more than
// everything else. Safe from any thread.
class KeptNames {
 public:
  // Reads the organisation as `tx` sees it, unless nothing of it has changed since the last time.
  void refresh(Transaction& tx, Date today);

  // Calls `use` with the names of the last refresh; one caller at a time, because the index remembers what it was
  // asked.
  template <class Use>
  auto with(const Use& use) const {
    const std::lock_guard lock(mutex_);
    return use(*index_);
  }

 private:
  [[nodiscard]] bool is_current(Transaction& tx, Date today) const;

  mutable std::mutex mutex_;
  std::unique_ptr<const NameIndex> index_;
  Date day_;              // unit paths are those of this day
  std::int64_t seq_ = 0;  // every change up to this one is in the index
};

}  // namespace salespact::app
