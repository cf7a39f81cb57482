#pragma once

#include "app/administration/administration.hpp"
#include "domain/metric/exchange_rate.hpp"

#include <span>

namespace salespact::app {

inline constexpr std::size_t most_rates_at_once = 1'000;

// Adds rates, and replaces those of the same kind, pair and first day; all or none. `revision` is the workspace's,
// which every change of its rates counts up. A plan rate that running goals are counted by is frozen (DOMAIN 2.3);
// where there was none, one can be added (E11). Returns the workspace's new revision.
[[nodiscard]] Decided<std::int64_t> put_exchange_rates(const AdministrationPorts& ports, const By& by,
                                                       std::int64_t revision, std::span<const ExchangeRate> rates);

struct ExchangeRateList {
  std::vector<ExchangeRate> rates;  // by kind, from, to, valid_from
  std::int64_t revision = 0;        // the workspace's
};
[[nodiscard]] ExchangeRateList list_exchange_rates(Store& store, WorkspaceId workspace);

}  // namespace salespact::app
