#include "app/check_in/near_subjects.hpp"
#include "app/check_in/read_check_ins.hpp"
#include "domain/goal/standing.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::int32_t days_needs_are_shown = 14;

bool leads_anybody(const CheckInSubject& subject, const Viewpoint& viewer) {
  return subject.open && std::ranges::any_of(subject.authors, [&](const CheckInAuthor& one) {
           return one.owes && one.person != viewer.person() && leads_on_today(viewer, subject, one.person);
         });
}

// The newest window with words that nobody talked about yet; nullptr: there is none.
const CheckInStanding* last_written(std::span<const CheckInStanding> standings) {
  const CheckInStanding* last = nullptr;
  for (const CheckInStanding& one : standings) {
    if (one.written_on) last = &one;
  }
  return last == nullptr || last->state == CheckInState::discussed ? nullptr : last;
}

// What blocks it, by the last words that count and by those that were added.
std::vector<ObstacleLine> blocked_in(const Journal& journal, PersonId author, const DateRange& window,
                                     const PactNames& names) {
  std::vector<ObstacleLine> blocked;
  std::optional<Instant> first;
  for (const JournalEntry& entry : journal.entries) {
    const auto* words = std::get_if<CheckIn>(&entry.content);
    if (words == nullptr || entry.about != author || entry.window != window) continue;
    if (!first) first = entry.at;
    if (replaces(*first, entry.at)) blocked.clear();
    for (const Obstacle& one : words->obstacles) {
      if (one.severity < highest_severity) continue;
      ObstacleLine line{one.text, one.kind, one.severity, {}};
      if (one.help_from) line.help_from = names.of(*one.help_from);
      blocked.push_back(std::move(line));
    }
  }
  return blocked;
}

}  // namespace

std::vector<LedNeed> needs_of_led(const JournalBooks& books, const PactNames& names, const Viewpoint& viewer) {
  std::vector<LedNeed> found;
  for (const JournalSubject& id : subjects_near(books, viewer)) {
    const auto subject = subject_of(books, id);
    if (!subject || !leads_anybody(*subject, viewer)) continue;
    const Journal journal = journal_of(books.tx, id);
    for (const CheckInAuthor& author : subject->authors) {
      if (!author.owes || author.person == viewer.person() || !leads_on_today(viewer, *subject, author.person))
        continue;
      if (access_to(viewer, *subject, author.person, books.today) != CheckInAccess::whole) continue;
      const auto standings = follow(journal, author, books.today);
      const CheckInStanding* last = last_written(standings);
      if (last == nullptr || *last->written_on + days_needs_are_shown < books.today) continue;
      LedNeed need{.person = names.of(author.person),
                   .kind = kind_of(id),
                   .id = id_text(id),
                   .title = subject->title,
                   .on = *last->written_on,
                   .blocked = blocked_in(journal, author.person, last->duty.window, names)};
      if (last->confidence && *last->confidence <= default_thresholds().doubting_confidence) {
        need.doubts = last->confidence;
      }
      if (need.doubts || !need.blocked.empty()) found.push_back(std::move(need));
    }
  }
  std::ranges::stable_sort(found, {}, [](const LedNeed& one) {
    return std::tuple(one.blocked.empty(), one.doubts.value_or(highest_confidence), one.person.name);
  });
  return found;
}

}  // namespace salespact::app
