#include "app/sales_pact/contested_step.hpp"

#include "app/access/managers.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::app {

std::optional<ContestedStep> contested_step(const SalesPact& pact, const PactLife& life) {
  const auto& proposal = life.ladder.proposal;
  if (!proposal || !proposal->contested_on || !takes_decision(pact, LadderAct::grant_contest)) return std::nullopt;
  ContestedStep contested{.step = proposal->step,
                          .on = *proposal->contested_on,
                          .decide_by = *proposal->contested_on + contest_days,
                          .reason = {}};
  const auto said = std::views::reverse(life.record.decisions);
  const auto last = std::ranges::find(said, LadderAct::contest, &LadderDecision::act);
  if (last != said.end()) contested.reason = last->reason;
  return contested;
}

std::optional<PersonId> who_decides(const OrganisationToday& organisation, const SalesPact& pact) {
  return leader_above(organisation, pact.rep, pact.manager);
}

}  // namespace salespact::app
