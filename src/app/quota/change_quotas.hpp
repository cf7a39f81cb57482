#pragma once

#include "app/administration/administration.hpp"
#include "base/decimal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// One cell of the grid. It is set from the revision it was read at, 0 where there was no quota.
struct QuotaChange {
  Owner owner;
  std::string period;                  // label
  std::optional<Decimal> target;       // absent: the quota is taken away
  std::optional<Currency> currency{};  // of money; that of the quota, else the usual one of its owner
  std::int64_t revision = 0;
};

struct QuotaChanges {
  std::string metric;
  std::vector<QuotaChange> cells;
  std::string reason{};  // kept in the audit log; needed where something is taken away (DOMAIN 2.3)
};

struct QuotasChanged {
  std::int64_t set = 0;  // where there was none
  std::int64_t changed = 0;
  std::int64_t taken_away = 0;
  std::int64_t unchanged = 0;
};

inline constexpr std::size_t most_quota_changes = 5'000;

// All of them or none, by sales operations of the whole company. A quota that is taken away is cancelled: it counts
// nowhere any more, stays in the books with its history, and its place may be given anew. What already says what is
// asked for is left as it is, whoever wrote it. Reason::stale names each cell that somebody else has changed since it
// was read; all refusals have fields such as `cells/3/target`.
[[nodiscard]] Decided<QuotasChanged> change_quotas(const AdministrationPorts& ports, const By& by,
                                                   const QuotaChanges& changes);

}  // namespace salespact::app
