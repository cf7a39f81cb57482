#pragma once

#include "app/ports/store.hpp"
#include "domain/pact/sales_pact.hpp"

#include <cstdint>
#include <set>

namespace salespact::app {

// Which texts of a pact a party reads: the rep all of them; the manager those from when they came to the pact, and the
// ones that bind or wait for their day (DOMAIN 6: older sections stay with those who agreed on them).
class OpenTexts {
 public:
  OpenTexts(Transaction& tx, const SalesPact& pact, PactParty reader);
  [[nodiscard]] bool contains(const SalesPactText& text) const {
    return text.frozen_at >= since_ || binding_.contains(text.number);
  }

 private:
  Instant since_{};
  std::set<std::int64_t> binding_;
};

}  // namespace salespact::app
