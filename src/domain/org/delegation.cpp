#include "domain/org/delegation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {

std::vector<DelegationRefusal> problems_of(const Delegation& wanted, const std::vector<Delegation>& others,
                                           Date today) {
  std::vector<DelegationRefusal> problems;
  if (wanted.days.start < today) {
    problems.push_back({DelegationProblem::dates_over, "from", fmt::format("{} or a later day", today.iso())});
  }
  if (wanted.days.end < wanted.days.start || wanted.days.days() > longest_delegation) {
    problems.push_back({DelegationProblem::range_invalid, "to",
                        fmt::format("the first day or later, at most {} days in all", longest_delegation)});
  }
  if (wanted.rights.empty()) {
    problems.push_back(
        {DelegationProblem::rights_missing, "rights", "at least one of check_ins, pact_life and pact_talks"});
  }
  if (wanted.deputy == wanted.manager) {
    problems.push_back({DelegationProblem::own_deputy, "deputy", "somebody else than the manager"});
  }
  if (!problems.empty()) return problems;
  std::size_t open = 0;
  for (const Delegation& one : others) {
    if (one.manager != wanted.manager || one.ended_at || one.days.end < today) continue;
    ++open;
    if (one.deputy != wanted.deputy || !one.days.overlaps(wanted.days)) continue;
    problems.push_back({DelegationProblem::deputy_already, "deputy",
                        fmt::format("days on which this person is no deputy yet; they are one from {} to {}",
                                    one.days.start.iso(), one.days.end.iso())});
    return problems;
  }
  if (open >= most_deputies) {
    problems.push_back({DelegationProblem::too_many, "deputy",
                        fmt::format("at most {} deputies of a manager; end one first", most_deputies)});
  }
  return problems;
}

}  // namespace salespact
