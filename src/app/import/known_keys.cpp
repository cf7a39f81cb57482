#include "app/import/known_keys.hpp"

#include "base/check.hpp"

#include <functional>
#include <limits>

namespace salespact::app {
namespace {

std::uint32_t mark_of(KnownKeys::Key key) { return static_cast<std::uint32_t>(key >> 31U); }

}  // namespace

KnownKeys::Key KnownKeys::key_of(std::string_view external_id) {
  return std::hash<std::string_view>{}(external_id) >> 1U;
}

// The slot that leads to the key, else the empty one where it belongs.
std::size_t KnownKeys::slot_of(Key key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  while (slots_[at].place != 0 && (slots_[at].mark != mark_of(key) || entries_[slots_[at].place - 1].key() != key)) {
    at = (at + 1) & mask;
  }
  return at;
}

KnownKeys::Entry* KnownKeys::find(Key key) {
  if (next_ < entries_.size() && entries_[next_].key() == key) return &entries_[next_++];
  const std::uint32_t place = slots_[slot_of(key)].place;
  if (place == 0) return nullptr;
  next_ = place;
  return &entries_[place - 1];
}

void KnownKeys::prefetch(Key key) const {
  if (next_ < entries_.size() && entries_[next_].key() == key) return;
  __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
}

void KnownKeys::insert(Key key, const Fingerprint& fingerprint, bool in_file) {
  entries_.emplace_back(key, fingerprint, in_file);
  finish_loading();
}

void KnownKeys::load(Key key, const Fingerprint& fingerprint) {
  constexpr std::size_t fetched_at_once = 64;
  __builtin_prefetch(&slots_[key & (slots_.size() - 1)], 1);
  entries_.emplace_back(key, fingerprint, false);
  if (entries_.size() - placed_ == fetched_at_once) finish_loading();
}

void KnownKeys::finish_loading() {
  check(entries_.size() < std::numeric_limits<std::uint32_t>::max(), "fewer than four thousand million keys");
  while (entries_.size() * 4 > slots_.size() * 3) grow();
  for (; placed_ < entries_.size(); ++placed_) {
    const Key key = entries_[placed_].key();
    slots_[slot_of(key)] = {mark_of(key), static_cast<std::uint32_t>(placed_ + 1)};
  }
}

void KnownKeys::grow() {
  slots_.assign(slots_.size() * 2, {});
  placed_ = 0;
}

}  // namespace salespact::app
