#pragma once

#include "domain/goal/goal.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact::app {

class GoalRepository {
 public:
  virtual ~GoalRepository() = default;
  virtual std::vector<Goal> all() = 0;  // ordered by id
  virtual std::optional<Goal> find(GoalId id) = 0;
  virtual void insert(std::span<const Goal> goals) = 0;
  virtual bool update(const Goal& goal) = 0;  // compare-and-swap on revision
};

}  // namespace salespact::app
