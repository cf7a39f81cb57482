#pragma once

#include "app/ports/strategy_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class StrategyStore final : public app::StrategyRepository {
 public:
  explicit StrategyStore(Session& session) : session_(session) {}

  std::vector<Objective> objectives() override;
  std::optional<Objective> find_objective(ObjectiveId id) override;
  void insert(const Objective& objective) override;
  bool update(const Objective& objective) override;
  void place(ObjectiveId id, std::int64_t position) override;
  void remove(ObjectiveId id) override;
  std::vector<StrategyText> texts(StrategyTextKind kind) override;
  std::vector<StrategyText> newest_texts() override;
  void append(const StrategyText& text) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
