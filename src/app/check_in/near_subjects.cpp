#include "app/check_in/near_subjects.hpp"

#include "app/access/rules.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

namespace salespact::app {

std::vector<JournalSubject> subjects_near(const JournalBooks& books, const Viewpoint& viewer) {
  std::vector<JournalSubject> out;
  for (const TeamPact& pact : books.tx.team_pacts().unfinished()) {
    if (access_to(viewer, pact, books.today) == TeamPactAccess::whole) out.emplace_back(pact.id);
  }
  for (const KeptSalesPact& kept : books.tx.sales_pacts().of_person(viewer.person())) {
    if (party_of(viewer, kept.pact) && text_in_force(kept.pact)) out.emplace_back(kept.pact.id);
  }
  for (const OrganisationToday::Deputy& one : viewer.acts_for()) {
    for (const KeptSalesPact& kept : books.tx.sales_pacts().of_person(one.manager)) {
      const bool acts = acts_for_manager(viewer, kept.pact, DelegatedRight::check_ins);
      if (acts && text_in_force(kept.pact)) out.emplace_back(kept.pact.id);
    }
  }
  for (const CompiledGoal& one : books.board.sheet->goals()) {
    const Goal& goal = one.goal;
    if (goal.state != GoalState::active) continue;
    const auto* person = std::get_if<PersonId>(&goal.owner);
    const auto author = person != nullptr ? std::optional(*person) : goal.accountable;
    if (!author || !viewer.belongs()) continue;
    const Relation relation = viewer.to(*author);
    const bool near = relation.self || relation.manager ||
                      (viewer.acts_for_manager_of(*author, DelegatedRight::check_ins) && may_read_goal(viewer, goal));
    if (near) out.emplace_back(goal.id);
  }
  return out;
}

bool leads_on_today(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author) {
  if (leads_for(viewer, subject, author)) return true;
  return subject.sales ? party_of(viewer, *subject.sales) == PactParty::manager : viewer.to(author).manager;
}

}  // namespace salespact::app
