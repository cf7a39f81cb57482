#include "domain/attainment/roll_up.hpp"

#include <algorithm>

namespace salespact::attainment {
namespace {

constexpr std::size_t working_cells = std::size_t{4} << 20;  // 64 MiB of totals at a time, if one series fits

// A row of a bulk build lies right before its first chunk.
void fetch_row(const Row* row) {
  if (row == nullptr) return;
  for (std::size_t at = 0; at < 512; at += 64) __builtin_prefetch(reinterpret_cast<const std::byte*>(row) + at);
}

void add_all(Sum* to, const Sum* from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] += from[i];
}

}  // namespace

RollUp::RollUp(Cube& cube, const std::vector<std::int32_t>& days) : cube_(cube), days_(days), ranks_(days.size() + 1) {
  if (days_.empty()) return;
  rank_of_day_.resize(static_cast<std::size_t>(days_.back() - days_.front()) + 1);
  for (std::size_t rank = 0; rank < days_.size(); ++rank) {
    rank_of_day_[static_cast<std::size_t>(days_[rank] - days_.front())] = static_cast<std::uint32_t>(rank);
  }
  find_inner_nodes();
  order_nodes();
}

void RollUp::find_inner_nodes() {
  const Organisation& organisation = *cube_.organisation;
  inner_place_.assign(organisation.nodes(), no_place);
  for (Node node = 0; node < organisation.nodes(); ++node) {
    for (const auto& chain : organisation.chains(node)) {
      for (const Node above : organisation.path(chain).subspan(1)) {
        if (inner_place_[above] == no_place) inner_place_[above] = static_cast<std::uint32_t>(inner_count_++);
      }
    }
  }
}

// A node comes when all that were ever directly below it have come; nodes that changed places never do.
void RollUp::order_nodes() {
  const Organisation& organisation = *cube_.organisation;
  std::vector<std::vector<Node>> parents(organisation.nodes());
  std::vector<std::uint32_t> children(organisation.nodes(), 0);
  for (Node node = 0; node < organisation.nodes(); ++node) {
    for (const auto& chain : organisation.chains(node)) {
      if (chain.length < 2) continue;
      const Node parent = organisation.path(chain)[1];
      if (std::ranges::find(parents[node], parent) != parents[node].end()) continue;
      parents[node].push_back(parent);
      ++children[parent];
    }
  }
  for (Node node = 0; node < organisation.nodes(); ++node) {
    if (children[node] == 0) bottom_up_.push_back(node);
  }
  for (std::size_t at = 0; at < bottom_up_.size(); ++at) {
    for (const Node parent : parents[bottom_up_[at]]) {
      if (--children[parent] == 0) bottom_up_.push_back(parent);
    }
  }
  if (bottom_up_.size() < organisation.nodes()) bottom_up_.clear();
}

void RollUp::run() {
  if (days_.empty()) return;
  const std::size_t cells = std::max<std::size_t>(1, inner_count_) * days_.size();
  block_ = std::clamp<std::size_t>(working_cells / cells, 1, std::max<std::size_t>(1, cube_.series));
  for (Series first = 0; first < cube_.series; first += static_cast<Series>(block_)) {
    run_block(first, std::min<std::size_t>(block_, cube_.series - first));
  }
}

void RollUp::run_block(Series first, std::size_t count) {
  const bool ordered = !bottom_up_.empty();
  own_.assign(block_ * days_.size(), Sum{});
  totals_.assign(inner_count_ * block_ * days_.size(), Sum{});
  for (Node at = 0; at < cube_.organisation->nodes(); ++at) {
    const Node node = ordered ? bottom_up_[at] : at;
    has_own_.assign(count, 0);
    add_residents(node, first, count);
    add_own_to_total(node, count);
    ordered ? add_to_parents(node, count) : add_to_all_above(node, count);
    if (ordered || inner_place_[node] == no_place) emit(node, first, count);
    for (std::size_t s = 0; s < count; ++s) {
      if (has_own_[s] != 0) std::fill_n(own_.data() + s * days_.size(), days_.size(), Sum{});
    }
  }
  for (Node node = 0; !ordered && node < cube_.organisation->nodes(); ++node) {
    if (inner_place_[node] != no_place) emit(node, first, count);
  }
}

// What is known of the node so far: its own sums, or its total when others are below it.
Sum* RollUp::sums_of(Node node, std::size_t s) {
  if (inner_place_[node] == no_place) return own_.data() + s * days_.size();
  return totals_.data() + (inner_place_[node] * block_ + s) * days_.size();
}

void RollUp::add_residents(Node node, Series first, std::size_t count) {
  const std::uint32_t* rank = rank_of_day_.data();
  const std::int32_t origin = days_.front();
  const auto add = [&](const Row* row, std::size_t s, std::int32_t from, std::int32_t to) {
    if (row == nullptr) return;
    Sum* own = own_.data() + s * days_.size();
    has_own_[s] = 1;
    for_each_flow(row, from, to, [=](std::int32_t day, const Sum& flow) { own[rank[day - origin]] += flow; });
  };
  for (const auto& resident : cube_.organisation->residents(node)) {
    for (std::size_t s = 0; s < count; ++s) {
      const auto series = first + static_cast<Series>(s);
      if (s + 1 < count) fetch_row(cube_.planes.person.find(resident.person, series + 1));
      add(cube_.planes.person.find(resident.person, series), s, resident.from, resident.to);
    }
  }
  if (node == Organisation::nowhere) return;
  for (std::size_t s = 0; s < count; ++s) {
    add(cube_.planes.house.find(node - 1, first + static_cast<Series>(s)), s, Organisation::ever, Organisation::never);
  }
}

void RollUp::add_own_to_total(Node node, std::size_t count) {
  if (inner_place_[node] == no_place) return;
  for (std::size_t s = 0; s < count; ++s) {
    if (has_own_[s] != 0) add_all(sums_of(node, s), own_.data() + s * days_.size(), days_.size());
  }
}

void RollUp::add_to(Node node, const Organisation::Chain& chain, const Sum* from, std::size_t s) {
  const std::size_t begin = first_at_or_after(chain.from);
  const std::size_t end = first_at_or_after(chain.to);
  add_all(sums_of(node, s) + begin, from + begin, end - begin);
}

// In bottom-up order the node's total is complete, so that its parents of the day take all of it.
void RollUp::add_to_parents(Node node, std::size_t count) {
  for (const auto& chain : cube_.organisation->chains(node)) {
    if (chain.length < 2) continue;
    const Node parent = cube_.organisation->path(chain)[1];
    for (std::size_t s = 0; s < count; ++s) {
      if (has_own_[s] != 0 || inner_place_[node] != no_place) add_to(parent, chain, sums_of(node, s), s);
    }
  }
}

void RollUp::add_to_all_above(Node node, std::size_t count) {
  for (const auto& chain : cube_.organisation->chains(node)) {
    for (const Node above : cube_.organisation->path(chain).subspan(1)) {
      for (std::size_t s = 0; s < count; ++s) {
        if (has_own_[s] != 0) add_to(above, chain, own_.data() + s * days_.size(), s);
      }
    }
  }
}

void RollUp::emit(Node node, Series first, std::size_t count) {
  std::uint32_t* ranks = ranks_.data();
  const auto days = static_cast<std::uint32_t>(days_.size());
  for (std::size_t s = 0; s < count; ++s) {
    if (inner_place_[node] == no_place && has_own_[s] == 0) continue;
    const Sum* sums = sums_of(node, s);
    std::size_t size = 0;
    for (std::uint32_t rank = 0; rank < days; ++rank) {
      ranks[size] = rank;
      size += (sums[rank].amount | sums[rank].count) != 0 ? 1U : 0U;
    }
    Row* row = make_row(cube_.round, RankedFlows{days_.data(), sums, {ranks, size}});
    if (row != nullptr) cube_.planes.total.at(cube_.round, node, first + static_cast<Series>(s)) = row;
  }
}

std::size_t RollUp::first_at_or_after(std::int32_t day) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(days_, day) - days_.begin());
}

}  // namespace salespact::attainment
