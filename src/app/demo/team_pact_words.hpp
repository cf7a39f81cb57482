#pragma once

#include "domain/pact/team_pact_terms.hpp"

namespace salespact::app::demo {

// What the demo's team promises one another, the lead first: each does something every week and helps the next one, and
// the lead helps whoever asks. `goal` may be absent: the sentence is measurable by itself.
[[nodiscard]] TeamPactTerms demo_team_terms(const std::vector<PersonId>& members, DateRange effective,
                                            std::optional<GoalId> goal, Date review_on);
// The beginning of another one: not all have written yet what they do.
[[nodiscard]] TeamPactTerms demo_forming_terms(const std::vector<PersonId>& members, DateRange effective);

}  // namespace salespact::app::demo
