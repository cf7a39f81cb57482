#pragma once

#include "app/numbers/measure.hpp"
#include "domain/goal/realism.hpp"

#include <vector>

namespace salespact::app {

// What was reached in the periods before a target that is being written: the evidence of R-REAL (DOMAIN 3.10).

struct TargetHistoryQuestion {
  const CompiledMetric* metric = nullptr;
  attainment::Owner owner;
  FiscalPeriod period;  // of the target
  MoneyView money;
  Date today;
};

struct ReachedPeriod {
  FiscalPeriod period;
  PastPeriod past;
};

struct TargetHistory {
  std::vector<ReachedPeriod> own;  // the latest closed ones of the same kind, oldest first
  std::vector<PastPeriod> team;  // of colleagues with the same role in the unit, oldest first; only where own is short
  Rational working_days;         // of the target's period
};

// Periods count from the first one that somebody was there for from its first day and that has numbers; a period
// without any in between is one with 0. Of a custom period, the ranges of as many days before it.
[[nodiscard]] TargetHistory target_history(const Numbers& numbers, const TargetHistoryQuestion& question);

}  // namespace salespact::app
