#include "domain/attainment/organisation.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace salespact::attainment {
namespace {

using Node = Organisation::Node;

std::int32_t end_of(const Tenure& tenure) { return tenure.to ? tenure.to->days() : Organisation::never; }

bool is_empty(const Tenure& tenure) { return tenure.to && *tenure.to <= tenure.from; }

struct ParentLine {
  std::int32_t from;
  std::int32_t to;
  Node parent;
};

// Walks up from a node through every combination of effective dates; depth is bounded by deepest_tree.
class ChainWalk {
 public:
  ChainWalk(const std::vector<std::vector<ParentLine>>& parents, Node root, std::vector<Organisation::Chain>& chains,
            std::vector<Node>& path_nodes)
      : parents_(parents), root_(root), chains_(chains), path_nodes_(path_nodes) {}

  std::optional<OrganisationRefusal> from(Node node) {
    stack_.clear();
    return climb(node, Organisation::ever, Organisation::never);
  }

 private:
  std::optional<OrganisationRefusal> climb(Node node, std::int32_t from, std::int32_t to) {
    if (std::ranges::find(stack_, node) != stack_.end()) return OrganisationRefusal::cycle;
    if (stack_.size() == deepest_tree) return OrganisationRefusal::too_deep;
    stack_.push_back(node);
    if (node == root_) {
      finish(from, to);
    } else if (const auto refusal = climb_parents(node, from, to)) {
      return refusal;
    }
    stack_.pop_back();
    return std::nullopt;
  }

  std::optional<OrganisationRefusal> climb_parents(Node node, std::int32_t from, std::int32_t to) {
    std::int32_t day = from;
    for (const ParentLine& line : parents_[node]) {
      const std::int32_t begin = std::max(day, line.from);
      const std::int32_t end = std::min(to, line.to);
      if (begin >= end) continue;
      if (day < begin) {
        if (const auto refusal = climb(root_, day, begin)) return refusal;
      }
      if (const auto refusal = climb(line.parent, begin, end)) return refusal;
      day = end;
    }
    return day < to ? climb(root_, day, to) : std::nullopt;
  }

  void finish(std::int32_t from, std::int32_t to) {
    chains_.push_back(
        {from, to, static_cast<std::uint32_t>(path_nodes_.size()), static_cast<std::uint32_t>(stack_.size())});
    path_nodes_.insert(path_nodes_.end(), stack_.begin(), stack_.end());
  }

  const std::vector<std::vector<ParentLine>>& parents_;
  Node root_;
  std::vector<Organisation::Chain>& chains_;
  std::vector<Node>& path_nodes_;
  std::vector<Node> stack_;
};

template <class Segment>
const Segment& on_day(std::span<const Segment> line, std::int32_t day) {
  const auto after = std::ranges::upper_bound(line, day, {}, &Segment::from);
  return *std::prev(after);
}

}  // namespace

std::expected<Organisation, OrganisationRefusal> Organisation::of(OrganisationRows rows) {
  if (rows.units == 0) return std::unexpected(OrganisationRefusal::no_units);
  if (rows.root >= rows.units) return std::unexpected(OrganisationRefusal::unknown_unit);
  Organisation out;
  out.rows_ = std::move(rows);
  if (const auto placed = out.place_people(); !placed) return std::unexpected(placed.error());
  if (const auto chained = out.chain_units(); !chained) return std::unexpected(chained.error());
  out.list_residents();
  return out;
}

std::expected<void, OrganisationRefusal> Organisation::place_people() {
  std::ranges::sort(rows_.memberships, {},
                    [](const PrimaryMembership& m) { return std::tuple(m.person, m.tenure.from); });
  auto next = rows_.memberships.begin();
  for (PersonIndex person = 0; person < rows_.people; ++person) {
    placement_first_.push_back(static_cast<std::uint32_t>(placements_.size()));
    std::int32_t day = ever;
    for (; next != rows_.memberships.end() && next->person == person; ++next) {
      const std::int32_t from = next->tenure.from.days();
      if (next->unit >= rows_.units) return std::unexpected(OrganisationRefusal::unknown_unit);
      if (is_empty(next->tenure)) return std::unexpected(OrganisationRefusal::empty_tenure);
      if (from < day) return std::unexpected(OrganisationRefusal::overlapping_memberships);
      if (day < from) placements_.push_back({day, from, nowhere});
      placements_.push_back({from, end_of(next->tenure), node_of(next->unit)});
      day = placements_.back().to;
    }
    if (day < never) placements_.push_back({day, never, nowhere});
  }
  placement_first_.push_back(static_cast<std::uint32_t>(placements_.size()));
  if (next != rows_.memberships.end()) return std::unexpected(OrganisationRefusal::unknown_person);
  return {};
}

std::expected<void, OrganisationRefusal> Organisation::chain_units() {
  std::ranges::sort(rows_.parents, {}, [](const UnitParent& p) { return std::tuple(p.unit, p.tenure.from); });
  std::vector<std::vector<ParentLine>> parents(nodes());
  for (const UnitParent& row : rows_.parents) {
    if (row.unit >= rows_.units || row.parent >= rows_.units) return std::unexpected(OrganisationRefusal::unknown_unit);
    if (row.unit == rows_.root) return std::unexpected(OrganisationRefusal::root_has_parent);
    if (is_empty(row.tenure)) return std::unexpected(OrganisationRefusal::empty_tenure);
    auto& line = parents[node_of(row.unit)];
    const std::int32_t from = row.tenure.from.days();
    if (!line.empty() && from < line.back().to) return std::unexpected(OrganisationRefusal::overlapping_parents);
    line.push_back({from, end_of(row.tenure), node_of(row.parent)});
  }
  ChainWalk walk(parents, node_of(rows_.root), chains_, path_nodes_);
  for (Node node = 0; node < nodes(); ++node) {
    chain_first_.push_back(static_cast<std::uint32_t>(chains_.size()));
    if (const auto refusal = walk.from(node)) return std::unexpected(*refusal);
  }
  chain_first_.push_back(static_cast<std::uint32_t>(chains_.size()));
  return {};
}

void Organisation::list_residents() {
  resident_first_.assign(nodes() + 1, 0);
  for (const Placement& p : placements_) ++resident_first_[p.node + 1];
  for (Node node = 0; node < nodes(); ++node) resident_first_[node + 1] += resident_first_[node];
  residents_.resize(placements_.size());
  std::vector<std::uint32_t> next(resident_first_.begin(), resident_first_.end() - 1);
  for (PersonIndex person = 0; person < people(); ++person) {
    for (const Placement& p : placements(person)) residents_[next[p.node]++] = {person, p.from, p.to};
  }
}

Node Organisation::node_of_person(PersonIndex person, Date day) const {
  return on_day(placements(person), day.days()).node;
}

std::span<const Node> Organisation::path_of_node(Node node, Date day) const {
  return path(on_day(chains(node), day.days()));
}

std::span<const Node> Organisation::path_of(const Fact& fact) const {
  if (fact.credit == Credit::overlay) return {};
  const Node node = fact.credit == Credit::house ? node_of(fact.owner) : node_of_person(fact.owner, fact.day);
  return path_of_node(node, fact.day);
}

}  // namespace salespact::attainment
