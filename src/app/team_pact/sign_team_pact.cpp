#include "app/team_pact/sign_team_pact.hpp"

#include "app/pact/signature_record.hpp"
#include "app/team_pact/team_pact_desk.hpp"
#include "app/team_pact/turn_team_pacts.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// Whoever has signed exactly this text already.
bool has_signed(TeamPactOnDesk& open, const CountersigningAsked& asked) {
  return std::ranges::any_of(open.act.tx.team_pacts().signatures(open.kept.pact.id), [&](const Signature& one) {
    return one.text == asked.text && one.text_hash == asked.hash && one.person == open.act.by.who.person;
  });
}

// A text that is being signed, or that all have signed; a signature under any other is void.
bool stands(const TeamPact& pact, std::int64_t text) {
  const auto* signing = std::get_if<TeamSigning>(&pact.talks);
  const TeamBinding* bound = binding_of(pact);
  return (signing != nullptr && signing->text == text) || (bound != nullptr && bound->text == text) ||
         std::ranges::find(pact.past, text, &TeamPastBinding::text) != pact.past.end();
}

// Appended with its entry in the audit log, which binds the hash that was signed.
void append_signature(TeamPactOnDesk& open, const SignedText& text) {
  const Signature signature = signature_by(open.act.by, text, SigningCapacity::member);
  open.act.tx.team_pacts().append(open.kept.pact.id, signature);
  open.act.note(ChangeKind::team_pact, team_pact_signed, audit_object("team_pact", open.kept.pact.id),
                {.after = told_signature(signature)}, open.kept.pact.id.value);
}

}  // namespace

Decided<KeptTeamPact> sign_team_pact(const TeamPactDesk& desk, TeamPactId id, const CountersigningAsked& asked) {
  if (const auto unfit = unfit_signing(desk.by, asked.signing)) return std::unexpected(*unfit);
  return with_team_pact(desk, id, std::nullopt, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
    const auto text = open.act.tx.team_pacts().text(id, asked.text);
    if (!text || text->hash != asked.hash) return refuse_changed_text();
    const auto* signing = std::get_if<TeamSigning>(&open.kept.pact.talks);
    const PersonId me = open.act.by.who.person;
    const bool waits_for_me = signing != nullptr && signing->text == text->number && !signing->given.contains(me);
    if (!waits_for_me && stands(open.kept.pact, text->number) && has_signed(open, asked)) return open.kept;
    // The calendar is turned once a day; the window ends in between.
    if (waits_for_me && end_of(*signing) <= open.act.by.moment.now) {
      return refuse(TeamPactRefusal{TeamPactProblem::dates_over, "text",
                                    "the seven days to sign it are over; it has to be put to signing again"});
    }
    // Nor is a text that names somebody who has just left, before the pact was turned to it.
    if (waits_for_me && !departed_among(signing->asked, open.act.viewer.organisation()).empty()) {
      return refuse(TeamPactRefusal{TeamPactProblem::terms_changed, "text",
                                    "a member has left the company; sign what is put to signing without them"});
    }
    const auto after = sign(open.kept.pact, me, text->number, open.act.today());
    if (!after) return refuse(after.error());
    append_signature(open, {text->number, text->hash});
    return open.take(after, {.kind = TeamPactEventKind::given_signature, .text = text->number});
  });
}

}  // namespace salespact::app
