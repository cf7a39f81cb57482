#pragma once

#include "domain/attainment/cube.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace salespact::attainment {

// Moves credit after the organisation was edited: for every person or house whose path differs on some days, the
// flows of those days leave the nodes that are no longer above and join those that are now.
class ReCredit {
 public:
  ReCredit(Cube& cube, const Organisation& before) : cube_(cube), before_(before) {}
  void run();

 private:
  using Node = Organisation::Node;

  void find_changed_nodes();
  void move_person(PersonIndex person);
  void move_house(UnitIndex unit);
  void move_line(const Table& plane, std::uint32_t owner, Node old_node, Node new_node, std::int32_t from,
                 std::int32_t to);
  void move_flows(const Table& plane, std::uint32_t owner, std::int32_t from, std::int32_t to);
  void merge_moved();

  Cube& cube_;
  const Organisation& before_;
  std::vector<bool> changed_;  // by node: its way up is not what it was
  std::vector<Node> leaves_;   // nodes that lose the flows at hand
  std::vector<Node> joins_;
  std::unordered_map<std::uint64_t, std::vector<DayFlow>> moved_;  // by (node, series)
};

}  // namespace salespact::attainment
