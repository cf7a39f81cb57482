#include "domain/attainment/roll_up.hpp"

#include <algorithm>

namespace salespact::attainment {
namespace {

constexpr std::size_t working_cells = std::size_t{4} << 20;  // 64 MiB of totals at a time, if one series fits

void add_all(Sum* to, const Sum* from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] += from[i];
}

}  // namespace

RollUp::RollUp(Cube& cube, const std::vector<std::int32_t>& days) : cube_(cube), days_(days), flows_(days.size()) {
  if (days_.empty()) return;
  rank_of_day_.resize(static_cast<std::size_t>(days_.back() - days_.front()) + 1);
  for (std::size_t rank = 0; rank < days_.size(); ++rank) {
    rank_of_day_[static_cast<std::size_t>(days_[rank] - days_.front())] = static_cast<std::uint32_t>(rank);
  }
  find_inner_nodes();
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

void RollUp::run() {
  if (days_.empty()) return;
  const std::size_t cells = std::max<std::size_t>(1, inner_count_) * days_.size();
  const std::size_t block = std::clamp<std::size_t>(working_cells / cells, 1, cube_.series);
  for (Series first = 0; first < cube_.series; first += static_cast<Series>(block)) {
    run_block(first, std::min<std::size_t>(block, cube_.series - first));
  }
}

void RollUp::run_block(Series first, std::size_t count) {
  own_.assign(count * days_.size(), Sum{});
  totals_.assign(inner_count_ * count * days_.size(), Sum{});
  for (Node node = 0; node < cube_.organisation->nodes(); ++node) {
    has_own_.assign(count, 0);
    add_residents(node, first, count);
    add_to_ancestors(node, count);
    for (std::size_t s = 0; s < count; ++s) {
      if (has_own_[s] == 0) continue;
      Sum* own = own_.data() + s * days_.size();
      if (inner_place_[node] == no_place) emit(node, first + static_cast<Series>(s), own);
      std::fill_n(own, days_.size(), Sum{});
    }
  }
  for (Node node = 0; node < cube_.organisation->nodes(); ++node) {
    if (inner_place_[node] == no_place) continue;
    for (std::size_t s = 0; s < count; ++s) {
      emit(node, first + static_cast<Series>(s), totals_.data() + (inner_place_[node] * count + s) * days_.size());
    }
  }
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
      add(cube_.planes.person.find(resident.person, first + static_cast<Series>(s)), s, resident.from, resident.to);
    }
  }
  if (node == Organisation::nowhere) return;
  for (std::size_t s = 0; s < count; ++s) {
    add(cube_.planes.house.find(node - 1, first + static_cast<Series>(s)), s, Organisation::ever, Organisation::never);
  }
}

void RollUp::add_to_ancestors(Node node, std::size_t count) {
  for (const auto& chain : cube_.organisation->chains(node)) {
    const std::size_t from = first_at_or_after(chain.from);
    const std::size_t to = first_at_or_after(chain.to);
    for (const Node credited : cube_.organisation->path(chain)) {
      if (inner_place_[credited] == no_place) continue;
      for (std::size_t s = 0; s < count; ++s) {
        if (has_own_[s] == 0) continue;
        Sum* totals = totals_.data() + (inner_place_[credited] * count + s) * days_.size();
        add_all(totals + from, own_.data() + s * days_.size() + from, to - from);
      }
    }
  }
}

void RollUp::emit(Node node, Series series, Sum* sums) {
  DayFlow* out = flows_.data();
  const std::int32_t* days = days_.data();
  for (std::size_t rank = 0; rank < days_.size(); ++rank) {
    *out = {days[rank], sums[rank]};
    out += sums[rank] != Sum{} ? 1 : 0;
  }
  Row* row = make_row(cube_.round, {flows_.data(), static_cast<std::size_t>(out - flows_.data())});
  if (row != nullptr) cube_.planes.total.at(cube_.round, node, series) = row;
}

std::size_t RollUp::first_at_or_after(std::int32_t day) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(days_, day) - days_.begin());
}

}  // namespace salespact::attainment
