#pragma once

#include "domain/strategy/objective.hpp"
#include "domain/strategy/strategy_text.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace salespact::app {

class StrategyRepository {
 public:
  virtual ~StrategyRepository() = default;
  virtual std::vector<Objective> objectives() = 0;  // by position, then id
  virtual std::optional<Objective> find_objective(ObjectiveId id) = 0;
  virtual void insert(const Objective& objective) = 0;
  virtual bool update(const Objective& objective) = 0;  // compare-and-swap on revision; the position stays
  // The order is no part of what somebody read of an objective: its revision stays.
  virtual void place(ObjectiveId id, std::int64_t position) = 0;
  virtual void remove(ObjectiveId id) = 0;  // one that nothing names

  virtual std::vector<StrategyText> texts(StrategyTextKind kind) = 0;  // every version, the newest first
  virtual std::vector<StrategyText> newest_texts() = 0;                // the newest of each kind that has one
  virtual void append(const StrategyText& text) = 0;  // throws UniqueViolation: the version is there already
};

}  // namespace salespact::app
