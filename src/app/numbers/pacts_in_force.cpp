#include "app/numbers/pacts_in_force.hpp"

#include "app/numbers/hours_asked.hpp"
#include "app/ports/team_pact_repository.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::map<PersonId, Date> leavers_of(const TeamBinding& bound) {
  std::map<PersonId, Date> left;
  for (const auto& [person, withdrawal] : bound.withdrawals) left[person] = withdrawal.from;
  return left;
}

const PactInForce* same_text(const std::vector<PactInForce>& known, TeamPactId id, const TeamBinding& bound) {
  const auto at = std::ranges::lower_bound(known, id, {}, &PactInForce::id);
  const bool same = at != known.end() && at->id == id && at->text == bound.text && at->left == leavers_of(bound);
  return same ? &*at : nullptr;
}

PactInForce read(TeamPactRepository& pacts, const MetricCatalogue& metrics, TeamPactId id, const TeamBinding& bound) {
  const TeamPactTerms terms = pacts.terms(id, bound.text).value();
  PactInForce one{.id = id, .text = bound.text, .left = leavers_of(bound)};
  if (terms.goal) one.goal = terms.goal->goal;
  for (ClaimedWork& claim : claimed_work(terms, metrics)) {
    if (const auto left = one.left.find(claim.member); left != one.left.end()) {
      claim.days.end = std::min(claim.days.end, left->second - 1);
    }
    if (claim.days.start <= claim.days.end) one.work.push_back(std::move(claim));
  }
  return one;
}

}  // namespace

std::vector<ClaimedWork> claimed_work(const TeamPactTerms& terms, const MetricCatalogue& metrics) {
  std::vector<ClaimedWork> out;
  for (const ActionCommitment& one : terms.commitments) {
    const CompiledMetric* metric = one.metric.empty() ? nullptr : metrics.find(one.metric);
    if (metric == nullptr || !one.quantity) continue;
    if (auto work = asked_by_commitment(metric->metric, *one.quantity, one.cadence)) {
      out.push_back({one.member, std::move(*work), one.days});
    }
  }
  return out;
}

PactsInForce no_pacts_in_force() { return std::make_shared<const std::vector<PactInForce>>(); }

PactsInForce pacts_in_force(TeamPactRepository& pacts, const MetricCatalogue& metrics, const PactsInForce& before) {
  std::vector<PactInForce> now;
  for (const TeamPact& pact : pacts.unfinished()) {
    if (!is_bound(pact)) continue;
    const TeamBinding& bound = *binding_of(pact);
    const PactInForce* known = same_text(*before, pact.id, bound);
    now.push_back(known != nullptr ? *known : read(pacts, metrics, pact.id, bound));
  }
  return now == *before ? before : std::make_shared<const std::vector<PactInForce>>(std::move(now));
}

}  // namespace salespact::app
