#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/journal_repository.hpp"

#include <string_view>
#include <utility>

namespace salespact::app {

// The kind of change that its pages follow, and the pact; 0 of a goal, whose pages everybody may have open.
inline std::pair<ChangeKind, std::int64_t> change_of(const JournalSubject& subject) {
  if (const auto* sales = std::get_if<SalesPactId>(&subject)) return {ChangeKind::sales_pact, sales->value};
  const auto* team = std::get_if<TeamPactId>(&subject);
  return {ChangeKind::team_pact, team == nullptr ? 0 : team->value};
}

// The audit entry of what was said in a journal, without a word of it, and the change that pages follow. It moves no
// number, of a goal neither.
inline void note_journal(Act& act, const JournalSubject& subject, std::string_view what, JournalId entry) {
  const auto [kind, pact] = change_of(subject);
  act.note(kind, what, audit_object("journal", entry), {}, pact);
}

// Whoever is asked for help follows it too, and may see nothing else of the subject.
inline void note_helper(Act& act, const JournalSubject& subject, PersonId helper) {
  const auto [kind, pact] = change_of(subject);
  act.tx.changes().append(kind, pact, helper.value);
}

}  // namespace salespact::app
