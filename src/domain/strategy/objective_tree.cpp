#include "domain/strategy/objective_tree.hpp"

#include <algorithm>
#include <tuple>

namespace salespact {

ObjectiveTree::ObjectiveTree(std::vector<Objective> objectives) {
  std::ranges::sort(objectives, {}, [](const Objective& one) { return std::tuple(one.position, one.id); });
  for (Objective& one : objectives) {
    parts_[one.parent].push_back(one.id);
    objectives_.emplace(one.id, std::move(one));
  }
}

const Objective* ObjectiveTree::find(ObjectiveId id) const {
  const auto at = objectives_.find(id);
  return at == objectives_.end() ? nullptr : &at->second;
}

const std::vector<ObjectiveId>& ObjectiveTree::parts(std::optional<ObjectiveId> parent) const {
  static const std::vector<ObjectiveId> none;
  const auto at = parts_.find(parent);
  return at == parts_.end() ? none : at->second;
}

std::vector<ObjectiveTree::Line> ObjectiveTree::lines(const std::function<bool(const Objective&)>& seen) const {
  std::vector<Line> out;
  const auto walk = [&](const auto& self, std::optional<ObjectiveId> parent, std::optional<ObjectiveId> shown_below,
                        int level, int& rank) -> void {
    for (const ObjectiveId id : parts(parent)) {
      const Objective& one = *find(id);
      if (!seen(one)) {
        self(self, id, shown_below, level, rank);
        continue;
      }
      out.push_back({&one, shown_below, level, ++rank});
      int below = 0;
      self(self, id, id, level + 1, below);
    }
  };
  int rank = 0;
  walk(walk, std::nullopt, std::nullopt, 0, rank);
  return out;
}

int ObjectiveTree::levels_below(ObjectiveId id) const {
  int most = 0;
  for (const ObjectiveId part : parts(id)) most = std::max(most, 1 + levels_below(part));
  return most;
}

std::optional<ObjectiveRefusal> ObjectiveTree::unfit(const Objective& objective,
                                                     std::optional<ObjectiveId> parent) const {
  if (!parent) return std::nullopt;
  const Objective* above = find(*parent);
  if (above == nullptr) {
    return ObjectiveRefusal{ObjectiveProblem::parent_unknown, "parent", "the parent is an objective that exists"};
  }
  int level = 0;
  for (const Objective* at = above; at != nullptr; at = at->parent ? find(*at->parent) : nullptr) {
    if (at->id == objective.id) {
      return ObjectiveRefusal{ObjectiveProblem::parent_below_itself, "parent",
                              "an objective can't hang below itself; choose one that is not a part of it"};
    }
    ++level;
  }
  if (level + 1 + levels_below(objective.id) > objective_levels) {
    return ObjectiveRefusal{ObjectiveProblem::too_deep, "parent",
                            "objectives have three levels; choose a parent further up"};
  }
  if (objective.parent == parent && find(objective.id) != nullptr) return std::nullopt;  // stays where it is
  return unfit_parent(*above, objective.state);
}

std::expected<std::vector<ObjectiveId>, ObjectiveRefusal> ObjectiveTree::placed(
    const Objective& objective, std::optional<ObjectiveId> parent, std::optional<ObjectiveId> before) const {
  if (auto problem = unfit(objective, parent)) return std::unexpected(std::move(*problem));
  std::vector<ObjectiveId> order = parts(parent);
  std::erase(order, objective.id);
  auto at = order.end();
  if (before) {
    at = std::ranges::find(order, *before);
    if (at == order.end()) {
      return std::unexpected(ObjectiveRefusal{ObjectiveProblem::neighbour_elsewhere, "before",
                                              "name another part of the same parent, or null to stand last"});
    }
  }
  order.insert(at, objective.id);
  return order;
}

}  // namespace salespact
