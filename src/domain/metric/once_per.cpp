#include "domain/metric/once_per.hpp"

#include <algorithm>
#include <tuple>

namespace salespact {

void OncePerKey::put(std::int64_t record, const std::string& key, std::span<const Fact> facts, Change& change) {
  drop(record, change);
  if (key.empty() || facts.empty()) return;
  auto& all = candidates_[key];
  Candidate added{facts.front().day, record, {facts.begin(), facts.end()}};
  const auto at = std::ranges::upper_bound(all, std::tuple(added.day, added.record), {},
                                           [](const Candidate& c) { return std::tuple(c.day, c.record); });
  if (at == all.begin()) {
    if (!all.empty()) change.removed.insert(change.removed.end(), all.front().facts.begin(), all.front().facts.end());
    change.added.insert(change.added.end(), facts.begin(), facts.end());
  }
  all.insert(at, std::move(added));
  key_of_[record] = key;
}

void OncePerKey::drop(std::int64_t record, Change& change) {
  const auto known = key_of_.find(record);
  if (known == key_of_.end()) return;
  const auto entry = candidates_.find(known->second);
  auto& all = entry->second;
  const auto at = std::ranges::find(all, record, &Candidate::record);
  const bool was_first = at == all.begin();
  if (was_first) change.removed.insert(change.removed.end(), at->facts.begin(), at->facts.end());
  all.erase(at);
  if (was_first && !all.empty()) {
    change.added.insert(change.added.end(), all.front().facts.begin(), all.front().facts.end());
  }
  if (all.empty()) candidates_.erase(entry);
  key_of_.erase(known);
}

void OncePerKey::append_facts(std::vector<Fact>& out) const {
  for (const auto& [key, all] : candidates_) {
    out.insert(out.end(), all.front().facts.begin(), all.front().facts.end());
  }
}

}  // namespace salespact
