#pragma once

#include "app/ports/store.hpp"
#include "app/report/goal_records.hpp"
#include "base/id_time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace salespact::app {

// Tells which import brought a record: the one of its kind and source that was running when the record's id was made.
// Looks at the newest imports only; what came by an older one, or one deal at a time, has none.
class RecordOrigins {
 public:
  explicit RecordOrigins(Transaction& tx);

  [[nodiscard]] std::optional<BroughtBy> of(std::string_view kind, std::string_view source, Instant recorded_at) const;

 private:
  std::vector<ImportBatch> batches_;
};

}  // namespace salespact::app
