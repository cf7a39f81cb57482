#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryJournal final : public app::JournalRepository {
 public:
  explicit MemoryJournal(MemorySession& session) : session_(session) {}
  std::optional<app::JournalEntry> find(app::JournalId id) override;
  std::vector<app::JournalEntry> entries(const app::JournalSubject& subject) override;
  std::vector<app::JournalWord> words(const app::JournalSubject& subject) override;
  std::vector<app::JournalEntry> check_ins(const DateRange& written) override;
  std::vector<app::JournalEntry> last_goal_check_ins() override;
  std::vector<app::JournalEntry> support_of(PersonId person) override;
  std::vector<app::JournalEntry> feedback_of(PersonId person) override;
  std::vector<app::JournalEntry> waiting_feedback(Date since) override;
  std::vector<app::JournalWord> words_of(app::JournalId entry) override;
  std::vector<app::DecidedReview> decided_reviews() override;
  void append(const app::JournalEntry& entry) override;
  void append(const app::JournalWord& word) override;

 private:
  void require_subject(const app::JournalSubject& subject);

  MemorySession& session_;
};

}  // namespace salespact::store
