#pragma once

#include "app/report/today.hpp"

#include <vector>

namespace salespact::app {

// How old the data of metrics are, asked of one transaction.
class DataAges {
 public:
  DataAges(Transaction& tx, const Numbers& numbers);

  // Of a ratio: the newer of its two parts.
  [[nodiscard]] DataAge of(const CompiledMetric& metric);

 private:
  void add(DataAge& age, const CompiledMetric& metric);

  Transaction& tx_;
  const Numbers& numbers_;
  std::vector<ImportBatch> batches_;  // newest first
};

}  // namespace salespact::app
