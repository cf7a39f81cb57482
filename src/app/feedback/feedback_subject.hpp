#pragma once

#include "app/check_in/check_in_subject.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What feedback is about, who sees it and who has to do with it (DOMAIN 6).

struct FeedbackSubject {
  JournalSubject id{};
  std::string title{};  // "" of a sales pact, which has none
  std::optional<TeamPact> team{};
  std::optional<SalesPact> sales{};
  Instant manager_since{};  // of a sales pact: what was said before is not for the manager of now
  const Goal* goal = nullptr;
};

// nullopt: there is none.
[[nodiscard]] std::optional<FeedbackSubject> feedback_subject(const JournalBooks& books, const JournalSubject& id);

// Sees the subject as a whole: of a sales pact its two parties, of a goal who reads it, of a team's pact its members
// and those above.
[[nodiscard]] bool sees_feedback(const Viewpoint& viewer, const FeedbackSubject& subject, Date today);
[[nodiscard]] bool sees_thread(const Viewpoint& viewer, const FeedbackSubject& subject, const JournalEntry& entry,
                               Date today);

// Asked when nobody is by name: of a sales pact the other party, of a team's pact its lead, of a goal whose it is.
// Where that is who started it, the other members, or who leads them. Whether they still see it is not asked here.
[[nodiscard]] std::vector<PersonId> responsible_for(const OrganisationToday& organisation,
                                                    const FeedbackSubject& subject, PersonId starter, Date today);

// What others than the reader see, over the same organisation; each worked out once. Lives no longer than the reader's.
class Onlookers {
 public:
  explicit Onlookers(const Viewpoint& reader) : reader_(reader) {}
  [[nodiscard]] const Viewpoint& of(PersonId person);
  [[nodiscard]] const OrganisationToday& organisation() const { return reader_.organisation(); }

 private:
  const Viewpoint& reader_;
  std::map<PersonId, Viewpoint> known_;
};

}  // namespace salespact::app
