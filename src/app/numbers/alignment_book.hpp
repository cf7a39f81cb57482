#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/goal/alignment.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace salespact::app {

class GoalSheet;
struct CompiledGoal;

// Which goals serve what, of one state of the numbers: made once, then asked for one level at a time in the time that
// the level takes. Immutable. Goals are named by their place in GoalSheet::goals().
//
// Goals that are agreed, running or closed are in it; a closed one counts for what its parent is made of, but has no
// problems of its own any more. Alignments that ended before today are left out.
class AlignmentBook {
 public:
  using Place = std::uint32_t;

  AlignmentBook(const Numbers& numbers, const GoalSheet& sheet, Date today);

  struct Link {
    Place other = 0;
    std::uint32_t row = 0;  // in *Numbers::alignments
  };
  [[nodiscard]] bool has(Place goal) const { return listed_[goal]; }
  // Agreed or running: neither written still nor closed.
  [[nodiscard]] bool is_live(Place goal) const { return live_[goal]; }
  [[nodiscard]] std::span<const Link> children(Place goal) const { return of(children_, child_from_, goal); }
  [[nodiscard]] std::span<const Link> parents(Place goal) const { return of(parents_, parent_from_, goal); }
  [[nodiscard]] std::span<const Link> children(ObjectiveId objective) const;
  struct Aim {
    ObjectiveId objective;
    std::uint32_t row = 0;
  };
  [[nodiscard]] std::span<const Aim> objectives(Place goal) const;
  // Goals that are aligned to nothing at all, in the order in which they are shown.
  [[nodiscard]] std::span<const Place> unattached() const { return unattached_; }

  // The goals from this one up to the one that serves an active objective; empty without one.
  [[nodiscard]] std::vector<Place> line_of_sight(Place goal) const;
  [[nodiscard]] bool is_orphan(Place goal) const { return orphan_[goal]; }
  [[nodiscard]] bool is_childless(Place goal) const { return childless_[goal]; }
  struct Conflict {
    int number = 1;  // C1 to C8
    Place goal = 0;
    Place other = 0;  // the same as `goal` for none
    friend auto operator<=>(const Conflict&, const Conflict&) = default;
  };
  [[nodiscard]] std::span<const Conflict> conflicts() const { return conflicts_; }  // sorted by goal, then number
  [[nodiscard]] std::span<const Conflict> conflicts_of(Place goal) const;

  [[nodiscard]] std::optional<Place> place(GoalId id) const;
  [[nodiscard]] std::uint32_t rank(Place goal) const { return rank_[goal]; }  // in the order of showing
  // Of the same owner and metric as this one, ordered by the first day of their periods.
  [[nodiscard]] std::span<const Place> relatives(Place goal) const;

 private:
  template <class T>
  [[nodiscard]] static std::span<const T> of(const std::vector<T>& all, const std::vector<std::uint32_t>& from,
                                             Place goal) {
    return std::span(all).subspan(from[goal], from[goal + 1] - from[goal]);
  }
  void list_goals(const GoalSheet& sheet);
  void order_goals(const Numbers& numbers, const GoalSheet& sheet);
  void link(const Numbers& numbers, Date today);
  void judge(const Numbers& numbers, const GoalSheet& sheet, Date today);
  void find_overloads(const Numbers& numbers, const GoalSheet& sheet, Date today);
  void find_double_claims(const Numbers& numbers, Date today);
  void group_relatives(const GoalSheet& sheet);
  void find_lines(const Numbers& numbers);

  std::vector<GoalId> ids_;  // ascending
  std::vector<bool> listed_;
  std::vector<bool> live_;
  std::vector<std::uint32_t> rank_;  // in the order of showing
  std::vector<Link> children_;
  std::vector<std::uint32_t> child_from_;
  std::vector<Link> parents_;
  std::vector<std::uint32_t> parent_from_;
  std::vector<Aim> aims_;
  std::vector<std::uint32_t> aim_from_;
  std::unordered_map<ObjectiveId, std::vector<Link>> of_objective_;
  std::vector<Place> unattached_;
  std::vector<Place> next_;  // the step towards an active objective; itself where it serves one, `nowhere` without
  std::vector<bool> orphan_;
  std::vector<bool> childless_;
  std::vector<Conflict> conflicts_;
  std::vector<Place> relatives_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> family_;  // of each goal, in relatives_
};

// The book of one state, made when somebody first asks: a page without it costs nothing.
class AlignmentShelf {
 public:
  AlignmentShelf(const Numbers& numbers, std::shared_ptr<const GoalSheet> sheet, Date today);

  [[nodiscard]] const AlignmentBook& book() const;
  // Made of the same goals, alignments, objectives, organisation, calendars and metrics on the same day.
  [[nodiscard]] bool fits(const Numbers& numbers, const std::shared_ptr<const GoalSheet>& sheet, Date today) const;

 private:
  Numbers numbers_;  // without its sums
  std::shared_ptr<const GoalSheet> sheet_;
  Date today_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<const AlignmentBook> book_;
};

}  // namespace salespact::app
