#pragma once

#include "base/digest.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace salespact::app {

// Which external ids are stored, with the fingerprint of each: 32 bytes a record, so that a file of a million rows is
// compared without asking the store a million times. Ids are told apart by a 64-bit hash; the store's unique key has
// the last word where two share one.
class KnownKeys {
 public:
  struct Entry {
    std::uint64_t hash = 0;  // 0 = empty slot
    Fingerprint fingerprint{};
    bool in_file = false;  // a row of the file at hand had it
  };

  KnownKeys() : slots_(1024) {}

  [[nodiscard]] Entry* find(std::string_view external_id);
  // Starts fetching what find() of the same id will look at: the table is larger than any cache.
  void prefetch(std::string_view external_id) const;
  // The id must not be there yet.
  void insert(std::string_view external_id, const Fingerprint& fingerprint, bool in_file);
  // Like insert(), for many ids in a row; all of them are there after finish_loading().
  void load(std::string_view external_id, const Fingerprint& fingerprint);
  void finish_loading();
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const;
  void put(const Entry& entry);
  void grow();

  std::vector<Entry> slots_;  // a power of two, at most three quarters full
  std::size_t size_ = 0;
  std::vector<Entry> loading_;  // ids whose places are being fetched
};

}  // namespace salespact::app
