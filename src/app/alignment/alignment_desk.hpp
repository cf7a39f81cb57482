#pragma once

#include "app/access/rules.hpp"
#include "app/alignment/alignment_views.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "domain/goal/coverage.hpp"
#include "domain/metric/exchange.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace salespact::app {

// One reader's view of the alignments of one state, with the numbers of each goal. Lives as long as a request; keeps
// references to the board and the viewpoint.
class AlignmentDesk {
 public:
  using Place = AlignmentBook::Place;

  AlignmentDesk(const Board& board, const Viewpoint& viewer, Date today);

  [[nodiscard]] const AlignmentBook& book() const { return book_; }
  [[nodiscard]] const Viewpoint& viewer() const { return viewer_; }
  [[nodiscard]] const Board& board() const { return board_; }
  [[nodiscard]] Date today() const { return today_; }
  [[nodiscard]] const CompiledGoal& goal(Place place) const { return board_.sheet->goals()[place]; }
  [[nodiscard]] const GoalAlignment& row(std::uint32_t at) const { return (*board_.numbers.alignments)[at]; }
  // In the book, and the reader may see it. Worked out once for each goal.
  [[nodiscard]] bool may_read(Place place) const;

  [[nodiscard]] GoalNumbers numbers(Place place) const;
  [[nodiscard]] bool runs(Place place) const;        // has begun, and is not closed
  [[nodiscard]] bool is_at_risk(Place place) const;  // a running goal that is at risk or off track

  // Nullopt: nothing adds up to it, its target is not above zero, or a part is not to be seen. Expected coverage costs
  // the numbers of four periods before for each part.
  enum class Expected { asked, left_out };
  struct Covered {
    Coverage coverage;
    Rational effective;
    std::vector<AlignmentBook::Link> parts;
    std::int64_t unconverted = 0;
  };
  [[nodiscard]] std::optional<Covered> covered(Place place, Expected expected) const;
  [[nodiscard]] std::optional<AlignmentCoverage> coverage(Place place, const GoalNumbers& own) const;
  [[nodiscard]] GoalCoverage chain(Place place) const;
  // Of the drivers among the links; nullopt without any, or when one is not to be seen.
  [[nodiscard]] std::optional<Rational> drivers(std::span<const AlignmentBook::Link> links) const;

  [[nodiscard]] GoalBrief brief(Place place) const;
  [[nodiscard]] AlignmentLink link_view(const GoalAlignment& alignment) const;

 private:
  // What one unit of the child's target is in the parent's; nullopt without a rate.
  [[nodiscard]] std::optional<Rational> factor(const CompiledGoal& child, const CompiledGoal& parent) const;
  [[nodiscard]] Rational history(Place place) const;
  [[nodiscard]] std::optional<Rational> unallocated(const Covered& covered, const CompiledGoal& parent,
                                                    const GoalNumbers& own) const;

  const Board& board_;
  const Viewpoint& viewer_;
  Date today_;
  const AlignmentBook& book_;
  Measurer measurer_;
  ExchangeRates rates_;
  mutable std::vector<signed char> readable_;  // -1: not asked yet
};

}  // namespace salespact::app
