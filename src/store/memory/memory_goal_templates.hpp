#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryGoalTemplates final : public app::GoalTemplateRepository {
 public:
  explicit MemoryGoalTemplates(MemorySession& session) : session_(session) {}
  std::vector<app::KeptTemplate> all() override;
  std::optional<app::KeptTemplate> find(GoalTemplateId id) override;
  std::vector<GoalTemplateVersion> versions(GoalTemplateId id) override;
  void insert(const app::KeptTemplate& made) override;
  bool update(GoalTemplateId id, bool retired, std::int64_t revision) override;
  void append(const GoalTemplateVersion& version) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
