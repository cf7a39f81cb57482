#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryStrategy final : public app::StrategyRepository {
 public:
  explicit MemoryStrategy(MemorySession& session) : session_(session) {}
  std::vector<Objective> objectives() override;
  std::optional<Objective> find_objective(ObjectiveId id) override { return find_in(session_.state().objectives, id); }
  void insert(const Objective& objective) override;
  bool update(const Objective& objective) override;
  void place(ObjectiveId id, std::int64_t position) override;
  void remove(ObjectiveId id) override;
  std::vector<StrategyText> texts(StrategyTextKind kind) override;
  std::vector<StrategyText> newest_texts() override;
  void append(const StrategyText& text) override;

 private:
  void require_sound(const Objective& objective);
  MemorySession& session_;
};

}  // namespace salespact::store
