#pragma once

#include "base/digest.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace salespact::app {

// Which external ids are stored, with the fingerprint of each: about 40 bytes a record, so that a file of a million
// rows is compared without asking the store a million times. Ids are told apart by a 63-bit hash; the store's unique
// key has the last word where two share one.
class KnownKeys {
 public:
  using Key = std::uint64_t;  // below 2^63
  class Entry {
   public:
    Entry(Key key, const Fingerprint& stored, bool seen)
        : fingerprint(stored), key_and_seen_((key << 1U) | static_cast<Key>(seen)) {}

    [[nodiscard]] Key key() const { return key_and_seen_ >> 1U; }
    // Whether a row of the file at hand had it.
    [[nodiscard]] bool in_file() const { return (key_and_seen_ & 1U) != 0; }
    void note_in_file() { key_and_seen_ |= 1U; }

    Fingerprint fingerprint;

   private:
    Key key_and_seen_;  // one word, so that three make an entry
  };

  KnownKeys() : slots_(1024) {}

  [[nodiscard]] static Key key_of(std::string_view external_id);
  // Lasts until the next insert(). Files mostly come in the order in which their rows were stored, so the entry behind
  // the one found last is looked at before the table is.
  [[nodiscard]] Entry* find(Key key);
  // Starts fetching what find() of the same key will look at: the table is larger than any cache.
  void prefetch(Key key) const;
  // The key must not be there yet.
  void insert(Key key, const Fingerprint& fingerprint, bool in_file);
  // Like insert(), for many ids in a row; all of them are there after finish_loading().
  void load(Key key, const Fingerprint& fingerprint);
  void finish_loading();
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Slot {
    std::uint32_t mark = 0;   // upper bits of the hash, so that other entries are rarely touched
    std::uint32_t place = 0;  // in entries_, from 1; 0 = empty
  };

  [[nodiscard]] std::size_t slot_of(Key key) const;
  void grow();

  std::vector<Entry> entries_;  // in the order in which they came
  std::vector<Slot> slots_;     // a power of two, at most three quarters full
  std::size_t placed_ = 0;      // entries that have a slot
  std::size_t next_ = 0;        // behind the entry found last
};

}  // namespace salespact::app
