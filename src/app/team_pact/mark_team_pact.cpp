#include "app/team_pact/mark_team_pact.hpp"

#include "app/pact/pact_words.hpp"
#include "app/team_pact/note_team_commitment.hpp"
#include "app/team_pact/team_pact_books.hpp"
#include "app/team_pact/team_pact_desk.hpp"

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse_unsigned() {
  return refuse(TeamPactRefusal{TeamPactProblem::wrong_state, "", "it is lived once all have signed it"});
}

void note_said(TeamPactOnDesk& open, std::string_view action, const Document& said) {
  open.act.note(ChangeKind::team_pact, action, audit_object("team_pact", open.kept.pact.id),
                {.after = commitment_to(said, open.act.tx.team_pacts(), open.kept.pact)}, open.kept.pact.id.value);
}

}  // namespace

Decided<KeptTeamPact> mark_team_pact(const TeamPactDesk& desk, TeamPactId id, const MarkAsked& asked) {
  return with_team_pact(desk, id, std::nullopt, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const auto note = cleaned_comment("note", asked.note);
    if (!note) return std::unexpected(note.error());
    const TeamBinding* bound = binding_of(open.kept.pact);
    if (bound == nullptr || is_over(open.kept.pact)) return refuse_unsigned();
    const Date today = open.act.today();
    const OccurrenceMark mark{.key = asked.key,
                              .window = asked.window,
                              .kind = asked.kind,
                              .by = open.act.by.who.person,
                              .on = today,
                              .note = *note};
    TeamPactRepository& pacts = open.act.tx.team_pacts();
    const TeamPactTerms in_force = pacts.terms(id, bound->text).value();
    const std::set<PersonId> members = current_members(open.kept.pact, today);
    const auto may =
        mark.kind == MarkKind::reached
            ? may_reach(milestones_of(pacts, open.kept.pact, in_force, today), in_force, members, mark, today)
            : may_mark(occurrences_of(desk.board, pacts, open.kept.pact, today), in_force, members, mark, today);
    if (!may) {
      FieldRefusals problems;
      say(problems, may.error());
      return refuse(std::move(problems));
    }
    const TeamPactMark one{
        .id = open.act.ids.make<TeamPactMarkId>(), .pact = id, .mark = mark, .at = open.act.by.moment.now};
    pacts.append(one);
    note_said(open, team_pact_marked, document_of(one));
    return open.kept;
  });
}

Decided<KeptTeamPact> log_team_learning(const TeamPactDesk& desk, TeamPactId id, const LearningAsked& asked) {
  return with_team_pact(desk, id, std::nullopt, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    if (binding_of(open.kept.pact) == nullptr) return refuse_unsigned();
    if (!current_members(open.kept.pact, open.act.today()).contains(open.act.by.who.person)) {
      return refuse(Refused::Reason::not_allowed);
    }
    TeamPactLearning one{.id = open.act.ids.make<TeamPactLearningId>(),
                         .pact = id,
                         .by = open.act.by.who.person,
                         .at = open.act.by.moment.now,
                         .cause = asked.cause,
                         .share = asked.share};
    for (const auto& [field, from, to] :
         {std::tuple("what", &asked.what, &one.what), std::tuple("learned", &asked.learned, &one.learned),
          std::tuple("change", &asked.change, &one.change)}) {
      const auto said = cleaned_comment(field, *from);
      if (!said) return std::unexpected(said.error());
      *to = *said;
    }
    if (one.what.empty() && one.learned.empty()) {
      return refuse(
          TeamPactRefusal{TeamPactProblem::reason_missing, "learned", "a setback, what was learned, or both"});
    }
    open.act.tx.team_pacts().append(one);
    note_said(open, team_pact_learned, document_of(one));
    return open.kept;
  });
}

}  // namespace salespact::app
