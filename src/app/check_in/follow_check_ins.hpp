#pragma once

#include "app/check_in/check_in_subject.hpp"
#include "app/team_pact/team_pact_books.hpp"

#include <span>
#include <vector>

namespace salespact::app {

// A subject's journal, read once, and what came of the check-ins that are owed in it.

struct Journal {
  std::vector<JournalEntry> entries{};  // in the order in which they were written
  std::vector<JournalWord> words{};     // by entry and number
  [[nodiscard]] std::span<const JournalWord> words_of(JournalId entry) const;
};
[[nodiscard]] Journal journal_of(Transaction& tx, const JournalSubject& subject);

// In the order of the subject's authors.
[[nodiscard]] std::vector<CheckInStanding> follow(const Journal& journal, const CheckInAuthor& author, Date today);

// What they tell of a team's pact: on time all of them, confidence as each who still owes one gave it last.
[[nodiscard]] CheckInSigns signs_of(const Journal& journal, const CheckInSubject& subject, Date today);

// The check-ins on time and the one-to-ones of a sales pact, for its two numbers.
struct PactRhythm {
  KeptCount check_ins{};
  KeptCount one_to_ones{};
};
[[nodiscard]] PactRhythm rhythm_of(const Journal& journal, const CheckInSubject& subject, Date today);

// Where the numbers of one author's window are today, or were on its last day: what a check-in freezes.
[[nodiscard]] std::vector<ActualLine> actuals_of(const JournalBooks& books, const CheckInSubject& subject,
                                                 PersonId author, const DateRange& window);

// The same without anybody's commitments.
[[nodiscard]] std::vector<ActualLine> shared_actuals_of(const JournalBooks& books, const CheckInSubject& subject,
                                                        const DateRange& window);

// A request for help as the domain follows it. `entry` holds a SupportNeed.
[[nodiscard]] SupportRequest support_request_of(const JournalEntry& entry);
[[nodiscard]] std::vector<SupportWord> support_words_of(std::span<const JournalWord> words);

}  // namespace salespact::app
