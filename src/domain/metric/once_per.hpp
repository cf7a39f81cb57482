#pragma once

#include "domain/metric/fact.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace salespact {

// `once per account`: of all records with one key only the earliest counts (equal dates: the smaller record id, which
// is the one that came first). Keeps the facts of every candidate of one rule, so that when the first one moves, is
// voided or is overtaken by a late one, the next takes its place.
class OncePerKey {
 public:
  OncePerKey() = default;
  OncePerKey(OncePerKey&&) = default;
  OncePerKey& operator=(OncePerKey&&) = default;
  OncePerKey(const OncePerKey&) = delete;
  OncePerKey& operator=(const OncePerKey&) = delete;
  ~OncePerKey() = default;

  // What a change of one record does to the sums.
  struct Change {
    std::vector<Fact> removed;
    std::vector<Fact> added;
  };

  // The record is new or changed; no facts mean that it no longer qualifies. An empty key never counts.
  void put(std::int64_t record, const std::string& key, std::span<const Fact> facts, Change& change);
  void drop(std::int64_t record, Change& change);

  // The record is the one of its key that counts.
  [[nodiscard]] bool counts(std::int64_t record) const;

  // All facts that count now, for building from nothing.
  void append_facts(std::vector<Fact>& out) const;

 private:
  struct Candidate {
    Date day;
    std::int64_t record = 0;
    std::vector<Fact> facts;
  };

  using Candidates = std::unordered_map<std::string, std::vector<Candidate>>;

  void take_out(std::int64_t record, Candidates::value_type& entry, Change& change);

  Candidates candidates_;  // by key, earliest first
  // The entry of candidates_ that has the record: entries stay where they are.
  std::unordered_map<std::int64_t, Candidates::value_type*> entry_of_;
};

}  // namespace salespact
