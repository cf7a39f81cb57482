#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryAlignments final : public app::AlignmentRepository {
 public:
  explicit MemoryAlignments(MemorySession& session) : session_(session) {}
  std::vector<GoalAlignment> all() override { return rows_of(session_.state().alignments); }
  std::optional<GoalAlignment> find(GoalAlignmentId id) override { return find_in(session_.state().alignments, id); }
  std::vector<GoalAlignment> of_child(GoalId child) override;
  std::vector<GoalAlignment> of_parent(AlignedTo parent) override;
  std::vector<app::StatedGoal> stated() override;
  void insert(std::span<const GoalAlignment> alignments) override;
  bool update(const GoalAlignment& alignment) override;
  bool remove(GoalAlignmentId id, std::int64_t revision) override;

 private:
  void require_sound(const GoalAlignment& alignment);
  MemorySession& session_;
};

}  // namespace salespact::store
