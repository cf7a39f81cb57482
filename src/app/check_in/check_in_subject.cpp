#include "app/check_in/check_in_subject.hpp"

#include "app/access/rules.hpp"
#include "app/check_in/check_in_duties.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"
#include "app/team_pact/team_pact_books.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::optional<CheckInSubject> team_subject(const JournalBooks& books, TeamPactId id) {
  const auto kept = books.tx.team_pacts().find(id);
  if (!kept) return std::nullopt;
  CheckInSubject subject{.id = id, .title = kept->pact.shown.title, .team = kept->pact};
  subject.open = std::holds_alternative<TeamActive>(kept->pact.standing);
  auto texts = bindings_of(books.tx.team_pacts(), kept->pact);
  subject.authors = team_authors(books, kept->pact, texts);
  if (!texts.empty()) subject.words = std::move(texts.back().terms);
  if (subject.words && subject.words->goal) subject.goal = books.board.sheet->find(subject.words->goal->goal);
  return subject;
}

std::optional<CheckInSubject> sales_subject(const JournalBooks& books, SalesPactId id) {
  const auto kept = books.tx.sales_pacts().find(id);
  if (!kept) return std::nullopt;
  CheckInSubject subject{.id = id, .sales = kept->pact};
  subject.open = text_in_force(kept->pact).has_value();
  SalesPactDuties duties = sales_pact_duties(books, kept->pact);
  subject.pairs_of_weeks = std::move(duties.pairs_of_weeks);
  subject.authors.push_back({.person = kept->pact.rep, .owes = subject.open, .duties = std::move(duties.weeks)});
  return subject;
}

std::optional<CheckInSubject> goal_subject(const JournalBooks& books, GoalId id) {
  const CompiledGoal* goal = books.board.sheet->find(id);
  if (goal == nullptr) return std::nullopt;
  CheckInSubject subject{.id = id, .title = goal->goal.title, .goal = goal};
  const auto author = author_of(goal->goal);
  if (!author) return subject;
  std::vector<CheckInDuty> duties = goal_duties(books, *goal, *author);
  subject.open = goal->goal.state == GoalState::active && !duties.empty();
  subject.authors.push_back({.person = *author, .owes = subject.open, .duties = std::move(duties)});
  return subject;
}

bool is_current_member(const Viewpoint& viewer, const TeamPact& pact, Date today) {
  return viewer.belongs() && current_members(pact, today).contains(viewer.person());
}

bool acts_in_check_ins(const Viewpoint& viewer, PersonId author) {
  return viewer.acts_for_manager_of(author, DelegatedRight::check_ins).has_value();
}

CheckInAccess by_relation(const Viewpoint& viewer, PersonId author) {
  if (!viewer.belongs()) return CheckInAccess::none;
  const Relation relation = viewer.to(author);
  if (relation.self || relation.manager || acts_in_check_ins(viewer, author)) return CheckInAccess::whole;
  return relation.upline || relation.ops ? CheckInAccess::numbers : CheckInAccess::none;
}

}  // namespace

// Its owner; of a unit's goal who is accountable.
std::optional<PersonId> author_of(const Goal& goal) {
  const auto* person = std::get_if<PersonId>(&goal.owner);
  return person != nullptr ? std::optional(*person) : goal.accountable;
}

CheckInAccess access_to(const Viewpoint& viewer, const Goal& goal) {
  const auto author = author_of(goal);
  return author && may_read_goal(viewer, goal) ? by_relation(viewer, *author) : CheckInAccess::none;
}

const CheckInAuthor* CheckInSubject::author(PersonId person) const {
  const auto found = std::ranges::find(authors, person, &CheckInAuthor::person);
  return found == authors.end() ? nullptr : &*found;
}

std::optional<CheckInSubject> subject_of(const JournalBooks& books, const JournalSubject& id) {
  if (const auto* team = std::get_if<TeamPactId>(&id)) return team_subject(books, *team);
  if (const auto* sales = std::get_if<SalesPactId>(&id)) return sales_subject(books, *sales);
  return goal_subject(books, std::get<GoalId>(id));
}

CheckInAccess access_to(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author, Date today) {
  if (subject.sales) {
    const SalesPactAccess access = access_to(viewer, *subject.sales);
    if (access == SalesPactAccess::none) return CheckInAccess::none;
    const bool whole =
        access == SalesPactAccess::whole || acts_for_manager(viewer, *subject.sales, DelegatedRight::check_ins);
    return whole ? CheckInAccess::whole : CheckInAccess::numbers;
  }
  if (subject.team) {
    // Of a pact that they may not see nobody learns through whom they otherwise see.
    if (access_to(viewer, *subject.team, today) == TeamPactAccess::none) return CheckInAccess::none;
    if (is_current_member(viewer, *subject.team, today)) return CheckInAccess::whole;
    const CheckInAccess access = by_relation(viewer, author);
    const bool reads = access == CheckInAccess::none && leads_unit_of(viewer, *subject.team);
    return reads ? CheckInAccess::numbers : access;
  }
  return may_read_goal(viewer, subject.goal->goal) ? by_relation(viewer, author) : CheckInAccess::none;
}

bool sees_check_ins(const Viewpoint& viewer, const CheckInSubject& subject, Date today) {
  if (subject.team && access_to(viewer, *subject.team, today) == TeamPactAccess::whole) return true;
  return std::ranges::any_of(subject.authors, [&](const CheckInAuthor& one) {
    return access_to(viewer, subject, one.person, today) != CheckInAccess::none;
  });
}

bool sees_check_ins(const Viewpoint& viewer, const Goal& goal) {
  return access_to(viewer, goal) != CheckInAccess::none;
}

std::optional<PersonId> leads_for(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author) {
  if (!subject.sales) return viewer.acts_for_manager_of(author, DelegatedRight::check_ins);
  const bool acts = acts_for_manager(viewer, *subject.sales, DelegatedRight::check_ins);
  return acts ? std::optional(subject.sales->manager) : std::nullopt;
}

bool leads(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author) {
  if (viewer.person() == author) return false;
  if (leads_for(viewer, subject, author)) return true;
  if (subject.sales) return party_of(viewer, *subject.sales) == PactParty::manager;
  if (viewer.to(author).manager) return true;
  if (!subject.team) return false;
  return leads_unit_of(viewer, *subject.team) || (viewer.belongs() && subject.team->shown.lead == viewer.person());
}

}  // namespace salespact::app
