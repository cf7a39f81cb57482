#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/journal_repository.hpp"
#include "domain/pact/document.hpp"

#include <string_view>

namespace salespact::app {

// What the audit log keeps of what is said in a journal: never a word of it, of a pact's a digest under the salt of its
// text (ADR 0078). It moves no number, of a goal neither.

// Of a request for help that is made or taken back with a check-in.
inline constexpr std::string_view support_requested = "support.requested";
inline constexpr std::string_view support_withdrawn = "support.withdrawn";

[[nodiscard]] Document document_of(const JournalEntry& entry);  // who wrote it is the audit entry's own
[[nodiscard]] Document document_of(const JournalWord& word);

// With the change that pages follow.
void note_journal(Act& act, std::string_view what, const JournalEntry& entry);
void note_journal(Act& act, const JournalSubject& subject, std::string_view what, const JournalWord& word);
// Without one: what it comes with has it.
void note_request(Act& act, const JournalEntry& entry);
void note_request(Act& act, const JournalSubject& subject, const JournalWord& word);

// Whoever is asked for help follows it too, and may see nothing else of the subject.
void note_helper(Act& act, const JournalSubject& subject, PersonId helper);

}  // namespace salespact::app
