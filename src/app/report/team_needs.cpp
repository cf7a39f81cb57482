#include "app/report/team_needs.hpp"

#include "app/check_in/read_check_ins.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "app/sales_pact/sales_pact_access.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

class Needs {
 public:
  Needs(const JournalBooks& books, const Viewpoint& reader) : books_(books), reader_(reader), names_(books.tx) {}

  std::map<PersonId, HelpReason> found() {
    find_promises();
    find_requests();
    for (const LedNeed& need : needs_of_led(books_, names_, reader_)) {
      add(need.person.id, need.blocked.empty() ? HelpReason::doubts : HelpReason::asked);
    }
    return std::move(found_);
  }

 private:
  void add(PersonId person, HelpReason reason) {
    HelpReason& first = found_.try_emplace(person, reason).first->second;
    first = std::min(first, reason);
  }

  void find_promises() {
    for (const KeptSalesPact& kept : books_.tx.sales_pacts().of_person(reader_.person())) {
      if (party_of(reader_, kept.pact) != PactParty::manager || !text_in_force(kept.pact)) continue;
      const bool owes = manager_overdue({books_.tx, books_.board, books_.clock, books_.today}, kept.pact) > 0;
      if (owes) add(kept.pact.rep, HelpReason::promise_overdue);
    }
  }

  // What was agreed to and not done by its day is a promise of the reader like any other.
  void find_requests() {
    for (const JournalEntry& entry : books_.tx.journal().support_of(reader_.person())) {
      if (entry.about == reader_.person()) continue;
      const auto words = books_.tx.journal().words_of(entry.id);
      const SupportLine line = support_line(books_, names_, reader_, entry, words);
      if (line.state == SupportState::asked) add(entry.about, HelpReason::asked);
      if (line.state != SupportState::accepted) continue;
      add(entry.about, line.overdue ? HelpReason::promise_overdue : HelpReason::asked);
    }
  }

  const JournalBooks& books_;
  const Viewpoint& reader_;
  PactNames names_;
  std::map<PersonId, HelpReason> found_;
};

}  // namespace

std::map<PersonId, HelpReason> needs_of(const JournalBooks& books, const Viewpoint& reader) {
  if (!reader.belongs()) return {};
  return Needs(books, reader).found();
}

}  // namespace salespact::app
