#include "app/record/kept_names.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int changes_looked_through = 1000;  // with more than these, reading everything again is no slower

bool moves_names(const Change& change) {
  return change.kind == ChangeKind::organisation || change.kind == ChangeKind::bulk;
}

}  // namespace

bool KeptNames::is_current(Transaction& tx, Date today) const {
  if (!index_ || day_ != today) return false;
  const auto changes = tx.changes().after(seq_, changes_looked_through);
  return changes.size() < changes_looked_through && std::ranges::none_of(changes, moves_names);
}

void KeptNames::refresh(Transaction& tx, Date today) {
  const std::int64_t last = tx.changes().last();
  const std::lock_guard lock(mutex_);
  const bool is_older = index_ && day_ == today && last <= seq_;
  if (is_older) return;
  if (!is_current(tx, today)) {
    index_ = std::make_unique<const NameIndex>(tx.organisation().load(), today);
    day_ = today;
  }
  seq_ = last;
}

}  // namespace salespact::app
