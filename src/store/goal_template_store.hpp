#pragma once

#include "app/ports/goal_template_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class GoalTemplateStore final : public app::GoalTemplateRepository {
 public:
  explicit GoalTemplateStore(Session& session) : session_(session) {}

  std::vector<app::KeptTemplate> all() override;
  std::optional<app::KeptTemplate> find(GoalTemplateId id) override;
  std::vector<GoalTemplateVersion> versions(GoalTemplateId id) override;
  void insert(const app::KeptTemplate& made) override;
  bool update(GoalTemplateId id, bool retired, std::int64_t revision) override;
  void append(const GoalTemplateVersion& version) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
