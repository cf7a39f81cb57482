#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryAgreements final : public app::AgreementRepository {
 public:
  explicit MemoryAgreements(MemorySession& session) : session_(session) {}
  std::optional<GoalAgreement> find(GoalId goal) override { return find_in(session_.state().agreements, goal); }
  void put(const GoalAgreement& agreement) override;
  std::vector<app::UnsettledGoal> unsettled() override;
  std::vector<GoalId> running() override;
  std::map<GoalId, std::vector<DateRange>> pauses() override;
  std::map<GoalId, Date> review_days() override;
  std::vector<app::GoalRhythm> rhythms() override;
  std::vector<GoalEvent> events(GoalId goal) override;
  void append(const GoalEvent& event) override;
  std::vector<GoalAmendment> amendments(GoalId goal) override;
  std::vector<GoalAmendment> amendments_of_all() override;
  void insert(const GoalAmendment& amendment) override;
  bool decide(const GoalAmendment& amendment) override;

 private:
  void require_sound(const GoalAmendment& amendment);
  MemorySession& session_;
};

}  // namespace salespact::store
