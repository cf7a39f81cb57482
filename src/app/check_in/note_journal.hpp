#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/journal_repository.hpp"

#include <string_view>

namespace salespact::app {

// The audit entry of what was said in a journal, without a word of it, and the change that pages follow. It moves no
// number, of a goal neither.
inline void note_journal(Act& act, const JournalSubject& subject, std::string_view what, JournalId entry) {
  const bool sales = std::holds_alternative<SalesPactId>(subject);
  act.note(sales ? ChangeKind::sales_pact : ChangeKind::team_pact, what, audit_object("journal", entry));
}

}  // namespace salespact::app
