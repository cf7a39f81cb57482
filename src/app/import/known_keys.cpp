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

void KnownKeys::insert(std::string_view external_id, const Fingerprint& fingerprint, bool in_file) {
  if ((size_ + 1) * 4 > slots_.size() * 3) grow();
  const std::uint64_t hash = hash_of(external_id);
  slots_[slot_of(hash)] = {hash, fingerprint, in_file};
  ++size_;
}

void KnownKeys::grow() {
  std::vector<Entry> former(slots_.size() * 2);
  former.swap(slots_);
  for (const Entry& entry : former) {
    if (entry.hash != 0) slots_[slot_of(entry.hash)] = entry;
  }
}

}  // namespace salespact::app
