#pragma once

#include "domain/strategy/objective.hpp"

#include <functional>
#include <map>
#include <vector>

namespace salespact {

// The objectives of a company in their order: acyclic, objective_levels deep at most. Siblings stand by position, then
// by id, so that two of the same position still have an order.
class ObjectiveTree {
 public:
  explicit ObjectiveTree(std::vector<Objective> objectives);

  [[nodiscard]] const Objective* find(ObjectiveId id) const;  // nullptr: there is none
  [[nodiscard]] const std::vector<ObjectiveId>& parts(std::optional<ObjectiveId> parent) const;
  [[nodiscard]] std::size_t size() const { return objectives_.size(); }

  // One line of the list that somebody sees. Ranks are 1, 2, 3 … among the parts of `parent` that they see, and what
  // hangs below something unseen hangs below the nearest seen above it.
  struct Line {
    const Objective* objective = nullptr;
    std::optional<ObjectiveId> parent;
    int level = 0;  // 0 at the top
    int rank = 1;
  };
  [[nodiscard]] std::vector<Line> lines(const std::function<bool(const Objective&)>& seen) const;

  // Why `objective` can't hang below `parent`, with everything that hangs below it. A new one has an id that is not in
  // the tree.
  [[nodiscard]] std::optional<ObjectiveRefusal> unfit(const Objective& objective,
                                                      std::optional<ObjectiveId> parent) const;

  // The parts of `parent` in their new order when `id` stands before `before` among them, or last without it.
  [[nodiscard]] std::expected<std::vector<ObjectiveId>, ObjectiveRefusal> placed(
      const Objective& objective, std::optional<ObjectiveId> parent, std::optional<ObjectiveId> before) const;

 private:
  [[nodiscard]] int levels_below(ObjectiveId id) const;

  std::map<ObjectiveId, Objective> objectives_;
  std::map<std::optional<ObjectiveId>, std::vector<ObjectiveId>> parts_;
};

}  // namespace salespact
