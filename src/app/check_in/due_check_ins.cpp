#include "app/check_in/near_subjects.hpp"
#include "app/check_in/read_check_ins.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

class DueLister {
 public:
  DueLister(const JournalBooks& books, const Viewpoint& viewer) : books_(books), viewer_(viewer), names_(books.tx) {}

  void add(const JournalSubject& id) {
    const auto subject = subject_of(books_, id);
    if (!subject || !subject->open) return;
    const Journal journal = journal_of(books_.tx, id);
    for (const CheckInAuthor& author : subject->authors) {
      const bool mine = author.person == viewer_.person();
      if (!author.owes || (!mine && !leads_on_today(viewer_, *subject, author.person))) continue;
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
