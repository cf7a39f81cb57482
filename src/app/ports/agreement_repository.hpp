#pragma once

#include "domain/goal/goal_agreement.hpp"

#include <map>
#include <optional>
#include <vector>

namespace salespact::app {

struct UnsettledGoal {
  GoalId goal;
  PersonId author;  // of the proposal as it stands
  friend bool operator==(const UnsettledGoal&, const UnsettledGoal&) = default;
};

// How often somebody owes a check-in for a goal, and when that was last settled.
struct GoalRhythm {
  GoalId goal{};
  Rhythm rhythm = Rhythm::weekly;
  std::optional<Instant> settled_at{};  // agreed by both sides, or assigned
  friend bool operator==(const GoalRhythm&, const GoalRhythm&) = default;
};

class AgreementRepository {
 public:
  virtual ~AgreementRepository() = default;
  virtual std::optional<GoalAgreement> find(GoalId goal) = 0;
  virtual void put(const GoalAgreement& agreement) = 0;  // the goal's revision guards it

  // Goals about which somebody has something to decide: drafts, proposals, assigned ones that are not acknowledged,
  // amendments asked for. Ascending.
  virtual std::vector<UnsettledGoal> unsettled() = 0;
  virtual std::vector<GoalId> running() = 0;                      // agreed, active, paused and closing ones, ascending
  virtual std::map<GoalId, std::vector<DateRange>> pauses() = 0;  // of the goals that have any
  virtual std::map<GoalId, Date> review_days() = 0;               // of the goals that name one
  virtual std::vector<GoalRhythm> rhythms() = 0;                  // of the active goals that have one, ascending

  virtual std::vector<GoalEvent> events(GoalId goal) = 0;  // by number
  virtual void append(const GoalEvent& event) = 0;         // throws UniqueViolation: the number is there already

  virtual std::vector<GoalAmendment> amendments(GoalId goal) = 0;  // by number
  virtual std::vector<GoalAmendment> amendments_of_all() = 0;      // agreed ones, by goal and number
  virtual void insert(const GoalAmendment& amendment) = 0;
  virtual bool decide(const GoalAmendment& amendment) = 0;  // one that is asked for; false: it is decided already
};

}  // namespace salespact::app
