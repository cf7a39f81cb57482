#include "app/team_pact/team_pact_desk.hpp"

#include "app/team_pact/note_team_commitment.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

Decided<KeptTeamPact> open(const TeamPactDesk& desk, TeamPactId id, std::optional<std::int64_t> revision,
                           bool as_member, const TeamPactWork& work) {
  return perform<KeptTeamPact>(desk.ports, desk.by, [&](Act& act) -> Decided<KeptTeamPact> {
    auto known = act.tx.team_pacts().find(id);
    const auto access = known ? access_to(act.viewer, known->pact, act.today()) : TeamPactAccess::none;
    if (access == TeamPactAccess::none) return refuse(Refused::Reason::not_found);
    TeamPactOnDesk on_desk(act, desk, std::move(*known));
    if (access != TeamPactAccess::whole || (as_member && !on_desk.member)) return refuse(Refused::Reason::not_allowed);
    if (revision && on_desk.kept.pact.revision != *revision) return refuse(Refused::Reason::stale);
    return work(on_desk);
  });
}

// Nobody outside learns who did not sign (E29): that a text went back to its members is nobody's doing in the log.
bool is_told_without_name(TeamPactEventKind kind, const TeamPact& before, const TeamPact& after) {
  const bool ended_signing =
      std::holds_alternative<TeamSigning>(before.talks) && std::holds_alternative<TeamForming>(after.talks);
  return kind == TeamPactEventKind::declined || (kind == TeamPactEventKind::written && ended_signing);
}

}  // namespace

TeamPactOnDesk::TeamPactOnDesk(Act& on, const TeamPactDesk& at, KeptTeamPact known)
    : act(on), desk(at), kept(std::move(known)), member(is_member(on.viewer, kept.pact, on.today())) {}

Decided<KeptTeamPact> TeamPactOnDesk::take(const TeamDecision<TeamPact>& decided, TeamPactEvent event) {
  if (!decided) return refuse(decided.error());
  const TeamPact before = kept.pact;
  kept.pact = *decided;
  expect_unchanged(act.tx.team_pacts().update(kept));
  ++kept.pact.revision;
  const TeamPactEventKind kind = event.kind;
  const TeamPactId id = kept.pact.id;
  const Instant now = act.by.moment.now;
  const TeamPactEvent happened = append_event(act.tx, id, now, act.by.who.person, std::move(event));
  // Never a word of the pact itself: the audit log is read by people who may not read the pact. It has digests.
  const auto told = [&](const std::vector<TeamPactEvent>& events) {
    return AuditDetail{
        .after = told_events(std::string(text_of(state_of(kept.pact))), events, act.tx.team_pacts(), kept.pact)};
  };
  const std::string object = audit_object("team_pact", id);
  if (is_told_without_name(kind, before, kept.pact)) {
    record(act.tx, now, Actor::system(), team_signing_ended, object, told({happened}));
    act.tx.changes().append(ChangeKind::team_pact, id.value);
  } else {
    act.note(ChangeKind::team_pact, std::string("team_pact.") + std::string(text_of(kind)), object, told({happened}),
             id.value);
  }
  std::vector<TeamPactEvent> followed;
  for (const TeamPactEvent& one : consequences(before, kept.pact)) {
    if (one.kind != kind) followed.push_back(append_event(act.tx, id, now, std::nullopt, one));
  }
  if (!followed.empty()) record(act.tx, now, Actor::system(), "team_pact.turned", object, told(followed));
  return kept;
}

Decided<KeptTeamPact> with_team_pact(const TeamPactDesk& desk, TeamPactId id, std::optional<std::int64_t> revision,
                                     const TeamPactWork& work) {
  return open(desk, id, revision, true, work);
}

Decided<KeptTeamPact> with_read_team_pact(const TeamPactDesk& desk, TeamPactId id, std::optional<std::int64_t> revision,
                                          const TeamPactWork& work) {
  return open(desk, id, revision, false, work);
}

TeamPactEvent append_event(Transaction& tx, TeamPactId id, Instant at, std::optional<PersonId> by,
                           TeamPactEvent event) {
  event.pact = id;
  event.number = static_cast<std::int64_t>(tx.team_pacts().events(id).size()) + 1;
  event.at = at;
  event.by = by;
  tx.team_pacts().append(event);
  return event;
}

std::vector<TeamPactEvent> consequences(const TeamPact& before, const TeamPact& after) {
  std::vector<TeamPactEvent> events;
  const TeamBinding* old_text = binding_of(before);
  const TeamBinding* new_text = binding_of(after);
  if (new_text != nullptr && (old_text == nullptr || old_text->text != new_text->text)) {
    events.push_back(
        {.kind = TeamPactEventKind::came_into_force, .text = new_text->text, .comment = new_text->from.iso()});
  }
  const bool was_ended = std::holds_alternative<TeamEnded>(before.standing);
  if (std::holds_alternative<TeamEnded>(after.standing) && !was_ended) {
    events.push_back({.kind = TeamPactEventKind::ended});
  }
  if (const auto* over = std::get_if<TeamDissolved>(&after.standing); over != nullptr && !is_over(before)) {
    events.push_back({.kind = TeamPactEventKind::dissolved, .comment = over->reason});
  }
  return events;
}

TeamPactSummary summary_of(const TeamPactTerms& terms) {
  return {.title = terms.title, .lead = terms.lead, .members = people_of(terms), .effective = terms.effective};
}

std::unexpected<Refused> refuse(TeamPactDeskProblem code, std::string field, std::string message) {
  return refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

std::unexpected<Refused> refuse(const TeamPactRefusal& refusal) {
  FieldRefusals problems;
  say(problems, refusal);
  return refuse(std::move(problems));
}

}  // namespace salespact::app
