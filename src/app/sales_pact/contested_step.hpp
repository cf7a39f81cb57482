#pragma once

#include "app/sales_pact/pact_life.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// A step of the ladder that the rep contests, for who decides on it.
struct ContestedStep {
  LadderStep step = LadderStep::conversation;
  Date on{};
  Date decide_by{};      // as many days as the rep had; nothing happens by itself after it
  std::string reason{};  // of the rep
};
// nullopt: none waits for a decision today.
[[nodiscard]] std::optional<ContestedStep> contested_step(const SalesPact& pact, const PactLife& life);

// Who decides: the nearest one above the manager of a pact. Others above may, too, and are not asked.
[[nodiscard]] std::optional<PersonId> who_decides(const OrganisationToday& organisation, const SalesPact& pact);

}  // namespace salespact::app
