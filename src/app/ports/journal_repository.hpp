#pragma once

#include "domain/pact/journal_text.hpp"
#include "domain/pact/sales_pact.hpp"
#include "domain/pact/team_pact.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace salespact::app {

// What people write while a pact or a goal is lived: check-ins, requests for help, setbacks, reviews and feedback, and
// what is said of each. Appended, never changed.

using JournalSubject = std::variant<TeamPactId, SalesPactId, GoalId>;

using JournalId = Id<struct JournalTag>;
struct JournalEntry {
  JournalId id{};
  JournalSubject subject{};
  PersonId about{};                   // whose check-in, request, setback or feedback it is
  PersonId by{};                      // who wrote it
  std::optional<DateRange> window{};  // of a check-in and of an excuse; the day of a review that is decided
  Date on{};
  Instant at{};
  JournalContent content{};
  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

enum class JournalAct { discuss, accept, decline, confirm, withdraw, agree_change, verify, answer, resolve };

struct JournalWord {
  JournalId entry{};
  std::int64_t number = 1;  // 1, 2, 3 … of the entry
  JournalAct act = JournalAct::discuss;
  PersonId by{};
  Date on{};
  std::optional<Date> day{};  // accept: until when
  std::string comment{};
  Instant at{};
  friend bool operator==(const JournalWord&, const JournalWord&) = default;
};

// A review that is decided; each is once.
struct DecidedReview {
  JournalSubject subject{};
  Date due{};
  friend auto operator<=>(const DecidedReview&, const DecidedReview&) = default;
};

class JournalRepository {
 public:
  virtual ~JournalRepository() = default;
  virtual std::optional<JournalEntry> find(JournalId id) = 0;
  virtual std::vector<JournalEntry> entries(
      const JournalSubject& subject) = 0;                                     // by id, in the order they were written
  virtual std::vector<JournalWord> words(const JournalSubject& subject) = 0;  // of all its entries, by entry, number
  virtual std::vector<JournalEntry> check_ins(const DateRange& written) = 0;  // of all subjects, by id
  // Of active goals: of each author the check-ins of the last window that has any, and every excuse; by id.
  virtual std::vector<JournalEntry> last_goal_check_ins() = 0;
  // Requests for help by somebody, or to somebody; by id.
  virtual std::vector<JournalEntry> support_of(PersonId person) = 0;
  // Feedback by somebody, or to somebody by name; by id.
  virtual std::vector<JournalEntry> feedback_of(PersonId person) = 0;
  // Feedback since a day whose last word, where there is one, is an answer of who started it; praise is left out.
  virtual std::vector<JournalEntry> waiting_feedback(Date since) = 0;
  virtual std::vector<JournalWord> words_of(JournalId entry) = 0;
  virtual std::vector<DecidedReview> decided_reviews() = 0;  // of everything, in no order
  // Throws UniqueViolation: this review is decided already.
  virtual void append(const JournalEntry& entry) = 0;
  virtual void append(const JournalWord& word) = 0;  // throws UniqueViolation: the number is there already
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::JournalAct> = std::to_array<Word<app::JournalAct>>({
    {app::JournalAct::discuss, "discuss"},
    {app::JournalAct::accept, "accept"},
    {app::JournalAct::decline, "decline"},
    {app::JournalAct::confirm, "confirm"},
    {app::JournalAct::withdraw, "withdraw"},
    {app::JournalAct::agree_change, "agree_change"},
    {app::JournalAct::verify, "verify"},
    {app::JournalAct::answer, "answer"},
    {app::JournalAct::resolve, "resolve"},
});

}  // namespace salespact
