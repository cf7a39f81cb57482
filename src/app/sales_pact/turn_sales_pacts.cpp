#include "app/sales_pact/turn_sales_pacts.hpp"

#include "app/access/managers.hpp"
#include "app/audit/record.hpp"
#include "app/sales_pact/note_commitment.hpp"

#include <algorithm>
#include <string>

namespace salespact::app {
namespace {

SalesPact turned(const SalesPact& pact, const OrganisationToday& organisation, const Moment& moment) {
  SalesPact after = after_day(pact, moment.today, moment.now);
  if (is_over(after)) return after;
  if (const auto why = why_no_pact(organisation, after.rep); !why.empty()) {
    return terminate(after, std::string(why), moment.today).value();
  }
  return with_manager(after, *manager_of(organisation, after.rep), moment.today);
}

// Whoever was away finds every step.
std::vector<SalesPactEvent> events_between(const SalesPact& before, const SalesPact& after) {
  std::vector<SalesPactEvent> events;
  const auto tell = [&](SalesPactEventKind kind, std::optional<std::int64_t> text = {}, std::string comment = {}) {
    events.push_back({.kind = kind, .text = text, .comment = std::move(comment)});
  };
  const bool was_proposed = std::holds_alternative<PactProposed>(before.talks);
  if (was_proposed && std::holds_alternative<PactDiscussed>(after.talks)) {
    tell(SalesPactEventKind::lapsed, std::get<PactProposed>(before.talks).text);
  }
  const bool rested = std::holds_alternative<PactSuspended>(before.standing);
  if (rested && std::holds_alternative<PactSettled>(before.talks) &&
      std::holds_alternative<PactDiscussed>(after.talks)) {
    tell(SalesPactEventKind::takeover_lapsed);
  }
  if (const auto text = text_in_force(after); text && text != text_in_force(before)) {
    tell(SalesPactEventKind::came_into_force, text);
  }
  if (after.manager != before.manager) tell(SalesPactEventKind::manager_changed);
  if (const auto* expired = std::get_if<PactExpired>(&after.standing)) {
    tell(SalesPactEventKind::expired, expired->text);
  }
  if (const auto* ended = std::get_if<PactTerminated>(&after.standing)) {
    tell(SalesPactEventKind::terminated, ended->text > 0 ? std::optional(ended->text) : std::nullopt, ended->reason);
  }
  return events;
}

// What was said to the manager before is not said to the next one: what that one prepared goes, and the new one begins
// with the draft; the rep keeps their own words and says again when they are ready; what moves the rep is hidden.
void hide_from_successor(Transaction& tx, const KeptSalesPact& kept) {
  SalesPactRepository& pacts = tx.sales_pacts();
  for (SalesPactPreparation one : pacts.preparations(kept.pact.id)) {
    one.ready = false;
    if (one.party == PactParty::manager) one.terms = kept.draft;
    pacts.put(one);
  }
  if (auto motives = pacts.motives(kept.pact.id, 0); motives && motives->shared) {
    motives->shared = false;
    pacts.put(*motives);
  }
}

// The rep and who leads them now: who did before has lost the pact.
void tell_parties(Transaction& tx, IdSource& ids, const SalesPact& after, const Moment& moment) {
  for (const PersonId party : {after.rep, after.manager}) {
    tx.notices().tell({.id = ids.make<NoticeId>(),
                       .event = NoticeEvent::manager_changed,
                       .subject = NoticeSubject::sales_pact,
                       .object = after.id.value,
                       .recipient = party,
                       .day = moment.today,
                       .at = moment.now});
  }
}

void keep(Transaction& tx, IdSource& ids, const SalesPact& before, const SalesPact& after, const Moment& moment) {
  auto kept = tx.sales_pacts().find(before.id);
  if (!kept || kept->pact.revision != before.revision) return;
  kept->pact = after;
  expect_unchanged(tx.sales_pacts().update(*kept));
  auto number = static_cast<std::int64_t>(tx.sales_pacts().events(before.id).size());
  auto events = events_between(before, after);
  for (SalesPactEvent& event : events) {
    event.pact = before.id;
    event.number = ++number;
    event.at = moment.now;
    tx.sales_pacts().append(event);
  }
  if (after.manager != before.manager) {
    hide_from_successor(tx, *kept);
    tell_parties(tx, ids, after, moment);
  }
  record(tx, moment.now, Actor::system(), "sales_pact.turned", audit_object("sales_pact", before.id),
         {.before = std::string(text_of(state_of(before))),
          .after = told_events(std::string(text_of(state_of(after))), events, tx.sales_pacts(), kept->pact)});
}

}  // namespace

std::string_view why_no_pact(const OrganisationToday& organisation, PersonId person) {
  const auto* member = organisation.find(person);
  if (member == nullptr || member->status == PersonStatus::departed) return "The rep has left";
  const auto sells = [](const auto& held) { return held.first == Role::rep || held.first == Role::manager; };
  if (!member->roles.empty() && std::ranges::none_of(member->roles, sells)) return "The rep has another role";
  const auto works_there = [](const auto& place) { return place.current; };
  // Somebody whose last day was known before.
  if (std::ranges::none_of(member->places, works_there)) return "The rep works in no unit any more";
  return manager_of(organisation, person) ? "" : "Nobody leads the rep any more";
}

bool turn_sales_pacts(Store& store, WorkspaceId workspace, IdSource& ids, const OrganisationToday& organisation,
                      const Moment& moment) {
  bool due = false;
  const auto for_each_turned = [&](Transaction& tx, const auto& work) {
    for (const SalesPact& pact : tx.sales_pacts().unfinished()) {
      if (const SalesPact after = turned(pact, organisation, moment); after != pact) work(pact, after);
    }
  };
  // Asked before the store's one writer is.
  store.read(workspace, [&](Transaction& tx) {
    due = false;
    for_each_turned(tx, [&](const SalesPact&, const SalesPact&) { due = true; });
  });
  if (!due) return false;
  store.write(workspace, [&](Transaction& tx) {
    for_each_turned(tx, [&](const SalesPact& before, const SalesPact& after) {
      keep(tx, ids, before, after, moment);
      tx.changes().append(ChangeKind::sales_pact, before.id.value);
    });
  });
  return true;
}

}  // namespace salespact::app
