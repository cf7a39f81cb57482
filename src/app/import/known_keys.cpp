#include "app/import/known_keys.hpp"

#include <functional>

namespace salespact::app {
namespace {

std::uint64_t hash_of(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  return hash == 0 ? 1 : hash;
}

}  // namespace

std::size_t KnownKeys::slot_of(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

KnownKeys::Entry* KnownKeys::find(std::string_view external_id) {
  Entry& slot = slots_[slot_of(hash_of(external_id))];
  return slot.hash == 0 ? nullptr : &slot;
}

void KnownKeys::prefetch(std::string_view external_id) const {
  __builtin_prefetch(&slots_[hash_of(external_id) & (slots_.size() - 1)]);
}

void KnownKeys::insert(std::string_view external_id, const Fingerprint& fingerprint, bool in_file) {
  put({hash_of(external_id), fingerprint, in_file});
}

void KnownKeys::put(const Entry& entry) {
  if ((size_ + 1) * 4 > slots_.size() * 3) grow();
  slots_[slot_of(entry.hash)] = entry;
  ++size_;
}

void KnownKeys::load(std::string_view external_id, const Fingerprint& fingerprint) {
  constexpr std::size_t fetched_at_once = 64;
  loading_.push_back({hash_of(external_id), fingerprint, false});
  __builtin_prefetch(&slots_[loading_.back().hash & (slots_.size() - 1)], 1);
  if (loading_.size() == fetched_at_once) finish_loading();
}

void KnownKeys::finish_loading() {
  for (const Entry& entry : loading_) put(entry);
  loading_.clear();
}

void KnownKeys::grow() {
  std::vector<Entry> former(slots_.size() * 2);
  former.swap(slots_);
  for (const Entry& entry : former) {
    if (entry.hash != 0) slots_[slot_of(entry.hash)] = entry;
  }
}

}  // namespace salespact::app
