#pragma once

#include "app/administration/change_absences.hpp"
#include "app/administration/change_fiscal_calendar.hpp"
#include "app/administration/change_metrics.hpp"
#include "app/administration/change_people.hpp"
#include "app/administration/change_roles.hpp"
#include "app/administration/change_units.hpp"
#include "app/administration/change_work_calendars.hpp"
#include "app/administration/change_workspace.hpp"
#include "app/administration/create_profiles.hpp"
#include "app/administration/organisation_history.hpp"
#include "app/administration/put_exchange_rates.hpp"
#include "app/administration/running_goals.hpp"
#include "app/office.hpp"

#include <algorithm>

// Acme with Olu as sales operations and people to be changed: Ana and Ben in Central/North, which Mo manages, Cy in
// West, Uma managing Central. Today is 2027-04-15, inside the second quarter.
namespace salespact::test {

template <class Engine>
struct AdministrationOffice : Office<Engine> {
  app::Principal asker;
  app::NumbersKeeper numbers{this->engine.store(), this->workspace.id};

  AdministrationOffice() {
    this->people(
        "Olu,olu@acme.example,,ops,,\nUma,,Central,manager,,\nMo,,Central/North,manager,,\n"
        "Ana,ana@acme.example,Central/North,rep,,\nBen,,Central/North,rep,,\nCy,,West,rep,,\n");
    numbers.load(this->today);
    as("Olu");
  }

  app::AdministrationPorts desk() { return {this->engine.store(), this->workspace.id, this->ids, this->clock}; }
  app::By by() { return {asker, this->moment()}; }
  void as(const std::string& name) {
    asker = {};
    asker.person = person(name).id;
    asker.display_name = name;
    asker.today = this->today;
  }
  app::Viewpoint viewpoint() { return {asker, std::make_shared<const app::OrganisationToday>(rows(), this->today)}; }

  template <class F>
  auto read(const F& ask) {
    decltype(ask(std::declval<app::Transaction&>())) answer{};
    this->engine.store().read(this->workspace.id, [&](app::Transaction& tx) { answer = ask(tx); });
    return answer;
  }
  app::OrganisationRows rows() {
    return read([](app::Transaction& tx) { return tx.organisation().load(); });
  }
  Person person(const std::string& name) {
    const auto all = rows().people;
    const auto at = std::ranges::find(all, name, &Person::display_name);
    REQUIRE(at != all.end());
    return *at;
  }
  OrgUnit unit(const std::string& name) {
    const auto all = rows().units;
    const auto at = std::ranges::find(all, name, &OrgUnit::name);
    REQUIRE(at != all.end());
    return *at;
  }
  Workspace settings() {
    return read([](app::Transaction& tx) { return tx.load_workspace(); });
  }
  app::AuditEntry last_audit() {
    return read([](app::Transaction& tx) { return tx.audit().page(0, 1).at(0); });
  }
  // What the numbers that only follow changes say.
  std::string followed(const app::ActualsQuestion& question) {
    numbers.follow(this->today);
    const auto found = app::report_actuals(numbers.current()->numbers, question, this->today);
    REQUIRE(found.has_value());
    std::string text;
    for (const app::ActualRow& row : *found) {
      const std::string owner = row.owner.kind == app::OwnerKind::unit ? row.owner.path : row.owner.name;
      text += (text.empty() ? "" : ", ") + (owner.empty() ? "company" : owner) + " " + row.actual.value_or("-");
    }
    return text;
  }
};

using MemoryOffice = AdministrationOffice<contract::MemoryEngine>;

// "NAME_TAKEN name, …", or how else it was refused; "" when it was not.
template <class T>
std::string refusal(const app::Decided<T>& decided) {
  if (decided) return "";
  switch (decided.error().reason) {
    case app::Refused::Reason::not_found: return "not found";
    case app::Refused::Reason::not_allowed: return "not allowed";
    case app::Refused::Reason::stale: return "stale";
    case app::Refused::Reason::problems: break;
  }
  std::string text;
  for (const app::FieldRefusal& problem : decided.error().problems) {
    text += (text.empty() ? "" : ", ") + problem.code + " " + problem.field;
    CHECK_FALSE(problem.message.empty());
  }
  return text;
}

}  // namespace salespact::test
