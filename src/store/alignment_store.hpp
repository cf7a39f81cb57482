#pragma once

#include "app/ports/alignment_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class AlignmentStore final : public app::AlignmentRepository {
 public:
  explicit AlignmentStore(Session& session) : session_(session) {}

  std::vector<GoalAlignment> all() override;
  std::optional<GoalAlignment> find(GoalAlignmentId id) override;
  std::vector<GoalAlignment> of_child(GoalId child) override;
  std::vector<GoalAlignment> of_parent(AlignedTo parent) override;
  std::vector<app::StatedGoal> stated() override;
  void insert(std::span<const GoalAlignment> alignments) override;
  bool update(const GoalAlignment& alignment) override;
  bool remove(GoalAlignmentId id, std::int64_t revision) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
