#include "domain/metric/credit_split.hpp"

#include "base/checked.hpp"

namespace salespact {

std::int64_t share_of(std::int64_t amount, std::int64_t share) {
  if (share == whole_share) return amount;
  const Int128 product = static_cast<Int128>(amount) * share;
  const Int128 half = product < 0 ? -whole_share / 2 : whole_share / 2;
  return narrow_to_int64((product + half) / whole_share);
}

void split_amount(std::int64_t amount, std::span<const Credit> credits, std::vector<std::int64_t>& lines) {
  lines.clear();
  std::int64_t rest = amount;
  std::size_t largest = credits.size();
  for (std::size_t i = 0; i < credits.size(); ++i) {
    lines.push_back(share_of(amount, credits[i].share));
    if (credits[i].kind != SplitKind::revenue) continue;
    rest = checked_sub(rest, lines.back());
    if (largest == credits.size() || credits[i].share >= credits[largest].share) largest = i;
  }
  if (largest < credits.size()) lines[largest] = checked_add(lines[largest], rest);
}

bool is_complete_split(std::span<const Credit> credits) {
  std::int64_t revenue = 0;
  bool has_revenue = false;
  for (std::size_t i = 0; i < credits.size(); ++i) {
    const Credit& credit = credits[i];
    const bool overlay = credit.kind == SplitKind::overlay;
    if (credit.share < 0 || credit.share > (overlay ? 10 * whole_share : whole_share)) return false;
    if (!overlay) {
      revenue += credit.share;
      has_revenue = true;
    }
    for (const Credit& other : credits.first(i)) {
      if (other.person == credit.person && other.kind == credit.kind) return false;
    }
  }
  return !has_revenue || (revenue >= whole_share - 1 && revenue <= whole_share + 1);
}

}  // namespace salespact
