#pragma once

#include "app/ports/goal_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class GoalStore final : public app::GoalRepository {
 public:
  explicit GoalStore(Session& session) : session_(session) {}

  std::vector<Goal> all() override;
  std::optional<Goal> find(GoalId id) override;
  void insert(std::span<const Goal> goals) override;
  bool update(const Goal& goal) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
