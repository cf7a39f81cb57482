#include "app/report/record_origin.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int newest_imports = 200;

std::string_view kind_of_records(ImportKind kind) {
  switch (kind) {
    case ImportKind::deals: return "deal";
    case ImportKind::activities: return "activity";
    case ImportKind::measurements: return "measurement";
    case ImportKind::people:
    case ImportKind::quotas: break;
  }
  return {};
}

}  // namespace

RecordOrigins::RecordOrigins(Transaction& tx) : batches_(tx.imports().page(std::nullopt, newest_imports)) {}

std::optional<BroughtBy> RecordOrigins::of(std::string_view kind, std::string_view source, Instant recorded_at) const {
  // Ids are cut to the millisecond, imports are not.
  const Instant latest{recorded_at.microseconds + 999};
  const auto brought = std::ranges::find_if(batches_, [&](const ImportBatch& batch) {
    return kind_of_records(batch.kind) == kind && batch.source == source && batch.started_at <= latest &&
           (!batch.ended_at || recorded_at <= *batch.ended_at);
  });
  if (brought == batches_.end()) return std::nullopt;
  return BroughtBy{brought->id.text(), brought->file_name};
}

}  // namespace salespact::app
