#include "app/sales_pact/sales_pact_desk.hpp"

#include "app/sales_pact/note_commitment.hpp"

namespace salespact::app {
namespace {

enum class Hand { party, party_or_deputy, whoever_sees_it };

Decided<KeptSalesPact> open(const SalesPactDesk& desk, SalesPactId id, std::optional<std::int64_t> revision, Hand hand,
                            const SalesPactWork& work) {
  return perform<KeptSalesPact>(desk.ports, desk.by, [&](Act& act) -> Decided<KeptSalesPact> {
    auto known = act.tx.sales_pacts().find(id);
    if (!known || access_to(act.viewer, known->pact) == SalesPactAccess::none) {
      return refuse(Refused::Reason::not_found);
    }
    SalesPactOnDesk on_desk(act, desk, std::move(*known));
    if (hand == Hand::party_or_deputy && acts_for_manager(act.viewer, on_desk.kept.pact, DelegatedRight::pact_talks)) {
      on_desk.party = PactParty::manager;
      act.on_behalf_of = on_desk.kept.pact.manager;
    }
    if (hand != Hand::whoever_sees_it && !on_desk.party) return refuse(Refused::Reason::not_allowed);
    if (revision && on_desk.kept.pact.revision != *revision) return refuse(Refused::Reason::stale);
    return work(on_desk);
  });
}

SalesPactEvent next_event(Act& act, SalesPactId id, SalesPactEvent event) {
  event.pact = id;
  event.number = static_cast<std::int64_t>(act.tx.sales_pacts().events(id).size()) + 1;
  event.at = act.by.moment.now;
  event.by = act.by.who.person;
  event.on_behalf_of = act.on_behalf_of;
  return event;
}

}  // namespace

SalesPactOnDesk::SalesPactOnDesk(Act& on, const SalesPactDesk& at, KeptSalesPact known)
    : act(on), desk(at), kept(std::move(known)), party(party_of(on.viewer, kept.pact)) {}

KeptSalesPact SalesPactOnDesk::store(SalesPactEvent event) {
  expect_unchanged(act.tx.sales_pacts().update(kept));
  ++kept.pact.revision;
  event = next_event(act, kept.pact.id, std::move(event));
  // Never a word of the pact itself: the audit log is read by people who may not read the pact. Of what was said with
  // an event it has a digest.
  // Nor whether the rep shares the section on what moves them: of that it has a digest.
  const bool shared = event.kind == SalesPactEventKind::motives_shared;
  if (shared || event.kind == SalesPactEventKind::motives_hidden) {
    act.note(ChangeKind::sales_pact, noted_action, audit_object("sales_pact", kept.pact.id),
             {.after = commitment_to(document_of_sharing(kept, shared), act.tx.sales_pacts(), kept.pact)},
             kept.pact.id.value);
  } else {
    act.note(
        ChangeKind::sales_pact, std::string("sales_pact.") + std::string(text_of(event.kind)),
        audit_object("sales_pact", kept.pact.id),
        {.after = told_events(std::string(text_of(state_of(kept.pact))), {event}, act.tx.sales_pacts(), kept.pact)},
        kept.pact.id.value);
  }
  act.tx.sales_pacts().append(event);
  return kept;
}

Decided<KeptSalesPact> SalesPactOnDesk::take(const PactDecision<SalesPact>& decided, SalesPactEvent event) {
  if (!decided) return refuse(decided.error());
  kept.pact = *decided;
  return store(std::move(event));
}

SalesPactMotives SalesPactOnDesk::motives() {
  return act.tx.sales_pacts()
      .motives(kept.pact.id, 0)
      .value_or(SalesPactMotives{.pact = kept.pact.id, .section = {}, .salt = {}});
}

Decided<KeptSalesPact> with_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::optional<std::int64_t> revision,
                                       const SalesPactWork& work) {
  return open(desk, id, revision, Hand::party, work);
}

Decided<KeptSalesPact> with_talks_of_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                std::optional<std::int64_t> revision, const SalesPactWork& work) {
  return open(desk, id, revision, Hand::party_or_deputy, work);
}

Decided<KeptSalesPact> with_seen_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                            std::optional<std::int64_t> revision, const SalesPactWork& work) {
  return open(desk, id, revision, Hand::whoever_sees_it, work);
}

void append_event(Act& act, SalesPactId id, SalesPactEvent event) {
  act.tx.sales_pacts().append(next_event(act, id, std::move(event)));
}

std::unexpected<Refused> refuse(SalesPactDeskProblem code, std::string field, std::string message) {
  return refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

std::unexpected<Refused> refuse(const SalesPactRefusal& refusal) {
  FieldRefusals problems;
  say(problems, refusal);
  return refuse(std::move(problems));
}

}  // namespace salespact::app
