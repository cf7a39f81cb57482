#pragma once

#include "domain/attainment/cube.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace salespact::attainment {

// Fills the totals of all units from the rows of people and houses (R-ROLL 1): what happened directly in a unit is
// added to every unit that was above it on the day. Works on the days that have facts, so that memory follows what
// happened and not the span of the calendar.
class RollUp {
 public:
  RollUp(Cube& cube, const std::vector<std::int32_t>& days);
  void run();

 private:
  using Node = Organisation::Node;
  static constexpr std::uint32_t no_place = 0xFFFF'FFFF;

  void find_inner_nodes();
  void order_nodes();
  void run_block(Series first, std::size_t count);
  [[nodiscard]] bool add_residents(Node node, Series series);
  void add_to_parents(Node node, const Sum* sums, std::size_t series_of_block);
  void add_to_all_above(Node node, std::size_t series_of_block);
  void add_to(Node node, const Organisation::Chain& chain, const Sum* from, std::size_t series_of_block);
  void emit(Node node, Series series, Sum* sums);
  [[nodiscard]] Sum* total_of(Node inner, std::size_t series_of_block);
  [[nodiscard]] std::size_t first_at_or_after(std::int32_t day) const;

  Cube& cube_;
  const std::vector<std::int32_t>& days_;
  std::vector<std::uint32_t> rank_of_day_;  // from the first day on
  std::vector<std::uint32_t> inner_place_;  // by node; no_place where no other node is ever below
  std::size_t inner_count_ = 0;
  std::size_t block_ = 0;  // series in a block
  Pool scratch_;
  Sum* totals_ = nullptr;               // (inner node, series of the block, day rank)
  std::vector<Sum> own_;                // by day rank, of one node in one series
  std::vector<std::int32_t> row_days_;  // of the row that is made
  std::vector<Sum> row_up_to_;
  // Children before parents, when one order holds for all time; empty when units changed places with units above.
  std::vector<Node> bottom_up_;
};

}  // namespace salespact::attainment
