#pragma once

#include "domain/attainment/goal_book.hpp"

#include <memory>
#include <span>
#include <vector>

namespace salespact::attainment {

// The writer's running sums of every goal: a change reaches the goals of its owner and of all units on its path
// without asking the cube again, and says which goals it touched. Start anew after a re-organisation or a bulk load.
class LiveActuals {
 public:
  LiveActuals(std::shared_ptr<const GoalBook> book, const Snapshot& snapshot);

  // The same changes that the engine has just accepted.
  void apply(const Organisation& organisation, std::span<const Change> changes);

  // Goals touched since the last call, each once, in no particular order.
  [[nodiscard]] std::vector<std::uint32_t> take_touched();

  [[nodiscard]] GoalFigures figures(std::size_t goal, Date elapsed_until) const {
    return book_->figures(goal, sums_[goal].numerator, sums_[goal].denominator, elapsed_until);
  }

 private:
  struct Parts {
    std::int64_t numerator;
    std::int64_t denominator;
  };
  void add(Owner owner, const Fact& fact, const Sum& flow);

  std::shared_ptr<const GoalBook> book_;
  std::vector<Parts> sums_;  // by goal
  std::vector<unsigned char> is_touched_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace salespact::attainment
