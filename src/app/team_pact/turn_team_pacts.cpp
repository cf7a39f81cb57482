#include "app/team_pact/turn_team_pacts.hpp"

#include "app/audit/record.hpp"
#include "app/team_pact/note_team_commitment.hpp"
#include "app/team_pact/team_pact_desk.hpp"

#include <algorithm>
#include <string>

namespace salespact::app {
namespace {

TeamPact turned(const TeamPact& pact, const OrganisationToday& organisation, const Moment& moment) {
  const std::set<PersonId> departed = departed_among(named_members(pact, moment.today), organisation);
  return after_day(without_departed(pact, departed, moment.today), moment.today, moment.now);
}

// The words follow when somebody who is named in them is gone.
void take_out(TeamPactTerms& draft, const TeamPactSummary& words) {
  const std::set<PersonId>& members = words.members;
  draft.lead = words.lead;
  std::erase_if(draft.members, [&](const TeamMember& one) { return !members.contains(one.person); });
  std::erase_if(draft.commitments, [&](const auto& one) { return !members.contains(one.member); });
  std::erase_if(draft.promises, [&](const auto& one) {
    return !members.contains(one.giver) || (one.receiver && !members.contains(*one.receiver));
  });
}

std::vector<TeamPactEvent> events_between(const TeamPact& before, const TeamPact& after) {
  std::vector<TeamPactEvent> events;
  const auto* signing = std::get_if<TeamSigning>(&before.talks);
  if (signing != nullptr && !std::holds_alternative<TeamSigning>(after.talks)) {
    events.push_back({.kind = TeamPactEventKind::lapsed, .text = signing->text});
  }
  const TeamBinding* old_text = binding_of(before);
  const TeamBinding* new_text = binding_of(after);
  if (old_text != nullptr && new_text != nullptr && new_text->withdrawals.size() > old_text->withdrawals.size()) {
    events.push_back({.kind = TeamPactEventKind::left});
  }
  std::ranges::move(consequences(before, after), std::back_inserter(events));
  return events;
}

void keep(Transaction& tx, const TeamPact& before, const TeamPact& after, const Moment& moment) {
  auto kept = tx.team_pacts().find(before.id);
  if (!kept || kept->pact.revision != before.revision) return;
  kept->pact = after;
  if (const auto* forming = std::get_if<TeamForming>(&after.talks)) take_out(kept->draft, forming->words);
  expect_unchanged(tx.team_pacts().update(*kept));
  std::vector<TeamPactEvent> events = events_between(before, after);
  for (TeamPactEvent& event : events) {
    event = append_event(tx, before.id, moment.now, std::nullopt, std::move(event));
  }
  record(tx, moment.now, Actor::system(), "team_pact.turned", audit_object("team_pact", before.id),
         {.before = std::string(text_of(state_of(before))),
          .after = told_events(std::string(text_of(state_of(after))), events, tx.team_pacts(), after)});
}

}  // namespace

std::set<PersonId> departed_among(const std::set<PersonId>& people, const OrganisationToday& organisation) {
  std::set<PersonId> departed;
  for (const PersonId person : people) {
    const auto* member = organisation.find(person);
    if (member == nullptr || member->status == PersonStatus::departed) departed.insert(person);
  }
  return departed;
}

bool turn_team_pacts(Store& store, WorkspaceId workspace, const OrganisationToday& organisation, const Moment& moment) {
  bool due = false;
  const auto for_each_turned = [&](Transaction& tx, const auto& work) {
    for (const TeamPact& pact : tx.team_pacts().unfinished()) {
      if (const TeamPact after = turned(pact, organisation, moment); after != pact) work(pact, after);
    }
  };
  // Asked before the store's one writer is.
  store.read(workspace, [&](Transaction& tx) {
    due = false;
    for_each_turned(tx, [&](const TeamPact&, const TeamPact&) { due = true; });
  });
  if (!due) return false;
  store.write(workspace, [&](Transaction& tx) {
    for_each_turned(tx, [&](const TeamPact& before, const TeamPact& after) {
      keep(tx, before, after, moment);
      tx.changes().append(ChangeKind::team_pact, before.id.value);
    });
  });
  return true;
}

}  // namespace salespact::app
