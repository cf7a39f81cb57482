#pragma once

#include "app/ports/agreement_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class AgreementStore final : public app::AgreementRepository {
 public:
  explicit AgreementStore(Session& session) : session_(session) {}

  std::optional<GoalAgreement> find(GoalId goal) override;
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
  Session& session_;
};

}  // namespace salespact::store
