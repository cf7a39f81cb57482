#include "app/access/access_directory.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int changes_looked_through = 1000;  // with more than these, reading everything again is no slower

}  // namespace

bool AccessDirectory::organisation_changed(Transaction& transaction, std::int64_t since) {
  const auto changes = transaction.changes().after(since, changes_looked_through);
  if (changes.size() == changes_looked_through) return true;
  return std::ranges::any_of(changes, [](const Change& change) {
    return change.kind == ChangeKind::organisation || change.kind == ChangeKind::bulk;
  });
}

std::shared_ptr<const OrganisationToday> AccessDirectory::of(Transaction& transaction, Date today) {
  const std::int64_t last = transaction.changes().last();
  const std::lock_guard lock(mutex_);
  const bool same_day = kept_ && kept_->date() == today;
  if (same_day && last <= kept_seq_) return kept_;
  if (!same_day || organisation_changed(transaction, kept_seq_)) {
    kept_ = std::make_shared<const OrganisationToday>(transaction.organisation().load(), today);
  }
  kept_seq_ = last;
  return kept_;
}

}  // namespace salespact::app
