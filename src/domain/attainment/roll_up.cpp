#include "domain/attainment/roll_up.hpp"

#include <algorithm>
#include <utility>

namespace salespact::attainment {
namespace {

constexpr std::size_t working_cells = std::size_t{4} << 20;  // 64 MiB of totals at a time, if one series fits

// A row of a bulk build lies right before its first chunk.
void fetch_row(const Row* row) {
  if (row == nullptr) return;
  for (std::size_t at = 0; at < 1024; at += 64) __builtin_prefetch(reinterpret_cast<const std::byte*>(row) + at);
}

void add_all(Sum* to, const Sum* from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] += from[i];
}

}  // namespace

RollUp::RollUp(Cube& cube, const std::vector<std::int32_t>& days)
    : cube_(cube), days_(days), own_(days.size()), row_days_(days.size()), row_up_to_(days.size()) {
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
  const std::size_t size = inner_count_ * block_ * days_.size();
  totals_ = static_cast<Sum*>(scratch_.take(size * sizeof(Sum)));
  std::fill_n(totals_, size, Sum{});
  for (Series first = 0; first < cube_.series; first += static_cast<Series>(block_)) {
    run_block(first, std::min<std::size_t>(block_, cube_.series - first));
  }
}

void RollUp::run_block(Series first, std::size_t count) {
  const bool ordered = !bottom_up_.empty();
  for (Node at = 0; at < cube_.organisation->nodes(); ++at) {
    const Node node = ordered ? bottom_up_[at] : at;
    const bool is_inner = inner_place_[node] != no_place;
    for (std::size_t s = 0; s < count; ++s) {
      const Series series = first + static_cast<Series>(s);
      const bool has_own = add_residents(node, series);
      if (!has_own && !(ordered && is_inner)) continue;
      Sum* sums = is_inner ? total_of(node, s) : own_.data();
      if (is_inner && has_own) add_all(sums, own_.data(), days_.size());
      ordered ? add_to_parents(node, sums, s) : add_to_all_above(node, s);
      if (ordered || !is_inner) emit(node, series, sums);
      if (has_own && is_inner) std::ranges::fill(own_, Sum{});
    }
  }
  for (Node node = 0; !ordered && node < cube_.organisation->nodes(); ++node) {
    if (inner_place_[node] == no_place) continue;
    for (std::size_t s = 0; s < count; ++s) emit(node, first + static_cast<Series>(s), total_of(node, s));
  }
}

Sum* RollUp::total_of(Node inner, std::size_t s) { return totals_ + (inner_place_[inner] * block_ + s) * days_.size(); }

// Whether there was anything. One series after the other, so that own_ stays in the nearest cache.
bool RollUp::add_residents(Node node, Series series) {
  const std::uint32_t* rank = rank_of_day_.data();
  const std::int32_t origin = days_.front();
  Sum* own = own_.data();
  bool has_own = false;
  const auto add = [&](const Row* row, std::int32_t from, std::int32_t to) {
    if (row == nullptr) return;
    has_own = true;
    for_each_flow(row, from, to, [=](std::int32_t day, const Sum& flow) { own[rank[day - origin]] += flow; });
  };
  const auto residents = cube_.organisation->residents(node);
  for (std::size_t i = 0; i < residents.size(); ++i) {
    if (i + 1 < residents.size()) fetch_row(cube_.planes.person.find(residents[i + 1].person, series));
    add(cube_.planes.person.find(residents[i].person, series), residents[i].from, residents[i].to);
  }
  if (node != Organisation::nowhere) {
    add(cube_.planes.house.find(node - 1, series), Organisation::ever, Organisation::never);
  }
  return has_own;
}

void RollUp::add_to(Node node, const Organisation::Chain& chain, const Sum* from, std::size_t s) {
  const std::size_t begin = first_at_or_after(chain.from);
  const std::size_t end = first_at_or_after(chain.to);
  add_all(total_of(node, s) + begin, from + begin, end - begin);
}

// In bottom-up order the node's total is complete, so that its parents of the day take all of it.
void RollUp::add_to_parents(Node node, const Sum* sums, std::size_t s) {
  for (const auto& chain : cube_.organisation->chains(node)) {
    if (chain.length > 1) add_to(cube_.organisation->path(chain)[1], chain, sums, s);
  }
}

void RollUp::add_to_all_above(Node node, std::size_t s) {
  for (const auto& chain : cube_.organisation->chains(node)) {
    for (const Node above : cube_.organisation->path(chain).subspan(1)) add_to(above, chain, own_.data(), s);
  }
}

// The sums are taken: zeros are left.
void RollUp::emit(Node node, Series series, Sum* sums) {
  std::int32_t* days = row_days_.data();
  Sum* up_to = row_up_to_.data();
  Sum running{};
  std::size_t size = 0;
  for (std::size_t rank = 0; rank < days_.size(); ++rank) {
    const Sum flow = std::exchange(sums[rank], Sum{});
    running += flow;
    days[size] = days_[rank];
    up_to[size] = running;
    size += (flow.amount | flow.count) != 0 ? 1U : 0U;
  }
  Row* row = make_row(cube_.round, {days, up_to, size});
  if (row != nullptr) cube_.planes.total.at(cube_.round, node, series) = row;
}

std::size_t RollUp::first_at_or_after(std::int32_t day) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(days_, day) - days_.begin());
}

}  // namespace salespact::attainment
