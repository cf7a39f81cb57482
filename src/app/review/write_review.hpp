#pragma once

#include "app/check_in/write_check_in.hpp"
#include "app/goal/change_goal.hpp"
#include "domain/pact/pact_review.hpp"

#include <optional>

namespace salespact::app {

// Answering the four questions of a review that is open. By who decides it is the decision, and what follows from it
// is done with it or the whole is refused: keep changes nothing; adjust opens an amendment; retire cancels a goal,
// dissolves a team's pact or asks for that, and asks for the end of a sales pact. By anybody else who has a part in it
// it is a proposal.
struct ReviewAsked {
  Date due{};  // which review
  ReviewAnswers answers{};
  ReviewDecision decision = ReviewDecision::keep;
  std::string reason{};  // to retire
  std::optional<AmendmentAskedFor>
      amendment{};  // to adjust a goal for which none is asked yet; its comment is `change`
};
[[nodiscard]] Decided<JournalEntry> write_review(const CheckInDesk& desk, const JournalSubject& id,
                                                 const ReviewAsked& asked);

}  // namespace salespact::app
