#include "domain/metric/once_per.hpp"

#include <algorithm>
#include <tuple>

namespace salespact {

void OncePerKey::put(std::int64_t record, const std::string& key, std::span<const Fact> facts, Change& change) {
  if (key.empty() || facts.empty()) return drop(record, change);
  const auto [known, is_new] = entry_of_.try_emplace(record, nullptr);
  if (!is_new) take_out(record, *known->second, change);
  auto& entry = *candidates_.try_emplace(key).first;
  auto& all = entry.second;
  known->second = &entry;
  Candidate added{facts.front().day, record, {facts.begin(), facts.end()}};
  const auto at = std::ranges::upper_bound(all, std::tuple(added.day, added.record), {},
                                           [](const Candidate& c) { return std::tuple(c.day, c.record); });
  if (at == all.begin()) {
    if (!all.empty()) change.removed.insert(change.removed.end(), all.front().facts.begin(), all.front().facts.end());
    change.added.insert(change.added.end(), facts.begin(), facts.end());
  }
  all.insert(at, std::move(added));
}

void OncePerKey::drop(std::int64_t record, Change& change) {
  const auto known = entry_of_.find(record);
  if (known == entry_of_.end()) return;
  take_out(record, *known->second, change);
  entry_of_.erase(known);
}

void OncePerKey::take_out(std::int64_t record, Candidates::value_type& entry, Change& change) {
  auto& all = entry.second;
  const auto at = std::ranges::find(all, record, &Candidate::record);
  const bool was_first = at == all.begin();
  if (was_first) change.removed.insert(change.removed.end(), at->facts.begin(), at->facts.end());
  all.erase(at);
  if (was_first && !all.empty()) {
    change.added.insert(change.added.end(), all.front().facts.begin(), all.front().facts.end());
  }
  if (all.empty()) candidates_.erase(candidates_.find(entry.first));
}

bool OncePerKey::counts(std::int64_t record) const {
  const auto known = entry_of_.find(record);
  return known != entry_of_.end() && known->second->second.front().record == record;
}

void OncePerKey::append_facts(std::vector<Fact>& out) const {
  for (const auto& [key, all] : candidates_) {
    out.insert(out.end(), all.front().facts.begin(), all.front().facts.end());
  }
}

}  // namespace salespact
