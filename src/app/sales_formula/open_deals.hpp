#pragma once

#include "app/numbers/measure.hpp"
#include "app/ports/record_repository.hpp"
#include "domain/forecast/evidence.hpp"

#include <string>
#include <vector>

namespace salespact::app {

struct OpenDealsOfStage {
  std::string name;  // "": the source names none, or the deal has been decided since the day of the question
  std::int64_t deals = 0;
  std::int64_t amount = 0;  // minor units of the question's currency
  ConversionCount decided;  // deals that were once seen open in this stage, and are decided
};

struct OpenDeals {
  std::vector<OpenDealsOfStage> stages;  // the largest first
  OpenDealsOfStage later;                // expected to close after the period
  std::int64_t unconverted = 0;
};

struct OpenDealsQuestion {
  attainment::Owner person;
  MoneyView money;
  Date facts_until;  // as they stood at the end of that day
  Date today;
  Date period_end;
  Date evidence_from;  // deals decided from that day on tell what stages lead to
};

// A person's part of open deals, by the stages of their pipeline.
[[nodiscard]] OpenDeals open_deals_of(RecordRepository& records, const Numbers& numbers,
                                      const OpenDealsQuestion& question);

}  // namespace salespact::app
