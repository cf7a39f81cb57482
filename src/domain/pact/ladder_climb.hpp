#pragma once

#include "domain/pact/consequence_ladder.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace salespact {

// A window that the ladder counts: met or missed beyond what is tolerated.
struct Counted {
  DateRange range;
  bool missed;
};

// Goes through what happened, day by day; windows that are judged on a day come before its decisions.
class Climb {
 public:
  Climb(const LadderRecord& record, Date today);
  Ladder take_all();

 private:
  void leave_out_waived();
  void settle(Date day);
  [[nodiscard]] Date after_days(Date from, int days) const;
  void take(const PactWindow& window);
  void take(const LadderDecision& decision);
  [[nodiscard]] std::size_t place_of(const LadderDecision& decision) const;
  void keep_from_rep(const LadderDecision& decision);
  [[nodiscard]] bool decide(const LadderDecision& decision);
  [[nodiscard]] bool confirm(const LadderDecision& decision);
  [[nodiscard]] bool decline(const LadderDecision& decision);
  [[nodiscard]] bool hold_conversation(Date on);
  [[nodiscard]] bool agree_plan(const LadderDecision& decision);
  [[nodiscard]] bool end_plan(const LadderDecision& decision);
  [[nodiscard]] bool contest(Date on);
  [[nodiscard]] bool agreed(LadderStep step, const DateRange& window) const;
  [[nodiscard]] std::vector<Counted> that_may_ask(LadderStep step, const std::vector<Counted>& windows) const;
  void consider(Date on);
  void consider_talk(Date on);
  void propose(LadderStep step, Date on, std::vector<DateRange> evidence);
  void take_effect(Date on);
  void drop_proposal(LadderChangeKind kind, Date on);
  void count_met(Date on);
  void move_to(LadderStep step, LadderChangeKind kind, Date on);
  void listen_from(Date on);
  [[nodiscard]] DateRange plan_runs() const;
  [[nodiscard]] std::optional<Date> plan_over_on() const;
  void judge_plan(Date on);
  void close(Date on);

  const LadderRecord& record_;
  Date today_;
  Date last_;  // day that is gone through: today, or the last one on which the pact binds
  Ladder ladder_;
  std::vector<PactWindow> windows_;
  std::vector<std::size_t> untold_;  // places of the decisions about what is proposed, and not confirmed yet
  std::size_t proposed_at_ = 0;      // in the history: what is proposed
  std::vector<Counted> counted_;     // since evidence was last answered
  std::vector<Counted> after_talk_;  // begun after the conversation
};

}  // namespace salespact
