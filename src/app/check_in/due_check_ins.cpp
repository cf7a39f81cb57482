#include "app/check_in/read_check_ins.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

// What somebody may owe a check-in for, or lead somebody who does.
std::vector<JournalSubject> subjects_near(const JournalBooks& books, const Viewpoint& viewer) {
  std::vector<JournalSubject> out;
  for (const TeamPact& pact : books.tx.team_pacts().unfinished()) {
    if (access_to(viewer, pact, books.today) == TeamPactAccess::whole) out.emplace_back(pact.id);
  }
  for (const KeptSalesPact& kept : books.tx.sales_pacts().of_person(viewer.person())) {
    if (party_of(viewer, kept.pact) && text_in_force(kept.pact)) out.emplace_back(kept.pact.id);
  }
  for (const CompiledGoal& one : books.board.sheet->goals()) {
    const Goal& goal = one.goal;
    if (goal.state != GoalState::active) continue;
    const auto* person = std::get_if<PersonId>(&goal.owner);
    const auto author = person != nullptr ? std::optional(*person) : goal.accountable;
    if (!author || !viewer.belongs()) continue;
    const Relation relation = viewer.to(*author);
    if (relation.self || relation.manager) out.emplace_back(goal.id);
  }
  return out;
}

class DueLister {
 public:
  DueLister(const JournalBooks& books, const Viewpoint& viewer) : books_(books), viewer_(viewer), names_(books.tx) {}

  void add(const JournalSubject& id) {
    const auto subject = subject_of(books_, id);
    if (!subject || !subject->open) return;
    const Journal journal = journal_of(books_.tx, id);
    for (const CheckInAuthor& author : subject->authors) {
      const bool mine = author.person == viewer_.person();
      if (!author.owes || (!mine && !is_led(*subject, author.person))) continue;
      const auto standings = follow(journal, author, books_.today);
      const CheckInStanding* next = next_to_write(standings);
      if (next == nullptr || (!mine && next->state != CheckInState::overdue)) continue;
      found.push_back({.kind = kind_of(id),
                       .id = id_text(id),
                       .title = subject->title,
                       .person = names_.of(author.person),
                       .mine = mine,
                       .window = next->duty.window,
                       .overdue_from = next->duty.overdue_from,
                       .state = next->state});
    }
  }

  std::vector<DueCheckIn> found;

 private:
  // On Today only the people whom one leads oneself.
  [[nodiscard]] bool is_led(const CheckInSubject& subject, PersonId author) const {
    return subject.sales ? party_of(viewer_, *subject.sales) == PactParty::manager : viewer_.to(author).manager;
  }

  const JournalBooks& books_;
  const Viewpoint& viewer_;
  PactNames names_;
};

}  // namespace

std::vector<DueCheckIn> due_check_ins(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                      Date today) {
  std::vector<DueCheckIn> found;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    const JournalBooks books{tx, board, ports.clock, today};
    DueLister lister(books, viewer);
    for (const JournalSubject& id : subjects_near(books, viewer)) lister.add(id);
    found = std::move(lister.found);
  });
  std::ranges::stable_sort(found, {}, [](const DueCheckIn& one) {
    return std::tuple(!one.mine, one.state != CheckInState::overdue, one.window.end, one.person.name, one.title);
  });
  return found;
}

}  // namespace salespact::app
