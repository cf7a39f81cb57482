#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/pact/double_claims.hpp"
#include "domain/pact/team_pact.hpp"
#include "domain/pact/team_pact_terms.hpp"

#include <map>
#include <optional>
#include <vector>

namespace salespact::app {

class MetricCatalogue;
class TeamPactRepository;

// What a team's pact that binds, or will, asks of its members' hours.
struct PactInForce {
  TeamPactId id{};
  std::int64_t text = 0;
  std::map<PersonId, Date> left{};  // the first day on which a member is no longer bound
  std::optional<GoalId> goal{};     // whose numbers it follows
  std::vector<ClaimedWork> work{};
  friend bool operator==(const PactInForce&, const PactInForce&) = default;
};

// The measured commitments of these words to activities whose minutes are known.
[[nodiscard]] std::vector<ClaimedWork> claimed_work(const TeamPactTerms& terms, const MetricCatalogue& metrics);

// A text never changes: what `before` says of one is taken over, and `before` itself is given back where nothing has
// changed.
[[nodiscard]] PactsInForce pacts_in_force(TeamPactRepository& pacts, const MetricCatalogue& metrics,
                                          const PactsInForce& before);

}  // namespace salespact::app
