#pragma once

#include "app/check_in_table.hpp"
#include "app/copy/copy_sales_pact.hpp"
#include "app/delegation/delegations.hpp"
#include "app/lived_pact.hpp"
#include "app/notice/notices.hpp"

#include <set>

namespace salespact::test {

// The pact of Ana and Mo from 15 April 2027 on, and Ben, a colleague of hers, as Mo's deputy.
template <class Engine>
struct DeputyTable : CheckInTable<LivedPactOn<Engine>> {
  static inline const std::set<DelegatedRight> all{DelegatedRight::check_ins, DelegatedRight::pact_life,
                                                   DelegatedRight::pact_talks};
  std::optional<DelegationId> made;

  template <class Work>
  std::string at_office(const std::string& who, const Work& work) {
    this->as(who);
    const app::AdministrationPorts ports = this->desk();
    const app::By asked = this->by();
    const auto done = work(ports, asked);
    if (done) made = done->id;
    return refusal(done);
  }
  // Until the end of April where no other days are named.
  std::string name(const std::string& who, const std::string& manager, const std::string& deputy,
                   const std::set<DelegatedRight>& rights = all, std::optional<DateRange> days = {}) {
    const app::DelegationTerms terms{.manager = this->person(manager).id,
                                     .deputy = this->person(deputy).id,
                                     .days = days.value_or(DateRange{this->today, day("2027-04-30")}),
                                     .rights = rights};
    return at_office(who, [&](const auto& ports, const auto& by) { return app::make_delegation(ports, by, terms); });
  }
  std::string stop(const std::string& who, DelegationId id) {
    return at_office(who, [&](const auto& ports, const auto& by) { return app::end_delegation(ports, by, id); });
  }
  app::DelegationsPage delegations(const std::string& who) {
    this->as(who);
    return app::list_delegations(this->desk(), this->viewpoint());
  }
  std::vector<app::NoticeLine> told(const std::string& who) {
    this->as(who);
    this->numbers.follow(this->today);
    return app::list_notices(this->desk(), *this->numbers.current(), this->viewpoint(), this->today);
  }
  std::string promise(const std::string& who, const char* on, const char* due, PromiseAct act) {
    return LivedPactOn<Engine>::say(who, on, due, act);
  }
  std::string amend(const std::string& who) {
    this->revision = this->stored().pact.revision;
    return this->at_desk(
        who, [&](const auto& desk) { return app::open_sales_pact_amendment(desk, this->pact, this->revision); });
  }
  std::string drop(const std::string& who) {
    return this->at_desk(
        who, [&](const auto& desk) { return app::drop_sales_pact_amendment(desk, this->pact, this->revision); });
  }
  std::string take_over(const std::string& who, std::int64_t number) {
    const auto asked = this->signing(number);
    return this->at_desk(who, [&](const auto& desk) { return app::take_over_sales_pact(desk, this->pact, asked); });
  }
  std::optional<std::size_t> texts_read_by(const std::string& who) {
    this->as(who);
    const auto texts = app::read_sales_pact_texts(this->engine.store(), this->workspace.id, this->viewpoint(),
                                                  this->pact, this->today);
    return texts ? std::optional(texts->size()) : std::nullopt;
  }
};

}  // namespace salespact::test
