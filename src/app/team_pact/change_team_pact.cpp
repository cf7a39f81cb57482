#include "app/team_pact/change_team_pact.hpp"

#include "app/notice/notices.hpp"
#include "app/pact/pact_words.hpp"
#include "app/team_pact/note_team_commitment.hpp"
#include "app/team_pact/team_pact_books.hpp"
#include "app/team_pact/team_pact_desk.hpp"
#include "domain/pact/team_pact_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::optional<OrgUnitId> own_unit(const Act& act) {
  for (const Membership& row : act.rows.memberships) {
    if (row.person == act.by.who.person && row.primary && row.tenure.contains(act.today())) return row.unit;
  }
  return std::nullopt;
}

Decided<OrgUnitId> unit_for(const Act& act, std::optional<OrgUnitId> wanted) {
  const auto unit = wanted ? wanted : own_unit(act);
  const Relation relation = unit && act.unit(*unit) != nullptr ? act.viewer.to(*unit) : Relation{};
  if (relation.peer || relation.manager || relation.upline) return *unit;
  return refuse(TeamPactDeskProblem::unit_unknown, "unit", "a unit that you belong to or lead");
}

// Takes words that hold, by `author`, into the pact.
Decided<KeptTeamPact> take_words(TeamPactOnDesk& open, const TeamPactTerms& wanted) {
  auto checked = checked_team_terms(open.act, open.desk, open.kept, wanted);
  if (!checked) return std::unexpected(std::move(checked.error()));
  const PersonId author = open.act.by.who.person;
  const auto* forming = std::get_if<TeamForming>(&open.kept.pact.talks);
  const auto* signing = std::get_if<TeamSigning>(&open.kept.pact.talks);
  const std::set<PersonId> agreed = forming != nullptr   ? forming->agreed
                                    : signing != nullptr ? signing->written.agreed
                                                         : std::set<PersonId>();
  std::set<PersonId> agree = agreed_after(open.kept.draft, *checked, agreed, author);
  // The same words are no edit: they void no signature.
  const bool same = open.kept.draft == *checked;
  if (same && (signing != nullptr || (forming != nullptr && forming->agreed == agree))) return open.kept;
  auto written = rewrite(open.kept.pact, author, summary_of(*checked), std::move(agree));
  open.kept.draft = std::move(*checked);
  return open.take(written, {.kind = TeamPactEventKind::written});
}

// What keeps the words from being signed, each by its rule.
FieldRefusals unready(const TeamPactReadiness& readiness) {
  FieldRefusals problems;
  for (const ReadinessItem& one : readiness.items) {
    const bool blocks = !one.passed && one.severity == checker::Severity::error && one.rule != checker::Rule::P5;
    if (!blocks) continue;
    problems.push_back({std::string(text_of(TeamPactDeskProblem::not_ready)),
                        std::string(text_of(one.rule)),
                        one.missing,
                        {{"rule", std::string(text_of(one.rule))}}});
  }
  return problems;
}

TeamPactText frozen(const TeamPactOnDesk& open, const TeamPact& after) {
  const TeamBinding* bound = binding_of(after);
  std::optional<Sha256> replaces;
  if (bound != nullptr) replaces = open.act.tx.team_pacts().text(after.id, bound->text).value().hash;
  TeamPactText text{.pact = after.id,
                    .number = after.texts,
                    .text = canonical_json(document_of(
                        TeamPactHead{.pact = after.id, .text = after.texts, .replaces = replaces}, open.kept.draft)),
                    .frozen_at = open.act.by.moment.now,
                    .frozen_by = open.act.by.who.person};
  text.hash = sha256(text.text);
  return text;
}

// Who has to sign is told so, but for whoever has put it to signing.
void ask_for_signatures(const TeamPactOnDesk& open, const TeamPact& after) {
  const auto& signing = std::get<TeamSigning>(after.talks);
  for (const PersonId person : signing.asked) {
    if (person == open.act.by.who.person) continue;
    tell(open.act, {.event = NoticeEvent::signature_asked,
                    .subject = NoticeSubject::team_pact,
                    .object = after.id.value,
                    .occasion = signing.text,
                    .recipient = person,
                    .until = end_of(signing)});
  }
}

// Each time: what was refused may be asked again on the same day.
void tell_members(const TeamPactOnDesk& open, NoticeEvent event, const std::set<PersonId>& members,
                  const std::string& words) {
  for (const PersonId person : members) {
    if (person == open.act.by.who.person) continue;
    tell(open.act, {.event = event,
                    .subject = NoticeSubject::team_pact,
                    .object = open.kept.pact.id.value,
                    .occasion = open.kept.pact.revision,
                    .recipient = person,
                    .words = words});
  }
}

// What the organisation shows of a cause that ends somebody's part at once.
bool is_shown(const Act& act, const TeamPact& pact, WithdrawalCause cause) {
  const PersonId me = act.by.who.person;
  if (cause == WithdrawalCause::leave) {
    const Person* person = act.person(me);
    return (person != nullptr && person->status == PersonStatus::on_leave) ||
           std::ranges::any_of(act.rows.absences,
                               [&](const Absence& one) { return one.person == me && one.dates.contains(act.today()); });
  }
  const TeamBinding* bound = binding_of(pact);
  if (cause != WithdrawalCause::transfer || bound == nullptr) return cause == WithdrawalCause::notice;
  return std::ranges::any_of(act.rows.memberships, [&](const Membership& row) {
    return row.person == me && row.primary && row.tenure.from >= bound->from && row.tenure.contains(act.today());
  });
}

}  // namespace

Decided<KeptTeamPact> open_team_pact(const TeamPactDesk& desk, std::optional<OrgUnitId> unit,
                                     const TeamPactTerms& terms) {
  return perform<KeptTeamPact>(desk.ports, desk.by, [&](Act& act) -> Decided<KeptTeamPact> {
    if (!act.viewer.belongs()) return refuse(Refused::Reason::not_found);
    const auto whose = unit_for(act, unit);
    if (!whose) return std::unexpected(whose.error());
    TeamPactTerms wanted = terms;
    wanted.lead = act.by.who.person;
    KeptTeamPact made{.pact = {.id = act.ids.make<TeamPactId>(), .unit = *whose},
                      .draft = {},
                      .opened_at = act.by.moment.now,
                      .opened_by = act.by.who.person};
    auto checked = checked_team_terms(act, desk, made, std::move(wanted));
    if (!checked) return std::unexpected(std::move(checked.error()));
    made.draft = std::move(*checked);
    made.pact.shown = summary_of(made.draft);
    made.pact.talks = TeamForming{.words = made.pact.shown, .agreed = {act.by.who.person}};
    act.tx.team_pacts().insert(made);
    const TeamPactEvent opened =
        append_event(act.tx, made.pact.id, act.by.moment.now, act.by.who.person, {.kind = TeamPactEventKind::opened});
    act.note(
        ChangeKind::team_pact, "team_pact.opened", audit_object("team_pact", made.pact.id),
        {.after = told_events(std::string(text_of(state_of(made.pact))), {opened}, act.tx.team_pacts(), made.pact)},
        made.pact.id.value);
    return made;
  });
}

Decided<KeptTeamPact> rewrite_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                        const TeamPactTerms& terms) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    if (!is_bound(open.kept.pact) && open.kept.draft.lead != open.act.by.who.person) {
      return refuse(TeamPactDeskProblem::lead_writes, "",
                    "its lead writes all of it; write your own commitments and promises");
    }
    if (is_bound(open.kept.pact) && !staying_members(open.kept.pact).contains(open.act.by.who.person)) {
      return refuse(TeamPactRefusal{TeamPactProblem::not_a_member, "",
                                    "a member who stays writes all of an amendment; who joins their own part of it"});
    }
    return take_words(open, terms);
  });
}

Decided<KeptTeamPact> write_own_team_terms(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                           const OwnTerms& own) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const PersonId writer = open.act.by.who.person;
    const auto& named = open.kept.draft.members;
    if (std::ranges::find(named, writer, &TeamMember::person) == named.end()) {
      return refuse(TeamPactRefusal{TeamPactProblem::not_a_member, "", "whom the words name as a member"});
    }
    return take_words(open, with_own_terms(open.kept.draft, writer, own));
  });
}

Decided<KeptTeamPact> put_team_pact_to_signing(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    // The books may have moved since the words were written.
    auto checked = checked_team_terms(open.act, desk, open.kept, open.kept.draft);
    if (!checked) return std::unexpected(std::move(checked.error()));
    const Date today = open.act.today();
    auto after = put_to_signing(open.kept.pact, open.act.by.who.person, open.act.by.moment.now, today);
    if (!after) return refuse(after.error());
    auto problems = unready(readiness_of(*checked, surroundings_of(desk.board, id, *checked, {}, today)));
    if (!problems.empty()) return refuse(std::move(problems));
    open.kept.draft = std::move(*checked);
    const TeamPactText text = frozen(open, *after);
    open.act.tx.team_pacts().append(text);
    ask_for_signatures(open, *after);
    return open.take(after, {.kind = TeamPactEventKind::put_to_signing, .text = text.number});
  });
}

Decided<KeptTeamPact> decline_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                        const std::string& reason) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const auto why = cleaned_comment("reason", reason);
    if (!why) return std::unexpected(why.error());
    const std::int64_t text = open.kept.pact.texts;
    return open.take(decline(open.kept.pact, open.act.by.who.person, *why),
                     {.kind = TeamPactEventKind::declined, .text = text, .comment = *why});
  });
}

Decided<KeptTeamPact> amend_open_pact(TeamPactOnDesk& open, std::optional<WithdrawalChoice> choice) {
  const auto after = open_amendment(open.kept.pact, open.act.by.who.person, choice, open.act.today());
  if (!after) return refuse(after.error());
  // From what binds, without those who leave.
  const TeamPactSummary& words = std::get<TeamForming>(after->talks).words;
  TeamPactTerms draft = open.act.tx.team_pacts().terms(open.kept.pact.id, binding_of(*after)->text).value();
  std::erase_if(draft.members, [&](const TeamMember& one) { return !words.members.contains(one.person); });
  std::erase_if(draft.commitments, [&](const auto& one) { return !words.members.contains(one.member); });
  std::erase_if(draft.promises, [&](const auto& one) {
    return !words.members.contains(one.giver) || (one.receiver && !words.members.contains(*one.receiver));
  });
  draft.lead = words.lead;
  open.kept.draft = std::move(draft);
  return open.take(after, {.kind = TeamPactEventKind::amendment_opened,
                           .comment = choice ? std::string(text_of(*choice)) : std::string()});
}

Decided<KeptTeamPact> open_team_pact_amendment(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                               std::optional<WithdrawalChoice> choice) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) { return amend_open_pact(open, choice); });
}

Decided<KeptTeamPact> drop_team_pact_amendment(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    return open.take(drop_amendment(open.kept.pact, open.act.by.who.person),
                     {.kind = TeamPactEventKind::amendment_dropped});
  });
}

Decided<KeptTeamPact> withdraw_from_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                              WithdrawalCause cause) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const PersonId me = open.act.by.who.person;
    const auto after = withdraw(open.kept.pact, me, cause, open.act.today());
    if (!after) return refuse(after.error());
    if (!is_shown(open.act, open.kept.pact, cause)) {
      return refuse(TeamPactDeskProblem::cause_unproven, "cause",
                    "leave while you are away, transfer after you have moved; else notice, seven days ahead");
    }
    if (std::holds_alternative<TeamForming>(after->talks)) {
      TeamPactTerms& draft = open.kept.draft;
      draft.lead = std::get<TeamForming>(after->talks).words.lead;
      std::erase_if(draft.members, [&](const TeamMember& one) { return one.person == me; });
      std::erase_if(draft.commitments, [&](const auto& one) { return one.member == me; });
      std::erase_if(draft.promises, [&](const auto& one) { return one.giver == me || one.receiver == me; });
    }
    return open.take(after, {.kind = TeamPactEventKind::withdrew});
  });
}

Decided<KeptTeamPact> dissolve_open_pact(TeamPactOnDesk& open, DissolvingAs as, const std::string& reason) {
  const bool may = as == DissolvingAs::member ? open.member : leads_unit_of(open.act.viewer, open.kept.pact);
  if (!may) return refuse(Refused::Reason::not_allowed);
  const Date today = open.act.today();
  const auto after = as == DissolvingAs::member ? ask_dissolution(open.kept.pact, open.act.by.who.person, reason, today)
                                                : dissolve(open.kept.pact, reason, today);
  const bool over = after && is_over(*after);
  if (after && !over && !open.kept.pact.dissolution) {
    tell_members(open, NoticeEvent::end_asked, current_members(open.kept.pact, today), reason);
  }
  return open.take(
      after, {.kind = over ? TeamPactEventKind::dissolved : TeamPactEventKind::dissolution_asked, .comment = reason});
}

Decided<KeptTeamPact> dissolve_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                         DissolvingAs as, const std::string& reason) {
  return with_read_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const auto why = cleaned_comment("reason", reason);
    return why ? dissolve_open_pact(open, as, *why) : std::unexpected(why.error());
  });
}

Decided<KeptTeamPact> refuse_end_of_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                              const std::string& reason) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const auto why = cleaned_comment("reason", reason);
    if (!why) return std::unexpected(why.error());
    const auto after = refuse_dissolution(open.kept.pact, open.act.by.who.person, *why, open.act.today());
    if (!after) return refuse(after.error());
    tell_members(open, NoticeEvent::end_refused, open.kept.pact.dissolution->by, *why);
    return open.take(after, {.kind = TeamPactEventKind::dissolution_refused, .comment = *why});
  });
}

Decided<KeptTeamPact> take_back_end_of_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    return open.take(take_back_dissolution(open.kept.pact, open.act.by.who.person),
                     {.kind = TeamPactEventKind::dissolution_taken_back});
  });
}

Decided<KeptTeamPact> close_team_pact(const TeamPactDesk& desk, TeamPactId id, std::int64_t revision,
                                      std::optional<TeamOutcome> outcome, const std::string& learning) {
  return with_team_pact(desk, id, revision, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    if (!current_members(open.kept.pact, open.act.today()).contains(open.act.by.who.person)) {
      return refuse(Refused::Reason::not_allowed);
    }
    const auto learned = cleaned_comment("learning", learning);
    if (!learned) return std::unexpected(learned.error());
    const TeamBinding* bound = binding_of(open.kept.pact);
    const auto terms = bound == nullptr ? std::nullopt : open.act.tx.team_pacts().terms(id, bound->text);
    const auto reached = terms ? outcome_of_goal(desk.board, *terms, open.act.today()) : std::nullopt;
    if (reached && outcome && *outcome != *reached) {
      return refuse(TeamPactDeskProblem::outcome_differs, "outcome",
                    std::string(text_of(*reached)) + ", as the numbers of its goal say");
    }
    if (const auto told = terms ? outcome_awaited(desk.board, *terms, open.act.today()) : std::nullopt) {
      return refuse(TeamPactDeskProblem::outcome_pending, "outcome",
                    "what its goal comes to, told on " + told->iso() + "; until then the pact stays ended");
    }
    if (!reached && !outcome) {
      return refuse(TeamPactDeskProblem::outcome_missing, "outcome", accepted_words<TeamOutcome>());
    }
    return open.take(close(open.kept.pact, reached ? *reached : *outcome, *learned),
                     {.kind = TeamPactEventKind::closed});
  });
}

}  // namespace salespact::app
