#pragma once

#include "domain/pact/sales_pact_terms.hpp"

namespace salespact::app::demo {

// What the demo's people write in their pacts. `provider` promises the development items.
[[nodiscard]] SalesPactTerms demo_pact_terms(DateRange effective, PersonId provider);
[[nodiscard]] MotivesSection demo_motives();

}  // namespace salespact::app::demo
