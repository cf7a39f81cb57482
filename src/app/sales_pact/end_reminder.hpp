#pragma once

#include "domain/pact/sales_pact.hpp"

#include <cstdint>
#include <optional>

namespace salespact::app {

// DOMAIN 7: both parties are reminded 30, 14 and 7 days before the last day of a pact that binds; it never renews by
// itself. The nearest of these that has come; nullopt: the end is not near, or the pact is not longer than that.
[[nodiscard]] std::optional<std::int64_t> end_reminder(const SalesPact& pact, Date today);

}  // namespace salespact::app
