#include "store/memory/memory_journal.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace salespact::store {

std::optional<app::JournalEntry> MemoryJournal::find(app::JournalId id) {
  return find_in(session_.state().journal_entries, id);
}

std::vector<app::JournalEntry> MemoryJournal::entries(const app::JournalSubject& subject) {
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    if (entry.subject == subject) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalWord> MemoryJournal::words(const app::JournalSubject& subject) {
  std::vector<app::JournalWord> found;
  for (const app::JournalEntry& entry : entries(subject)) {
    for (app::JournalWord& word : words_of(entry.id)) found.push_back(std::move(word));
  }
  return found;
}

std::vector<app::JournalEntry> MemoryJournal::check_ins(const DateRange& written) {
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    if (std::holds_alternative<CheckIn>(entry.content) && written.contains(entry.on)) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalEntry> MemoryJournal::last_goal_check_ins() {
  const MemoryState& state = session_.state();
  const auto active_goal = [&](const app::JournalEntry& entry) -> std::optional<GoalId> {
    const auto* goal = std::get_if<GoalId>(&entry.subject);
    if (goal == nullptr || !entry.window || state.goals->at(*goal).state != GoalState::active) return std::nullopt;
    return *goal;
  };
  std::map<std::pair<GoalId, PersonId>, Date> last;
  for (const auto& [id, entry] : *state.journal_entries) {
    const auto goal = active_goal(entry);
    if (!goal || !std::holds_alternative<CheckIn>(entry.content)) continue;
    Date& newest = last.try_emplace({*goal, entry.about}, entry.window->start).first->second;
    newest = std::max(newest, entry.window->start);
  }
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *state.journal_entries) {
    const auto goal = active_goal(entry);
    if (!goal) continue;
    const bool newest =
        std::holds_alternative<CheckIn>(entry.content) && last.at({*goal, entry.about}) == entry.window->start;
    if (newest || std::holds_alternative<CheckInExcuse>(entry.content)) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalEntry> MemoryJournal::support_of(PersonId person) {
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    const auto* need = std::get_if<SupportNeed>(&entry.content);
    if (need != nullptr && (need->from == person || entry.about == person)) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalEntry> MemoryJournal::feedback_of(PersonId person) {
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    const auto* said = std::get_if<Feedback>(&entry.content);
    if (said != nullptr && (said->to == person || entry.about == person)) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalEntry> MemoryJournal::waiting_feedback(Date since) {
  std::vector<app::JournalEntry> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    const auto* said = std::get_if<Feedback>(&entry.content);
    if (said == nullptr || said->kind == FeedbackKind::praise || entry.on < since) continue;
    const auto words = words_of(id);
    const bool waits =
        words.empty() || (words.back().by == entry.about && words.back().act != app::JournalAct::resolve);
    if (waits) found.push_back(entry);
  }
  return found;
}

std::vector<app::JournalWord> MemoryJournal::words_of(app::JournalId entry) {
  const auto& table = session_.state().journal_words;
  std::vector<app::JournalWord> found;
  for (auto at = table->lower_bound({entry, 0}); at != table->end() && at->first.first == entry; ++at) {
    found.push_back(at->second);
  }
  return found;
}

void MemoryJournal::require_subject(const app::JournalSubject& subject) {
  const MemoryState& state = session_.state();
  if (const auto* team = std::get_if<TeamPactId>(&subject)) session_.require_known(state.team_pacts, *team, "pact");
  if (const auto* sales = std::get_if<SalesPactId>(&subject)) session_.require_known(state.sales_pacts, *sales, "pact");
  if (const auto* goal = std::get_if<GoalId>(&subject)) session_.require_known(state.goals, *goal, "goal");
}

std::vector<app::DecidedReview> MemoryJournal::decided_reviews() {
  std::vector<app::DecidedReview> found;
  for (const auto& [id, entry] : *session_.state().journal_entries) {
    if (std::holds_alternative<PactReview>(entry.content) && entry.window) {
      found.push_back({entry.subject, entry.window->start});
    }
  }
  return found;
}

void MemoryJournal::append(const app::JournalEntry& entry) {
  const auto& people = session_.state().people;
  require_subject(entry.subject);
  session_.require_known(people, entry.about, "person");
  session_.require_known(people, entry.by, "person");
  if (const auto* need = std::get_if<SupportNeed>(&entry.content)) {
    session_.require_known(people, need->from, "person");
  }
  if (const auto* said = std::get_if<Feedback>(&entry.content); said != nullptr && said->to) {
    session_.require_known(people, *said->to, "person");
  }
  if (std::holds_alternative<PactReview>(entry.content) && entry.window) {
    const app::DecidedReview made{entry.subject, entry.window->start};
    if (std::ranges::count(decided_reviews(), made) > 0) throw app::UniqueViolation("the review is decided already");
  }
  session_.insert(session_.change().journal_entries, entry.id, entry, "the entry");
}

void MemoryJournal::append(const app::JournalWord& word) {
  session_.require_known(session_.state().journal_entries, word.entry, "entry");
  session_.require_known(session_.state().people, word.by, "person");
  session_.require(word.number > 0, "words count from 1");
  session_.insert(session_.change().journal_words, std::pair(word.entry, word.number), word, "the word");
}

}  // namespace salespact::store
