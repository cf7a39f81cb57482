#include "app/team_pact/team_pact_lines.hpp"

namespace salespact::app {
namespace {

bool waits_for(const TeamPact& pact, PersonId person) {
  if (const auto* signing = std::get_if<TeamSigning>(&pact.talks)) {
    return signing->asked.contains(person) && !signing->given.contains(person);
  }
  const auto* forming = std::get_if<TeamForming>(&pact.talks);
  return forming != nullptr && forming->words.members.contains(person) && !forming->agreed.contains(person);
}

void add_steps_of_talks(const TeamPact& pact, PersonId me, std::vector<TeamPactStep>& steps) {
  const auto* forming = std::get_if<TeamForming>(&pact.talks);
  const auto* signing = std::get_if<TeamSigning>(&pact.talks);
  if (forming == nullptr && signing == nullptr) return;
  const TeamPactSummary& words = forming != nullptr ? forming->words : signing->written.words;
  // An amendment is the business of those who stay; who joins by it writes their own part until it is frozen.
  const bool stays = staying_members(pact).contains(me);
  const bool leads = is_bound(pact) ? stays : words.lead == me;
  if (leads) steps.push_back(TeamPactStep::write);
  if (words.members.contains(me) && (stays || !is_bound(pact) || forming != nullptr)) {
    steps.push_back(TeamPactStep::write_own);
  }
  if (forming != nullptr && leads) steps.push_back(TeamPactStep::put_to_signing);
  if (forming != nullptr && stays) steps.push_back(TeamPactStep::drop_amendment);
  if (signing == nullptr || !signing->asked.contains(me)) return;
  if (!signing->given.contains(me)) steps.push_back(TeamPactStep::sign);
  steps.push_back(TeamPactStep::decline);
}

void add_steps_of_standing(const TeamPact& pact, PersonId me, Date today, std::vector<TeamPactStep>& steps) {
  const TeamBinding* bound = binding_of(pact);
  const bool current = bound != nullptr && current_members(pact, today).contains(me);
  const bool stays = current && !bound->withdrawals.contains(me);
  if (is_bound(pact) && stays) {
    if (std::holds_alternative<TeamSettled>(pact.talks)) steps.push_back(TeamPactStep::amend);
    steps.push_back(TeamPactStep::withdraw);
  }
  const bool ended = std::holds_alternative<TeamEnded>(pact.standing);
  if (current && (std::holds_alternative<TeamActive>(pact.standing) || ended)) steps.push_back(TeamPactStep::mark);
  if (current) steps.push_back(TeamPactStep::learn);
  if (current && ended) steps.push_back(TeamPactStep::close);
}

void add_steps_of_end(const TeamPact& pact, PersonId me, std::vector<TeamPactStep>& steps) {
  steps.push_back(TeamPactStep::dissolve);
  if (!pact.dissolution) return;
  steps.push_back(pact.dissolution->by.contains(me) ? TeamPactStep::take_back_end : TeamPactStep::refuse_end);
}

}  // namespace

TeamPactLine line_of(const TeamPact& pact, const PactNames& names, const Viewpoint& viewer, TeamPactAccess access,
                     Date today) {
  const auto& organisation = viewer.organisation();
  const std::uint32_t unit = organisation.index_of(pact.unit);
  TeamPactLine line{.id = pact.id,
                    .unit = {pact.unit, unit == OrganisationToday::none ? "" : organisation.units()[unit].name},
                    .state = state_of(pact),
                    .mine = is_member(viewer, pact, today),
                    .revision = pact.revision};
  if (access >= TeamPactAccess::title) line.title = pact.shown.title;
  if (access >= TeamPactAccess::metadata) {
    line.effective = pact.shown.effective;
    line.lead = names.of(pact.shown.lead);
    line.members = static_cast<std::int64_t>(current_members(pact, today).size());
  }
  line.waits_for_me = line.mine && waits_for(pact, viewer.person());
  return line;
}

std::vector<TeamPactStep> steps_of(const TeamPact& pact, const Viewpoint& viewer, Date today) {
  std::vector<TeamPactStep> steps;
  const bool member = is_member(viewer, pact, today);
  const bool over = is_over(pact) || std::holds_alternative<TeamEnded>(pact.standing);
  if (member) {
    add_steps_of_talks(pact, viewer.person(), steps);
    add_steps_of_standing(pact, viewer.person(), today, steps);
    if (!over && current_members(pact, today).contains(viewer.person())) add_steps_of_end(pact, viewer.person(), steps);
  }
  if (!over && leads_unit_of(viewer, pact)) steps.push_back(TeamPactStep::dissolve_as_manager);
  return steps;
}

}  // namespace salespact::app
