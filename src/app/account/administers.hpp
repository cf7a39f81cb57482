#pragma once

#include "app/access/rules.hpp"
#include "app/audit/record.hpp"

namespace salespact::app {

[[nodiscard]] inline Actor actor_of(const Principal* requester) {
  return requester == nullptr ? Actor::command_line() : Actor::of(*requester);
}

// Asked inside the transaction that acts on the answer (TRUST D8). Whoever has the command line has the files.
[[nodiscard]] inline bool still_administers(Transaction& transaction, const Principal* requester) {
  if (requester == nullptr) return true;
  const auto now = std::make_shared<const OrganisationToday>(transaction.organisation().load(), requester->today);
  return may_administer(Viewpoint(*requester, now));
}

}  // namespace salespact::app
