#include "app/sales_pact/sign_sales_pact.hpp"

#include "app/access/managers.hpp"
#include "app/notice/notices.hpp"
#include "app/pact/signature_record.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "app/sales_pact/turn_sales_pacts.hpp"
#include "base/text.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

SigningCapacity capacity_of(PactParty party) {
  return party == PactParty::rep ? SigningCapacity::rep : SigningCapacity::manager;
}

// Appended with its entry in the audit log, which binds the hash that was signed.
void sign(SalesPactOnDesk& open, const SalesPactText& text, SigningCapacity capacity) {
  const Signature signature = signature_by(open.act.by, {text.number, text.hash}, capacity);
  open.act.tx.sales_pacts().append(text.pact, signature);
  open.act.note(ChangeKind::sales_pact, sales_pact_signed, audit_object("sales_pact", text.pact),
                {.after = told_signature(signature)}, text.pact.value);
}

// Whose signature is missing is told so.
void ask_other(SalesPactOnDesk& open, const SalesPactText& text) {
  const SalesPact& pact = open.kept.pact;
  tell(open.act, {.event = NoticeEvent::signature_asked,
                  .subject = NoticeSubject::sales_pact,
                  .object = pact.id.value,
                  .occasion = text.number,
                  .recipient = open.party == PactParty::rep ? pact.manager : pact.rep,
                  .until = end_of(std::get<PactProposed>(pact.talks))});
}

std::string name_of(const Act& act, PersonId id) {
  const Person* person = act.person(id);
  return person == nullptr ? std::string() : person->display_name;
}

std::optional<SalesPactText> text_that_binds(SalesPactOnDesk& open) {
  const auto number = text_in_force(open.kept.pact);
  return number ? open.act.tx.sales_pacts().text(open.kept.pact.id, *number) : std::nullopt;
}

// What the easing of a text is judged by: the words of the one in force.
bool eases(const std::optional<SalesPactTerms>& before, const SalesPactTerms& after) {
  return before && is_easing(*before, after);
}

SalesPactText frozen(SalesPactOnDesk& open, Secrets& secrets, const std::string& repairs_error) {
  const SalesPact& pact = open.kept.pact;
  SalesPactMotives motives = open.motives();
  motives.text = pact.texts;
  motives.salt = std::string(secrets.make_token("").text());
  const auto before = text_that_binds(open);
  const SalesPactHead head{.pact = pact.id,
                           .text = pact.texts,
                           .rep = {pact.rep, name_of(open.act, pact.rep)},
                           .manager = {pact.manager, name_of(open.act, pact.manager)},
                           .replaces = before ? std::optional(before->hash) : std::nullopt,
                           .motives = commitment_to(motives.section, motives.salt)};
  SalesPactText text{.pact = pact.id,
                     .number = pact.texts,
                     .text = canonical_json(document_of(head, open.kept.draft)),
                     .frozen_at = open.act.by.moment.now,
                     .frozen_by = open.act.by.who.person};
  text.hash = sha256(text.text);
  const auto terms_before = before ? open.act.tx.sales_pacts().terms(pact.id, before->number) : std::nullopt;
  text.easing = repairs_error.empty() && eases(terms_before, open.kept.draft);
  open.act.tx.sales_pacts().append(text);
  open.act.tx.sales_pacts().put(motives);
  return text;
}

// Whoever has signed exactly this text already; in `capacity`, where one is given.
bool has_signed(SalesPactOnDesk& open, const CountersigningAsked& asked, std::optional<SigningCapacity> capacity = {}) {
  return std::ranges::any_of(open.act.tx.sales_pacts().signatures(open.kept.pact.id), [&](const Signature& one) {
    return one.text == asked.text && one.text_hash == asked.hash && one.person == open.act.by.who.person &&
           (!capacity || one.capacity == *capacity);
  });
}

// The organisation has moved, and the pact was not turned to it yet: what the two parties of yesterday wrote is signed
// no more, by either of them.
std::optional<Refused> other_parties_now(const SalesPactOnDesk& open) {
  const OrganisationToday& organisation = open.act.viewer.organisation();
  const SalesPact& pact = open.kept.pact;
  std::string why(why_no_pact(organisation, pact.rep));
  if (!why.empty()) {
    why += "; there is nobody to sign it with";
  } else if (manager_of(organisation, pact.rep) != pact.manager) {
    why = "another manager leads the rep now; what the two of them agree on can be signed";
  }
  if (why.empty()) return std::nullopt;
  return refuse(SalesPactRefusal{SalesPactProblem::terms_changed, "text", why}).error();
}

using SigningWork = std::function<Decided<KeptSalesPact>(SalesPactOnDesk&, const SalesPactText&)>;

// Runs `work` on the text that was read, whatever the revision of its pact: what counts is the hash.
Decided<KeptSalesPact> with_text(const SalesPactDesk& desk, SalesPactId id, const CountersigningAsked& asked,
                                 const SigningWork& work) {
  if (const auto unfit = unfit_signing(desk.by, asked.signing)) return std::unexpected(*unfit);
  return perform<KeptSalesPact>(desk.ports, desk.by, [&](Act& act) -> Decided<KeptSalesPact> {
    auto known = act.tx.sales_pacts().find(id);
    if (!known || access_to(act.viewer, known->pact) == SalesPactAccess::none) {
      return refuse(Refused::Reason::not_found);
    }
    SalesPactOnDesk open(act, desk, std::move(*known));
    if (!open.party) return refuse(Refused::Reason::not_allowed);
    const auto text = act.tx.sales_pacts().text(id, asked.text);
    if (!text || text->hash != asked.hash) return refuse_changed_text();
    return work(open, *text);
  });
}

}  // namespace

Decided<KeptSalesPact> propose_sales_pact(const SalesPactDesk& desk, Secrets& secrets, SalesPactId id,
                                          std::int64_t revision, const ProposalAsked& asked) {
  if (const auto unfit = unfit_signing(desk.by, asked.signing)) return std::unexpected(*unfit);
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    if (auto others = other_parties_now(open)) return std::unexpected(std::move(*others));
    // The books may have moved since the words were written: goals are told as they stand, floors checked again.
    auto checked = checked_terms(open.act, desk, open.kept.pact.rep, open.kept.draft);
    if (!checked) return std::unexpected(std::move(checked.error()));
    FieldRefusals problems;
    for (const auto& refusal : missing_in(*checked, open.motives().section)) say(problems, refusal);
    if (!problems.empty()) return refuse(std::move(problems));
    const auto after = propose(open.kept.pact, *open.party, open.act.by.moment.now, open.act.today());
    if (!after) return refuse(after.error());
    open.kept.pact = *after;
    open.kept.draft = std::move(*checked);
    const std::string why =
        is_clean_prose(asked.repairs_error, longest_pact_line) ? composed(trimmed(asked.repairs_error)) : std::string();
    const SalesPactText text = frozen(open, secrets, why);
    sign(open, text, capacity_of(*open.party));
    ask_other(open, text);
    return open.store({.kind = SalesPactEventKind::proposed, .text = text.number, .comment = why});
  });
}

Decided<KeptSalesPact> countersign_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                              const CountersigningAsked& asked) {
  return with_text(desk, id, asked, [&](SalesPactOnDesk& open, const SalesPactText& text) -> Decided<KeptSalesPact> {
    const auto* proposed = std::get_if<PactProposed>(&open.kept.pact.talks);
    const bool waits_for_me = proposed != nullptr && proposed->text == text.number && proposed->by != open.party;
    if (!waits_for_me && has_signed(open, asked)) return open.kept;
    if (auto others = other_parties_now(open)) return std::unexpected(std::move(*others));
    // The calendar is turned once a day; the time to answer ends in between.
    if (waits_for_me && end_of(*proposed) <= open.act.by.moment.now) {
      return refuse(SalesPactRefusal{SalesPactProblem::dates_over, "text",
                                     "the fourteen days to answer it are over; it has to be proposed again"});
    }
    const auto after = countersign(open.kept.pact, *open.party,
                                   {.text = text.number, .effective = open.kept.draft.effective, .easing = text.easing},
                                   open.act.today());
    if (!after) return refuse(after.error());
    sign(open, text, capacity_of(*open.party));
    open.kept.pact = *after;
    return open.store({.kind = SalesPactEventKind::signed_by_both, .text = text.number});
  });
}

Decided<KeptSalesPact> take_over_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                            const CountersigningAsked& asked) {
  return with_text(desk, id, asked, [&](SalesPactOnDesk& open, const SalesPactText& text) -> Decided<KeptSalesPact> {
    if (open.party != PactParty::manager) return refuse(Refused::Reason::not_allowed);
    const auto* rests = std::get_if<PactSuspended>(&open.kept.pact.standing);
    if (rests == nullptr && has_signed(open, asked)) return open.kept;
    if (auto others = other_parties_now(open)) return std::unexpected(std::move(*others));
    if (rests != nullptr && text_to_take_over(*rests) != text.number) return refuse_changed_text();
    const auto after = take_over(open.kept.pact, open.act.today());
    if (!after) return refuse(after.error());
    // Who led the rep before and does so again has one signature under the text, as everybody has.
    if (!has_signed(open, asked, SigningCapacity::succeeding_manager)) {
      sign(open, text, SigningCapacity::succeeding_manager);
    }
    open.kept.pact = *after;
    return open.store({.kind = SalesPactEventKind::taken_over, .text = text.number});
  });
}

}  // namespace salespact::app
