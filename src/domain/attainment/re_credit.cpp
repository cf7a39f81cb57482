#include "domain/attainment/re_credit.hpp"

#include <algorithm>

namespace salespact::attainment {
namespace {

using Node = Organisation::Node;

bool same_way_up(const Organisation& a, const Organisation& b, Node node) {
  return std::ranges::equal(a.chains(node), b.chains(node), [&](const auto& left, const auto& right) {
    return left.from == right.from && left.to == right.to && std::ranges::equal(a.path(left), b.path(right));
  });
}

// Calls visit(from, to, left, right) for every stretch of time on which two gapless lines have one segment each.
template <class Line, class Visit>
void for_each_stretch(const Line& left, const Line& right, std::int32_t from, std::int32_t to, Visit&& visit) {
  auto a = left.begin();
  auto b = right.begin();
  while (from < to) {
    while (a->to <= from) ++a;
    while (b->to <= from) ++b;
    const std::int32_t end = std::min({a->to, b->to, to});
    visit(from, end, *a, *b);
    from = end;
  }
}

}  // namespace

void ReCredit::run() {
  find_changed_nodes();
  for (PersonIndex person = 0; person < before_.people(); ++person) move_person(person);
  for (UnitIndex unit = 0; unit < before_.units(); ++unit) move_house(unit);
  merge_moved();
}

void ReCredit::find_changed_nodes() {
  changed_.assign(cube_.organisation->nodes(), true);
  for (Node node = 0; node < before_.nodes(); ++node) changed_[node] = !same_way_up(before_, *cube_.organisation, node);
}

void ReCredit::move_person(PersonIndex person) {
  const auto old_line = before_.placements(person);
  const auto new_line = cube_.organisation->placements(person);
  const bool stays = std::ranges::equal(old_line, new_line) &&
                     std::ranges::none_of(new_line, [&](const auto& placement) { return changed_[placement.node]; });
  if (stays) return;
  for_each_stretch(old_line, new_line, Organisation::ever, Organisation::never,
                   [&](std::int32_t from, std::int32_t to, const auto& was, const auto& is) {
                     if (was.node == is.node && !changed_[is.node]) return;
                     move_line(cube_.planes.person, person, was.node, is.node, from, to);
                   });
}

void ReCredit::move_house(UnitIndex unit) {
  const Node node = Organisation::node_of(unit);
  if (changed_[node]) move_line(cube_.planes.house, unit, node, node, Organisation::ever, Organisation::never);
}

void ReCredit::move_line(const Table& plane, std::uint32_t owner, Node old_node, Node new_node, std::int32_t from,
                         std::int32_t to) {
  for_each_stretch(before_.chains(old_node), cube_.organisation->chains(new_node), from, to,
                   [&](std::int32_t begin, std::int32_t end, const auto& was, const auto& is) {
                     const auto old_path = before_.path(was);
                     const auto new_path = cube_.organisation->path(is);
                     const auto not_in = [](std::span<const Node> path) {
                       return [path](Node node) { return std::ranges::find(path, node) == path.end(); };
                     };
                     leaves_.clear();
                     joins_.clear();
                     std::ranges::copy_if(old_path, std::back_inserter(leaves_), not_in(new_path));
                     std::ranges::copy_if(new_path, std::back_inserter(joins_), not_in(old_path));
                     if (!leaves_.empty() || !joins_.empty()) move_flows(plane, owner, begin, end);
                   });
}

void ReCredit::move_flows(const Table& plane, std::uint32_t owner, std::int32_t from, std::int32_t to) {
  for (Series series = 0; series < cube_.series; ++series) {
    const Row* row = plane.find(owner, series);
    if (row == nullptr) continue;
    const auto key = [series](Node node) { return (std::uint64_t{node} << 32) | series; };
    for_each_flow(row, from, to, [&](std::int32_t day, const Sum& flow) {
      for (const Node node : leaves_) moved_[key(node)].push_back({day, Sum{} - flow});
      for (const Node node : joins_) moved_[key(node)].push_back({day, flow});
    });
  }
}

void ReCredit::merge_moved() {
  for (auto& [key, flows] : moved_) {
    std::ranges::sort(flows, {}, &DayFlow::day);
    std::size_t size = 0;
    for (const DayFlow& flow : flows) {
      if (size > 0 && flows[size - 1].day == flow.day) {
        flows[size - 1].flow += flow.flow;
      } else {
        flows[size++] = flow;
      }
    }
    flows.resize(size);
    Row*& row =
        cube_.planes.total.at(cube_.round, static_cast<Node>(key >> 32), static_cast<Series>(key & 0xFFFF'FFFF));
    row = merge_into_row(cube_.round, row, flows);
  }
}

}  // namespace salespact::attainment
