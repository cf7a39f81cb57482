#include "app/report/data_age.hpp"

#include "base/id_time.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int newest_imports = 50;

ImportKind import_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::deals: return ImportKind::deals;
    case RecordKind::activities: return ImportKind::activities;
    case RecordKind::measurements: return ImportKind::measurements;
  }
  return ImportKind::measurements;
}

void note(DataAge& age, const std::string& source, Instant at) {
  if (!age.received_at || at > *age.received_at) age.received_at = at;
  if (std::ranges::find(age.sources, source) == age.sources.end()) age.sources.push_back(source);
}

}  // namespace

DataAges::DataAges(Transaction& tx, const Numbers& numbers)
    : tx_(tx), numbers_(numbers), batches_(tx.imports().page(std::nullopt, newest_imports)) {}

DataAge DataAges::of(const CompiledMetric& metric) {
  DataAge age;
  age.until = delivered_until(numbers_, metric);
  add(age, metric);
  std::ranges::sort(age.sources);
  return age;
}

void DataAges::add(DataAge& age, const CompiledMetric& metric) {
  if (metric.source == NumberSource::ratio) {
    add(age, numbers_.metrics->numerator_of(metric));
    return add(age, numbers_.metrics->denominator_of(metric));
  }
  const RecordKind kind = numbers_.metrics->rules()[metric.rule].rule.rule().records;
  // One deal at a time comes without an import; its id says when.
  const auto newest = kind == RecordKind::deals        ? tx_.records().newest_deal()
                      : kind == RecordKind::activities ? tx_.records().newest_activity()
                                                       : tx_.records().newest_measurement(metric.metric.id);
  if (newest) note(age, newest->source, time_of_id(newest->id));
  for (const ImportBatch& batch : batches_) {
    if (batch.kind != import_of(kind) || batch.state != ImportState::applied || !batch.ended_at) continue;
    // A file of measurements may have been about other metrics only.
    if (kind == RecordKind::measurements && (!newest || newest->source != batch.source)) continue;
    note(age, batch.source, *batch.ended_at);
    break;
  }
}

}  // namespace salespact::app
