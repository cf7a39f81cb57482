#include "app/access/managers.hpp"
#include "app/delegation/delegation_rules.hpp"
#include "app/delegation/delegations.hpp"
#include "app/notice/notices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::string told(const Delegation& one) {
  std::string rights;
  for (const DelegatedRight right : one.rights) rights += fmt::format(", {}", text_of(right));
  return fmt::format("{} for {}, {}..{}{}", audit_object("person", one.deputy), audit_object("person", one.manager),
                     one.days.start.iso(), one.days.end.iso(), rights);
}

// The deputy, the manager, and whose pacts and check-ins it is about.
std::set<PersonId> concerned_by(Act& act, const Delegation& one) {
  const OrganisationToday& organisation = act.viewer.organisation();
  std::set<PersonId> people{one.deputy, one.manager};
  for (const OrganisationToday::Member& member : organisation.members()) {
    if (leads(organisation, one.manager, member.id) == Leads::directly) people.insert(member.id);
  }
  for (const KeptSalesPact& kept : act.tx.sales_pacts().of_person(one.manager)) {
    if (kept.pact.manager == one.manager && !is_over(kept.pact)) people.insert(kept.pact.rep);
  }
  std::erase_if(people, [&](PersonId id) {
    const OrganisationToday::Member* member = organisation.find(id);
    return member == nullptr || !works(*member) || id == act.by.who.person;
  });
  return people;
}

void tell_people(Act& act, const Delegation& one, NoticeEvent event) {
  for (const PersonId person : concerned_by(act, one)) {
    tell(act, {.event = event, .subject = NoticeSubject::delegation, .object = one.id.value, .recipient = person});
  }
}

std::unexpected<Refused> refuse(DelegationProblem code, std::string field, std::string message) {
  return app::refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

Decided<Delegation> keep(Act& act, const Delegation& one, std::string_view action, NoticeEvent event) {
  act.tx.organisation().put(one);
  act.note(ChangeKind::organisation, action, audit_object("delegation", one.id), {.after = told(one)});
  tell_people(act, one, event);
  return one;
}

}  // namespace

Decided<Delegation> make_delegation(const AdministrationPorts& ports, const By& by, const DelegationTerms& terms) {
  return perform<Delegation>(ports, by, [&](Act& act) -> Decided<Delegation> {
    const PersonId manager = terms.manager.value_or(by.who.person);
    if (!may_name_deputies_of(act.viewer, manager)) return app::refuse(Refused::Reason::not_allowed);
    const OrganisationToday& organisation = act.viewer.organisation();
    if (!is_manager(organisation, manager)) {
      return refuse(DelegationProblem::not_a_manager, "manager", "somebody who leads people today");
    }
    const Delegation wanted{.id = act.ids.make<DelegationId>(),
                            .manager = manager,
                            .deputy = terms.deputy,
                            .days = terms.days,
                            .rights = terms.rights,
                            .made_by = by.who.person,
                            .made_at = by.moment.now};
    FieldRefusals problems;
    for (const auto& one : problems_of(wanted, act.rows.delegations, act.today())) say(problems, one);
    if (!problems.empty()) return app::refuse(std::move(problems));
    const OrganisationToday::Member* deputy = organisation.find(terms.deputy);
    if (deputy == nullptr || !can_be_deputy(*deputy)) {
      return refuse(DelegationProblem::deputy_unknown, "deputy",
                    "somebody who sells or leads people today, and is neither sales operations nor an executive");
    }
    if (terms.deputy == by.who.person) {
      return refuse(DelegationProblem::own_deputy, "deputy", "somebody else than yourself");
    }
    if (leads_from_above(organisation, terms.deputy, manager)) {
      return refuse(DelegationProblem::deputy_above, "deputy",
                    "somebody who is not above the manager: those decide on contested steps, and read a pact by "
                    "break-glass alone");
    }
    return keep(act, wanted, "delegation.made", NoticeEvent::deputy_named);
  });
}

Decided<Delegation> end_delegation(const AdministrationPorts& ports, const By& by, DelegationId id) {
  return perform<Delegation>(ports, by, [&](Act& act) -> Decided<Delegation> {
    const auto known = std::ranges::find(act.rows.delegations, id, &Delegation::id);
    if (known == act.rows.delegations.end()) return app::refuse(Refused::Reason::not_found);
    const bool concerned =
        act.viewer.belongs() && (known->deputy == by.who.person ||
                                 leads(act.viewer.organisation(), known->manager, by.who.person) != Leads::not_at_all);
    const bool may_name = may_name_deputies_of(act.viewer, known->manager);
    if (!may_name && !concerned) return app::refuse(Refused::Reason::not_found);
    if (!may_name && known->deputy != by.who.person) return app::refuse(Refused::Reason::not_allowed);
    if (known->ended_at) return *known;
    if (known->days.end < act.today()) {
      return refuse(DelegationProblem::over, "", "one that runs or is ahead; this one ended by itself");
    }
    Delegation ended = *known;
    ended.ended_at = by.moment.now;
    ended.ended_by = by.who.person;
    return keep(act, ended, "delegation.ended", NoticeEvent::deputy_ended);
  });
}

}  // namespace salespact::app
