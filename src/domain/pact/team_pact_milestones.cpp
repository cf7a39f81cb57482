#include "domain/pact/team_pact_milestones.hpp"

#include "base/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace salespact {
namespace {

constexpr std::size_t digits_of_key = 15;

// Two of one title are told apart by their order.
std::string key_of(const std::string& title, int before) {
  const std::string said = before == 0 ? title : fmt::format("{}\n{}", title, before);
  return "m" + to_hex(sha256(said)).substr(0, digits_of_key);
}

std::unexpected<Refusal<MarkProblem>> refuse(MarkProblem code, std::string message) {
  return std::unexpected(Refusal<MarkProblem>{code, "", std::move(message)});
}

}  // namespace

std::vector<MilestoneOnTheWay> milestones_of(const TeamPactTerms& in_force, std::span<const OccurrenceMark> marks,
                                             Date today) {
  std::vector<MilestoneOnTheWay> out;
  std::map<std::string, int> titles;
  for (const TeamMilestone& one : in_force.milestones) {
    MilestoneOnTheWay way{.key = key_of(one.title, titles[one.title]++), .milestone = one};
    const auto said = std::ranges::find_if(
        marks, [&](const OccurrenceMark& mark) { return mark.kind == MarkKind::reached && mark.key == way.key; });
    if (said != marks.end()) way.reached = MilestoneReached{said->window, said->by};
    way.late = (way.reached ? way.reached->on : today) > one.due;
    out.push_back(std::move(way));
  }
  return out;
}

std::expected<void, Refusal<MarkProblem>> may_reach(std::span<const MilestoneOnTheWay> milestones,
                                                    const TeamPactTerms& in_force, const std::set<PersonId>& members,
                                                    const OccurrenceMark& mark, Date today) {
  const auto one = std::ranges::find(milestones, mark.key, &MilestoneOnTheWay::key);
  if (one == milestones.end()) {
    return refuse(MarkProblem::no_such_window, "a milestone of the text in force, as the pact lists them");
  }
  if (!members.contains(mark.by)) return refuse(MarkProblem::not_yours, "a member of the pact says so");
  if (mark.window < in_force.effective.start || mark.window > today) {
    return refuse(MarkProblem::no_such_window,
                  fmt::format("a day from {} to {}", in_force.effective.start.iso(), today.iso()));
  }
  if (one->reached) {
    return refuse(MarkProblem::said_already, fmt::format("once; it has been reached since {}", one->reached->on.iso()));
  }
  return {};
}

}  // namespace salespact
