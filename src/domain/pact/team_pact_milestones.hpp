#pragma once

#include "domain/pact/team_pact_occurrences.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// How far a team is on its way (DOMAIN 2.7): what has been reached stays reached, whatever comes after.

struct MilestoneReached {
  Date on{};
  PersonId by{};  // who said so
  friend bool operator==(const MilestoneReached&, const MilestoneReached&) = default;
};

struct MilestoneOnTheWay {
  std::string key{};  // follows from its title, so that it stays the same when an amendment gives it another day
  TeamMilestone milestone{};
  std::optional<MilestoneReached> reached{};
  bool late = false;  // reached behind its day, or not by then
  friend bool operator==(const MilestoneOnTheWay&, const MilestoneOnTheWay&) = default;
};

// In the order of the text in force. The first mark counts.
[[nodiscard]] std::vector<MilestoneOnTheWay> milestones_of(const TeamPactTerms& in_force,
                                                           std::span<const OccurrenceMark> marks, Date today);

// By any current member, of a day of the pact that is not to come.
[[nodiscard]] std::expected<void, Refusal<MarkProblem>> may_reach(std::span<const MilestoneOnTheWay> milestones,
                                                                  const TeamPactTerms& in_force,
                                                                  const std::set<PersonId>& members,
                                                                  const OccurrenceMark& mark, Date today);

}  // namespace salespact
