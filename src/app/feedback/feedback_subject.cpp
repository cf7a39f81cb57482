#include "app/feedback/feedback_subject.hpp"

#include "app/access/managers.hpp"
#include "app/access/rules.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::optional<PersonId> whose(const Goal& goal) {
  const auto* person = std::get_if<PersonId>(&goal.owner);
  return person != nullptr ? std::optional(*person) : goal.accountable;
}

std::vector<PersonId> managers_of(const OrganisationToday& organisation, OrgUnitId unit) {
  std::vector<PersonId> out;
  const auto managing = std::pair(Role::manager, organisation.index_of(unit));
  for (const OrganisationToday::Member& member : organisation.members()) {
    if (std::ranges::count(member.roles, managing) > 0) out.push_back(member.id);
  }
  return out;
}

std::vector<PersonId> of_goal(const OrganisationToday& organisation, const Goal& goal, PersonId starter) {
  const auto owner = whose(goal);
  if (!owner) return managers_of(organisation, std::get<OrgUnitId>(goal.owner));
  if (*owner != starter) return {*owner};
  const auto manager = manager_of(organisation, starter);
  return manager ? std::vector{*manager} : std::vector<PersonId>{};
}

std::vector<PersonId> of_team(const TeamPact& pact, PersonId starter, Date today) {
  const auto members = named_members(pact, today);
  if (pact.shown.lead != starter && members.contains(pact.shown.lead)) return {pact.shown.lead};
  return {members.begin(), members.end()};
}

}  // namespace

std::optional<FeedbackSubject> feedback_subject(const JournalBooks& books, const JournalSubject& id) {
  FeedbackSubject subject{.id = id};
  if (const auto* team = std::get_if<TeamPactId>(&id)) {
    auto kept = books.tx.team_pacts().find(*team);
    if (!kept) return std::nullopt;
    subject.title = kept->pact.shown.title;
    subject.team = std::move(kept->pact);
  } else if (const auto* sales = std::get_if<SalesPactId>(&id)) {
    auto kept = books.tx.sales_pacts().find(*sales);
    if (!kept) return std::nullopt;
    subject.sales = std::move(kept->pact);
    for (const SalesPactEvent& event : books.tx.sales_pacts().events(*sales)) {
      if (event.kind == SalesPactEventKind::manager_changed) subject.manager_since = event.at;
    }
  } else {
    const CompiledGoal* goal = books.board.sheet->find(std::get<GoalId>(id));
    if (goal == nullptr) return std::nullopt;
    subject.title = goal->goal.title;
    subject.goal = &goal->goal;
  }
  return subject;
}

bool sees_feedback(const Viewpoint& viewer, const FeedbackSubject& subject, Date today) {
  if (!viewer.belongs()) return false;
  if (subject.sales) return party_of(viewer, *subject.sales).has_value();
  if (subject.team) return access_to(viewer, *subject.team, today) == TeamPactAccess::whole;
  return may_read_goal(viewer, *subject.goal);
}

bool sees_thread(const Viewpoint& viewer, const FeedbackSubject& subject, const JournalEntry& entry, Date today) {
  if (!sees_feedback(viewer, subject, today)) return false;
  if (!subject.sales || party_of(viewer, *subject.sales) == PactParty::rep) return true;
  return entry.at >= subject.manager_since;
}

std::vector<PersonId> responsible_for(const OrganisationToday& organisation, const FeedbackSubject& subject,
                                      PersonId starter, Date today) {
  std::vector<PersonId> people;
  if (subject.sales) {
    people = {subject.sales->rep == starter ? subject.sales->manager : subject.sales->rep};
  } else if (subject.team) {
    people = of_team(*subject.team, starter, today);
  } else {
    people = of_goal(organisation, *subject.goal, starter);
  }
  std::erase(people, starter);
  return people;
}

const Viewpoint& Onlookers::of(PersonId person) {
  if (person == reader_.person()) return reader_;
  const auto found = known_.find(person);
  if (found != known_.end()) return found->second;
  Principal principal;
  principal.person = person;
  // Lives as long as the reader's: nothing is owned here.
  const std::shared_ptr<const OrganisationToday> organisation(std::shared_ptr<const void>(), &reader_.organisation());
  return known_.emplace(person, Viewpoint(principal, organisation)).first->second;
}

}  // namespace salespact::app
