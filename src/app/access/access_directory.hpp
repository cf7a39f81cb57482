#pragma once

#include "app/access/organisation_today.hpp"
#include "app/ports/store.hpp"

#include <memory>
#include <mutex>

namespace salespact::app {

// Keeps the organisation of today between requests and reads it again as soon as the store has committed a change to
// it, on this node or another: rights change with the next request (TRUST B6). Safe from any thread.
class AccessDirectory {
 public:
  // As `transaction` sees it, or newer. Costs one small query while nothing has changed.
  [[nodiscard]] std::shared_ptr<const OrganisationToday> of(Transaction& transaction, Date today);

 private:
  [[nodiscard]] static bool organisation_changed(Transaction& transaction, std::int64_t since);

  std::mutex mutex_;
  std::shared_ptr<const OrganisationToday> kept_;
  std::int64_t kept_seq_ = 0;  // every change up to this one is in `kept_`
};

}  // namespace salespact::app
